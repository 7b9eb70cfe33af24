import { Injectable } from '@nestjs/common';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';

const holdFolding = statement<{ held: boolean }>(
  'declaration_count.hold_folding',
  `SELECT pg_try_advisory_xact_lock(hashtext('htp.declaration_count')) AS held`,
);
/** One statement sees one snapshot: exactly the rows that are added up are taken away. */
const fold = statement<{ folded: number }>(
  'declaration_count.fold',
  `WITH folded AS (DELETE FROM declaration_count_delta RETURNING id),
   counts AS (
     INSERT INTO declaration_count AS known TABLE declaration_count_pending
     ON CONFLICT (season_id, scope, queue, level, specialty_code) DO UPDATE SET count = known.count + excluded.count),
   units AS (
     INSERT INTO declaration_unit_count AS known TABLE declaration_unit_count_pending
     ON CONFLICT (season_id, scope, unit_id, queue) DO UPDATE SET count = known.count + excluded.count),
   flows AS (
     INSERT INTO declaration_flow AS known TABLE declaration_flow_pending
     ON CONFLICT (season_id, scope, day, flow, stage) DO UPDATE SET count = known.count + excluded.count,
       waited_ms = known.waited_ms + excluded.waited_ms)
   SELECT count(*)::int AS folded FROM folded`,
);

/** Adds to the counters what changes have left beside them (docs/adr/0018-counters-and-exports.md). */
@Injectable()
export class DeclarationCounters {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Leaves it to another process when one is at it. @returns how many changes were folded */
  fold(): Promise<number> {
    return this.unitOfWork.run(
      async () => {
        const lock = await this.database.findOne(holdFolding);
        if (!lock?.held) return 0;
        const row = await this.database.findOne(fold);
        return row?.folded ?? 0;
      },
      { unrecorded: 'counters follow from the rows' },
    );
  }
}
