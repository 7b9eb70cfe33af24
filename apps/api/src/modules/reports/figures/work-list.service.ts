import { Injectable } from '@nestjs/common';
import { stagesReviewedBy } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { scopeKeyOf } from '../../declarations/index.ts';
import type { WorkListInput } from './figures.input.ts';
import { claimedCount, deadlinesAhead, workLists, type WorkListRow } from './figures.sql.ts';
import type { DeadlineView, WorkListEntryView, WorkListView } from './figures.view.ts';
import { OtherWork } from './other-work.ts';

/** Counts along an index stop here. */
const CAP = 1_000;
const USUAL_LONG_DAYS = 7;

/** What needs doing by one person now. */
@Injectable()
export class WorkListService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly otherWork: OtherWork,
  ) {}

  async of(actor: Actor, input: WorkListInput): Promise<WorkListView> {
    const { fixedAt } = this.clock;
    const lists = stagesReviewedBy(actor.grants);
    const claimed = await this.database.findOne(claimedCount, [actor.accountId, fixedAt, CAP]);
    const stages = [...new Set(lists.map(({ stage }) => stage))];
    const deadlines = await this.database.query(deadlinesAhead, [fixedAt, stages]);
    return {
      declarations: await this.entries(lists, input),
      claimed: claimed?.count ?? 0,
      others: await this.otherWork.of(actor, CAP),
      deadlines: deadlines.map((deadline): DeadlineView => {
        return { ...deadline, closesAt: new Date(deadline.closesAt).toISOString() };
      }),
    };
  }

  private async entries(
    lists: ReturnType<typeof stagesReviewedBy>,
    { since, longDays = USUAL_LONG_DAYS }: WorkListInput,
  ): Promise<WorkListEntryView[]> {
    const rows = await this.database.query(workLists, [
      lists.map(({ scope }) => scopeKeyOf(scope)),
      lists.map(({ stage }) => stage),
      this.clock.fixedAt,
      longDays,
      since === undefined ? null : new Date(since),
      CAP + 1,
    ]);
    return rows.map((row) => entryView(row, since !== undefined));
  }
}

function entryView(row: WorkListRow, isSince: boolean): WorkListEntryView {
  return {
    stage: row.stage,
    scope: row.scope,
    waiting: row.waiting,
    oldestWaitingSince: row.oldestWaitingSince?.toISOString() ?? null,
    waitingLong: Math.min(row.waitingLong, CAP),
    arrived: isSince ? Math.min(row.arrived, CAP) : null,
    isCapped: Math.max(row.waitingLong, row.arrived) > CAP,
  };
}
