import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityCorrections1795822457212 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "identity_case" ADD "correction_reason" text`);
    await queryRunner.query(`ALTER TABLE "identity_case" ADD "verified_as" bytea`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
