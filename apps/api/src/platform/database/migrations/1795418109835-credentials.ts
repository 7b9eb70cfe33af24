import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Credentials1795418109835 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "credential" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "kind" text NOT NULL, "source" text NOT NULL, "external_id" text, "version" integer NOT NULL DEFAULT '1', "fields" jsonb NOT NULL, "secrets" bytea NOT NULL, "supplied" bytea NOT NULL, "number_index" bytea, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "credential_source_check" CHECK ((source = 'commission') = (external_id IS NOT NULL)), CONSTRAINT "credential_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "credential_number_index" ON "credential"  ("number_index") WHERE number_index IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "credential_external_key" ON "credential"  ("owner_id", "external_id") WHERE external_id IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "credential_owner_index" ON "credential"  ("owner_id", "kind", "created_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "credential" ADD CONSTRAINT "credential_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
