import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Seasons1795416420545 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "season_version" ("season_id" uuid NOT NULL, "version" integer NOT NULL, "definition" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "published_by" uuid, CONSTRAINT "season_version_pk" PRIMARY KEY ("season_id", "version"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "season" ("id" uuid NOT NULL, "project" text NOT NULL, "exam_year" smallint NOT NULL, "current_version" integer NOT NULL, "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "season_project_exam_year_key" UNIQUE ("project", "exam_year"), CONSTRAINT "season_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "season_window_index" ON "season"  ("closes_at", "opens_at") `);
    await queryRunner.query(
      `ALTER TABLE "season_version" ADD CONSTRAINT "season_version_season_fk" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const table of ['season_version']) {
      await queryRunner.query(`CREATE TRIGGER "${table}_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
