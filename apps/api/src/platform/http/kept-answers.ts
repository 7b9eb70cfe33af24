import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { canonicalJson, DomainError } from '@htp/domain';
import type { Request } from 'express';
import { KeyedDigest } from '../crypto/index.ts';
import { Database, statement } from '../database/index.ts';

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

/** Whose request, to what, under which `Idempotency-Key`. */
export interface KeptAnswerKey {
  readonly accountId: string;
  readonly route: string;
  readonly key: string;
}

export interface KeptAnswer<Answer> {
  readonly status: number;
  readonly answer: Answer;
}

/** First successes, kept in the transaction of the change and answered again to the same request (trust.md, abuse 13). */
@Injectable()
export class KeptAnswers {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigest,
  ) {}

  /** Until the transaction ends nobody else works under this key. @throws DomainError `in_flight` when somebody does */
  async lock(key: KeptAnswerKey): Promise<void> {
    const row = await this.database.findOne(lock, [columns(key).join(' ')]);
    if (!row?.locked) throw new DomainError('in_flight');
  }

  /** @throws DomainError `idempotency_key_reused` when the first request under this key was another one */
  async find<Answer>(key: KeptAnswerKey, request: unknown): Promise<KeptAnswer<Answer> | undefined> {
    const row = await this.database.findOne(find, columns(key));
    if (!row) return undefined;
    if (!this.digests.matches(row.request_hash, ...digested(request)))
      throw new DomainError('idempotency_key_reused');
    return { status: row.status, answer: row.answer as Answer };
  }

  /** @param shownOnce fields of the answer that are kept nowhere: null when it is answered again */
  async keep(
    key: KeptAnswerKey,
    request: unknown,
    { status, answer }: KeptAnswer<unknown>,
    shownOnce: readonly string[] = [],
  ): Promise<void> {
    const kept = JSON.stringify(answer ?? null, (field, value) => (shownOnce.includes(field) ? null : value));
    await this.database.count(keep, [...this.receiptOf(key, request, status), kept]);
  }

  /** The row but its answer, for a change that keeps the row itself: account, route, key, digest of the request, status. */
  receiptOf(key: KeptAnswerKey, request: unknown, status: number): unknown[] {
    return [...columns(key), this.digests.of(...digested(request)), status];
  }
}

/** @throws DomainError when there is no key, or one that cannot be */
export function idempotencyKeyOf({ headers }: Pick<Request, 'headers'>): string {
  const key = headers['idempotency-key'];
  if (key === undefined) throw new DomainError('idempotency_key_required');
  if (typeof key !== 'string' || !KEY_FORMAT.test(key)) throw new DomainError('idempotency_key_invalid');
  return key;
}

export const IDEMPOTENCY_KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 128 },
} as const;

const keyParameter = createParamDecorator((_: unknown, context: ExecutionContext) =>
  idempotencyKeyOf(context.switchToHttp().getRequest<Request>()),
);

/** `Idempotency-Key` as a parameter, for a route that keeps its answers itself; any other is `@Idempotent()`. */
export const IdempotencyKey = (): ParameterDecorator => (target, property, index) => {
  keyParameter()(target, property, index);
  const method = Object.getOwnPropertyDescriptor(target, property as string);
  if (method) ApiHeader(IDEMPOTENCY_KEY_HEADER)(target, property as string, method);
};

const columns = ({ accountId, route, key }: KeptAnswerKey) => [accountId, route, key];

/** Only a keyed digest is kept: a document number in a request could be tried out against a plain hash. */
const digested = (request: unknown) =>
  ['attempt-fingerprint', 'idempotent request', canonicalJson(request)] as const;
