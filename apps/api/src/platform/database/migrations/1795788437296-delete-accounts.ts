import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeleteAccounts1795788437296 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "account" ADD "deleted_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(
      `CREATE INDEX "account_deleted_index" ON "account"  ("deleted_at") WHERE deleted_at IS NOT NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "account_deleted_check" CHECK (deleted_at IS NULL OR disabled_at IS NOT NULL)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
