import { Injectable } from '@nestjs/common';
import type { ActivityType, SubjectKind } from '@htp/domain';
import type { QueryResultRow } from 'pg';
import { ACTIVITY_COLUMNS, Database, type RecordedChange, statement } from '../database/index.ts';
import { currentRequest } from '../http/request-context.ts';

export interface NewActivity {
  readonly type: ActivityType;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** The candidate whose data it concerns. */
  readonly ownerId?: string | null;
  /** Codes, states, versions, remarks of reviewers; never document numbers or names. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface TimelineEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly type: ActivityType;
  readonly actorRole: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const insert = statement(
  'activity.insert',
  `INSERT INTO activity (${ACTIVITY_COLUMNS.join(', ')})
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::jsonb, '{}'))`,
);
const ofSubject = statement<{
  id: string;
  occurred_at: Date;
  type: ActivityType;
  actor_role: string | null;
  detail: object;
}>(
  'activity.of_subject',
  `SELECT id, occurred_at, type, actor_role, detail FROM activity
   WHERE subject_kind = $1 AND subject_id = $2 ORDER BY id DESC LIMIT $3`,
);

/** Writes the record, in the transaction of the change it tells of. */
@Injectable()
export class ActivityService {
  constructor(private readonly database: Database) {}

  async record(activity: NewActivity): Promise<void> {
    const { transaction } = this.database;
    if (!transaction) throw new Error(`${activity.type} was recorded outside a unit of work`);
    await this.database.count(insert, valuesOf(activity));
    transaction.recorded += 1;
  }

  /**
   * Makes a change that is one statement, and the record of it.
   * @param values of the change
   * @param answer what the route will answer, kept as its receipt when the request names itself
   * @returns a row for each that was changed; none, and nothing recorded, when somebody was faster
   */
  async change<Row extends QueryResultRow>(
    change: RecordedChange<Row>,
    values: readonly unknown[],
    activity: NewActivity,
    answer?: object,
  ): Promise<Row[]> {
    const receipt = currentRequest()?.receipt;
    const kept = receipt && [...receipt.values, JSON.stringify(answer ?? null)];
    const rows = await this.database.change(change, change.valuesOf(values, valuesOf(activity), kept));
    if (receipt && rows.length > 0) receipt.kept = true;
    return rows;
  }

  /** What happened to one thing, newest first. */
  async timelineOf(subject: NewActivity['subject'], limit = 200): Promise<TimelineEntry[]> {
    const rows = await this.database.query(ofSubject, [subject.kind, subject.id, limit]);
    return rows.map((row) => ({
      id: row.id,
      occurredAt: row.occurred_at,
      type: row.type,
      actorRole: row.actor_role,
      detail: row.detail as Record<string, unknown>,
    }));
  }
}

/** By `ACTIVITY_COLUMNS`: what happened, and whose request it was. */
function valuesOf({ type, subject, ownerId, detail }: NewActivity): unknown[] {
  const request = currentRequest();
  const actor = request?.actor;
  return [
    type,
    subject.kind,
    subject.id,
    ownerId ?? null,
    actor?.accountId ?? null,
    actor?.grants[0]?.role ?? null,
    actor?.sessionId ?? null,
    request?.requestId ?? null,
    detail === undefined ? null : JSON.stringify(detail),
  ];
}
