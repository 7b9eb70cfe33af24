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

export type QueueRow = RegistrationRow & { readonly waitingSinceText: string };

export const REGISTRATION_COUNT_CAP = 1000;
const AFTER_ALL: QueuePosition = { waitingSince: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const BEFORE_ALL: QueuePosition = { waitingSince: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

const page = statement<QueueRow>(
  'registration.queue',
  `SELECT found.*, found."waitingSince"::text AS "waitingSinceText" FROM (${REGISTRATION}
     WHERE r.status = $2 AND (r.waiting_since, r.id) > ($3::timestamptz, $4::uuid)
     ORDER BY r.waiting_since, r.id LIMIT $5) found ORDER BY found."waitingSince", found.id`,
);
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
  queue(status: RegistrationStatus, after: QueuePosition | undefined, limit: number): Promise<QueueRow[]> {
    const [statement, beginning] = status === 'submitted' ? [page, BEFORE_ALL] : [pageBackwards, AFTER_ALL];
    const { waitingSince, id } = after ?? beginning;
    return this.database.query(statement, [this.clock.fixedAt, status, waitingSince, id, limit]);
  }

  /** Locks the one that has waited longest, that nobody works on, and that none of these accounts asked for. */
  async holdNext(exceptOf: readonly string[]): Promise<string | undefined> {
    return (await this.database.findOne(holdNext, [this.clock.fixedAt, exceptOf]))?.id;
  }

  /** Counts one further than the cap, and no further. */
  async count(status: RegistrationStatus): Promise<number> {
    return (await this.database.findOne(count, [status, REGISTRATION_COUNT_CAP + 1]))!.count;
  }

  openOfCode(institutionCode: string, exceptId: string): Promise<RegistrationRow[]> {
    return this.database.query(openOfCode, [this.clock.fixedAt, institutionCode, exceptId]);
  }

  openInDivisions(divisionCodes: readonly string[], exceptId: string): Promise<RegistrationRow[]> {
    return this.database.query(openInDivisions, [this.clock.fixedAt, divisionCodes, exceptId]);
  }
}
