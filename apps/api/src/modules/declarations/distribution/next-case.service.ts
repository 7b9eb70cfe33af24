import { Injectable } from '@nestjs/common';
import { standingReasons } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ReviewerDirectory } from '../../accounts/index.ts';
import type { NextCaseInput } from './case-distribution.input.ts';
import type { ClaimedCaseView } from './case-distribution.view.ts';
import { DeclarationClaimService } from './declaration-claim.service.ts';
import { NextCaseRepository } from './next-case.repository.ts';
import { ReviewCases, type Reviewer } from '../review/review-cases.ts';
import { listsOf } from './review-queue.service.ts';

/** The search leaves out what the rules refuse; whatever it does not know of, they refuse one by one, so many times. */
const MAX_REFUSALS = 20;

/** 下一份: claims the case that has waited longest. */
@Injectable()
export class NextCaseService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly claims: DeclarationClaimService,
    private readonly repository: NextCaseRepository,
    private readonly reviewers: ReviewerDirectory,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns null when no case waits that the reviewer may take */
  claimNext(reviewer: Reviewer, wanted: NextCaseInput): Promise<ClaimedCaseView | null> {
    return this.unitOfWork.run(() => this.search(reviewer, wanted), { unrecorded: 'nothing may wait' });
  }

  private async search(reviewer: Reviewer, wanted: NextCaseInput): Promise<ClaimedCaseView | null> {
    const person = await this.reviewers.personOf(reviewer.accountId);
    const lists = listsOf(reviewer, {});
    const refused: string[] = [];
    const closed: string[] = [];
    while (refused.length + closed.length < MAX_REFUSALS) {
      const id = await this.repository.lockNext({ lists, person, wanted, refused, closed });
      if (id === undefined) return null;
      const held = await this.cases.hold(reviewer, id);
      const reasons = standingReasons(held.state, 'claimed', held.facts).map(({ code }) => code);
      if (reasons.length === 0) {
        const expiresAt = await this.claims.claim(reviewer, id);
        return { id, expiresAt: expiresAt.toISOString() };
      }
      const { seasonId, stage } = held.declaration;
      if (reasons.includes('not_now')) closed.push(`${seasonId} ${stage}`);
      else refused.push(id);
    }
    return null;
  }
}
