import { Injectable } from '@nestjs/common';
import { type ActivityType, DomainError, errorFrom, identityCaseTransition } from '@htp/domain';
import { StaffDirectory } from '../../accounts/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { type OpenCase, stateOfCase } from './identity-case-columns.ts';
import { IdentityCaseFactSource, type Reviewer } from './identity-case-facts.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';

/** Claims, so that one reviewer at a time sees a person's pictures. */
@Injectable()
export class IdentityClaimService {
  constructor(
    private readonly cases: IdentityCaseRepository,
    private readonly factSource: IdentityCaseFactSource,
    private readonly staff: StaffDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Claims the case, or prolongs the reviewer's own claim.
   * @returns when the claim runs out
   * @throws DomainError `already_claimed`, `own_case`, `identity_case_closed`
   */
  claim(reviewer: Reviewer, id: string): Promise<Date> {
    const work = async () => {
      const opened = await this.hold(id);
      const { facts } = await this.factSource.of(opened, reviewer);
      const state = stateOfCase(opened);
      if (state.status !== 'pending' || state.claimedBy !== reviewer.accountId) {
        const result = identityCaseTransition(state, 'claimed', facts);
        if (!result.ok) throw errorFrom(result.reasons);
        await this.record('identity.review_claimed', opened);
      }
      return this.cases.claim(id, reviewer.accountId);
    };
    return this.unitOfWork.run(work, { unrecorded: 'prolonging a claim is bookkeeping' });
  }

  /** Claims the case that has waited longest; undefined when none waits. */
  next(reviewer: Reviewer): Promise<{ id: string; expiresAt: Date } | undefined> {
    return this.unitOfWork.run(async () => {
      const document = await this.staff.documentIndexOf(reviewer.accountId);
      const id = await this.cases.holdNext(reviewer.accountId, document);
      return id === undefined ? undefined : { id, expiresAt: await this.claim(reviewer, id) };
    });
  }

  /** Gives the case back; a lead may take it from whoever has it. @throws DomainError `not_claimed` */
  release(reviewer: Reviewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const opened = await this.hold(id);
      const { facts } = await this.factSource.of(opened, reviewer);
      const state = stateOfCase(opened);
      const result = identityCaseTransition(state, 'released', facts);
      if (!result.ok) throw errorFrom(result.reasons);
      await this.cases.release(id);
      await this.record('identity.review_released', opened, { claimedBy: state.claimedBy });
    });
  }

  private async hold(id: string): Promise<OpenCase> {
    const opened = await this.cases.hold(id);
    if (!opened) throw new DomainError('not_found');
    return opened;
  }

  private record(type: ActivityType, { id, accountId }: OpenCase, detail: object = {}): Promise<void> {
    const subject = { kind: 'identity', id: accountId } as const;
    return this.activities.record({ type, subject, ownerId: accountId, detail: { caseId: id, ...detail } });
  }
}
