import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Corrections1795765838604 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "correction" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "credential_id" uuid NOT NULL, "kind" text NOT NULL, "field" text NOT NULL, "unit_id" uuid, "status" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "rounds" smallint NOT NULL DEFAULT '1', "content" bytea NOT NULL, "file_ids" uuid array NOT NULL DEFAULT '{}', "reported_at" TIMESTAMP WITH TIME ZONE NOT NULL, "waiting_since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "correction_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "correction_file_index" ON "correction" USING gin ("file_ids") `);
    await queryRunner.query(`CREATE INDEX "correction_owner_index" ON "correction"  ("owner_id", "id") `);
    await queryRunner.query(
      `CREATE INDEX "correction_queue_index" ON "correction"  ("unit_id", "status", "waiting_since", "id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "correction_one_open_key" ON "correction"  ("credential_id", "field") WHERE status IN ('reported', 'corrected')`,
    );
    await queryRunner.query(
      `ALTER TABLE "correction" ADD CONSTRAINT "correction_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "correction" ADD CONSTRAINT "correction_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
