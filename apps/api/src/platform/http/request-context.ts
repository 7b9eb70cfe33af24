import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.ts';

/** What the record and the log need to know of the request that runs now. */
export interface RequestContext {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string;
  actor?: Actor;
  /** Whose share of places and connections the request takes; none before its route is known. */
  audience?: Audience;
  /** Of a request that only reads: says when nobody waits for its answer any more. */
  abandoned?: AbortSignal;
  /** Of a request that names itself and is answered by one statement: what that statement keeps beside its change. */
  receipt?: Receipt;
}

/** Who a route is for: as long as it is full of some, the others still get in. */
export type Audience = 'staff' | 'candidates' | 'anybody';

export interface Receipt {
  /** Account, route, key, hash of the request, status; the answer follows. */
  readonly values: readonly unknown[];
  kept: boolean;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** The context of the request that runs now; undefined in jobs and at start. */
export function currentRequest(): RequestContext | undefined {
  return contexts.getStore();
}

/**
 * The first middleware: names the request, so that its answer, its log lines and its activity rows carry one id; and lets nobody keep
 * the answer, which is of one person at one moment.
 */
export function requestContext(
  request: Request & { id?: unknown },
  response: Response,
  next: NextFunction,
): void {
  const requestId = uuidv7();
  request.id = requestId;
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Cache-Control', 'no-store');
  contexts.run({ requestId, address: request.ip ?? '', userAgent: request.get('user-agent') ?? '' }, next);
}
