import { Injectable } from '@nestjs/common';
import { MOST_EXPORT_ROWS } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { flagsIn, FrozenCopies, QueueWindows } from '../../declarations/index.ts';
import type { ExportOrder } from './export.repository.ts';
import type { RosterEntry } from './roster-cells.ts';

interface RosterRow extends Omit<RosterEntry, 'snapshot'> {
  readonly submissionId: string;
  readonly frozenCopy: Buffer;
}

const FLAGS = flagsIn('$11', '$12');

/** Which declarations, in one snapshot: what moves to another list while the roster is made is listed once all the same. */
const listed = statement<{ id: string }>(
  'roster.listed',
  `SELECT d.id FROM declaration d JOIN declaration_submission s ON s.id = d.submission_id
   WHERE d.season_id = $1 AND ($4::text IS NULL OR d.level = $4) AND ($5::text IS NULL OR d.specialty_code = $5)
     AND ($7::integer IS NULL OR d.waiting_since < coalesce($10::timestamptz, now()) - make_interval(days => $7))
     AND ($8::text[] IS NULL OR ${FLAGS} @> $8) AND ($9::text[] IS NULL OR NOT ${FLAGS} && $9)
     AND EXISTS (
       SELECT FROM declaration_reach r WHERE r.declaration_id = d.id AND r.scope = ANY($2) AND ($3::text IS NULL OR r.queue = $3))
   ORDER BY d.unit_name, d.level, d.specialty_code, d.id LIMIT $6`,
);
/** Still within reach: a part of the list that has moved to another unit meanwhile is left out. */
const batch = statement<RosterRow>(
  'roster.batch',
  `SELECT d.status, d.stage, s.id AS "submissionId", s.frozen_copy AS "frozenCopy", s.submitted_at AS "submittedAt",
     (SELECT max(n.decided_at) FROM declaration_decision n WHERE n.declaration_id = d.id) AS "decidedAt"
   FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
   JOIN declaration d ON d.id = wanted.id JOIN declaration_submission s ON s.id = d.submission_id
   WHERE EXISTS (SELECT FROM declaration_reach r WHERE r.declaration_id = d.id AND r.scope = ANY($2))
   ORDER BY wanted.place`,
);

/** Small enough that decrypting one keeps the process from its other work for some hundredths of a second only. */
const BATCH = 200;

/** Reads what a roster lists: the ids at once, the frozen copies a batch at a time. */
@Injectable()
export class RosterReader {
  constructor(
    private readonly database: Database,
    private readonly copies: FrozenCopies,
    private readonly clock: Clock,
    private readonly windows: QueueWindows,
  ) {}

  /** @returns the declarations in the order of the roster; one more than may be exported stands for more */
  async list({ filter, scopes }: ExportOrder): Promise<string[]> {
    const windows = await this.windows.now();
    const rows = await this.database.query(listed, [
      filter.seasonId,
      scopes,
      filter.queue ?? null,
      filter.level ?? null,
      filter.specialtyCode ?? null,
      MOST_EXPORT_ROWS + 1,
      filter.waitingDays ?? null,
      filter.flags ?? null,
      filter.withoutFlags ?? null,
      this.clock.fixedAt,
      windows.near,
      windows.shut,
    ]);
    return rows.map(({ id }) => id);
  }

  async *batches(ids: readonly string[], { scopes }: ExportOrder): AsyncGenerator<RosterEntry[]> {
    for (let start = 0; start < ids.length; start += BATCH) {
      const rows = await this.database.query(batch, [ids.slice(start, start + BATCH), scopes]);
      yield rows.map(({ submissionId, frozenCopy, ...row }) => ({
        ...row,
        snapshot: this.copies.openCopy(submissionId, frozenCopy),
      }));
    }
  }
}
