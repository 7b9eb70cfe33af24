import { Injectable } from '@nestjs/common';
import type { Queue } from '@htp/domain';
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
import type { FlaggedWindows } from './queue-windows.ts';
import type { QueueFilterInput } from './review-queue.input.ts';

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
export interface QueueFilters extends Omit<QueueFilterInput, 'queue' | 'waitingDays'> {
  /** Nothing that is asked for has waited since before. */
  readonly since: Date | null;
  readonly waitingDays: number;
  /** Of which windows a flag speaks. */
  readonly windows: FlaggedWindows;
}

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
    const own = filters.claim === 'mine';
    const values = await this.filterValues(query, filters);
    const rows = await this.database.query(own ? claimedPage : scannedPage, [...values, limit]);
    const ended = own || rows.length === limit;
    const scannedTo = ended ? undefined : await this.scanEnd(values);
    if (query.after) return { rows, scannedTo, count: null };
    const row = await this.database.findOne(own ? claimedCount : scannedCount, [...values, cap]);
    return { rows, scannedTo, count: row?.count ?? 0 };
  }

  private scanEnd(values: readonly unknown[]): Promise<QueuePosition | undefined> {
    const [scopes, queues, waitingSince, id, , scanLimit, since, before] = values;
    return this.database.findOne(scanEnd, [scopes, queues, waitingSince, id, scanLimit, since, before]);
  }

  /** $1 to $19 of the filtered statements. */
  private async filterValues(
    { lists, after, reviewerId }: QueueQuery,
    filters: QueueFilters,
  ): Promise<unknown[]> {
    const { waitingSince, id } = after ?? BEFORE_ALL;
    const { seasonId, level, specialtyCode, unitId, flags, withoutFlags, claim, windows } = filters;
    const scanned =
      unitId === undefined ? lists : lists.map(({ queue }) => ({ scope: `unit:${unitId}`, queue }));
    const before =
      filters.waitingDays === 0
        ? 'infinity'
        : new Date((await this.clock.now()).getTime() - filters.waitingDays * DAY_MS);
    const narrowed = [seasonId, level, specialtyCode, flags, withoutFlags, claim].map(
      (value) => value ?? null,
    );
    return [
      ...columns(scanned),
      waitingSince,
      id,
      this.clock.fixedAt,
      SCAN_LIMIT,
      filters.since ?? '-infinity',
      before,
      ...columns(lists),
      ...narrowed,
      reviewerId,
      windows.near,
      windows.shut,
    ];
  }
}

const columns = (lists: readonly QueueList[]) => [
  lists.map(({ scope }) => scope),
  lists.map(({ queue }) => queue),
];
