import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second wall behind the missing grants, for databases where one role both owns and serves. */
const APPEND_ONLY = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$`;

/** The number of the transaction that runs now, as a bigint: TypeORM does not know xid8. */
const TRANSACTION_NUMBER = `
  CREATE FUNCTION current_transaction_number() RETURNS bigint LANGUAGE sql VOLATILE
  RETURN pg_current_xact_id()::text::bigint`;

export class Platform1795415423636 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TRANSACTION_NUMBER);
    await queryRunner.query(
      `CREATE TABLE "activity_chain" ("sequence" bigint NOT NULL, "activity_id" bigint NOT NULL, "hash" bytea NOT NULL, CONSTRAINT "activity_chain_activity_id_key" UNIQUE ("activity_id"), CONSTRAINT "activity_chain_pk" PRIMARY KEY ("sequence"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "activity" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "transaction_id" bigint NOT NULL DEFAULT current_transaction_number(), "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "type" text NOT NULL, "subject_kind" text NOT NULL, "subject_id" uuid NOT NULL, "owner_id" uuid, "actor_id" uuid, "actor_role" text, "session_id" uuid, "request_id" uuid, "detail" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "activity_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "activity_owner_index" ON "activity"  ("owner_id", "id") `);
    await queryRunner.query(
      `CREATE INDEX "activity_subject_index" ON "activity"  ("subject_kind", "subject_id", "id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "activity_transaction_index" ON "activity"  ("transaction_id", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "idempotency_key" ("account_id" uuid NOT NULL, "route" text NOT NULL, "key" text NOT NULL, "request_hash" bytea NOT NULL, "status" smallint NOT NULL, "answer" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "idempotency_key_pk" PRIMARY KEY ("account_id", "route", "key"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "idempotency_key_created_at_index" ON "idempotency_key"  ("created_at") `,
    );
    await queryRunner.query(APPEND_ONLY);
    for (const table of ['activity', 'activity_chain']) {
      await queryRunner.query(`CREATE TRIGGER "${table}_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
