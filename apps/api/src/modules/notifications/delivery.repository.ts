import { Injectable } from '@nestjs/common';
import type { DeliveryState, MessageFacts, MessageKind, MessageTopic } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

/** A delivery that this process is to try now. */
export interface DueDelivery {
  readonly messageId: string;
  readonly accountId: string;
  readonly topic: MessageTopic;
  readonly kind: MessageKind;
  readonly facts: MessageFacts;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  /** This time included. */
  readonly attempts: number;
  /** Agreements of its reader that are not used up. */
  readonly remaining: number;
}

export interface DeliveryRow {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly topic: MessageTopic;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly errcode: number | null;
  readonly occurredAt: Date;
}

/** Longer than a call to WeChat can take: after that whoever took the delivery is dead. */
const LEASE_SECONDS = 120;
/** An older refusal is no news any more. */
const RESENT_DAYS = 7;

const insert = statement(
  'message_delivery.insert',
  `INSERT INTO message_delivery (message_id, topic, due_at)
   SELECT m.id, $2, coalesce($3::timestamptz, now()) FROM message m WHERE m.id = $1`,
);
const take = statement<DueDelivery>(
  'message_delivery.take',
  `WITH due AS (
     SELECT message_id FROM message_delivery
     WHERE state = 'waiting' AND due_at <= coalesce($1::timestamptz, now())
     ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
   taken AS (
     UPDATE message_delivery d SET attempts = d.attempts + 1,
       due_at = coalesce($1::timestamptz, now()) + make_interval(secs => $3)
     FROM due WHERE d.message_id = due.message_id RETURNING d.message_id, d.topic, d.attempts)
   SELECT t.message_id AS "messageId", m.account_id AS "accountId", t.topic, m.kind, m.facts,
     m.subject_kind AS "subjectKind", m.subject_id AS "subjectId", m.occurred_at AS "occurredAt", t.attempts,
     coalesce(g.remaining, 0)::int AS remaining
   FROM taken t JOIN message m ON m.id = t.message_id
   LEFT JOIN message_agreement g ON g.account_id = m.account_id AND g.topic = t.topic
   ORDER BY t.message_id`,
);
const settle = statement(
  'message_delivery.settle',
  `UPDATE message_delivery SET state = $2, errcode = $3, settled_at = coalesce($4::timestamptz, now())
   WHERE message_id = $1 AND state = 'waiting'`,
);
const putOff = statement(
  'message_delivery.put_off',
  `UPDATE message_delivery SET due_at = coalesce($3::timestamptz, now()) + make_interval(secs => $2)
   WHERE message_id = $1 AND state = 'waiting'`,
);
const RESEND = `state = 'waiting', attempts = 0, errcode = NULL, settled_at = NULL, due_at = `;
const resend = statement<{ messageId: string }>(
  'message_delivery.resend',
  `UPDATE message_delivery SET ${RESEND} coalesce($2::timestamptz, now())
   WHERE message_id = ANY($1) AND state IN ('refused', 'failed') RETURNING message_id AS "messageId"`,
);
const resendNewestRefused = statement(
  'message_delivery.resend_newest_refused',
  `UPDATE message_delivery SET ${RESEND} coalesce($3::timestamptz, now())
   WHERE message_id = (
     SELECT d.message_id FROM message m JOIN message_delivery d ON d.message_id = m.id
     WHERE m.account_id = $1 AND d.topic = $2 AND d.state = 'refused'
       AND m.occurred_at > coalesce($3::timestamptz, now()) - make_interval(days => $4)
     ORDER BY m.id DESC LIMIT 1)`,
);
const page = statement<DeliveryRow>(
  'message_delivery.page',
  `SELECT d.message_id AS "messageId", m.kind, d.topic, d.state, d.attempts, d.errcode, m.occurred_at AS "occurredAt"
   FROM message_delivery d JOIN message m ON m.id = d.message_id
   WHERE d.state = $1 AND d.message_id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
   ORDER BY d.message_id DESC LIMIT $3`,
);

/** The SQL of deliveries over WeChat. */
@Injectable()
export class DeliveryRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async insert(messageId: string, topic: MessageTopic): Promise<void> {
    await this.database.count(insert, [messageId, topic, this.clock.fixedAt]);
  }

  /** Takes what is due, so that no other process tries it meanwhile. */
  take(limit: number): Promise<DueDelivery[]> {
    return this.database.query(take, [this.clock.fixedAt, limit, LEASE_SECONDS]);
  }

  async settle(messageId: string, state: DeliveryState, errcode: number | null): Promise<void> {
    await this.database.count(settle, [messageId, state, errcode, this.clock.fixedAt]);
  }

  async putOff(messageId: string, seconds: number): Promise<void> {
    await this.database.count(putOff, [messageId, seconds, this.clock.fixedAt]);
  }

  /** @returns those of them that were refused or failed and wait again */
  async resend(messageIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query(resend, [messageIds, this.clock.fixedAt]);
    return rows.map(({ messageId }) => messageId);
  }

  /** One agreement lets one message go out: the newest that was refused in the last days. */
  async resendNewestRefused(accountId: string, topic: MessageTopic): Promise<void> {
    await this.database.count(resendNewestRefused, [accountId, topic, this.clock.fixedAt, RESENT_DAYS]);
  }

  /** Newest first. */
  page(state: DeliveryState, before: string | undefined, limit: number): Promise<DeliveryRow[]> {
    return this.database.query(page, [state, before ?? null, limit]);
  }
}
