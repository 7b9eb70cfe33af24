import { Injectable } from '@nestjs/common';
import type { DeclarationEvent } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { stateAfter } from '../declaration-facts.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { FormRenewalRepository } from '../filing/form-renewal.repository.ts';
import { ReviewCases, type Reviewer } from './review-cases.ts';

/** 申请表过期: a reviewer marks just that; the case stays with him and waits for the candidate (product.md 6). */
@Injectable()
export class FormMarkService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly repository: FormRenewalRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `form_outdated` when it is marked already; `content_changed` when it was renewed meanwhile */
  mark(reviewer: Reviewer, id: string, contentTag: string): Promise<DeclarationReceipt> {
    return this.set(reviewer, id, contentTag, 'form_marked_outdated');
  }

  /** Takes a mark back that was made in error. @throws DomainError `not_now` when there is none */
  lift(reviewer: Reviewer, id: string, contentTag: string): Promise<DeclarationReceipt> {
    return this.set(reviewer, id, contentTag, 'form_mark_lifted');
  }

  private set(
    reviewer: Reviewer,
    id: string,
    contentTag: string,
    event: Extract<DeclarationEvent, 'form_marked_outdated' | 'form_mark_lifted'>,
  ): Promise<DeclarationReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.cases.hold(reviewer, id);
      const { declaration, submission, state, facts } = held;
      const { status, stage, formOutdated } = stateAfter(state, event, facts);
      await this.cases.requireSeen(held, contentTag);
      await this.repository.mark(id, formOutdated);
      await this.activity.record({
        type: `declaration.${event}`,
        subject: { kind: 'declaration', id },
        ownerId: declaration.personId,
        detail: { stage, number: submission.number, version: declaration.version },
      });
      return { id, status, stage, version: declaration.version };
    });
  }
}
