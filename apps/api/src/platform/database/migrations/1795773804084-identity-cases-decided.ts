import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityCasesDecided1795773804084 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "identity_case_decided_index" ON "identity_case"  ("decided_by", "closed_at", "id") WHERE decided_by IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
