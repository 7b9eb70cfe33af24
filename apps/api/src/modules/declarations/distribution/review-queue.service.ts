import { Injectable } from '@nestjs/common';
import { type Queue, REVIEW_STAGES, ROLES_OF_STAGE, scopesFor } from '@htp/domain';
import { staffPerson } from '../../accounts/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { cursorAfter, cursorKeys, pageOf, pageSize } from '../../../platform/http/index.ts';
import type { ReviewingPerson } from '../declaration-facts.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import { scopeKeysOf } from '../reach.ts';
import type { Reviewer } from '../review/review-cases.ts';
import { NO_WINDOWS, QueueWindows } from './queue-windows.ts';
import type { ReviewQueueInput } from './review-queue.input.ts';
import { queueItem } from './review-queue-presentation.ts';
import {
  type QueueFilters,
  type QueueList,
  type QueuePosition,
  ReviewQueueRepository,
} from './review-queue.repository.ts';
import type { QueueRow } from './review-queue.sql.ts';
import type { QueueItemView, QueueView } from './review-queue.view.ts';

/** Counts stop here. */
const COUNT_CAP = 1_000;

/** The lists that reviewers work from. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly repository: ReviewQueueRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly windows: QueueWindows,
    private readonly clock: Clock,
  ) {}

  /** One list, or what waits at the reviewer's own stages, narrowed as asked for; what has waited longest first. */
  async queue(reviewer: Reviewer, input: ReviewQueueInput): Promise<QueueView> {
    const size = pageSize(input);
    const query = {
      reviewerId: reviewer.accountId,
      lists: listsOf(reviewer, input),
      filters: await this.filtersOf(input),
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
      asOf: (rows[0]?.now ?? (await this.clock.now())).toISOString(),
    };
  }

  /** Undefined when nothing is narrowed: such a page is one statement. */
  private async filtersOf(input: ReviewQueueInput): Promise<QueueFilters | undefined> {
    const { seasonId, level, specialtyCode, unitId, claim, waitingDays = 0, arrivedAfter } = input;
    const flags = input.flags?.length ? input.flags : undefined;
    const withoutFlags = input.withoutFlags?.length ? input.withoutFlags : undefined;
    const filters = { seasonId, level, specialtyCode, unitId, claim, flags, withoutFlags };
    const narrowed =
      waitingDays > 0 ||
      arrivedAfter !== undefined ||
      Object.values(filters).some((value) => value !== undefined);
    if (!narrowed) return undefined;
    const windows = flags || withoutFlags ? await this.windows.now() : NO_WINDOWS;
    return { ...filters, waitingDays, windows, since: await this.sinceOf(input) };
  }

  /** Nothing of a season has waited since before it opened. */
  private async sinceOf({ seasonId, arrivedAfter }: ReviewQueueInput): Promise<Date | null> {
    const opened = seasonId === undefined ? null : await this.seasons.opensAt(seasonId);
    const arrived = arrivedAfter === undefined ? null : new Date(Date.parse(arrivedAfter) + 1);
    return opened !== null && arrived !== null && opened > arrived ? opened : (arrived ?? opened);
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
