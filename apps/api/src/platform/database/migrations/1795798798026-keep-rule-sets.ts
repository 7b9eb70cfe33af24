import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepRuleSets1795798798026 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "rule_set_draft" ("id" uuid NOT NULL, "based_on" text NOT NULL, "definition" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1', "outcome" text, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_by" uuid NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "rule_set_draft_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "rule_set_draft_open_index" ON "rule_set_draft"  ("id") WHERE outcome IS NULL`,
    );
    await queryRunner.query(
      `CREATE TABLE "rule_set" ("version" text NOT NULL, "id" uuid NOT NULL, "definition" jsonb NOT NULL, "based_on" text, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "published_by" uuid, CONSTRAINT "rule_set_id_key" UNIQUE ("id"), CONSTRAINT "rule_set_pk" PRIMARY KEY ("version"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "rule_set_draft" ADD CONSTRAINT "rule_set_draft_based_on_fk" FOREIGN KEY ("based_on") REFERENCES "rule_set"("version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rule_set_draft" ADD CONSTRAINT "rule_set_draft_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rule_set_draft" ADD CONSTRAINT "rule_set_draft_updated_by_fk" FOREIGN KEY ("updated_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_based_on_fk" FOREIGN KEY ("based_on") REFERENCES "rule_set"("version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
