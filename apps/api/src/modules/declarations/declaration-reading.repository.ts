import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import {
  type DeclarationDetail,
  detailInReach,
  openCase,
  type OpenedCase,
  ownDetail,
} from './declaration-detail.sql.ts';
import type { Queue } from './declaration-review.input.ts';
import { fileInReach, queuePage, type QueueRow } from './review-queue.sql.ts';

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
    private readonly activity: ActivityService,
  ) {}

  findOwn(id: string, personId: string): Promise<DeclarationDetail | undefined> {
    return this.database.findOne(ownDetail, [id, personId, this.clock.fixedAt]);
  }

  findInReach(id: string, scopes: readonly string[]): Promise<DeclarationDetail | undefined> {
    return this.database.findOne(detailInReach, [id, scopes, this.clock.fixedAt]);
  }

  /** One case for its reviewer's page. That he has read it is recorded by the statement that reads it. */
  async openCase(id: string, scopes: readonly string[], reviewerId: string): Promise<OpenedCase | undefined> {
    const values = [id, scopes, this.clock.fixedAt, reviewerId];
    const subject = { kind: 'declaration', id } as const;
    const [opened] = await this.activity.change(openCase, values, { type: 'personal_data.read', subject });
    return opened;
  }

  /** What has waited longest first; over all the lists, each case once. The first page counts them up to `COUNT_CAP + 1`. */
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
      after ? null : COUNT_CAP + 1,
    ]);
  }

  async fileIsInReach(fileId: string, scopes: readonly string[]): Promise<boolean> {
    const row = await this.database.findOne(fileInReach, [fileId, scopes]);
    return row?.exists ?? false;
  }
}
