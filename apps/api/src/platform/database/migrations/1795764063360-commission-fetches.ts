import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommissionFetches1795764063360 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "commission_fetch" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "trigger" text NOT NULL, "status" text NOT NULL, "tries" smallint NOT NULL DEFAULT '0', "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "next_try_at" TIMESTAMP WITH TIME ZONE, "finished_at" TIMESTAMP WITH TIME ZONE, "failure" text, "found" integer NOT NULL DEFAULT '0', "added" integer NOT NULL DEFAULT '0', "unchanged" integer NOT NULL DEFAULT '0', "absent" integer NOT NULL DEFAULT '0', "changes" jsonb NOT NULL DEFAULT '[]', "faults" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "commission_fetch_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "commission_fetch_due_index" ON "commission_fetch"  ("next_try_at") WHERE status IN ('requested', 'running')`,
    );
    await queryRunner.query(
      `CREATE INDEX "commission_fetch_owner_index" ON "commission_fetch"  ("owner_id", "id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "commission_fetch_one_open_key" ON "commission_fetch"  ("owner_id") WHERE status IN ('requested', 'running')`,
    );
    await queryRunner.query(`ALTER TABLE "credential" ADD "corrections" bytea`);
    await queryRunner.query(`ALTER TABLE "credential" ADD "absent_since" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(
      `ALTER TABLE "commission_fetch" ADD CONSTRAINT "commission_fetch_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
