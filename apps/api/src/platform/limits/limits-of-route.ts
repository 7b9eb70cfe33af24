import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ACCESS_RULE, type AccessRule } from '../access/access.decorators.ts';
import type { Controller, Handler } from '../access/route-table.ts';
import { DECLARED_LIMITS, type DeclaredLimits } from './limited.ts';
import { RATES_OF_KIND, type RouteKind, type RouteLimits } from './limits.ts';

const found = new WeakMap<Handler, RouteLimits | undefined>();

/**
 * The limits of a route: its own declaration, its controller's, or the default for its kind. None for what anybody may send and
 * no declaration covers.
 */
export function limitsOf(handler: Handler, controller: Controller): RouteLimits | undefined {
  if (!found.has(handler)) found.set(handler, read(handler, controller));
  return found.get(handler);
}

function read(handler: Handler, controller: Controller): RouteLimits | undefined {
  const declared = (Reflect.getMetadata(DECLARED_LIMITS, handler) ??
    Reflect.getMetadata(DECLARED_LIMITS, controller)) as DeclaredLimits | undefined;
  const kind = declared?.kind ?? defaultKind(handler);
  if (kind === undefined) return undefined;
  return {
    kind,
    rates: RATES_OF_KIND[kind],
    budgets: declared?.budgets ?? [],
    judged: declared?.judged ?? [],
  };
}

function defaultKind(handler: Handler): RouteKind | undefined {
  const isRead = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET;
  const rule = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
  if (rule?.kind === 'permission') return isRead ? 'read' : 'write';
  return isRead ? 'public' : undefined;
}
