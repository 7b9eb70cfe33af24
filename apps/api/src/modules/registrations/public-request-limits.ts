import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { KeyedDigest } from '../../platform/crypto/index.ts';
import { Database, statement, UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { currentRequest } from '../../platform/http/index.ts';

/** An hour's requests of one address: many for an office behind one address, few for a flood. */
const MOST_PER_HOUR = { search: 300, proof: 30, submission: 20, inquiry: 120 } as const;
export type PublicRequestKind = keyof typeof MOST_PER_HOUR;

const count = statement<{ requests: number; seconds: number }>(
  'public_request_count.add',
  `WITH clock AS (SELECT coalesce($2::timestamptz, now()) AS now)
   INSERT INTO public_request_count AS c (hour, subject, requests)
   SELECT date_trunc('hour', now), $1, 1 FROM clock
   ON CONFLICT (hour, subject) DO UPDATE SET requests = least(c.requests + 1, 1000000)
   RETURNING requests, (3600 - extract(epoch FROM (SELECT now FROM clock) - hour))::int AS seconds`,
);
const forget = statement(
  'public_request_count.forget',
  `DELETE FROM public_request_count WHERE hour < coalesce($1::timestamptz, now()) - interval '2 hours'`,
);

/** Slows down whoever asks without an account. */
@Injectable()
export class PublicRequestLimits {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: KeyedDigest,
    private readonly clock: Clock,
  ) {}

  /** Counts the present request. @throws DomainError `rate_limited` */
  async count(kind: PublicRequestKind): Promise<void> {
    const address = networkOf(currentRequest()?.address ?? '');
    const subject = this.digests.of('attempt-fingerprint', 'public request', kind, address);
    const row = await this.unitOfWork.run(() => this.database.findOne(count, [subject, this.clock.fixedAt]), {
      unrecorded: 'a counter of requests; what they change is recorded',
    });
    if (row!.requests > MOST_PER_HOUR[kind])
      throw new DomainError('rate_limited', { retryAfterSeconds: Math.max(1, row!.seconds) });
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(() => this.database.count(forget, [this.clock.fixedAt]), {
      unrecorded: 'housekeeping of counters',
    });
  }
}

/** One subscriber of IPv6 has 2^64 addresses; the first four groups are his. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(8 - groups.length - behind.length).fill('0');
  return [...groups, ...zeros, ...behind]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
