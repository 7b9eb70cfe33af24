import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As the counters' migration has it, but for a renewed form: its frozen copy follows on one that was not returned. */
const FLOW_RECOUNT = `
  CREATE OR REPLACE VIEW declaration_flow_recount AS
  WITH moved AS (
    SELECT id AS declaration_id, created_at AS moved_at, 'started' AS flow, '' AS stage FROM declaration
    UNION ALL SELECT s.declaration_id, s.submitted_at, CASE s.number WHEN 1 THEN 'submitted' ELSE 'resubmitted' END, ''
    FROM declaration_submission s
    WHERE s.number = 1 OR EXISTS (
      SELECT FROM declaration_submission before JOIN declaration_decision n ON n.submission_id = before.id
      WHERE before.declaration_id = s.declaration_id AND before.number = s.number - 1 AND n.decision = 'returned')
    UNION ALL SELECT declaration_id, decided_at, decision, stage FROM declaration_decision
    UNION ALL SELECT id, waiting_since, status, '' FROM declaration WHERE status = 'withdrawn'),
  waited AS (
    SELECT moved.*, CASE WHEN flow = 'started' THEN 0 ELSE declaration_waited_ms(
      lag(moved_at) OVER (PARTITION BY declaration_id ORDER BY moved_at, flow <> 'started'), moved_at) END AS waited_ms
    FROM moved)
  SELECT d.season_id, scope, (moved_at AT TIME ZONE 'Asia/Shanghai')::date AS day, flow, w.stage, count(*)::int AS count,
    sum(waited_ms)::bigint AS waited_ms
  FROM waited w JOIN declaration d ON d.id = w.declaration_id
  CROSS JOIN LATERAL unnest(CASE flow WHEN 'started' THEN ARRAY['province']
    ELSE declaration_scopes(d.unit_path, d.division_code) END) AS scope
  GROUP BY 1, 2, 3, 4, 5`;

export class RenewalsAreNoMoves1795768900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FLOW_RECOUNT);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
