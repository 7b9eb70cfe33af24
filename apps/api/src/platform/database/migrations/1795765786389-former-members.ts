import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FormerMembers1795765786389 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "affiliation_former_members_index" ON "affiliation"  ("unit_id", "id") WHERE ended_at IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
