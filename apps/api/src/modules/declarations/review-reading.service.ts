import { Injectable } from '@nestjs/common';
import { DomainError, ROLES_OF_STAGE, REVIEW_STAGES, scopesFor } from '@htp/domain';
import { cursorKeys, pageOf, pageSize } from '../../platform/http/index.ts';
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

/** What reviewers see: lists and cases within their scopes. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly copies: FrozenCopies,
  ) {}

  /** One list, or what waits at the reviewer's own stages; what has waited longest first. */
  async queue(reviewer: Reviewer, input: ReviewQueueInput): Promise<QueueView> {
    const lists = listsOf(reviewer, input);
    const size = pageSize(input);
    const position = positionOf(input.cursor);
    const rows = await this.reading.queuePage(lists, position, size + 1);
    const count = position ? null : (rows[0]?.count ?? 0);
    const page = pageOf(
      rows,
      size,
      ({ waitingSinceText, id }) => [waitingSinceText, id],
      (row) => queueItem(row, reviewer),
    );
    return { ...page, count: count && Math.min(count, COUNT_CAP), countIsCapped: (count ?? 0) > COUNT_CAP };
  }

  /** One case within reach; that it was read is recorded. @throws DomainError `not_found` */
  async get(reviewer: Reviewer, id: string): Promise<ReviewView> {
    const scopes = scopeKeysOf(scopesFor(reviewer.grants, 'declaration:review'));
    const detail = await this.reading.openCase(id, scopes, reviewer.accountId);
    if (!detail?.submissionId || !detail.frozenCopy) throw new DomainError('not_found');
    const { definition: season } = await this.seasons.of(detail);
    const snapshot = this.copies.openCopy(detail.submissionId, detail.frozenCopy);
    const { seenSubmissionId, seenFrozenCopy, reviewerDocumentIndex: documentIndex } = detail;
    const seen =
      seenSubmissionId && seenFrozenCopy ? this.copies.openCopy(seenSubmissionId, seenFrozenCopy) : undefined;
    const names = new Map(Object.entries(detail.names).map(([accountId, name]) => [accountId, { name }]));
    return reviewView({ detail, season, snapshot, seen, names, reviewer: { ...reviewer, documentIndex } });
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

function queueItem(row: QueueRow, { accountId }: Reviewer): QueueItemView {
  const { claimedBy, claimedByName, maskedName, number, waitingSince } = row;
  const claim = claimedBy && { byName: claimedByName, mine: claimedBy === accountId };
  return {
    ...summaryView(row),
    maskedName,
    unitName: row.unitName ?? '',
    number,
    waitingSince: waitingSince.toISOString(),
    claim: claim || null,
  };
}
