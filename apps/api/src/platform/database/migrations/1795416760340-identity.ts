import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795416760340 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity_try" ("id" uuid NOT NULL, "day" date NOT NULL, "account_id" uuid NOT NULL, "document_index" bytea NOT NULL, "fingerprint" bytea NOT NULL, "outcome" text, "defects" jsonb, "reserved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "identity_try_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "identity_try_day_index" ON "identity_try"  ("day") `);
    await queryRunner.query(
      `CREATE INDEX "identity_try_open_index" ON "identity_try"  ("reserved_at") WHERE outcome IS NULL`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "identity_try_fingerprint_key" ON "identity_try"  ("account_id", "day", "fingerprint") WHERE outcome IS DISTINCT FROM 'refunded'`,
    );
    await queryRunner.query(
      `CREATE TABLE "identity_account_day" ("day" date NOT NULL, "account_id" uuid NOT NULL, "tries" smallint NOT NULL, "documents" bytea array NOT NULL, CONSTRAINT "identity_account_day_pk" PRIMARY KEY ("day", "account_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "identity_document_day" ("day" date NOT NULL, "document_index" bytea NOT NULL, "tries" smallint NOT NULL, CONSTRAINT "identity_document_day_pk" PRIMARY KEY ("day", "document_index"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "identity" ("account_id" uuid NOT NULL, "status" text NOT NULL, "document_type" text NOT NULL, "document_index" bytea NOT NULL, "name" bytea NOT NULL, "number" bytea NOT NULL, "method" text, "verified_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "identity_pk" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "identity_verified_document_key" ON "identity"  ("document_index") WHERE status = 'verified'`,
    );
    await queryRunner.query(
      `ALTER TABLE "identity" ADD CONSTRAINT "identity_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
