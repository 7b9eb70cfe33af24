import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/index.ts';
import { personOf } from '../own-person.ts';
import { PictureConsents } from './picture-consents.ts';

/** Refuses pictures of whoever has not agreed to them: a guard runs before any of the body is read. */
@Injectable()
export class PictureConsentGuard implements CanActivate {
  constructor(private readonly consents: PictureConsents) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor } = context.switchToHttp().getRequest<Request & { actor: Actor }>();
    const { givenAt } = await this.consents.of(personOf(actor, 'identity:verify'));
    if (givenAt === null) throw new DomainError('picture_consent_required');
    return true;
  }
}
