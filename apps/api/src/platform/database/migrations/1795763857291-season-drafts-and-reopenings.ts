import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeasonDraftsAndReopenings1795763857291 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "filing_reopening" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "season_id" uuid NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "granted_by" uuid NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "filing_reopening_person_season_key" UNIQUE ("person_id", "season_id"), CONSTRAINT "filing_reopening_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "filing_reopening_season_index" ON "filing_reopening"  ("season_id", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "season_draft" ("id" uuid NOT NULL, "season_id" uuid, "base_version" integer, "project" text NOT NULL, "exam_year" smallint NOT NULL, "definition" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1', "section_versions" jsonb NOT NULL DEFAULT '{}', "report" jsonb, "outcome" text, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_by" uuid NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "season_draft_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "season_draft_exam_year_index" ON "season_draft"  ("exam_year", "id") WHERE outcome IS NULL AND season_id IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "season_draft_open_index" ON "season_draft"  ("id") WHERE outcome IS NULL`,
    );
    await queryRunner.query(`ALTER TABLE "season_version" ADD "origin" text NOT NULL DEFAULT 'published'`);
    await queryRunner.query(`ALTER TABLE "season_version" ADD "changes" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "season_version" ADD "reason" text`);
    await queryRunner.query(`ALTER TABLE "season" ADD "review_closes_at" TIMESTAMP WITH TIME ZONE`);
    // Of seasons that were published before: the last end of a window of their current version.
    await queryRunner.query(`UPDATE "season" s SET "review_closes_at" = greatest(s.closes_at, (
      SELECT max((entry->'window'->>'closesAt')::timestamptz)
      FROM "season_version" v, jsonb_array_elements(v.definition->'stages') entry
      WHERE v.season_id = s.id AND v.version = s.current_version))`);
    await queryRunner.query(`ALTER TABLE "season" ALTER COLUMN "review_closes_at" SET NOT NULL`);
    await queryRunner.query(
      `CREATE INDEX "declaration_season_index" ON "declaration"  ("season_id", "status", "specialty_code") `,
    );
    await queryRunner.query(`CREATE INDEX "season_exam_year_index" ON "season"  ("exam_year", "id") `);
    await queryRunner.query(
      `ALTER TABLE "filing_reopening" ADD CONSTRAINT "filing_reopening_person_fk" FOREIGN KEY ("person_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "filing_reopening" ADD CONSTRAINT "filing_reopening_season_fk" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "filing_reopening" ADD CONSTRAINT "filing_reopening_granted_by_fk" FOREIGN KEY ("granted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "season_draft" ADD CONSTRAINT "season_draft_season_fk" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "season_draft" ADD CONSTRAINT "season_draft_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "season_draft" ADD CONSTRAINT "season_draft_updated_by_fk" FOREIGN KEY ("updated_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
