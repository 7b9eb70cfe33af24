import { Injectable } from '@nestjs/common';
import type { RegistrationStatus } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { REGISTRATION, type RegistrationRow } from '../registration.repository.ts';

/** After this row the page begins. */
export interface QueuePosition {
  readonly waitingSince: string;
  readonly id: string;
}

/** What a list is narrowed to. */
export interface QueueNarrowing {
  readonly status: RegistrationStatus;
  /** Whose claims; undefined for anybody's and nobody's. */
  readonly claimant: string | undefined;
}

export type QueueRow = RegistrationRow & { readonly waitingSinceText: string };

export const REGISTRATION_COUNT_CAP = 1000;
const AFTER_ALL: QueuePosition = { waitingSince: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const BEFORE_ALL: QueuePosition = { waitingSince: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** What somebody has claimed; a claim that has run out is nobody's. */
const claimedBy = (claimant: string) =>
  `r.claimed_by = ${claimant} AND r.claim_expires_at > coalesce($1::timestamptz, now())`;

const pageOf = (name: string, among: string) =>
  statement<QueueRow>(
    name,
    `SELECT found.*, found."waitingSince"::text AS "waitingSinceText" FROM (${REGISTRATION}
     WHERE r.status = $2 AND ${among} AND (r.waiting_since, r.id) > ($3::timestamptz, $4::uuid)
     ORDER BY r.waiting_since, r.id LIMIT $5) found ORDER BY found."waitingSince", found.id`,
  );
const page = pageOf('registration.queue', 'true');
const claimedPage = pageOf('registration.queue_claimed', claimedBy('$6'));
const pageBackwards = statement<QueueRow>(
  'registration.queue_backwards',
  `SELECT found.*, found."waitingSince"::text AS "waitingSinceText" FROM (${REGISTRATION}
     WHERE r.status = $2 AND (r.waiting_since, r.id) < ($3::timestamptz, $4::uuid)
     ORDER BY r.waiting_since DESC, r.id DESC LIMIT $5) found ORDER BY found."waitingSince" DESC, found.id DESC`,
);
/** What somebody else has locked is about to be claimed or decided. */
const holdNext = statement<{ id: string }>(
  'registration.hold_next',
  `SELECT r.id FROM registration r
   WHERE r.status = 'submitted' AND (r.requested_by IS NULL OR r.requested_by <> ALL($2::uuid[]))
     AND (r.claim_expires_at IS NULL OR r.claim_expires_at <= coalesce($1::timestamptz, now()))
   ORDER BY r.waiting_since, r.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
const count = statement<{ count: number }>(
  'registration.queue_count',
  'SELECT count(*)::int AS count FROM (SELECT FROM registration WHERE status = $1 LIMIT $2) found',
);
const claimedCount = statement<{ count: number }>(
  'registration.claimed_count',
  `SELECT count(*)::int AS count FROM (SELECT FROM registration r
     WHERE r.status = $2 AND ${claimedBy('$4')} LIMIT $3) found`,
);
const openOfCode = statement<RegistrationRow>(
  'registration.open_of_code',
  `${REGISTRATION} WHERE r.institution_code = $2 AND r.status IN ('submitted', 'returned') AND r.id <> $3 LIMIT 10`,
);
const openInDivisions = statement<RegistrationRow>(
  'registration.open_in_divisions',
  `${REGISTRATION} WHERE r.division_code = ANY($2) AND r.status IN ('submitted', 'returned') AND r.id <> $3 LIMIT 1000`,
);

/** The lists of the review. */
@Injectable()
export class RegistrationReviewRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What has waited longest first; of those that wait for no reviewer, what waited last first. */
  queue(
    { status, claimant }: QueueNarrowing,
    after: QueuePosition | undefined,
    limit: number,
  ): Promise<QueueRow[]> {
    const forwards = status === 'submitted' || claimant !== undefined;
    const { waitingSince, id } = after ?? (forwards ? BEFORE_ALL : AFTER_ALL);
    const values = [this.clock.fixedAt, status, waitingSince, id, limit];
    if (claimant !== undefined) return this.database.query(claimedPage, [...values, claimant]);
    return this.database.query(forwards ? page : pageBackwards, values);
  }

  /** Locks the one that has waited longest, that nobody works on, and that none of these accounts asked for. */
  async holdNext(exceptOf: readonly string[]): Promise<string | undefined> {
    return (await this.database.findOne(holdNext, [this.clock.fixedAt, exceptOf]))?.id;
  }

  /** Counts one further than the cap, and no further. */
  async count({ status, claimant }: QueueNarrowing): Promise<number> {
    const cap = REGISTRATION_COUNT_CAP + 1;
    const counted = await (claimant === undefined
      ? this.database.findOne(count, [status, cap])
      : this.database.findOne(claimedCount, [this.clock.fixedAt, status, cap, claimant]));
    return counted!.count;
  }

  openOfCode(institutionCode: string, exceptId: string): Promise<RegistrationRow[]> {
    return this.database.query(openOfCode, [this.clock.fixedAt, institutionCode, exceptId]);
  }

  openInDivisions(divisionCodes: readonly string[], exceptId: string): Promise<RegistrationRow[]> {
    return this.database.query(openInDivisions, [this.clock.fixedAt, divisionCodes, exceptId]);
  }
}
