import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewDepth1795763264477 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "reveal_tally" ("account_id" uuid NOT NULL, "day" date NOT NULL, "reveals" integer NOT NULL, CONSTRAINT "reveal_tally_pk" PRIMARY KEY ("account_id", "day"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "review_note" ("declaration_id" uuid NOT NULL, "stage" text NOT NULL, "account_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "content" bytea NOT NULL, "content_hash" bytea NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "review_note_pk" PRIMARY KEY ("declaration_id", "stage", "account_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "declaration" ADD "form_outdated" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(
      `CREATE INDEX "declaration_claimed_index" ON "declaration"  ("claimed_by", "waiting_since", "id") WHERE claimed_by IS NOT NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE "reveal_tally" ADD CONSTRAINT "reveal_tally_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "review_note" ADD CONSTRAINT "review_note_declaration_fk" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
