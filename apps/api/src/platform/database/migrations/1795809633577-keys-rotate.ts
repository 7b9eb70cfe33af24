import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was submitted and decided stays as it is, but under another key: only the named columns may change, whose content the hash of
 * the submission binds.
 */
const BUT_FOR_KEYS = `
  CREATE FUNCTION refuse_change_but_of_keys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(OLD) - TG_ARGV IS DISTINCT FROM to_jsonb(NEW) - TG_ARGV THEN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$`;

const COLUMNS = {
  declaration_submission: ['frozen_copy', 'judgement', 'document_index'],
  declaration_decision: ['decider_document_index'],
};

export class KeysRotate1795809633577 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "key_reader" ("id" uuid NOT NULL, "program" text NOT NULL, "versions" jsonb NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "key_reader_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`ALTER TABLE "staff_account" ADD "document" bytea`);
    await queryRunner.query(BUT_FOR_KEYS);
    for (const [table, columns] of Object.entries(COLUMNS)) {
      await queryRunner.query(`DROP TRIGGER "${table}_is_append_only" ON "${table}"`);
      await queryRunner.query(`CREATE TRIGGER "${table}_is_append_only" BEFORE DELETE OR TRUNCATE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
      const arguments_ = columns.map((column) => `'${column}'`).join(', ');
      await queryRunner.query(`CREATE TRIGGER "${table}_changes_keys_only" BEFORE UPDATE ON "${table}"
        FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_keys(${arguments_})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
