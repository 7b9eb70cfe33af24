import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { StaffDirectory } from '../../accounts/index.ts';
import { RegistrationCases } from './registration-cases.ts';
import { RegistrationReviewRepository } from './registration-review.repository.ts';
import { registrationStateAfter } from '../registration-state.ts';
import { RegistrationRepository } from '../registration.repository.ts';

/** Claims, so that two reviewers never work on one registration. */
@Injectable()
export class RegistrationClaimService {
  constructor(
    private readonly cases: RegistrationCases,
    private readonly repository: RegistrationRepository,
    private readonly lists: RegistrationReviewRepository,
    private readonly staff: StaffDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Claims it, or prolongs the own claim. @returns when the claim runs out. @throws DomainError `already_claimed`, `own_case`, `not_now` */
  claim(reviewer: Actor, id: string): Promise<Date> {
    const work = async () => {
      const { row, actor } = await this.cases.hold(reviewer, id);
      if (row.claimedBy !== reviewer.accountId || row.status !== 'submitted') {
        registrationStateAfter(row, 'claimed', actor);
        await this.record('registration.claimed', id);
      }
      return this.repository.claim(id, reviewer.accountId);
    };
    return this.unitOfWork.run(work, { unrecorded: 'prolonging a claim is bookkeeping' });
  }

  /** Claims the one that has waited longest; undefined when none waits. */
  next(reviewer: Actor): Promise<{ id: string; expiresAt: Date } | undefined> {
    return this.unitOfWork.run(async () => {
      const own = await this.staff.accountsOfSamePerson(reviewer.accountId);
      const id = await this.lists.holdNext(own);
      return id === undefined ? undefined : { id, expiresAt: await this.claim(reviewer, id) };
    });
  }

  /** Gives it back; a lead may take it from whoever has it. @throws DomainError `not_claimed`, `not_now` */
  release(reviewer: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { row, actor } = await this.cases.hold(reviewer, id);
      await this.repository.move(id, registrationStateAfter(row, 'released', actor));
      await this.record('registration.released', id, { claimedBy: row.claimedBy });
    });
  }

  private record(
    type: 'registration.claimed' | 'registration.released',
    id: string,
    detail: object = {},
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'registration', id }, detail: { ...detail } });
  }
}
