import { Injectable } from '@nestjs/common';
import type { MessageTopic } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';

/** More than anybody needs; a client gone wild fills no table. */
const MOST_AGREEMENTS = 100;

const ofAccount = statement<{ topic: MessageTopic; remaining: number }>(
  'message_agreement.of_account',
  'SELECT topic, remaining FROM message_agreement WHERE account_id = $1',
);
const add = statement(
  'message_agreement.add',
  `INSERT INTO message_agreement (account_id, topic, remaining) VALUES ($1, $2, 1)
   ON CONFLICT (account_id, topic) DO UPDATE SET remaining = least(message_agreement.remaining + 1, $3)`,
);
const spend = statement(
  'message_agreement.spend',
  'UPDATE message_agreement SET remaining = remaining - 1 WHERE account_id = $1 AND topic = $2 AND remaining > 0',
);
const exhaust = statement(
  'message_agreement.exhaust',
  'UPDATE message_agreement SET remaining = 0 WHERE account_id = $1 AND topic = $2',
);

/** The SQL of agreements to receive messages over WeChat. */
@Injectable()
export class MessageAgreementRepository {
  constructor(private readonly database: Database) {}

  async remainingOf(accountId: string): Promise<ReadonlyMap<MessageTopic, number>> {
    const rows = await this.database.query(ofAccount, [accountId]);
    return new Map(rows.map(({ topic, remaining }) => [topic, remaining]));
  }

  async add(accountId: string, topic: MessageTopic): Promise<void> {
    await this.database.count(add, [accountId, topic, MOST_AGREEMENTS]);
  }

  async spend(accountId: string, topic: MessageTopic): Promise<void> {
    await this.database.count(spend, [accountId, topic]);
  }

  /** WeChat knows better than we do that there are none left. */
  async exhaust(accountId: string, topic: MessageTopic): Promise<void> {
    await this.database.count(exhaust, [accountId, topic]);
  }
}
