import { Injectable } from '@nestjs/common';
import { allowedActions, REVIEW_STAGES, ROLES_OF_STAGE, scopesFor, type SeasonDefinition } from '@htp/domain';
import { staffPerson } from '../../accounts/index.ts';
import { cursorAfter, cursorKeys, pageOf, pageSize } from '../../../platform/http/index.ts';
import { claimantOf, reviewerFacts, type ReviewingPerson, stateOf } from '../declaration-facts.ts';
import { summaryView, takenDecision } from '../filing/declaration-presentation.ts';
import type { Queue, ReviewQueueInput } from '../review/declaration-review.input.ts';
import type { QueueItemView, QueueView } from '../review/declaration-review.view.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import { scopeKeysOf } from '../reach.ts';
import type { Reviewer } from '../review/review-cases.ts';
import {
  type QueueFilters,
  type QueueList,
  type QueuePosition,
  ReviewQueueRepository,
} from './review-queue.repository.ts';
import type { QueueRow } from './review-queue.sql.ts';

/** Counts stop here. */
const COUNT_CAP = 1_000;

/** The lists that reviewers work from. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly repository: ReviewQueueRepository,
    private readonly seasons: DeclarationSeasons,
  ) {}

  /** One list, or what waits at the reviewer's own stages, narrowed as asked for; what has waited longest first. */
  async queue(reviewer: Reviewer, input: ReviewQueueInput): Promise<QueueView> {
    const size = pageSize(input);
    const since = input.seasonId === undefined ? null : await this.seasons.opensAt(input.seasonId);
    const query = {
      reviewerId: reviewer.accountId,
      lists: listsOf(reviewer, input),
      filters: filtersOf(input, reviewer.accountId, since),
      after: positionOf(input.cursor),
    };
    const { rows, scannedTo, count } = await this.repository.page(query, size + 1, COUNT_CAP + 1);
    const views = await this.itemViews(reviewer, rows);
    const page = pageOf(
      rows,
      size,
      ({ waitingSinceText, id }) => [waitingSinceText, id],
      ({ id }) => views.get(id)!,
    );
    return {
      items: page.items,
      nextCursor: page.nextCursor ?? (scannedTo ? cursorAfter([scannedTo.waitingSince, scannedTo.id]) : null),
      count: count && Math.min(count, COUNT_CAP),
      countIsCapped: (count ?? 0) > COUNT_CAP || scannedTo !== undefined,
    };
  }

  private async itemViews(
    reviewer: Reviewer,
    rows: readonly QueueRow[],
  ): Promise<Map<string, QueueItemView>> {
    const [first] = rows;
    if (!first) return new Map();
    const { accountId, grants } = reviewer;
    const person: ReviewingPerson = { ...staffPerson(accountId, first.reviewer), grants };
    const seasons = await this.seasons.ofEach(rows);
    return new Map(
      rows.map((row) => {
        const season = seasons.get(row.id);
        if (!season) throw new Error('a season of the list was not read');
        return [row.id, queueItem(row, season, person)];
      }),
    );
  }
}

/** At which stage a grant reviews follows from its role; a list that is asked for by name is shown over every scope. */
export function listsOf({ grants }: Reviewer, { queue }: { readonly queue?: Queue }): QueueList[] {
  if (queue !== undefined)
    return scopeKeysOf(scopesFor(grants, 'case:read')).map((scope) => ({ scope, queue }));
  return REVIEW_STAGES.flatMap((stage) => {
    const roles: readonly string[] = ROLES_OF_STAGE[stage];
    const own = grants.filter(({ role }) => roles.includes(role));
    return scopeKeysOf(scopesFor(own, 'declaration:review')).map((scope) => ({ scope, queue: stage }));
  });
}

function positionOf(cursor: string | undefined): QueuePosition | undefined {
  const [waitingSince = '', id] = cursorKeys(cursor, 'instant', 'id') ?? [];
  return id === undefined ? undefined : { waitingSince, id };
}

function filtersOf(input: ReviewQueueInput, accountId: string, since: Date | null): QueueFilters | undefined {
  const { seasonId, level, specialtyCode, unitId, waitingDays = 0, claim, resubmitted, formOutdated } = input;
  const filters = { seasonId, level, specialtyCode, unitId, claim, resubmitted, formOutdated };
  const narrowed = waitingDays > 0 || Object.values(filters).some((value) => value !== undefined);
  if (!narrowed) return undefined;
  return { ...filters, waitingDays, since, claimant: claim === 'mine' ? accountId : null };
}

function queueItem(row: QueueRow, season: SeasonDefinition, reviewer: ReviewingPerson): QueueItemView {
  const { maskedName, number, waitingSince, formOutdated, now } = row;
  const claimant = claimantOf(row, now);
  const mine = claimant === reviewer.accountId;
  const state = stateOf(row, row.decisions.map(takenDecision), now, reviewer);
  return {
    ...summaryView(row),
    maskedName,
    unitName: row.unitName ?? '',
    number,
    waitingSince: waitingSince.toISOString(),
    formOutdated,
    claim: claimant === null ? null : { byName: row.claimedByName, mine },
    allowedActions: allowedActions(state, reviewerFacts(row, row.documentIndex, reviewer, season, now)),
  };
}
