import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first activity of an instant or later, by halving the range of ids: some thirty steps into the primary key, and no index over time that
 * every insert would have to pay for. Ids and times agree but for transactions that ran at once; whoever asks allows for that.
 */
const ID_AT = `
  CREATE FUNCTION activity_id_at(instant timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
  DECLARE
    low bigint := 1;
    high bigint := coalesce((SELECT max(id) FROM activity), 0) + 1;
    middle bigint;
    found_id bigint;
    found_at timestamptz;
  BEGIN
    WHILE low < high LOOP
      middle := (low + high) / 2;
      SELECT id, occurred_at INTO found_id, found_at FROM activity WHERE id >= middle ORDER BY id LIMIT 1;
      IF found_id IS NULL OR found_at >= instant THEN high := middle; ELSE low := found_id + 1; END IF;
    END LOOP;
    RETURN low;
  END $$`;

export class ExportsAndRecord1795764741958 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "roster_export" ("id" uuid NOT NULL, "requested_by" uuid NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "filter" jsonb NOT NULL, "scopes" text array NOT NULL, "unmask_reason" text, "status" text NOT NULL, "rows_done" integer NOT NULL DEFAULT '0', "rows_estimated" integer NOT NULL, "attempts" smallint NOT NULL DEFAULT '0', "progress_at" TIMESTAMP WITH TIME ZONE, "finished_at" TIMESTAMP WITH TIME ZONE, "expires_at" TIMESTAMP WITH TIME ZONE, "bytes" integer, "wrapped_key" bytea, "purged_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "roster_export_ready_check" CHECK (status <> 'ready' OR (wrapped_key IS NOT NULL AND expires_at IS NOT NULL)), CONSTRAINT "roster_export_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "roster_export_unpurged_index" ON "roster_export"  ("expires_at") WHERE purged_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "roster_export_waiting_index" ON "roster_export"  ("requested_at") WHERE status IN ('requested', 'running')`,
    );
    await queryRunner.query(
      `CREATE INDEX "roster_export_requester_index" ON "roster_export"  ("requested_by", "id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "roster_export_one_at_a_time_key" ON "roster_export"  ("requested_by") WHERE status IN ('requested', 'running')`,
    );
    await queryRunner.query(
      `CREATE TABLE "invariant_check" ("name" text NOT NULL, "violations" integer NOT NULL, "sample" text array NOT NULL, "checked_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "invariant_check_pk" PRIMARY KEY ("name"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "activity_verification" ("id" uuid NOT NULL, "requested_by" uuid NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "status" text NOT NULL, "is_open" boolean NOT NULL DEFAULT true, "started_at" TIMESTAMP WITH TIME ZONE, "finished_at" TIMESTAMP WITH TIME ZONE, "links" bigint, "findings_count" integer, "findings" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "activity_verification_open_check" CHECK (is_open = (status <> 'finished')), CONSTRAINT "activity_verification_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "activity_verification_one_at_a_time_key" ON "activity_verification"  ("is_open") WHERE is_open`,
    );
    await queryRunner.query(`CREATE INDEX "activity_type_index" ON "activity"  ("type", "id") `);
    await queryRunner.query(
      `CREATE INDEX "activity_actor_index" ON "activity"  ("actor_id", "id") WHERE actor_id IS NOT NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE "roster_export" ADD CONSTRAINT "roster_export_requested_by_fk" FOREIGN KEY ("requested_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "activity_verification" ADD CONSTRAINT "activity_verification_requested_by_fk" FOREIGN KEY ("requested_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(ID_AT);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
