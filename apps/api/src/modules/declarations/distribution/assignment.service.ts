import { Injectable } from '@nestjs/common';
import { divisionPath, ROLES_OF_STAGE } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ReviewerDirectory } from '../../accounts/index.ts';
import type { ReviewersView } from './case-distribution.view.ts';
import { DeclarationDecisionsRepository } from '../declaration-decisions.repository.ts';
import { actorIn, stateAfter } from '../declaration-facts.ts';
import { ReviewCases, type Reviewer } from '../review/review-cases.ts';

const MAX_REVIEWERS = 200;

/** 指派: a lead gives a case to a named reviewer, be it free or another's. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly repository: DeclarationDecisionsRepository,
    private readonly reviewers: ReviewerDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * @returns when the claim runs out unless the reviewer works on the case
   * @throws DomainError `assignee_unsuitable` when he may not review it
   */
  assign(lead: Reviewer, id: string, accountId: string): Promise<Date> {
    return this.unitOfWork.run(async () => {
      const { declaration, submission, season, reviewer } = await this.cases.hold(lead, id);
      const grants = await this.reviewers.grantsOf(accountId);
      const assignee = { ...(await this.reviewers.personOf(accountId)), grants };
      // Four eyes are the assignee's: the case is judged as he stands to it, the right to assign by the lead's roles.
      const { state, facts } = await this.cases.judge(declaration, submission, season, assignee);
      const actor = actorIn(declaration, reviewer);
      const { stage } = stateAfter(state, 'assigned', { ...facts, actor, assignee: facts.actor });
      await this.activity.record({
        type: 'declaration.assigned',
        subject: { kind: 'declaration', id },
        ownerId: declaration.personId,
        detail: { stage, assignee: accountId, takenFrom: state.claimedBy },
      });
      return this.repository.claim(id, accountId);
    });
  }

  /** Who reviews at the stage that has the case, within his scope; four eyes are asked when he is chosen. */
  async candidates(lead: Reviewer, id: string): Promise<ReviewersView> {
    const { unitPath, divisionCode, stage } = await this.unitOfWork.run(
      async () => (await this.cases.hold(lead, id)).declaration,
      { unrecorded: 'the case is held only to be read' },
    );
    if (stage === null) return { items: [] };
    const divisions = divisionCode === null ? [] : divisionPath(divisionCode).map(({ code }) => code);
    const items = await this.reviewers.reviewersFor(
      ROLES_OF_STAGE[stage],
      unitPath,
      divisions,
      MAX_REVIEWERS,
    );
    return { items };
  }
}
