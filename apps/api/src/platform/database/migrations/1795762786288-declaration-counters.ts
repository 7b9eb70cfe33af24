import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The scopes that reach a declaration, named as in `declaration_reach`. A draft of no unit yet counts for the province alone. Without
 * a subquery, and as stable as `array_to_string`, so that the planner puts it in line.
 */
const SCOPES = `
  CREATE FUNCTION declaration_scopes(unit_path uuid[], division_code text) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN cardinality(unit_path) = 0 THEN '{}'
      ELSE string_to_array('unit:' || array_to_string(unit_path, ',unit:'), ',') END
    || CASE WHEN division_code IS NULL THEN '{}'
      WHEN division_code LIKE '__0000' THEN ARRAY['division:' || division_code]
      WHEN division_code LIKE '____00' OR division_code LIKE '__90__'
        THEN ARRAY['division:' || division_code, 'division:' || left(division_code, 2) || '0000']
      ELSE ARRAY['division:' || division_code, 'division:' || left(division_code, 4) || '00',
        'division:' || left(division_code, 2) || '0000'] END
    || ARRAY['province']`;

/** The stage that it waits at, else its status. */
const QUEUE = `
  CREATE FUNCTION declaration_queue(status text, stage text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN status = 'in_review' THEN stage ELSE status END`;

/**
 * One narrow row per change where the counted properties stay, two where they change (a draft gets its unit by its submission). No counter
 * is touched, so that no two writers ever wait for each other.
 */
const NOTE_CHANGE = `
  CREATE FUNCTION note_declaration_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    moves boolean := false;
    flow text;
    stage text := '';
    waited_ms bigint := 0;
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      moves := (OLD.season_id, OLD.level, OLD.specialty_code, OLD.unit_path, OLD.division_code)
        IS NOT DISTINCT FROM (NEW.season_id, NEW.level, NEW.specialty_code, NEW.unit_path, NEW.division_code);
      IF (OLD.status, OLD.stage) IS DISTINCT FROM (NEW.status, NEW.stage) THEN
        flow := CASE
          WHEN NEW.status IN ('returned', 'rejected', 'withdrawn') THEN NEW.status
          WHEN OLD.status = 'in_review' THEN 'passed'
          WHEN OLD.status = 'draft' THEN 'submitted'
          WHEN OLD.status = 'returned' THEN 'resubmitted' END;
        IF OLD.status = 'in_review' AND flow <> 'withdrawn' THEN stage := OLD.stage; END IF;
        waited_ms := declaration_waited_ms(OLD.waiting_since, NEW.waiting_since);
      END IF;
    ELSIF TG_OP = 'INSERT' AND NEW.status = 'draft' THEN
      flow := 'started';
    END IF;
    IF TG_OP <> 'INSERT' AND NOT moves THEN
      INSERT INTO declaration_count_delta (season_id, unit_path, division_code, level, specialty_code, from_queue)
      VALUES (OLD.season_id, OLD.unit_path, OLD.division_code, OLD.level, OLD.specialty_code,
        declaration_queue(OLD.status, OLD.stage));
    END IF;
    IF TG_OP <> 'DELETE' THEN
      INSERT INTO declaration_count_delta (season_id, unit_path, division_code, level, specialty_code, from_queue, to_queue,
        flow, stage, day, waited_ms)
      VALUES (NEW.season_id, NEW.unit_path, NEW.division_code, NEW.level, NEW.specialty_code,
        CASE WHEN moves THEN declaration_queue(OLD.status, OLD.stage) END, declaration_queue(NEW.status, NEW.stage),
        flow, stage, (NEW.waiting_since AT TIME ZONE 'Asia/Shanghai')::date, waited_ms);
    END IF;
    RETURN NULL;
  END $$`;

const WAITED = `
  CREATE FUNCTION declaration_waited_ms(since timestamptz, until timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE
  RETURN greatest(0, round(extract(epoch FROM until - since) * 1000))::bigint`;

const COUNTED = 'season_id, level, specialty_code, unit_path, division_code, status, stage';
const counted = (row: string) => COUNTED.replaceAll(/\w+/g, (column) => `${row}.${column}`);

const TRIGGERS = [
  `CREATE TRIGGER declaration_is_counted AFTER INSERT OR DELETE ON declaration
   FOR EACH ROW EXECUTE FUNCTION note_declaration_change()`,
  `CREATE TRIGGER declaration_change_is_counted AFTER UPDATE ON declaration
   FOR EACH ROW WHEN ((${counted('OLD')}) IS DISTINCT FROM (${counted('NEW')}))
   EXECUTE FUNCTION note_declaration_change()`,
];

/** `…_pending` what is not folded yet, `…_now` the exact figures of this moment, `…_recount` the same from the rows. */
const VIEWS = [
  `CREATE VIEW declaration_count_pending AS
   SELECT d.season_id, scope, change.queue, d.level, d.specialty_code, sum(change.count)::int AS count
   FROM declaration_count_delta d CROSS JOIN LATERAL unnest(declaration_scopes(d.unit_path, d.division_code)) AS scope
   CROSS JOIN LATERAL (VALUES (d.from_queue, -1), (d.to_queue, 1)) AS change (queue, count)
   WHERE change.queue IS NOT NULL GROUP BY 1, 2, 3, 4, 5`,
  `CREATE VIEW declaration_count_now AS
   SELECT season_id, scope, queue, level, specialty_code, sum(count)::int AS count
   FROM (TABLE declaration_count UNION ALL TABLE declaration_count_pending) AS part GROUP BY 1, 2, 3, 4, 5`,
  `CREATE VIEW declaration_count_recount AS
   SELECT season_id, scope, declaration_queue(status, stage) AS queue, level, specialty_code, count(*)::int AS count
   FROM declaration CROSS JOIN LATERAL unnest(declaration_scopes(unit_path, division_code)) AS scope
   GROUP BY 1, 2, 3, 4, 5`,
  `CREATE VIEW declaration_unit_count_pending AS
   SELECT d.season_id, scope, d.unit_path[1] AS unit_id, change.queue, sum(change.count)::int AS count
   FROM declaration_count_delta d CROSS JOIN LATERAL unnest(declaration_scopes(d.unit_path, d.division_code)) AS scope
   CROSS JOIN LATERAL (VALUES (d.from_queue, -1), (d.to_queue, 1)) AS change (queue, count)
   WHERE change.queue IS NOT NULL AND d.unit_path[1] IS NOT NULL GROUP BY 1, 2, 3, 4`,
  `CREATE VIEW declaration_unit_count_now AS
   SELECT season_id, scope, unit_id, queue, sum(count)::int AS count
   FROM (TABLE declaration_unit_count UNION ALL TABLE declaration_unit_count_pending) AS part GROUP BY 1, 2, 3, 4`,
  `CREATE VIEW declaration_unit_count_recount AS
   SELECT season_id, scope, unit_path[1] AS unit_id, declaration_queue(status, stage) AS queue, count(*)::int AS count
   FROM declaration CROSS JOIN LATERAL unnest(declaration_scopes(unit_path, division_code)) AS scope
   WHERE unit_path[1] IS NOT NULL GROUP BY 1, 2, 3, 4`,
  `CREATE VIEW declaration_flow_pending AS
   SELECT season_id, scope, day, flow, stage, count(*)::int AS count, sum(waited_ms)::bigint AS waited_ms
   FROM declaration_count_delta d CROSS JOIN LATERAL unnest(declaration_scopes(d.unit_path, d.division_code)) AS scope
   WHERE flow IS NOT NULL GROUP BY 1, 2, 3, 4, 5`,
  `CREATE VIEW declaration_flow_now AS
   SELECT season_id, scope, day, flow, stage, sum(count)::int AS count, sum(waited_ms)::bigint AS waited_ms
   FROM (TABLE declaration_flow UNION ALL TABLE declaration_flow_pending) AS part GROUP BY 1, 2, 3, 4, 5`,
  `CREATE VIEW declaration_flow_recount AS
   WITH moved AS (
     SELECT id AS declaration_id, created_at AS moved_at, 'started' AS flow, '' AS stage FROM declaration
     UNION ALL SELECT declaration_id, submitted_at, CASE number WHEN 1 THEN 'submitted' ELSE 'resubmitted' END, ''
     FROM declaration_submission
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
   GROUP BY 1, 2, 3, 4, 5`,
];

/** For whoever fills tables past the triggers (a seed, a restore): counts everything anew while nobody writes. */
const RECOUNT = `
  CREATE PROCEDURE recount_declarations() LANGUAGE sql AS $$
    LOCK TABLE declaration, declaration_submission, declaration_decision IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM declaration_count_delta;
    DELETE FROM declaration_count;
    DELETE FROM declaration_unit_count;
    DELETE FROM declaration_flow;
    INSERT INTO declaration_count TABLE declaration_count_recount;
    INSERT INTO declaration_unit_count TABLE declaration_unit_count_recount;
    INSERT INTO declaration_flow TABLE declaration_flow_recount;
  $$`;

export class DeclarationCounters1795762786288 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "declaration_count_delta" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "season_id" uuid NOT NULL, "unit_path" uuid array NOT NULL, "division_code" text, "level" text NOT NULL, "specialty_code" text NOT NULL, "from_queue" text, "to_queue" text, "flow" text, "stage" text NOT NULL DEFAULT '', "day" date, "waited_ms" bigint NOT NULL DEFAULT '0', CONSTRAINT "declaration_count_delta_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_count" ("season_id" uuid NOT NULL, "scope" text NOT NULL, "queue" text NOT NULL, "level" text NOT NULL, "specialty_code" text NOT NULL, "count" integer NOT NULL, CONSTRAINT "declaration_count_pk" PRIMARY KEY ("season_id", "scope", "queue", "level", "specialty_code"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_unit_count" ("season_id" uuid NOT NULL, "scope" text NOT NULL, "unit_id" uuid NOT NULL, "queue" text NOT NULL, "count" integer NOT NULL, CONSTRAINT "declaration_unit_count_pk" PRIMARY KEY ("season_id", "scope", "unit_id", "queue"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_flow" ("season_id" uuid NOT NULL, "scope" text NOT NULL, "day" date NOT NULL, "flow" text NOT NULL, "stage" text NOT NULL, "count" integer NOT NULL, "waited_ms" bigint NOT NULL, CONSTRAINT "declaration_flow_pk" PRIMARY KEY ("season_id", "scope", "day", "flow", "stage"))`,
    );
    await queryRunner.query(
      'ALTER TABLE declaration_count_delta SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)',
    );
    for (const sql of [SCOPES, QUEUE, WAITED, NOTE_CHANGE, ...TRIGGERS, ...VIEWS, RECOUNT])
      await queryRunner.query(sql);
    await queryRunner.query('CALL recount_declarations()');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
