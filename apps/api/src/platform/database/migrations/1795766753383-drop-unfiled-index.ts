import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DropUnfiledIndex1795766753383 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."declaration_unfiled_index"`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
