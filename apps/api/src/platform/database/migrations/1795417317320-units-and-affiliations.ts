import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnitsAndAffiliations1795417317320 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "affiliation" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "bound_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "end_kind" text, "end_reason" text, CONSTRAINT "affiliation_end_kind_check" CHECK (end_kind IN ('changed', 'unbound', 'ended_by_unit')), CONSTRAINT "affiliation_end_check" CHECK ((ended_at IS NULL) = (end_kind IS NULL)), CONSTRAINT "affiliation_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "affiliation_members_index" ON "affiliation"  ("unit_id", "id") WHERE ended_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "affiliation_account_index" ON "affiliation"  ("account_id", "id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "affiliation_one_current_key" ON "affiliation"  ("account_id") WHERE ended_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE TABLE "unit_code_guesses" ("day" date NOT NULL, "subject" text NOT NULL, "wrong" integer NOT NULL, CONSTRAINT "unit_code_guesses_pk" PRIMARY KEY ("day", "subject"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "unit_confirmation_code" ("unit_id" uuid NOT NULL, "digest" bytea NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "unit_confirmation_code_pk" PRIMARY KEY ("unit_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "unit" ("id" uuid NOT NULL, "name" text NOT NULL, "searched_name" text NOT NULL, "name_grams" text array NOT NULL, "name_length" smallint NOT NULL, "institution_code" text NOT NULL, "supervising_unit_id" uuid, "path" uuid array NOT NULL, "category_code" text NOT NULL, "division_code" text NOT NULL, "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "unit_institution_code_key" UNIQUE ("institution_code"), CONSTRAINT "unit_path_check" CHECK (path[1] = id), CONSTRAINT "unit_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "unit_name_grams_index" ON "unit" USING gin ("name_grams") `);
    await queryRunner.query(`CREATE INDEX "unit_supervising_unit_index" ON "unit"  ("supervising_unit_id") `);
    await queryRunner.query(`CREATE INDEX "unit_path_index" ON "unit" USING gin ("path") `);
    await queryRunner.query(`CREATE INDEX "unit_division_index" ON "unit"  ("division_code") `);
    await queryRunner.query(`CREATE INDEX "unit_name_order_index" ON "unit"  ("name_length", "id") `);
    await queryRunner.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit_confirmation_code" ADD CONSTRAINT "unit_confirmation_code_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "unit_supervising_unit_fk" FOREIGN KEY ("supervising_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
