import { Injectable } from '@nestjs/common';
import type { DeliveryState } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { Message } from './message.entity.ts';

export type NewMessage = Omit<Message, 'readAt'>;

export interface InboxRow extends Omit<Message, 'accountId' | 'activityId'> {
  /** Null for a message that does not go out over WeChat. */
  readonly delivery: DeliveryState | null;
}

/** Counts of unread messages stop here. */
export const UNREAD_CAP = 99;

/** A message to an account that is gone is nobody's. */
const insert = statement(
  'message.insert',
  `INSERT INTO message (id, account_id, activity_id, kind, facts, subject_kind, subject_id, occurred_at)
   SELECT $1, a.id, $3, $4, $5, $6, $7, $8 FROM account a WHERE a.id = $2`,
);
const page = statement<InboxRow>(
  'message.page',
  `SELECT m.id, m.kind, m.facts, m.subject_kind AS "subjectKind", m.subject_id AS "subjectId",
     m.occurred_at AS "occurredAt", m.read_at AS "readAt", d.state AS delivery
   FROM message m LEFT JOIN message_delivery d ON d.message_id = m.id
   WHERE m.account_id = $1 AND m.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     AND (m.read_at IS NULL OR NOT $3)
   ORDER BY m.id DESC LIMIT $4`,
);
const unread = statement<{ count: number }>(
  'message.unread',
  `SELECT count(*)::int AS count
   FROM (SELECT FROM message WHERE account_id = $1 AND read_at IS NULL LIMIT $2) counted`,
);
const read = statement<{ id: string }>(
  'message.read',
  `UPDATE message SET read_at = coalesce(read_at, $3::timestamptz, now())
   WHERE account_id = $1 AND id = $2 RETURNING id`,
);
const readUpTo = statement(
  'message.read_up_to',
  `UPDATE message SET read_at = coalesce($3::timestamptz, now())
   WHERE account_id = $1 AND read_at IS NULL AND id <= $2`,
);

/** The SQL of messages as their reader sees them. */
@Injectable()
export class InboxRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async insert(message: NewMessage): Promise<void> {
    const { id, accountId, activityId, kind, facts, subjectKind, subjectId, occurredAt } = message;
    const values = [id, accountId, activityId, kind, JSON.stringify(facts), subjectKind, subjectId];
    await this.database.count(insert, [...values, occurredAt]);
  }

  /** The account's messages before the one with this id, newest first. */
  page(
    accountId: string,
    before: string | undefined,
    onlyUnread: boolean,
    limit: number,
  ): Promise<InboxRow[]> {
    return this.database.query(page, [accountId, before ?? null, onlyUnread, limit]);
  }

  /** `UNREAD_CAP + 1` stands for more. */
  async countUnread(accountId: string): Promise<number> {
    const row = await this.database.findOne(unread, [accountId, UNREAD_CAP + 1]);
    return row?.count ?? 0;
  }

  /** @returns whether the account has such a message */
  async read(accountId: string, id: string): Promise<boolean> {
    return (await this.database.count(read, [accountId, id, this.clock.fixedAt])) > 0;
  }

  async readUpTo(accountId: string, id: string): Promise<void> {
    await this.database.count(readUpTo, [accountId, id, this.clock.fixedAt]);
  }
}
