import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Declarations1795418148067 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "declaration_decision" ("id" uuid NOT NULL, "declaration_id" uuid NOT NULL, "submission_id" uuid NOT NULL, "stage" text NOT NULL, "decision" text NOT NULL, "reason" text, "remark" text, "sections" jsonb NOT NULL, "correct_by" date, "decided_by" uuid NOT NULL, "decider_document_index" bytea, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "declaration_decision_stage_key" UNIQUE ("submission_id", "stage"), CONSTRAINT "declaration_decision_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_decision_declaration_index" ON "declaration_decision"  ("declaration_id", "decided_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_reach" ("declaration_id" uuid NOT NULL, "scope" text NOT NULL, "queue" text NOT NULL, "waiting_since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "declaration_reach_pk" PRIMARY KEY ("declaration_id", "scope"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_reach_queue_index" ON "declaration_reach"  ("scope", "queue", "waiting_since", "declaration_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_section_verdict" ("declaration_id" uuid NOT NULL, "stage" text NOT NULL, "section" text NOT NULL, "verdict" text NOT NULL, "reason" text, "remark" text, "judged_by" uuid NOT NULL, "judged_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "declaration_section_verdict_pk" PRIMARY KEY ("declaration_id", "stage", "section"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration_submission" ("id" uuid NOT NULL, "declaration_id" uuid NOT NULL, "number" integer NOT NULL, "season_version" integer NOT NULL, "notice_version" text NOT NULL, "statement_version" text NOT NULL, "frozen_copy" bytea NOT NULL, "content_hash" bytea NOT NULL, "document_index" bytea NOT NULL, "sections" text array NOT NULL, "file_ids" uuid array NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "declaration_submission_number_key" UNIQUE ("declaration_id", "number"), CONSTRAINT "declaration_submission_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_submission_file_index" ON "declaration_submission" USING gin ("file_ids") `,
    );
    await queryRunner.query(
      `CREATE TABLE "declaration" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "season_id" uuid NOT NULL, "season_version" integer NOT NULL, "status" text NOT NULL, "stage" text, "version" integer NOT NULL DEFAULT '1', "level" text NOT NULL, "specialty_code" text NOT NULL, "specialty_name" text NOT NULL, "subjects" text array NOT NULL, "history_candidate" boolean NOT NULL, "fee_fen" integer NOT NULL, "notice_version" text, "notice_acknowledged_at" TIMESTAMP WITH TIME ZONE, "choices" jsonb NOT NULL DEFAULT '{}', "details" bytea, "field_versions" jsonb NOT NULL DEFAULT '{}', "returned_sections" text array NOT NULL DEFAULT '{}', "reopened_until" TIMESTAMP WITH TIME ZONE, "claimed_by" uuid, "claim_expires_at" TIMESTAMP WITH TIME ZONE, "submission_id" uuid, "unit_id" uuid, "unit_path" uuid array NOT NULL DEFAULT '{}', "unit_name" text, "division_code" text, "masked_name" text, "masked_number" text, "waiting_since" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "declaration_submission_check" CHECK (status IN ('draft', 'withdrawn') OR submission_id IS NOT NULL), CONSTRAINT "declaration_stage_check" CHECK (status <> 'in_review' OR stage IS NOT NULL), CONSTRAINT "declaration_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "declaration_person_index" ON "declaration"  ("person_id", "id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "declaration_live_key" ON "declaration"  ("person_id", "season_id") WHERE status <> 'withdrawn'`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_decision" ADD CONSTRAINT "declaration_decision_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_decision" ADD CONSTRAINT "declaration_decision_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "declaration_submission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_decision" ADD CONSTRAINT "declaration_decision_decided_by_fk" FOREIGN KEY ("decided_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_reach" ADD CONSTRAINT "declaration_reach_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_section_verdict" ADD CONSTRAINT "declaration_section_verdict_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration_submission" ADD CONSTRAINT "declaration_submission_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration" ADD CONSTRAINT "declaration_person_fk" FOREIGN KEY ("person_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration" ADD CONSTRAINT "declaration_season_fk" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "declaration" ADD CONSTRAINT "declaration_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // What was submitted and decided is history: no code of ours changes it, and none could.
    for (const table of ['declaration_submission', 'declaration_decision']) {
      await queryRunner.query(`CREATE TRIGGER "${table}_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
