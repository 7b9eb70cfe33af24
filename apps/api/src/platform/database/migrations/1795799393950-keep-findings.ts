import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFindings1795799393950 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "declaration_check" ("submission_id" uuid NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE, "tries" smallint NOT NULL DEFAULT '0', "checked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "declaration_check_pk" PRIMARY KEY ("submission_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_check_due_index" ON "declaration_check"  ("due_at") WHERE due_at IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_expiry" ("declaration_id" uuid NOT NULL, "kind" text NOT NULL, "ends_on" date NOT NULL, "told_of" date, CONSTRAINT "declaration_expiry_pk" PRIMARY KEY ("declaration_id", "kind"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_expiry_end_index" ON "declaration_expiry"  ("ends_on") `,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_finding" ("id" uuid NOT NULL, "submission_id" uuid NOT NULL, "digest" bytea NOT NULL, "code" text NOT NULL, "severity" text NOT NULL, "section" text NOT NULL, "field" text NOT NULL, "params" jsonb NOT NULL, "places" bytea NOT NULL, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL, "gone_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '0', "resolved_at" TIMESTAMP WITH TIME ZONE, "resolved_by" uuid, "resolved_stage" text, "remark" text, CONSTRAINT "declaration_finding_digest_key" UNIQUE ("submission_id", "digest"), CONSTRAINT "declaration_finding_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_finding_open_index" ON "declaration_finding"  ("submission_id") WHERE severity = 'high' AND resolved_at IS NULL AND gone_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_trace" ("trace" bytea NOT NULL, "declaration_id" uuid NOT NULL, "kind" text NOT NULL, "document_index" bytea NOT NULL, CONSTRAINT "declaration_trace_pk" PRIMARY KEY ("trace", "declaration_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_trace_declaration_index" ON "declaration_trace"  ("declaration_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_check" ADD CONSTRAINT "declaration_check_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "declaration_submission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_expiry" ADD CONSTRAINT "declaration_expiry_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_finding" ADD CONSTRAINT "declaration_finding_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "declaration_submission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_trace" ADD CONSTRAINT "declaration_trace_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
