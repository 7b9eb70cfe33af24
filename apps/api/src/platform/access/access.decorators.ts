import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@htp/domain';
import type { Request } from 'express';
import type { Actor } from './actor.ts';

export type AccessRule =
  { kind: 'public' } | { kind: 'permission'; permission: Permission; duringSetup: boolean };

export const ACCESS_RULE = 'htp:access';

interface AllowOptions {
  /** Also answers whoever must still change an initial password or enrol a second factor. */
  readonly duringSetup?: boolean;
}

/** The route answers whoever holds the permission; over which records, the service decides by the grants' scopes. */
export const Allow = (permission: Permission, { duringSetup = false }: AllowOptions = {}) =>
  applyDecorators(
    SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'permission', permission, duringSetup }),
    ApiBearerAuth(),
    ApiExtension('x-permission', permission),
  );

/** The route answers anybody. */
export const Public = () =>
  applyDecorators(
    SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'public' }),
    ApiExtension('x-permission', 'public'),
  );

export type AuthenticatedRequest = Request & { actor: Actor };

/** The signed-in actor, as a parameter of a route with `@Allow`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<AuthenticatedRequest>().actor,
);
