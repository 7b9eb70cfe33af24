import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MessageFacts, MessageKind, MessageTopic } from '@htp/domain';
import { instantText, MESSAGE_TOPIC_NAMES, messageText } from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';

const list = statement<{ kind: MessageKind; facts: MessageFacts; occurred_at: Date }>(
  'personal_data.messages',
  'SELECT kind, facts, occurred_at FROM message WHERE account_id = $1 ORDER BY id',
);
const agreements = statement<{ topic: MessageTopic; remaining: number }>(
  'personal_data.agreements',
  'SELECT topic, remaining FROM message_agreement WHERE account_id = $1 ORDER BY topic',
);
/** In this order: what refers to another row goes before it. */
const ERASED = [
  statement(
    'personal_data.erase_deliveries',
    'DELETE FROM message_delivery d USING message m WHERE m.id = d.message_id AND m.account_id = $1',
  ),
  statement('personal_data.erase_messages', 'DELETE FROM message WHERE account_id = $1'),
  statement('personal_data.erase_agreements', 'DELETE FROM message_agreement WHERE account_id = $1'),
  statement(
    'personal_data.erase_reminders',
    'DELETE FROM deadline_reminder r USING declaration d WHERE d.id = r.declaration_id AND d.person_id = $1',
  ),
];

/** What a candidate was told. */
@Injectable()
export class MessageData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.register('messages', {
      describe: (accountId) => this.describe(accountId),
      erase: async (accountId) => {
        for (const erase of ERASED) await this.database.count(erase, [accountId]);
      },
    });
  }

  private async describe(accountId: string): Promise<PersonalFact[]> {
    const agreed = await this.database.query(agreements, [accountId]);
    const told = await this.database.query(list, [accountId]);
    return [
      ...agreed.map(({ topic, remaining }) => ({
        record: '微信消息授权',
        label: MESSAGE_TOPIC_NAMES[topic],
        value: `剩余${remaining}次`,
      })),
      ...told.map(({ kind, facts, occurred_at }) => {
        const { title, body } = messageText(kind, facts);
        return { record: instantText(occurred_at.toISOString()), label: title, value: body };
      }),
    ];
  }
}
