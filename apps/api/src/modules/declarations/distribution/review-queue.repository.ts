import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import {
  claimedCount,
  claimedPage,
  queuePage,
  type QueueRow,
  scanEnd,
  scannedCount,
  scannedPage,
} from './review-queue.sql.ts';
import type { QueueFilterInput, Queue } from '../review/declaration-review.input.ts';

/** One list of one scope. */
export interface QueueList {
  /** Key of the scope. */
  readonly scope: string;
  readonly queue: Queue;
}

export interface QueuePosition {
  readonly waitingSince: string;
  readonly id: string;
}

/** What a list is narrowed by. */
export type QueueFilters = Omit<QueueFilterInput, 'waitingDays' | 'cursor' | 'limit'> & {
  /** Whose claims, when only those are asked for. */
  readonly claimant: string | null;
  /** Nothing of the season has waited since before it opened. */
  readonly since: Date | null;
  readonly waitingDays: number;
};

export interface QueueQuery {
  readonly reviewerId: string;
  readonly lists: readonly QueueList[];
  readonly filters: QueueFilters | undefined;
  readonly after: QueuePosition | undefined;
}

export interface QueuePage {
  readonly rows: QueueRow[];
  /** How far was looked, when that was no further than it may be and the page is not full. */
  readonly scannedTo: QueuePosition | undefined;
  /** How many there are, no further than to the cap; of a narrowed list, among the entries looked at. Null after the first page. */
  readonly count: number | null;
}

/** How many entries of the lists a filtered page looks at; it goes on from there with the next page. */
const SCAN_LIMIT = 2_000;
const DAY_MS = 24 * 3600 * 1000;
const BEFORE_ALL: QueuePosition = { waitingSince: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The SQL of reviewers' lists. */
@Injectable()
export class ReviewQueueRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What has waited longest first; over all the lists, each case once. The first page counts them up to the cap. */
  async page(query: QueueQuery, limit: number, cap: number): Promise<QueuePage> {
    const { lists, filters, after } = query;
    if (filters) return this.filteredPage(query, filters, limit, cap);
    const { waitingSince, id } = after ?? BEFORE_ALL;
    const place = [...columns(lists), waitingSince, id];
    const values = [...place, limit, this.clock.fixedAt, after ? null : cap, query.reviewerId];
    const rows = await this.database.query(queuePage, values);
    return { rows, scannedTo: undefined, count: after ? null : (rows[0]?.count ?? 0) };
  }

  private async filteredPage(
    query: QueueQuery,
    filters: QueueFilters,
    limit: number,
    cap: number,
  ): Promise<QueuePage> {
    const { claimant } = filters;
    const values = await this.filterValues(query, filters);
    const page = claimant === null ? scannedPage : claimedPage;
    const rows = await this.database.query(page, [...values, limit, query.reviewerId]);
    const ended = claimant !== null || rows.length === limit;
    const scannedTo = ended ? undefined : await this.scanEnd(values);
    if (query.after) return { rows, scannedTo, count: null };
    const counted = claimant === null ? scannedCount : claimedCount;
    const row = await this.database.findOne(counted, [...values, cap]);
    return { rows, scannedTo, count: row?.count ?? 0 };
  }

  private scanEnd(values: readonly unknown[]): Promise<QueuePosition | undefined> {
    const [scopes, queues, waitingSince, id, , scanLimit, since, before] = values;
    return this.database.findOne(scanEnd, [scopes, queues, waitingSince, id, scanLimit, since, before]);
  }

  /** $1 to $17 of the filtered statements. */
  private async filterValues({ lists, after }: QueueQuery, filters: QueueFilters): Promise<unknown[]> {
    const { waitingSince, id } = after ?? BEFORE_ALL;
    const { seasonId, level, specialtyCode, unitId, resubmitted, formOutdated, claim, claimant } = filters;
    const scanned =
      unitId === undefined ? lists : lists.map(({ queue }) => ({ scope: `unit:${unitId}`, queue }));
    const before =
      filters.waitingDays === 0
        ? 'infinity'
        : new Date((await this.clock.now()).getTime() - filters.waitingDays * DAY_MS);
    return [
      ...columns(scanned),
      waitingSince,
      id,
      this.clock.fixedAt,
      SCAN_LIMIT,
      filters.since ?? '-infinity',
      before,
      ...columns(lists),
      seasonId ?? null,
      level ?? null,
      specialtyCode ?? null,
      flag(resubmitted),
      flag(formOutdated),
      claimant,
      claim === 'free',
    ];
  }
}

const columns = (lists: readonly QueueList[]) => [
  lists.map(({ scope }) => scope),
  lists.map(({ queue }) => queue),
];

const flag = (value: 'true' | 'false' | undefined) => (value === undefined ? null : value === 'true');
