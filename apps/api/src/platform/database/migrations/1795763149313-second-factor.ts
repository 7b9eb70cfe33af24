import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondFactor1795763149313 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "recovery_code" ("digest" bytea NOT NULL, "account_id" uuid NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recovery_code_pk" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(`CREATE INDEX "recovery_code_account_index" ON "recovery_code"  ("account_id") `);
    await queryRunner.query(
      `CREATE TABLE "second_factor" ("account_id" uuid NOT NULL, "secret" bytea NOT NULL, "enrolled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_step" integer NOT NULL, CONSTRAINT "second_factor_pk" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "second_factor_enrolment" ("session_id" uuid NOT NULL, "secret" bytea NOT NULL, CONSTRAINT "second_factor_enrolment_pk" PRIMARY KEY ("session_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "session" ADD "two_factor" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(
      `ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_second_factor_fk" FOREIGN KEY ("account_id") REFERENCES "second_factor"("account_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_staff_account_fk" FOREIGN KEY ("account_id") REFERENCES "staff_account"("account_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "second_factor_enrolment" ADD CONSTRAINT "second_factor_enrolment_session_fk" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
