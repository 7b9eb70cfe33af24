import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { canonicalJson, DomainError } from '@htp/domain';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../access/access.decorators.ts';
import { KeyedDigest } from '../crypto/index.ts';
import { Database, statement, UnitOfWork } from '../database/index.ts';
import { currentRequest } from './request-context.ts';

const KEY_FORMAT = /^[\x21-\x7e]{8,128}$/;

interface FirstAnswer {
  readonly request_hash: Buffer;
  readonly status: number;
  readonly answer: unknown;
}

const lock = statement<{ locked: boolean }>(
  'idempotency_key.lock',
  'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
);
const find = statement<FirstAnswer>(
  'idempotency_key.find',
  'SELECT request_hash, status, answer FROM idempotency_key WHERE account_id = $1 AND route = $2 AND key = $3',
);
const keep = statement(
  'idempotency_key.keep',
  `INSERT INTO idempotency_key (account_id, route, key, request_hash, status, answer)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

const SHOWN_ONCE = 'htp:shown-once';

interface IdempotentOptions {
  /** Fields of the answer that are kept nowhere: null when it is answered again. */
  readonly shownOnce?: readonly string[];
}

/**
 * The route needs an `Idempotency-Key`: its first success is kept with the change and answered again to the same request. Its
 * view must be a receipt without personal data (trust.md, abuse 13).
 */
export const Idempotent = ({ shownOnce = [] }: IdempotentOptions = {}) =>
  applyDecorators(
    SetMetadata<string, readonly string[]>(SHOWN_ONCE, shownOnce),
    NamesItself(),
    UseInterceptors(IdempotencyInterceptor),
  );

/** The same for a route whose change is one statement, which keeps the receipt (docs/adr/0017-hot-writes.md). */
export const IdempotentAtOnce = () =>
  applyDecorators(NamesItself(), UseInterceptors(IdempotentAtOnceInterceptor));

const NamesItself = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 128 },
  });

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
    private readonly digests: KeyedDigest,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const route = {
      name: routeOf(context),
      shownOnce: this.reflector.get<readonly string[]>(SHOWN_ONCE, context.getHandler()),
    };
    return from(this.unitOfWork.run(() => this.once(request, response, route, next)));
  }

  private async once(
    request: AuthenticatedRequest,
    response: Response,
    { name, shownOnce }: { name: string; shownOnce: readonly string[] },
    next: CallHandler,
  ) {
    const identity = identityOf(request, name);
    const asked = askedIn(request);
    const [held] = await this.database.query(lock, [identity.join(' ')]);
    if (!held?.locked) throw new DomainError('in_flight');
    const first = await this.database.findOne(find, identity);
    if (first) return replay(first, this.digests.matches(first.request_hash, ...asked), response);
    const answer: unknown = await lastValueFrom(next.handle());
    const kept = JSON.stringify(answer ?? null, (field, value) => (shownOnce.includes(field) ? null : value));
    await this.database.count(keep, [...identity, this.digests.of(...asked), response.statusCode, kept]);
    return answer;
  }
}

/**
 * Looks for a first success only when the request does not succeed: if there was one, the statement that changes and keeps
 * the receipt cannot succeed again, for the key is unique.
 */
@Injectable()
export class IdempotentAtOnceInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigest,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once(request, response, routeOf(context), next));
  }

  private async once(request: AuthenticatedRequest, response: Response, route: string, next: CallHandler) {
    const identity = identityOf(request, route);
    const asked = askedIn(request);
    const receipt = { values: [...identity, this.digests.of(...asked), response.statusCode], kept: false };
    currentRequest()!.receipt = receipt;
    try {
      const answer: unknown = await lastValueFrom(next.handle());
      if (!receipt.kept) throw new Error(`${route} answered without keeping its receipt`);
      return answer;
    } catch (error) {
      const first = await this.database.findOne(find, identity);
      if (!first) throw error;
      return replay(first, this.digests.matches(first.request_hash, ...asked), response);
    }
  }
}

const routeOf = (context: ExecutionContext) => `${context.getClass().name}.${context.getHandler().name}`;

const identityOf = (request: AuthenticatedRequest, route: string) => [
  request.actor.accountId,
  route,
  keyOf(request),
];

function replay({ status, answer }: FirstAnswer, isSame: boolean, response: Response): unknown {
  if (!isSame) throw new DomainError('idempotency_key_reused');
  response.status(status).setHeader('Idempotent-Replay', 'true');
  return answer;
}

function keyOf(request: AuthenticatedRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new DomainError('idempotency_key_required');
  if (typeof key !== 'string' || !KEY_FORMAT.test(key)) throw new DomainError('idempotency_key_invalid');
  return key;
}

/** Only a keyed digest of it is kept: a document number in it could be tried out against a plain hash. */
const askedIn = (request: AuthenticatedRequest) =>
  [
    'attempt-fingerprint',
    'idempotent request',
    canonicalJson({
      path: request.path,
      ifMatch: request.headers['if-match'] ?? null,
      body: request.body ?? null,
    }),
  ] as const;
