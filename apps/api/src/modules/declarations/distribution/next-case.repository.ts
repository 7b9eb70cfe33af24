import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { StaffPerson } from '../../accounts/index.ts';
import type { NextCaseInput } from './case-distribution.input.ts';
import type { QueueList } from './review-queue.repository.ts';

/** Whose next case, and what is not to be offered to him again. */
export interface NextCaseQuery {
  readonly lists: readonly QueueList[];
  readonly person: StaffPerson;
  readonly wanted: NextCaseInput;
  /** Cases that the rules have refused him just now. */
  readonly refused: readonly string[];
  /** Seasons, with the stage, whose window is not open: `<season id> <stage>`. */
  readonly closed: readonly string[];
}

const FREE = (declaration: string) =>
  `(${declaration}.claimed_by IS NULL OR ${declaration}.claim_expires_at <= coalesce($3::timestamptz, now()))`;

/** How many are looked at beside each other: more reviewers than that who ask at the same instant have to ask again. */
const CANDIDATES = 64;

/**
 * The case that has waited longest of those that he may take. A case that somebody else is taking this instant is locked and passed
 * over, so that two who ask at once are given two cases.
 */
const next = statement<{ id: string }>(
  'declaration.next_case',
  `SELECT d.id
   FROM unnest($1::text[], $2::text[]) AS list (scope, queue)
   CROSS JOIN LATERAL (
     SELECT r.declaration_id, r.waiting_since
     FROM declaration_reach r
     JOIN declaration c ON c.id = r.declaration_id
     JOIN declaration_submission s ON s.id = c.submission_id
     WHERE r.scope = list.scope AND r.queue = list.queue AND ${FREE('c')}
       AND c.person_id <> $4 AND ($5::bytea IS NULL OR s.document_index <> $5)
       AND (r.queue = 'unit' OR c.unit_id <> ALL($6::uuid[]))
       AND c.id <> ALL($7::uuid[]) AND c.season_id || ' ' || r.queue <> ALL($8::text[])
       AND ($9::uuid IS NULL OR c.season_id = $9) AND ($10::text IS NULL OR c.level = $10)
       AND ($11::text IS NULL OR c.specialty_code = $11)
       AND NOT EXISTS (SELECT FROM declaration_decision x WHERE x.declaration_id = c.id AND x.stage <> r.queue
         AND (x.decided_by = $4 OR x.decider_document_index = $5))
     ORDER BY r.waiting_since, r.declaration_id LIMIT $12) entry
   JOIN declaration d ON d.id = entry.declaration_id
   WHERE ${FREE('d')}
   ORDER BY entry.waiting_since, entry.declaration_id LIMIT 1
   FOR UPDATE OF d SKIP LOCKED`,
);

/** The SQL of the next case; it has to run in the unit of work that claims it. */
@Injectable()
export class NextCaseRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Locks it until the end of the unit of work. */
  async lockNext({ lists, person, wanted, refused, closed }: NextCaseQuery): Promise<string | undefined> {
    const { seasonId = null, level = null, specialtyCode = null } = wanted;
    const row = await this.database.findOne(next, [
      lists.map(({ scope }) => scope),
      lists.map(({ queue }) => queue),
      this.clock.fixedAt,
      person.accountId,
      person.documentIndex,
      person.officerOf,
      refused,
      closed,
      seasonId,
      level,
      specialtyCode,
      CANDIDATES,
    ]);
    return row?.id;
  }
}
