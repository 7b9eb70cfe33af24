import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityReview1795764020686 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity_case" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "origin" text NOT NULL, "status" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "document_type" text NOT NULL, "document_index" bytea NOT NULL, "name" bytea NOT NULL, "number" bytea NOT NULL, "birth" bytea, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE, "claimed_by" uuid, "claim_expires_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, "reason" text, "remark" text, "purge_due_at" TIMESTAMP WITH TIME ZONE, "pictures_purged_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "identity_case_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "identity_case_purge_index" ON "identity_case"  ("purge_due_at") WHERE pictures_purged_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "identity_case_expiry_index" ON "identity_case"  ("expires_at") WHERE status = 'pending'`,
    );
    await queryRunner.query(
      `CREATE INDEX "identity_case_document_index" ON "identity_case"  ("document_index") `,
    );
    await queryRunner.query(
      `CREATE INDEX "identity_case_account_index" ON "identity_case"  ("account_id", "requested_at") `,
    );
    await queryRunner.query(
      `CREATE INDEX "identity_case_queue_index" ON "identity_case"  ("requested_at", "id") WHERE status = 'pending'`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "identity_case_pending_key" ON "identity_case"  ("account_id") WHERE status = 'pending'`,
    );
    await queryRunner.query(
      `CREATE TABLE "identity_picture" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "side" text NOT NULL, "epoch_day" date NOT NULL, "wrapped_key" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "identity_picture_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "identity_picture_created_index" ON "identity_picture"  ("created_at") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "identity_picture_case_key" ON "identity_picture"  ("case_id", "side") `,
    );
    await queryRunner.query(
      `CREATE TABLE "identity_reveal_day" ("day" date NOT NULL, "account_id" uuid NOT NULL, "reveals" smallint NOT NULL, CONSTRAINT "identity_reveal_day_pk" PRIMARY KEY ("day", "account_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "identity" ADD "birth" bytea`);
    await queryRunner.query(
      `CREATE INDEX "identity_try_account_index" ON "identity_try"  ("account_id", "day") `,
    );
    await queryRunner.query(
      `ALTER TABLE "identity_case" ADD CONSTRAINT "identity_case_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
