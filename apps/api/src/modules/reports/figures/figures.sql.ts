import type { CountedCell, CountedFlow } from '@htp/domain';
import { statement } from '../../../platform/database/index.ts';

/** Figures come from counters and from the ends of index ranges: none reads a row per declaration (docs/adr/0018-counters-and-exports.md). */
export const seasonCells = statement<CountedCell>(
  'report.season_cells',
  `SELECT queue, level, specialty_code AS "specialtyCode", count FROM declaration_count_now
   WHERE season_id = $1 AND scope = $2 AND count > 0`,
);

export const seasonFlows = statement<CountedFlow>(
  'report.season_flows',
  `SELECT day::text AS day, flow, stage, count, waited_ms::float8 AS "waitedMs" FROM declaration_flow_now
   WHERE season_id = $1 AND scope = $2 AND day BETWEEN $3::date AND $4::date ORDER BY day, flow, stage`,
);

export interface UnitBacklogRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly divisionCode: string;
  readonly total: number;
  readonly waiting: number;
  readonly oldestWaitingSince: Date | null;
}

/** The oldest of each unit is the first entry of its own list: one step into the index of queues. */
export const slowestUnits = statement<UnitBacklogRow>(
  'report.slowest_units',
  `SELECT counted.unit_id AS "unitId", u.name AS "unitName", u.division_code AS "divisionCode", counted.total, counted.waiting,
     oldest.waiting_since AS "oldestWaitingSince"
   FROM (
     SELECT unit_id, sum(count)::int AS total, coalesce(sum(count) FILTER (WHERE queue = $3), 0)::int AS waiting
     FROM declaration_unit_count_now WHERE season_id = $1 AND scope = $2 GROUP BY unit_id) AS counted
   JOIN unit u ON u.id = counted.unit_id
   LEFT JOIN LATERAL (
     SELECT r.waiting_since FROM declaration_reach r
     WHERE counted.waiting > 0 AND r.scope = 'unit:' || counted.unit_id AND r.queue = $3
     ORDER BY r.waiting_since, r.declaration_id LIMIT 1) AS oldest ON true
   WHERE counted.total > 0
   ORDER BY oldest.waiting_since NULLS LAST, counted.waiting DESC, counted.unit_id LIMIT $4`,
);

/** What the stage did in each of these scopes, over all days. */
export const paceOfScopes = statement<{ scope: string; decided: number; waitedMs: number }>(
  'report.pace_of_scopes',
  `SELECT scope, sum(count)::int AS decided, sum(waited_ms)::float8 AS "waitedMs" FROM declaration_flow_now
   WHERE season_id = $1 AND scope = ANY($2) AND stage = $3 GROUP BY scope`,
);
