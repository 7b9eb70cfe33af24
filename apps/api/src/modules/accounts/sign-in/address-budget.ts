import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { Environment } from '../../../platform/config/index.ts';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { currentRequest } from '../../../platform/http/index.ts';
import { type Budget, networkOf } from '../../../platform/limits/index.ts';

/** Failures from one network at once. A hospital behind one address mistypes some dozens on a busy morning. */
const AT_ONCE = 100;
/** Then one more for every so many seconds: 240 an hour. */
const SECONDS_PER_TRY = 15;
export const FAILURES_FROM_NETWORK: Budget = {
  name: 'failed sign-ins',
  per: 'address',
  most: 3600 / SECONDS_PER_TRY,
  in: 'hour',
};

const seconds = (later: string, earlier: string) => `greatest(0, extract(epoch FROM ${later} - ${earlier}))`;
const LEVEL = `greatest(0, a.level - ${seconds('excluded.last_at', 'a.last_at')} * $3::int / ${SECONDS_PER_TRY})`;

const reserve = statement(
  'sign_in_address.reserve',
  `INSERT INTO sign_in_address AS a (network_digest, level, last_at)
   VALUES ($1, 1, coalesce($2::timestamptz, now()))
   ON CONFLICT (network_digest) DO UPDATE SET level = ${LEVEL} + 1, last_at = excluded.last_at
   WHERE ${LEVEL} + 1 <= ${AT_ONCE} * $3::int`,
);
const waitSeconds = statement<{ seconds: number }>(
  'sign_in_address.wait',
  `SELECT greatest(1, ceil((level + 1 - ${AT_ONCE} * $3::int) * ${SECONDS_PER_TRY} / $3::int
     - ${seconds('coalesce($2::timestamptz, now())', 'last_at')}))::int AS seconds
   FROM sign_in_address WHERE network_digest = $1`,
);
const giveBack = statement(
  'sign_in_address.give_back',
  'UPDATE sign_in_address SET level = greatest(0, level - 1) WHERE network_digest = $1',
);

/**
 * Slows down whoever tries many user names from one network. A try is counted before it is judged and given back when it
 * was right, so that parallel tries win nothing and honest people behind one address cost nothing.
 */
@Injectable()
export class AddressBudget {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: KeyedDigest,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** @throws DomainError `rate_limited` */
  async reserve(): Promise<void> {
    const values = [this.networkDigest(), this.clock.fixedAt, this.environment.RATE_LIMIT_FACTOR];
    const reserved = await this.unitOfWork.run(() => this.database.count(reserve, values), {
      unrecorded: 'a counter of attempts; the failure itself is recorded',
    });
    if (reserved > 0) return;
    const wait = await this.database.findOne(waitSeconds, values);
    throw new DomainError('rate_limited', { retryAfterSeconds: wait?.seconds ?? 1 });
  }

  /** The try was right, as far as it went. */
  async giveBack(): Promise<void> {
    await this.unitOfWork.run(() => this.database.count(giveBack, [this.networkDigest()]), {
      unrecorded: 'a counter of attempts',
    });
  }

  private networkDigest(): Buffer {
    return this.digests.of('attempt-fingerprint', 'network', networkOf(currentRequest()?.address ?? ''));
  }
}
