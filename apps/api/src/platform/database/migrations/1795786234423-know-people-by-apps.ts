import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowPeopleByApps1795786234423 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "wechat_identity" ADD "app" text NOT NULL DEFAULT 'mini_program'`);
    await queryRunner.query(`ALTER TABLE "wechat_identity" DROP CONSTRAINT "wechat_identity_pk"`);
    await queryRunner.query(
      `ALTER TABLE "wechat_identity" ADD CONSTRAINT "wechat_identity_pk" PRIMARY KEY ("account_id", "app")`,
    );
    await queryRunner.query(`ALTER TABLE "wechat_identity" DROP CONSTRAINT "wechat_identity_openid_key"`);
    await queryRunner.query(
      `ALTER TABLE "wechat_identity" ADD CONSTRAINT "wechat_identity_app_check" CHECK (app IN ('mini_program', 'web'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "wechat_identity" ADD CONSTRAINT "wechat_identity_openid_key" UNIQUE ("app", "openid_index")`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
