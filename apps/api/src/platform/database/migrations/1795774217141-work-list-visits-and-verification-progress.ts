import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkListVisitsAndVerificationProgress1795774217141 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "work_list_visit" ("account_id" uuid NOT NULL, "looked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "since" TIMESTAMP WITH TIME ZONE, CONSTRAINT "work_list_visit_pk" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "activity_verification" ADD "links_expected" bigint`);
    await queryRunner.query(
      `ALTER TABLE "work_list_visit" ADD CONSTRAINT "work_list_visit_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
