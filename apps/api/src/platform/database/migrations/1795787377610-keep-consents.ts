import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepConsents1795787377610 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "consent" ("account_id" uuid NOT NULL, "version" text NOT NULL, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "consent_pk" PRIMARY KEY ("account_id", "version"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "consent" ADD CONSTRAINT "consent_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
