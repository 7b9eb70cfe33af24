import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { DeclarationDecisionsRepository } from '../declaration-decisions.repository.ts';
import { stateAfter } from '../declaration-facts.ts';
import { type ReviewCase, ReviewCases, type Reviewer } from '../review/review-cases.ts';

/** Claims, so that two reviewers never work on one case. */
@Injectable()
export class DeclarationClaimService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly repository: DeclarationDecisionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Claims the case, or prolongs the reviewer's own claim.
   * @returns when the claim runs out unless he works on the case
   * @throws DomainError `already_claimed`, `own_case`, `decided_at_other_stage`, `transition_not_allowed`
   */
  claim(reviewer: Reviewer, id: string): Promise<Date> {
    const work = async () => {
      const held = await this.cases.hold(reviewer, id);
      if (held.state.claimedBy !== reviewer.accountId) {
        stateAfter(held.state, 'claimed', held.facts);
        await this.record('declaration.claimed', held);
      }
      return this.repository.claim(id, reviewer.accountId);
    };
    return this.unitOfWork.run(work, { unrecorded: 'prolonging a claim is bookkeeping' });
  }

  /** Gives the case back; a lead may take it from whoever has it. @throws DomainError `not_claimed` */
  release(reviewer: Reviewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const held = await this.cases.hold(reviewer, id);
      stateAfter(held.state, 'released', held.facts);
      await this.repository.release(id);
      await this.record('declaration.released', held, { claimedBy: held.state.claimedBy });
    });
  }

  private record(
    type: 'declaration.claimed' | 'declaration.released',
    { declaration: { id, personId, stage } }: ReviewCase,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    const subject = { kind: 'declaration', id } as const;
    return this.activity.record({ type, subject, ownerId: personId, detail: { stage, ...detail } });
  }
}
