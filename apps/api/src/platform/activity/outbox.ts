import { Injectable } from '@nestjs/common';
import type { ActivityType, SubjectKind } from '@htp/domain';
import { Database, statement, UnitOfWork } from '../database/index.ts';

const BATCH = 500;

/** One row of the record, for whoever acts on what has happened. */
export interface OutboxEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly type: ActivityType;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly ownerId: string | null;
  readonly actorId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

interface PositionRow {
  transaction_id: string;
  activity_id: string;
}

const register = statement(
  'outbox_position.register',
  'INSERT INTO outbox_position (consumer) VALUES ($1) ON CONFLICT DO NOTHING',
);
const hold = statement<PositionRow>(
  'outbox_position.hold',
  'SELECT transaction_id, activity_id FROM outbox_position WHERE consumer = $1 FOR UPDATE SKIP LOCKED',
);
const move = statement(
  'outbox_position.move',
  'UPDATE outbox_position SET transaction_id = $2, activity_id = $3 WHERE consumer = $1',
);
/** In the order of the chain, and like it only what no open transaction can still precede: nothing is passed over. */
const following = statement<OutboxEntry & { transactionId: string; wanted: boolean }>(
  'activity.following',
  `SELECT a.id, a.transaction_id AS "transactionId", a.occurred_at AS "occurredAt", a.type,
     a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.owner_id AS "ownerId", a.actor_id AS "actorId",
     a.type = ANY($3) AS wanted, CASE WHEN a.type = ANY($3) THEN a.detail END AS detail
   FROM activity a
   WHERE (a.transaction_id, a.id) > ($1::bigint, $2::bigint)
     AND a.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
   ORDER BY a.transaction_id, a.id LIMIT $4`,
);

/**
 * Follows the record as an outbox (docs/adr/0007-record.md). A consumer's position moves in the transaction of what it
 * writes: each entry is taken exactly once, whoever dies in between.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Hands over everything of these types that was recorded since, oldest first. Does nothing while another process follows for the
   * same consumer.
   * @param take writes what follows from the entries; runs in the unit of work and may run again
   * @returns how many entries were handed over
   */
  async follow(
    consumer: string,
    types: readonly ActivityType[],
    take: (entries: readonly OutboxEntry[]) => Promise<void>,
  ): Promise<number> {
    await this.unitOfWork.run(() => this.database.count(register, [consumer]), {
      unrecorded: 'a position over the record',
    });
    let total = 0;
    for (;;) {
      const { read, taken } = await this.unitOfWork.run(() => this.step(consumer, types, take), {
        unrecorded: 'what is taken was recorded already',
      });
      total += taken;
      if (read < BATCH) return total;
    }
  }

  private async step(
    consumer: string,
    types: readonly ActivityType[],
    take: (entries: readonly OutboxEntry[]) => Promise<void>,
  ): Promise<{ read: number; taken: number }> {
    const position = await this.database.findOne(hold, [consumer]);
    if (!position) return { read: 0, taken: 0 };
    const values = [position.transaction_id, position.activity_id, types, BATCH];
    const rows = await this.database.query(following, values);
    const last = rows.at(-1);
    if (!last) return { read: 0, taken: 0 };
    const wanted = rows.filter((row) => row.wanted);
    if (wanted.length > 0) await take(wanted);
    await this.database.count(move, [consumer, last.transactionId, last.id]);
    return { read: rows.length, taken: wanted.length };
  }
}
