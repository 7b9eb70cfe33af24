import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1795416569837 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "kind" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "disabled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "account_kind_check" CHECK (kind IN ('candidate', 'staff')), CONSTRAINT "account_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "refresh_token" ("digest" bytea NOT NULL, "session_id" uuid NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "successor_salt" bytea, CONSTRAINT "refresh_token_pk" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(`CREATE INDEX "refresh_token_session_index" ON "refresh_token"  ("session_id") `);
    await queryRunner.query(`CREATE TABLE "role_grant" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "role" text NOT NULL, "unit_id" uuid, "division_code" text, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "role_grant_scope_check" CHECK (CASE role
    WHEN 'unit_officer' THEN unit_id IS NOT NULL AND division_code IS NULL
    WHEN 'exam_point_reviewer' THEN unit_id IS NULL AND division_code IS NOT NULL
    ELSE role IN ('provincial_reviewer', 'provincial_lead', 'system_admin', 'auditor')
      AND unit_id IS NULL AND division_code IS NULL END), CONSTRAINT "role_grant_pk" PRIMARY KEY ("id"))`);
    await queryRunner.query(`CREATE INDEX "role_grant_account_index" ON "role_grant"  ("account_id") `);
    await queryRunner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "way" text NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "refreshed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "end_reason" text, CONSTRAINT "session_way_check" CHECK (way IN ('wechat', 'password')), CONSTRAINT "session_pk" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "session_expires_at_index" ON "session"  ("expires_at") `);
    await queryRunner.query(`CREATE INDEX "session_account_index" ON "session"  ("account_id", "id") `);
    await queryRunner.query(
      `CREATE TABLE "sign_in_attempts" ("name_digest" bytea NOT NULL, "failures" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, "locked_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sign_in_attempts_pk" PRIMARY KEY ("name_digest"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "sign_in_attempts_last_at_index" ON "sign_in_attempts"  ("last_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "staff_account" ("account_id" uuid NOT NULL, "user_name" text NOT NULL, "display_name" text NOT NULL, "password_hash" text NOT NULL, "initial_password" boolean NOT NULL, "document_index" bytea, CONSTRAINT "staff_account_user_name_key" UNIQUE ("user_name"), CONSTRAINT "staff_account_user_name_check" CHECK (user_name = lower(user_name)), CONSTRAINT "staff_account_pk" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "used_wechat_code" ("digest" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "used_wechat_code_pk" PRIMARY KEY ("digest"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "used_wechat_code_used_at_index" ON "used_wechat_code"  ("used_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "wechat_identity" ("account_id" uuid NOT NULL, "openid_index" bytea NOT NULL, "openid" bytea NOT NULL, "unionid_index" bytea, "unionid" bytea, CONSTRAINT "wechat_identity_openid_key" UNIQUE ("openid_index"), CONSTRAINT "wechat_identity_pk" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "wechat_identity_unionid_index" ON "wechat_identity"  ("unionid_index") `,
    );
    await queryRunner.query(
      `ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_session_fk" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_staff_account_fk" FOREIGN KEY ("account_id") REFERENCES "staff_account"("account_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "wechat_identity" ADD CONSTRAINT "wechat_identity_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
