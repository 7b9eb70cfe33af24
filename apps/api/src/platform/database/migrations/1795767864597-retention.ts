import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Retention1795767864597 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "registration" ADD "closed_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "registration" ADD "forgotten_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(
      `UPDATE registration SET closed_at = CASE status WHEN 'withdrawn' THEN now() ELSE decided_at END
       WHERE status IN ('approved', 'rejected', 'withdrawn')`,
    );
    await queryRunner.query(`ALTER TABLE "identity_case" ALTER COLUMN "name" DROP NOT NULL`);
    await queryRunner.query(`ALTER TABLE "identity_case" ALTER COLUMN "number" DROP NOT NULL`);
    await queryRunner.query(
      `CREATE INDEX "identity_case_forget_index" ON "identity_case"  ("closed_at") WHERE name IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "registration_forget_index" ON "registration"  ("closed_at") WHERE forgotten_at IS NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
