import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { Environment } from '../../../platform/config/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../../platform/http/index.ts';
import { StaffDirectory } from '../../accounts/index.ts';
import { type OpenCase, stateOfCase } from './identity-case-columns.ts';
import { IdentityCaseFactSource, type Reviewer } from './identity-case-facts.ts';
import { COUNT_CAP, IdentityCaseReadingRepository } from './identity-case-reading.repository.ts';
import { IdentityPictureRepository } from '../pictures/identity-picture.repository.ts';
import { IdentityRevealRepository } from './identity-reveal.repository.ts';
import {
  decidedCaseView,
  identityReviewView,
  isAtWork,
  queueItemView,
} from './identity-review-presentation.ts';
import type { DecidedIdentityCasesInput, IdentityQueueInput } from './identity-review.input.ts';
import type { DecidedIdentityCasePage, IdentityQueueView } from './identity-queue.view.ts';
import type { IdentityReviewView } from './identity-review.view.ts';

/** What provincial reviewers read. */
@Injectable()
export class IdentityReviewReading {
  constructor(
    private readonly reading: IdentityCaseReadingRepository,
    private readonly factSource: IdentityCaseFactSource,
    private readonly pictures: IdentityPictureRepository,
    private readonly reveals: IdentityRevealRepository,
    private readonly environment: Environment,
    private readonly staff: StaffDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityService,
  ) {}

  /** What waits, longest first; names and numbers masked. */
  async queue(reviewer: Reviewer, input: IdentityQueueInput): Promise<IdentityQueueView> {
    const [requestedAt = '', id] = cursorKeys(input.cursor, 'instant', 'id') ?? [];
    const size = pageSize(input);
    const position = id === undefined ? undefined : { requestedAt, id };
    const claimant = input.claim && reviewer.accountId;
    const rows = await this.reading.queuePage(claimant, position, size + 1);
    const count = position ? null : await this.reading.countQueue(claimant);
    const names = await this.namesOf(rows.map((row) => stateOfCase(row).claimedBy));
    const page = pageOf(
      rows,
      size,
      (row) => [row.requestedAtText, row.id],
      (row) => queueItemView(row, names, reviewer.accountId),
    );
    return { ...page, count: count && Math.min(count, COUNT_CAP), countIsCapped: (count ?? 0) > COUNT_CAP };
  }

  /** What the reviewer himself decided on, the latest first. */
  async decided({ accountId }: Reviewer, input: DecidedIdentityCasesInput): Promise<DecidedIdentityCasePage> {
    const [closedAt = '', id] = cursorKeys(input.cursor, 'instant', 'id') ?? [];
    const size = pageSize(input);
    const position = id === undefined ? undefined : { closedAt, id };
    const rows = await this.reading.decidedPage(accountId, position, size + 1);
    return pageOf(rows, size, (row) => [row.closedAtText, row.id], decidedCaseView);
  }

  /** One case; that it was read is recorded. @throws DomainError `not_found` */
  async get(reviewer: Reviewer, id: string): Promise<IdentityReviewView> {
    const opened = await this.reading.find(id);
    if (!opened) throw new DomainError('not_found');
    const known = await this.factSource.of(opened, reviewer);
    const sides = (await this.pictures.ofCase(id)).map(({ side }) => side);
    const earlier = await this.reading.listEarlier(opened);
    const names = await this.namesOf([stateOfCase(opened).claimedBy, opened.decidedBy]);
    const revealsLeft = await this.revealsLeft(opened, reviewer);
    await this.recordReading(id, opened.accountId);
    const viewerId = reviewer.accountId;
    return identityReviewView({ opened, ...known, sides, earlier, names, viewerId, revealsLeft });
  }

  private async namesOf(accountIds: readonly (string | null)[]) {
    const known = [...new Set(accountIds.filter((id) => id !== null))];
    return known.length === 0 ? new Map() : this.staff.namesOf(known);
  }

  private async revealsLeft(opened: OpenCase, { accountId }: Reviewer): Promise<number> {
    if (!isAtWork(opened, accountId)) return 0;
    const counted = await this.reveals.countedToday(accountId);
    return Math.max(0, this.environment.IDENTITY_REVEALS_PER_DAY - counted);
  }

  private recordReading(caseId: string, accountId: string): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activities.record({
        type: 'personal_data.read',
        subject: { kind: 'identity', id: accountId },
        ownerId: accountId,
        detail: { caseId },
      }),
    );
  }
}
