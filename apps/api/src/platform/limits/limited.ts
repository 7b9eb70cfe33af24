import { SetMetadata } from '@nestjs/common';
import type { Budget, RouteKind } from './limits.ts';

/** Where a route or its controller keeps what `@Limited` says. */
export const DECLARED_LIMITS = 'htp:limits';

/** What `@Limited` says: the kind, which has rates of its own, and budgets beside them; `judged` are taken by the service. */
export interface DeclaredLimits {
  readonly kind: RouteKind;
  readonly budgets?: readonly Budget[];
  readonly judged?: readonly Budget[];
}

/**
 * What limits the route, or all routes of the controller, beside `@Allow` or `@Public`. Routes of signed-in people that declare
 * nothing are reads or writes by their method.
 */
export const Limited = (kind: RouteKind, rest: Omit<DeclaredLimits, 'kind'> = {}) =>
  SetMetadata<string, DeclaredLimits>(DECLARED_LIMITS, { kind, ...rest });
