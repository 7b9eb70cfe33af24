import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FreezeJudgements1795798082249 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "declaration_submission" ADD "judgement" bytea`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
