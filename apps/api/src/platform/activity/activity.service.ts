import { Injectable } from '@nestjs/common';
import type { ActivityType } from '@htp/domain';
import { Database, statement } from '../database/index.ts';
import { currentRequest } from '../http/request-context.ts';

export interface NewActivity {
  readonly type: ActivityType;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** The candidate whose data it concerns. */
  readonly ownerId?: string | null;
  /** Codes, states, versions, remarks of reviewers; never document numbers or names. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type SubjectKind =
  | 'account'
  | 'session'
  | 'identity'
  | 'unit'
  | 'affiliation'
  | 'credential'
  | 'correction'
  | 'file'
  | 'season'
  | 'season_draft'
  | 'declaration'
  | 'message'
  | 'registration'
  | 'unit_import'
  | 'export';

export interface TimelineEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly type: ActivityType;
  readonly actorRole: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const insert = statement(
  'activity.insert',
  `INSERT INTO activity (type, subject_kind, subject_id, owner_id, actor_id, actor_role, session_id, request_id, detail)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
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

  async record({ type, subject, ownerId, detail = {} }: NewActivity): Promise<void> {
    const { transaction } = this.database;
    if (!transaction) throw new Error(`${type} was recorded outside a unit of work`);
    const request = currentRequest();
    const actor = request?.actor;
    await this.database.count(insert, [
      type,
      subject.kind,
      subject.id,
      ownerId ?? null,
      actor?.accountId ?? null,
      actor?.grants[0]?.role ?? null,
      actor?.sessionId ?? null,
      request?.requestId ?? null,
      JSON.stringify(detail),
    ]);
    transaction.recorded += 1;
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
