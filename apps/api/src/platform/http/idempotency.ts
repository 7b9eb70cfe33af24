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

const KEY_FORMAT = /^[\x21-\x7e]{8,128}$/;

const lock = statement<{ locked: boolean }>(
  'idempotency_key.lock',
  'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
);
const find = statement<{ request_hash: Buffer; status: number; answer: unknown }>(
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
 * The route needs an `Idempotency-Key`: its first success is kept in the transaction of the change and answered again to
 * the same request. Its view must be a receipt without personal data (trust.md, abuse 13).
 */
export const Idempotent = ({ shownOnce = [] }: IdempotentOptions = {}) =>
  applyDecorators(
    SetMetadata<string, readonly string[]>(SHOWN_ONCE, shownOnce),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    }),
    UseInterceptors(IdempotencyInterceptor),
  );

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
      name: `${context.getClass().name}.${context.getHandler().name}`,
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
    const identity = [request.actor.accountId, name, keyOf(request)];
    const asked = ['attempt-fingerprint', 'idempotent request', requestText(request)] as const;
    const [held] = await this.database.query(lock, [identity.join(' ')]);
    if (!held?.locked) throw new DomainError('in_flight');
    const first = await this.database.findOne(find, identity);
    if (first) {
      if (!this.digests.matches(first.request_hash, ...asked))
        throw new DomainError('idempotency_key_reused');
      response.status(first.status).setHeader('Idempotent-Replay', 'true');
      return first.answer;
    }
    const answer: unknown = await lastValueFrom(next.handle());
    const kept = JSON.stringify(answer ?? null, (field, value) => (shownOnce.includes(field) ? null : value));
    await this.database.count(keep, [...identity, this.digests.of(...asked), response.statusCode, kept]);
    return answer;
  }
}

function keyOf(request: AuthenticatedRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new DomainError('idempotency_key_required');
  if (typeof key !== 'string' || !KEY_FORMAT.test(key)) throw new DomainError('idempotency_key_invalid');
  return key;
}

/** Only a keyed digest of it is kept: a document number in it could be tried out against a plain hash. */
const requestText = (request: AuthenticatedRequest) =>
  canonicalJson({
    path: request.path,
    ifMatch: request.headers['if-match'] ?? null,
    body: request.body ?? null,
  });
