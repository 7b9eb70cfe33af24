import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Request } from 'express';

/**
 * For routes that act on a cookie: refuses what a page of another origin sends, also one of the same site, which `SameSite` lets
 * through. Browsers say where a request comes from and scripts cannot make them lie; whoever says nothing is no browser.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!isOfSameOrigin(context.switchToHttp().getRequest<Request>())) throw new DomainError('forbidden');
    return true;
  }
}

function isOfSameOrigin({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  // Browsers before 2023 tell the origin alone.
  const { origin, host } = headers;
  return origin === undefined || (URL.parse(origin)?.host ?? '') === host;
}
