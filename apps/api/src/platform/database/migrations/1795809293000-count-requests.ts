import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of at most a day: nothing is lost with the table that held those of an hour. */
export class CountRequests1795809293000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "public_request_count"`);
    await queryRunner.query(
      `CREATE TABLE "request_count" ("begun_at" TIMESTAMP WITH TIME ZONE NOT NULL, "subject" bytea NOT NULL, "requests" integer NOT NULL, CONSTRAINT "request_count_pk" PRIMARY KEY ("begun_at", "subject"))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
