import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewersOwnClaims1795780102153 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "identity_case_claimed_index" ON "identity_case"  ("claimed_by", "requested_at", "id") WHERE claimed_by IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_claimed_index" ON "registration"  ("claimed_by", "waiting_since", "id") WHERE claimed_by IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
