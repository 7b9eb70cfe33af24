import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { type DeclarationDetail, detailInReach, ownDetail } from './declaration-detail.sql.ts';
import type { Queue } from './declaration-review.input.ts';
import { fileInReach, queueCount, queuePage, type QueueRow } from './review-queue.sql.ts';

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

/** Counts stop here. */
export const COUNT_CAP = 1_000;

const BEFORE_ALL: QueuePosition = { waitingSince: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The SQL that only reads, with visibility in every statement. */
@Injectable()
export class DeclarationReadingRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  findOwn(id: string, personId: string): Promise<DeclarationDetail | undefined> {
    return this.database.findOne(ownDetail, [id, personId, this.clock.fixedAt]);
  }

  findInReach(id: string, scopes: readonly string[]): Promise<DeclarationDetail | undefined> {
    return this.database.findOne(detailInReach, [id, scopes, this.clock.fixedAt]);
  }

  /** What has waited longest first; over all the lists, each case once. */
  queuePage(
    lists: readonly QueueList[],
    after: QueuePosition | undefined,
    limit: number,
  ): Promise<QueueRow[]> {
    const { waitingSince, id } = after ?? BEFORE_ALL;
    return this.database.query(queuePage, [
      lists.map(({ scope }) => scope),
      lists.map(({ queue }) => queue),
      waitingSince,
      id,
      limit,
      this.clock.fixedAt,
    ]);
  }

  /** How many cases the lists hold; `COUNT_CAP + 1` stands for more. */
  async countQueue(lists: readonly QueueList[]): Promise<number> {
    const scopes = lists.map(({ scope }) => scope);
    const queues = lists.map(({ queue }) => queue);
    const row = await this.database.findOne(queueCount, [scopes, queues, COUNT_CAP + 1]);
    return row?.count ?? 0;
  }

  async fileIsInReach(fileId: string, scopes: readonly string[]): Promise<boolean> {
    const row = await this.database.findOne(fileInReach, [fileId, scopes]);
    return row?.exists ?? false;
  }
}
