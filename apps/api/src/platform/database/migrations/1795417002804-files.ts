import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1795417002804 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "file" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "media_type" text NOT NULL, "bytes" integer NOT NULL, "pages" smallint, "sha256" bytea NOT NULL, "wrapped_key" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "stored_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "file_media_type_check" CHECK (media_type IN ('image/jpeg', 'application/pdf')), CONSTRAINT "file_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "file_orphan_index" ON "file"  ("created_at") WHERE stored_at IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX "file_content_index" ON "file"  ("sha256") `);
    await queryRunner.query(`CREATE INDEX "file_owner_index" ON "file"  ("owner_id", "created_at") `);
    await queryRunner.query(
      `ALTER TABLE "file" ADD CONSTRAINT "file_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
