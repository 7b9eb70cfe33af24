import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1795763181367 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "deadline_reminder" ("declaration_id" uuid NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, "days_before" smallint NOT NULL, "reminded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "deadline_reminder_pk" PRIMARY KEY ("declaration_id", "until", "days_before"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "message_agreement" ("account_id" uuid NOT NULL, "topic" text NOT NULL, "remaining" smallint NOT NULL, CONSTRAINT "message_agreement_remaining_check" CHECK (remaining >= 0), CONSTRAINT "message_agreement_pk" PRIMARY KEY ("account_id", "topic"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "message_delivery" ("message_id" uuid NOT NULL, "topic" text NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "attempts" smallint NOT NULL DEFAULT '0', "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "errcode" integer, "settled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "message_delivery_pk" PRIMARY KEY ("message_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "message_delivery_state_index" ON "message_delivery"  ("state", "message_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "message_delivery_due_index" ON "message_delivery"  ("due_at") WHERE state = 'waiting'`,
    );
    await queryRunner.query(
      `CREATE TABLE "message" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "activity_id" bigint NOT NULL, "kind" text NOT NULL, "facts" jsonb NOT NULL, "subject_kind" text NOT NULL, "subject_id" uuid NOT NULL, "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "message_activity_key" UNIQUE ("activity_id", "account_id"), CONSTRAINT "message_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "message_unread_index" ON "message"  ("account_id") WHERE read_at IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX "message_inbox_index" ON "message"  ("account_id", "id") `);
    await queryRunner.query(
      `CREATE INDEX "declaration_reopened_index" ON "declaration"  ("reopened_until") WHERE status IN ('draft', 'returned')`,
    );
    await queryRunner.query(
      `CREATE INDEX "declaration_unfiled_index" ON "declaration"  ("season_id") WHERE status IN ('draft', 'returned')`,
    );
    await queryRunner.query(
      `ALTER TABLE "deadline_reminder" ADD CONSTRAINT "deadline_reminder_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "message_agreement" ADD CONSTRAINT "message_agreement_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "message_delivery" ADD CONSTRAINT "message_delivery_message_fk" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "message_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
