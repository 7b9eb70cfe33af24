import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnitRegistration1795764294862 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."unit_supervising_unit_index"`);
    await queryRunner.query(`DROP INDEX "public"."unit_division_index"`);
    await queryRunner.query(
      `CREATE TABLE "public_request_count" ("hour" TIMESTAMP WITH TIME ZONE NOT NULL, "subject" bytea NOT NULL, "requests" integer NOT NULL, CONSTRAINT "public_request_count_pk" PRIMARY KEY ("hour", "subject"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "registration_proof" ("file_id" uuid NOT NULL, "registration_id" uuid, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "registration_proof_pk" PRIMARY KEY ("file_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_proof_registration_index" ON "registration_proof"  ("registration_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_proof_orphan_index" ON "registration_proof"  ("uploaded_at") WHERE registration_id IS NULL`,
    );
    await queryRunner.query(
      `CREATE TABLE "registration" ("id" uuid NOT NULL, "number" text NOT NULL, "kind" text NOT NULL, "status" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "query_code_digest" bytea NOT NULL, "submission_digest" bytea NOT NULL, "body_digest" bytea NOT NULL, "name" text NOT NULL, "institution_code_kind" text NOT NULL, "institution_code" text NOT NULL, "category_code" text NOT NULL, "division_code" text NOT NULL, "supervising_unit_id" uuid, "address" text, "people" bytea, "requested_by" uuid, "asked_unit_id" uuid, "unit_id" uuid, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "waiting_since" TIMESTAMP WITH TIME ZONE NOT NULL, "claimed_by" uuid, "claim_expires_at" TIMESTAMP WITH TIME ZONE, "reason" text, "decided_at" TIMESTAMP WITH TIME ZONE, "handover" bytea, "handover_expires_at" TIMESTAMP WITH TIME ZONE, "handover_digest" bytea, "handed_over_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "registration_submission_key" UNIQUE ("submission_digest"), CONSTRAINT "registration_number_key" UNIQUE ("number"), CONSTRAINT "registration_status_check" CHECK (status IN ('submitted', 'returned', 'approved', 'rejected', 'withdrawn')), CONSTRAINT "registration_kind_check" CHECK (kind IN ('new_unit', 'sub_unit', 'change')), CONSTRAINT "registration_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_handover_index" ON "registration"  ("handover_expires_at") WHERE handover IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_open_division_index" ON "registration"  ("division_code") WHERE status IN ('submitted', 'returned')`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_open_code_index" ON "registration"  ("institution_code") WHERE status IN ('submitted', 'returned')`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "registration_open_change_key" ON "registration"  ("unit_id") WHERE kind = 'change' AND status IN ('submitted', 'returned')`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_unit_index" ON "registration"  ("asked_unit_id", "id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_queue_index" ON "registration"  ("status", "waiting_since", "id") `,
    );
    await queryRunner.query(`ALTER TABLE "unit" ADD "address" text`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "contacts" bytea`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "status" text NOT NULL DEFAULT 'active'`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "status_reason" text`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "status_changed_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "unit" ADD "version" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "file" DROP CONSTRAINT "file_owner_fk"`);
    await queryRunner.query(`DROP INDEX "public"."file_owner_index"`);
    await queryRunner.query(`ALTER TABLE "file" ALTER COLUMN "owner_id" DROP NOT NULL`);
    await queryRunner.query(`CREATE INDEX "file_owner_index" ON "file"  ("owner_id", "created_at") `);
    await queryRunner.query(
      `CREATE INDEX "unit_standing_index" ON "unit"  ("status", "id") WHERE status <> 'active'`,
    );
    await queryRunner.query(
      `CREATE INDEX "unit_supervising_unit_index" ON "unit"  ("supervising_unit_id", "id") `,
    );
    await queryRunner.query(`CREATE INDEX "unit_category_index" ON "unit"  ("category_code", "id") `);
    await queryRunner.query(`CREATE INDEX "unit_division_index" ON "unit"  ("division_code", "name", "id") `);
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "unit_status_check" CHECK (status IN ('active', 'suspended', 'closed'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "file" ADD CONSTRAINT "file_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "registration_proof" ADD CONSTRAINT "registration_proof_file_fk" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "registration_proof" ADD CONSTRAINT "registration_proof_registration_fk" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "registration" ADD CONSTRAINT "registration_supervising_unit_fk" FOREIGN KEY ("supervising_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "registration" ADD CONSTRAINT "registration_requested_by_fk" FOREIGN KEY ("requested_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "registration" ADD CONSTRAINT "registration_asked_unit_fk" FOREIGN KEY ("asked_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "registration" ADD CONSTRAINT "registration_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
