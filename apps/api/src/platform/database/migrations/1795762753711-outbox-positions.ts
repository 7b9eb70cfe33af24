import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxPositions1795762753711 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "outbox_position" ("consumer" text NOT NULL, "transaction_id" bigint NOT NULL DEFAULT '0', "activity_id" bigint NOT NULL DEFAULT '0', CONSTRAINT "outbox_position_pk" PRIMARY KEY ("consumer"))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
