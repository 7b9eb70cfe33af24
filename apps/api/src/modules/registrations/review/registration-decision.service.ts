import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import type { IssuedPassword } from '../../accounts/index.ts';
import { contentTagOf, RegistrationCaseParts } from './registration-case-parts.ts';
import { RegistrationCases } from './registration-cases.ts';
import { RegistrationApproval } from './registration-approval.ts';
import type { RegistrationDecisionInput } from './registration-review.input.ts';
import type { RegistrationDecidedView } from './registration-review.view.ts';
import { registrationStateAfter } from '../registration-state.ts';
import { RegistrationRepository } from '../registration.repository.ts';

/** Approves, returns or rejects what the reviewer has seen. */
@Injectable()
export class RegistrationDecisionService {
  constructor(
    private readonly cases: RegistrationCases,
    private readonly parts: RegistrationCaseParts,
    private readonly approval: RegistrationApproval,
    private readonly repository: RegistrationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * @param contentTag `If-Match`: what was seen
   * @param password for the officer of a unit that is approved
   * @throws DomainError `content_changed`, `own_case`, `not_claimed`, `not_now`, `reason_required`, `unit_registered`,
   * `user_name_taken`, `registration_invalid`
   */
  decide(
    reviewer: Actor,
    id: string,
    contentTag: string,
    input: RegistrationDecisionInput,
    password: IssuedPassword,
  ): Promise<RegistrationDecidedView> {
    const { decision } = input;
    const reason = input.reason?.trim() || null;
    return this.unitOfWork.run(async () => {
      const { row, actor } = await this.cases.hold(reviewer, id);
      const next = registrationStateAfter(row, decision, actor);
      if (contentTag !== contentTagOf(row, await this.parts.unitToChange(row)))
        throw new DomainError('content_changed');
      if (decision !== 'approved' && reason === null)
        throw new DomainError('reason_required', undefined, [{ pointer: '/reason', code: 'required' }]);
      const unitId =
        decision === 'approved' ? await this.approval.carryOut(row, password, input.userName) : row.unitId;
      await this.repository.move(id, next, { reason, unitId });
      await this.activity.record({
        type: `registration.${decision}`,
        subject: { kind: 'registration', id },
        detail: { kind: row.kind, version: row.version, unitId, reason },
      });
      return { id, status: next.status, unitId };
    });
  }
}
