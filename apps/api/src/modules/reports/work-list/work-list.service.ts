import { Injectable } from '@nestjs/common';
import {
  type Permission,
  scopesFor,
  type StageScope,
  stagesReviewedBy,
  WINDOW_TARGETS,
  type WindowTarget,
} from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { scopeKeyOf } from '../../declarations/index.ts';
import { OtherWork } from './other-work.ts';
import { Oversight } from './oversight.ts';
import { OwnClaims } from './own-claims.ts';
import { WorkListVisits } from './work-list-visits.ts';
import type { WorkListInput } from './work-list.input.ts';
import { deadlinesAhead, workLists, type WorkListRow } from './work-list.sql.ts';
import type { DeadlineView, WorkListEntryView, WorkListView } from './work-list.view.ts';

/** Counts along an index stop here. */
const CAP = 1_000;
const USUAL_LONG_DAYS = 7;
/** Whoever answers for the season, or audits it, follows all of its windows. */
const FOLLOWING_ALL: readonly Permission[] = ['season:publish', 'activity:read'];

/** What needs doing by one person now. */
@Injectable()
export class WorkListService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly visits: WorkListVisits,
    private readonly claims: OwnClaims,
    private readonly otherWork: OtherWork,
    private readonly oversight: Oversight,
  ) {}

  async of(actor: Actor, { longDays = USUAL_LONG_DAYS }: WorkListInput): Promise<WorkListView> {
    const lists = stagesReviewedBy(actor.grants);
    const since = await this.visits.since(actor.accountId);
    return {
      since: since?.toISOString() ?? null,
      declarations: await this.entries(lists, since, longDays),
      claims: await this.claims.of(actor, CAP),
      others: await this.otherWork.of(actor, since, CAP),
      deadlines: await this.deadlines(actor, lists),
      ...(await this.oversight.accounts(actor)),
      record: await this.oversight.recordState(actor),
    };
  }

  private async entries(
    lists: readonly StageScope[],
    since: Date | null,
    longDays: number,
  ): Promise<WorkListEntryView[]> {
    const rows = await this.database.query(workLists, [
      lists.map(({ scope }) => scopeKeyOf(scope)),
      lists.map(({ stage }) => stage),
      this.clock.fixedAt,
      longDays,
      since,
      CAP + 1,
    ]);
    return rows.map((row) => entryView(row, since !== null));
  }

  private async deadlines(actor: Actor, lists: readonly StageScope[]): Promise<DeadlineView[]> {
    const rows = await this.database.query(deadlinesAhead, [this.clock.fixedAt, targetsOf(actor, lists)]);
    return rows.map((row) => ({ ...row, closesAt: new Date(row.closesAt).toISOString() }));
  }
}

function targetsOf({ grants }: Actor, lists: readonly StageScope[]): readonly WindowTarget[] {
  const followsAll = FOLLOWING_ALL.some((permission) => scopesFor(grants, permission).length > 0);
  return followsAll ? WINDOW_TARGETS : [...new Set(lists.map(({ stage }) => stage))];
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
