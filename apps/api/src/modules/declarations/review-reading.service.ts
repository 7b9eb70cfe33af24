import { Injectable } from '@nestjs/common';
import { DomainError, ROLES_OF_STAGE, REVIEW_STAGES, scopesFor } from '@htp/domain';
import { StaffDirectory, type StaffName } from '../accounts/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../platform/http/index.ts';
import type { DeclarationDetail } from './declaration-detail.sql.ts';
import { summaryView } from './declaration-presentation.ts';
import {
  COUNT_CAP,
  DeclarationReadingRepository,
  type QueueList,
  type QueuePosition,
} from './declaration-reading.repository.ts';
import type { ReviewQueueInput } from './declaration-review.input.ts';
import type { QueueItemView, QueueView, ReviewView } from './declaration-review.view.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import { FrozenCopies } from './frozen-copies.ts';
import { scopeKeysOf } from './reach.ts';
import { reviewView } from './review-presentation.ts';
import type { Reviewer } from './review-cases.ts';
import type { QueueRow } from './review-queue.sql.ts';
import { reviewersIn } from './timeline.ts';

/** What reviewers see: lists and cases within their scopes. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly copies: FrozenCopies,
    private readonly staff: StaffDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** One list, or what waits at the reviewer's own stages; what has waited longest first. */
  async queue(reviewer: Reviewer, input: ReviewQueueInput): Promise<QueueView> {
    const lists = listsOf(reviewer, input);
    const size = pageSize(input);
    const rows = await this.reading.queuePage(lists, positionOf(input.cursor), size + 1);
    const count = input.cursor === undefined ? await this.reading.countQueue(lists) : null;
    const claimants = rows.map(({ claimedBy }) => claimedBy).filter((id) => id !== null);
    const names = await this.namesOf(claimants);
    const page = pageOf(
      rows,
      size,
      ({ waitingSinceText, id }) => [waitingSinceText, id],
      (row) => queueItem(row, reviewer, names),
    );
    return { ...page, count: count && Math.min(count, COUNT_CAP), countIsCapped: (count ?? 0) > COUNT_CAP };
  }

  /** One case within reach; that it was read is recorded. @throws DomainError `not_found` */
  async get(reviewer: Reviewer, id: string): Promise<ReviewView> {
    const scopes = scopeKeysOf(scopesFor(reviewer.grants, 'declaration:review'));
    const detail = await this.reading.findInReach(id, scopes);
    if (!detail?.submissionId || !detail.frozenCopy) throw new DomainError('not_found');
    const { definition: season } = await this.seasons.of(detail);
    const snapshot = this.copies.openCopy(detail.submissionId, detail.frozenCopy);
    const { seenSubmissionId, seenFrozenCopy } = detail;
    const seen =
      seenSubmissionId && seenFrozenCopy ? this.copies.openCopy(seenSubmissionId, seenFrozenCopy) : undefined;
    const known = detail.claimedBy === null ? [] : [detail.claimedBy];
    const names = await this.namesOf([...reviewersIn(detail.timeline), ...known]);
    const documentIndex = await this.staff.documentIndexOf(reviewer.accountId);
    await this.recordReading(detail);
    return reviewView({ detail, season, snapshot, seen, names, reviewer: { ...reviewer, documentIndex } });
  }

  private async namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, StaffName>> {
    return accountIds.length === 0 ? new Map() : this.staff.namesOf([...new Set(accountIds)]);
  }

  private recordReading({ id, personId, number }: DeclarationDetail): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({
        type: 'personal_data.read',
        subject: { kind: 'declaration', id },
        ownerId: personId,
        detail: { number },
      }),
    );
  }
}

/** At which stage a grant reviews follows from its role; a list that is asked for by name is shown over every scope. */
function listsOf({ grants }: Reviewer, { queue }: ReviewQueueInput): QueueList[] {
  if (queue !== undefined)
    return scopeKeysOf(scopesFor(grants, 'declaration:review')).map((scope) => ({ scope, queue }));
  return REVIEW_STAGES.flatMap((stage) => {
    const roles: readonly string[] = ROLES_OF_STAGE[stage];
    const own = grants.filter(({ role }) => roles.includes(role));
    return scopeKeysOf(scopesFor(own, 'declaration:review')).map((scope) => ({ scope, queue: stage }));
  });
}

function positionOf(cursor: string | undefined): QueuePosition | undefined {
  const [waitingSince = '', id] = cursorKeys(cursor, 'instant', 'id') ?? [];
  if (id === undefined) return undefined;
  return { waitingSince, id };
}

function queueItem(
  row: QueueRow,
  { accountId }: Reviewer,
  names: ReadonlyMap<string, { readonly name: string }>,
): QueueItemView {
  const { claimedBy, maskedName, number, waitingSince } = row;
  const claim = claimedBy && { byName: names.get(claimedBy)?.name ?? null, mine: claimedBy === accountId };
  return {
    ...summaryView(row),
    maskedName,
    unitName: row.unitName ?? '',
    number,
    waitingSince: waitingSince.toISOString(),
    claim: claim || null,
  };
}
