import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { Environment } from '../config/index.ts';
import { KeyedDigest } from '../crypto/index.ts';
import { Database, statement, UnitOfWork } from '../database/index.ts';
import { Clock } from '../edge/index.ts';
import type { Budget } from './limits.ts';

const count = statement<{ requests: number; seconds: number }>(
  'request_count.add',
  `WITH clock AS (SELECT coalesce($3::timestamptz, now()) AS now),
     span AS (SELECT now, date_trunc($2, now, 'Asia/Shanghai') AS begun_at FROM clock)
   INSERT INTO request_count AS c (begun_at, subject, requests) SELECT begun_at, $1, 1 FROM span
   ON CONFLICT (begun_at, subject) DO UPDATE SET requests = least(c.requests + 1, 1000000000)
   RETURNING requests,
     extract(epoch FROM begun_at + ('1 ' || $2)::interval - (SELECT now FROM clock))::int AS seconds`,
);
const forget = statement(
  'request_count.forget',
  `DELETE FROM request_count WHERE begun_at < coalesce($1::timestamptz, now()) - interval '25 hours'`,
);

/** Counts over all processes and restarts what protects secrets, people or disk space. */
@Injectable()
export class RequestCounts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: KeyedDigest,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /**
   * Counts the present request, which may be refused: parallel ones win nothing.
   * @param subject whom it counts for, such as a network
   * @throws DomainError `rate_limited`
   */
  async add({ name, per, most, in: span }: Budget, subject: string): Promise<void> {
    const digest = this.digests.of('attempt-fingerprint', 'request', name, per, subject);
    const values = [digest, span, this.clock.fixedAt];
    const row = await this.unitOfWork.run(() => this.database.findOne(count, values), {
      unrecorded: 'a counter of requests; what they change is recorded',
    });
    if (row!.requests > most * this.environment.RATE_LIMIT_FACTOR)
      throw new DomainError('rate_limited', { retryAfterSeconds: Math.max(1, row!.seconds) });
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(() => this.database.count(forget, [this.clock.fixedAt]), {
      unrecorded: 'housekeeping of counters',
    });
  }
}
