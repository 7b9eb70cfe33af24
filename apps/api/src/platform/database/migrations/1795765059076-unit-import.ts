import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnitImport1795765059076 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "unit_import_line" ("import_id" uuid NOT NULL, "line" integer NOT NULL, "outcome" text NOT NULL, "values" jsonb, "changes" jsonb NOT NULL, "problems" jsonb NOT NULL, "unit_version" integer, CONSTRAINT "unit_import_line_pk" PRIMARY KEY ("import_id", "line"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "unit_import_line_outcome_index" ON "unit_import_line"  ("import_id", "outcome", "line") `,
    );
    await queryRunner.query(
      `CREATE TABLE "unit_import" ("id" uuid NOT NULL, "content_hash" bytea NOT NULL, "requested_by" uuid NOT NULL, "status" text NOT NULL DEFAULT 'checked', "ignored_titles" text array NOT NULL, "created" integer NOT NULL, "changed" integer NOT NULL, "unchanged" integer NOT NULL, "refused" integer NOT NULL, "checked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "applied_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "unit_import_status_check" CHECK (status IN ('checked', 'applying', 'applied', 'outdated')), CONSTRAINT "unit_import_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "unit_import_applying_index" ON "unit_import"  ("id") WHERE status = 'applying'`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit_import_line" ADD CONSTRAINT "unit_import_line_import_fk" FOREIGN KEY ("import_id") REFERENCES "unit_import"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit_import" ADD CONSTRAINT "unit_import_requested_by_fk" FOREIGN KEY ("requested_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
