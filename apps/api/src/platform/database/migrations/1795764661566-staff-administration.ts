import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffAdministration1795764661566 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "sign_in_address" ("network_digest" bytea NOT NULL, "level" double precision NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sign_in_address_pk" PRIMARY KEY ("network_digest"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "sign_in_address_last_at_index" ON "sign_in_address"  ("last_at") `,
    );
    await queryRunner.query(`ALTER TABLE "session" ADD "browser" text NOT NULL DEFAULT 'other'`);
    await queryRunner.query(`ALTER TABLE "session" ADD "system" text NOT NULL DEFAULT 'other'`);
    await queryRunner.query(
      `CREATE INDEX "role_grant_unit_index" ON "role_grant"  ("unit_id", "account_id") `,
    );
    await queryRunner.query(`CREATE INDEX "role_grant_role_index" ON "role_grant"  ("role", "account_id") `);
    await queryRunner.query(
      `CREATE INDEX "staff_account_document_index" ON "staff_account"  ("document_index") WHERE document_index IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "staff_account_user_name_search_index" ON "staff_account" (user_name text_pattern_ops)`,
    );
    await queryRunner.query(
      `CREATE INDEX "staff_account_display_name_search_index" ON "staff_account" (lower(display_name) text_pattern_ops)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
