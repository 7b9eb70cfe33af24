import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { Budget } from '../../../platform/limits/index.ts';
import { AddressBudget, FAILURES_FROM_NETWORK } from './address-budget.ts';

/** Failures without a wait; each one after them doubles the wait, up to the longest. */
const FREE_FAILURES = 4;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 900;
/** Doublings after which the wait is the longest anyway; keeps the power small. */
const MAX_DOUBLINGS = 10;
const FORGOTTEN_AFTER = '24 hours';

/** Named on the routes that they limit. */
export const FAILED_SIGN_INS: readonly Budget[] = [
  FAILURES_FROM_NETWORK,
  { name: 'failed sign-ins before there are waits', per: 'name', most: FREE_FAILURES, in: 'day' },
];

const reserve = statement(
  'sign_in_attempts.reserve',
  `WITH clock AS (SELECT coalesce($2::timestamptz, now()) AS now)
   INSERT INTO sign_in_attempts AS a (name_digest, failures, last_at) SELECT $1, 1, now FROM clock
   ON CONFLICT (name_digest) DO UPDATE SET
     failures = CASE WHEN a.last_at < excluded.last_at - interval '${FORGOTTEN_AFTER}' THEN 1 ELSE a.failures + 1 END,
     last_at = excluded.last_at,
     locked_until = CASE
       WHEN a.last_at < excluded.last_at - interval '${FORGOTTEN_AFTER}' OR a.failures < ${FREE_FAILURES} THEN NULL
       ELSE excluded.last_at + make_interval(secs => least(${LONGEST_WAIT_SECONDS},
         ${FIRST_WAIT_SECONDS} * 2 ^ least(a.failures - ${FREE_FAILURES}, ${MAX_DOUBLINGS}))) END
   WHERE a.locked_until IS NULL OR a.locked_until <= excluded.last_at`,
);
const waitSeconds = statement<{ seconds: number }>(
  'sign_in_attempts.wait',
  `SELECT greatest(1, ceil(extract(epoch FROM locked_until - coalesce($2::timestamptz, now()))))::int AS seconds
   FROM sign_in_attempts WHERE name_digest = $1`,
);
const lockedUntil = statement<{ locked_until: Date }>(
  'sign_in_attempts.locked_until',
  `SELECT locked_until FROM sign_in_attempts
   WHERE name_digest = $1 AND locked_until > coalesce($2::timestamptz, now())`,
);
/** A lock ends within the longest wait after the last failure, by which there is an index. */
const locks = statement<{ nameDigest: string; lockedUntil: Date }>(
  'sign_in_attempts.locks',
  `SELECT encode(name_digest, 'hex') AS "nameDigest", locked_until AS "lockedUntil" FROM sign_in_attempts
   WHERE last_at > coalesce($1::timestamptz, now()) - make_interval(secs => ${LONGEST_WAIT_SECONDS})
     AND locked_until > coalesce($1::timestamptz, now()) LIMIT 10000`,
);
const forget = statement('sign_in_attempts.forget', 'DELETE FROM sign_in_attempts WHERE name_digest = $1');

/**
 * Slows down whoever tries passwords under one user name. A failure is counted before the password is looked at and taken
 * back by success, so that parallel tries win nothing; a name nobody has is counted alike.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: KeyedDigest,
    private readonly clock: Clock,
    private readonly addresses: AddressBudget,
  ) {}

  /** @throws DomainError `rate_limited` for the network, `sign_in_locked` for the name */
  async reserve(userName: string): Promise<void> {
    await this.addresses.reserve();
    const values = [this.digestOf(userName), this.clock.fixedAt];
    const reserved = await this.unitOfWork.run(() => this.database.count(reserve, values), {
      unrecorded: 'a counter of attempts; the failure itself is recorded',
    });
    if (reserved > 0) return;
    const wait = await this.database.findOne(waitSeconds, values);
    throw new DomainError('sign_in_locked', { retryAfterSeconds: wait?.seconds ?? 1 });
  }

  /** The sign-in is complete: whatever was counted is forgotten. Belongs to the caller's unit of work. */
  async forget(userName: string): Promise<void> {
    await this.addresses.giveBack();
    await this.unlock(userName);
  }

  /** The password was right and a code is wanted: no failure from this network, but still a try under this name. */
  passedHalfway(): Promise<void> {
    return this.addresses.giveBack();
  }

  /** Ends the wait of a user name. Belongs to the caller's unit of work. */
  async unlock(userName: string): Promise<void> {
    await this.database.count(forget, [this.digestOf(userName)]);
  }

  /** Until when a user name has to wait; null when it need not. */
  async lockedUntil(userName: string): Promise<Date | null> {
    const values = [this.digestOf(userName), this.clock.fixedAt];
    return (await this.database.findOne(lockedUntil, values))?.locked_until ?? null;
  }

  /** The user names that have to wait now, by their keys, and until when. */
  async locks(): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.database.query(locks, [this.clock.fixedAt]);
    return new Map(rows.map(({ nameDigest, lockedUntil: until }) => [nameDigest, until]));
  }

  /** What a user name stands for in `locks`. */
  keyOf(userName: string): string {
    return this.digestOf(userName).toString('hex');
  }

  private digestOf(userName: string): Buffer {
    return this.digests.of('attempt-fingerprint', 'sign-in', userName);
  }
}
