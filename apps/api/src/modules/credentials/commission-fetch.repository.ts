import { Injectable } from '@nestjs/common';
import { type FetchEvent, fetchTransition, type FetchTrigger, OPEN_FETCH_STATUSES } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { CommissionFetch, ImportChange, RecordFault } from './commission-fetch.entity.ts';

/** A try that has begun, until it is settled or another one takes over. */
export interface FetchTry {
  readonly id: string;
  readonly ownerId: string;
  readonly tries: number;
  readonly now: Date;
}

/** What an answer has brought. */
export interface ImportOutcome {
  readonly found: number;
  readonly added: number;
  readonly unchanged: number;
  readonly absent: number;
  readonly changes: readonly ImportChange[];
  readonly faults: readonly RecordFault[];
}

/** Longer than any try takes: the platform has a few seconds to answer. */
const LEASE_MINUTES = 2;

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;
const COLUMNS = `id, owner_id AS "ownerId", trigger, status, tries, requested_at AS "requestedAt",
  next_try_at AS "nextTryAt", finished_at AS "finishedAt", failure, found, added, unchanged, absent, changes, faults`;
const STARTED = `SET status = $1, tries = tries + 1, next_try_at = ${NOW('$3')} + interval '${LEASE_MINUTES} minutes'`;
const TRY = `id, owner_id AS "ownerId", tries, ${NOW('$3')} AS now`;

const holdOwner = statement(
  'commission_fetch.hold_owner',
  `SELECT pg_advisory_xact_lock(hashtextextended('fetches of ' || $1::text, 0))`,
);
const request = statement(
  'commission_fetch.request',
  `INSERT INTO commission_fetch (id, owner_id, trigger, status, requested_at, next_try_at)
   VALUES ($1, $2, $3, 'requested', ${NOW('$4')}, ${NOW('$4')})`,
);
const findOpen = statement<{ id: string }>(
  'commission_fetch.find_open',
  'SELECT id FROM commission_fetch WHERE owner_id = $1 AND status = ANY($2)',
);
const requestedToday = statement<{ requestedAt: Date }>(
  'commission_fetch.requested_today',
  `SELECT requested_at AS "requestedAt" FROM commission_fetch
   WHERE owner_id = $1 AND trigger = 'candidate' AND requested_at > ${NOW('$2')} - interval '1 day'`,
);
const latest = statement<CommissionFetch>(
  'commission_fetch.latest',
  `SELECT ${COLUMNS} FROM commission_fetch WHERE owner_id = $1 ORDER BY id DESC LIMIT 1`,
);
const lastSuccess = statement<{ finishedAt: Date }>(
  'commission_fetch.last_success',
  `SELECT finished_at AS "finishedAt" FROM commission_fetch
   WHERE owner_id = $1 AND status IN ('succeeded', 'partly') ORDER BY id DESC LIMIT 1`,
);
const startNow = statement<FetchTry>(
  'commission_fetch.start_now',
  `UPDATE commission_fetch ${STARTED}
   WHERE id = $4 AND status = ANY($2) AND (status <> $1 OR next_try_at <= ${NOW('$3')}) RETURNING ${TRY}`,
);
const startDue = statement<FetchTry>(
  'commission_fetch.start_due',
  `UPDATE commission_fetch ${STARTED} WHERE id = (
     SELECT id FROM commission_fetch WHERE status = ANY($2) AND next_try_at <= ${NOW('$3')}
     ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING ${TRY}`,
);
const settle = statement(
  'commission_fetch.settle',
  `UPDATE commission_fetch SET status = $1, failure = $5, next_try_at = $6, found = $7, added = $8, unchanged = $9,
     absent = $10, changes = $11, faults = $12, finished_at = CASE WHEN $6::timestamptz IS NULL THEN ${NOW('$13')} END
   WHERE id = $3 AND tries = $4 AND status = ANY($2)`,
);

const NOTHING: ImportOutcome = { found: 0, added: 0, unchanged: 0, absent: 0, changes: [], faults: [] };

/** All SQL of fetches. */
@Injectable()
export class CommissionFetchRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Until the transaction ends, nobody else asks for this person. */
  async holdOwner(ownerId: string): Promise<void> {
    await this.database.query(holdOwner, [ownerId]);
  }

  /** For a person who has no open one. @returns its id */
  async request(ownerId: string, trigger: FetchTrigger): Promise<string> {
    const id = uuidv7();
    await this.database.count(request, [id, ownerId, trigger, this.clock.fixedAt]);
    return id;
  }

  async findOpen(ownerId: string): Promise<string | undefined> {
    return (await this.database.findOne(findOpen, [ownerId, OPEN_FETCH_STATUSES]))?.id;
  }

  /** When the candidate asked within the last 24 hours. */
  async requestedToday(ownerId: string): Promise<Date[]> {
    const rows = await this.database.query(requestedToday, [ownerId, this.clock.fixedAt]);
    return rows.map(({ requestedAt }) => requestedAt);
  }

  findLatest(ownerId: string): Promise<CommissionFetch | undefined> {
    return this.database.findOne(latest, [ownerId]);
  }

  async findLastSuccess(ownerId: string): Promise<Date | undefined> {
    return (await this.database.findOne(lastSuccess, [ownerId]))?.finishedAt;
  }

  /** Begins a try of this fetch, due or not. @returns undefined when it has ended or somebody is at it */
  startNow(id: string): Promise<FetchTry | undefined> {
    const { from, to } = fetchTransition('started');
    return this.database.findOne(startNow, [to, from, this.clock.fixedAt, id]);
  }

  /** Begins a try of whatever has been due longest. */
  startDue(): Promise<FetchTry | undefined> {
    const { from, to } = fetchTransition('started');
    return this.database.findOne(startDue, [to, from, this.clock.fixedAt]);
  }

  /** @returns false when another try has taken over since */
  async settle(
    { id, tries }: FetchTry,
    event: FetchEvent,
    told: Partial<ImportOutcome> & Partial<Pick<CommissionFetch, 'failure' | 'nextTryAt'>>,
  ): Promise<boolean> {
    const { from, to } = fetchTransition(event);
    const {
      found,
      added,
      unchanged,
      absent,
      changes,
      faults,
      failure = null,
      nextTryAt = null,
    } = { ...NOTHING, ...told };
    const came = [found, added, unchanged, absent, JSON.stringify(changes), JSON.stringify(faults)];
    const values = [to, from, id, tries, failure, nextTryAt, ...came, this.clock.fixedAt];
    return (await this.database.count(settle, values)) > 0;
  }
}
