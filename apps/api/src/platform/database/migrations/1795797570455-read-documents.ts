import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadDocuments1795797570455 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "document_reading" ("id" uuid NOT NULL, "file_id" uuid NOT NULL, "section" text NOT NULL, "field" text NOT NULL, "status" text NOT NULL, "tries" smallint NOT NULL DEFAULT '0', "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "next_try_at" TIMESTAMP WITH TIME ZONE, "finished_at" TIMESTAMP WITH TIME ZONE, "recognizer" text, "reading" bytea, CONSTRAINT "document_reading_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "document_reading_due_index" ON "document_reading"  ("next_try_at") WHERE status IN ('queued', 'reading')`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "document_reading_slot_key" ON "document_reading"  ("file_id", "section", "field") `,
    );
    await queryRunner.query(
      `CREATE TABLE "picture_hash" ("file_id" uuid NOT NULL, "hash" bit(64) NOT NULL, "bands" integer array NOT NULL, "detail" bytea NOT NULL, CONSTRAINT "picture_hash_pk" PRIMARY KEY ("file_id"))`,
    );
    await queryRunner.query(`CREATE INDEX "picture_hash_bands_index" ON "picture_hash" USING gin ("bands") `);
    await queryRunner.query(
      `ALTER TABLE "document_reading" ADD CONSTRAINT "document_reading_file_fk" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "picture_hash" ADD CONSTRAINT "picture_hash_file_fk" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
