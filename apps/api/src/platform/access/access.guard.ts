import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, everyAccountHolds, roleHolds } from '@htp/domain';
import { currentRequest } from '../http/request-context.ts';
import { ACCESS_RULE, type AccessRule, type AuthenticatedRequest } from './access.decorators.ts';
import { ActorSource } from './actor.ts';

/** Denies what is not declared, then what neither every account nor the actor's roles hold. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new DomainError('forbidden');
    if (rule.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const actor = await this.actors.actorOf(bearerToken(request.headers.authorization));
    request.actor = actor;
    const current = currentRequest();
    if (current) current.actor = actor;
    const [firstStep] = actor.pendingSetup;
    if (firstStep && !rule.duringSetup) throw new DomainError(`${firstStep}_required`);
    const { permission } = rule;
    const holds =
      everyAccountHolds(permission) || actor.grants.some(({ role }) => roleHolds(role, permission));
    if (!holds) throw new DomainError('forbidden');
    return true;
  }
}

function bearerToken(header: string | undefined): string {
  const match = /^Bearer ([\w.-]+)$/i.exec(header ?? '');
  if (!match?.[1]) throw new DomainError('unauthenticated');
  return match[1];
}
