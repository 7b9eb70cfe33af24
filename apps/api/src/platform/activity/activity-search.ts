import { Injectable } from '@nestjs/common';
import type { ActivityType, SubjectKind } from '@htp/domain';
import { Database, statement, type Statement } from '../database/index.ts';

/** What is asked of the record; the narrowest of subject, owner and actor leads, the others are looked at row by row. */
export interface ActivityQuery {
  readonly subject?: { readonly kind: SubjectKind; readonly id: string };
  /** The candidate whose data it concerns. */
  readonly ownerId?: string;
  readonly actorId?: string;
  readonly type?: ActivityType;
  /** From this instant on. */
  readonly from?: Date;
  /** Before this instant. */
  readonly until?: Date;
}

export interface FoundActivity {
  readonly id: string;
  readonly occurredAt: Date;
  readonly type: ActivityType;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly ownerId: string | null;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly sessionId: string | null;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Its place in the chain; null until the sequencer has come by. */
  readonly sequence: string | null;
}

/**
 * Newest first along the index of the leading condition. A period is turned into ids first (`activity_id_at`), so that one
 * long ago costs what one of today does.
 */
function searchBy(name: string, leading: string): Statement<FoundActivity> {
  return statement(
    `activity.search_${name}`,
    `SELECT a.id, a.occurred_at AS "occurredAt", a.type, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId",
       a.owner_id AS "ownerId", a.actor_id AS "actorId", a.actor_role AS "actorRole", a.session_id AS "sessionId",
       a.request_id AS "requestId", a.detail, c.sequence
     FROM activity a LEFT JOIN activity_chain c ON c.activity_id = a.id
     WHERE ${leading} AND a.id < $1::bigint AND a.id >= $2::bigint
       AND a.occurred_at >= $3::timestamptz AND a.occurred_at < $4::timestamptz
       AND ($5::text IS NULL OR (a.subject_kind = $5 AND a.subject_id = $6::uuid))
       AND ($7::uuid IS NULL OR a.owner_id = $7) AND ($8::uuid IS NULL OR a.actor_id = $8) AND ($9::text IS NULL OR a.type = $9)
     ORDER BY a.id DESC LIMIT $10`,
  );
}

/** One statement for each leading condition, so that each has the plan of its index. */
export const SEARCHES = {
  subject: searchBy('by_subject', 'a.subject_kind = $5 AND a.subject_id = $6::uuid'),
  owner: searchBy('by_owner', 'a.owner_id = $7::uuid'),
  actor: searchBy('by_actor', 'a.actor_id = $8::uuid'),
  type: searchBy('by_type', 'a.type = $9'),
  all: searchBy('all', 'true'),
};

const bounds = statement<{ first: string; last: string }>(
  'activity.bounds',
  'SELECT activity_id_at($1::timestamptz) AS first, activity_id_at($2::timestamptz) AS last',
);

const BEGINNING = '-infinity';
const END = 'infinity';

/** How far an id may be from its place in time: transactions that ran at once took their ids in one order and the time in another. */
const SLACK_MS = 60_000;

/** Searching the record, for the auditor. */
@Injectable()
export class ActivitySearch {
  constructor(private readonly database: Database) {}

  /** Newest first, before the activity with this id. */
  async find(query: ActivityQuery, before: string | undefined, limit: number): Promise<FoundActivity[]> {
    const { subject, ownerId, actorId, type, from, until } = query;
    const { first, last } = await this.boundsOf(query);
    const start = before === undefined || BigInt(before) > BigInt(last) ? last : before;
    return this.database.query(SEARCHES[leadingOf(query)], [
      start,
      first,
      from ?? BEGINNING,
      until ?? END,
      subject?.kind ?? null,
      subject?.id ?? null,
      ownerId ?? null,
      actorId ?? null,
      type ?? null,
      limit,
    ]);
  }

  private async boundsOf({ from, until }: ActivityQuery): Promise<{ first: string; last: string }> {
    const row = await this.database.findOne(bounds, [
      from ? new Date(from.getTime() - SLACK_MS) : BEGINNING,
      until ? new Date(until.getTime() + SLACK_MS) : END,
    ]);
    if (!row) throw new Error('a function without an answer');
    return row;
  }
}

function leadingOf({ subject, ownerId, actorId, type }: ActivityQuery): keyof typeof SEARCHES {
  if (subject !== undefined) return 'subject';
  if (ownerId !== undefined) return 'owner';
  if (actorId !== undefined) return 'actor';
  return type === undefined ? 'all' : 'type';
}
