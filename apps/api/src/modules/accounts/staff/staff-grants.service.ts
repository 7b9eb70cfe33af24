import { Injectable } from '@nestjs/common';
import { DomainError, grantingProblems, refuseIf, revokingProblems, type StaffGrant } from '@htp/domain';
import type { StaffRole } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { StaffAccountService } from './staff-account.service.ts';
import { StaffAdministrationRepository } from './staff-administration.repository.ts';

/** Gives roles over records to staff, and takes them away: both count for the very next request. */
@Injectable()
export class StaffGrantsService {
  constructor(
    private readonly repository: StaffAdministrationRepository,
    private readonly staff: StaffAccountService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns the grant's id. @throws DomainError `not_found`, `own_account`, `scope_unsuitable`, `duties_incompatible`, `duplicate` */
  add(actor: Actor, accountId: string, grant: StaffGrant): Promise<string> {
    return this.unitOfWork.run(async () => {
      const found = await this.repository.lockAndFind(accountId, actor.accountId);
      if (!found) throw new DomainError('not_found');
      refuseIf(grantingProblems(grant, found.facts));
      return this.staff.grant(accountId, grant);
    });
  }

  /** @throws DomainError `not_found`, `own_account`, `last_administrator` */
  revoke(actor: Actor, accountId: string, grantId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const found = await this.repository.lockAndFind(accountId, actor.accountId);
      const grant = found && (await this.repository.removeGrant(grantId, accountId));
      if (!grant) throw new DomainError('not_found');
      refuseIf(revokingProblems(grant.role as StaffRole, found.facts));
      const { role, unitId, divisionCode } = grant;
      await this.activity.record({
        type: 'staff.revoked',
        subject: { kind: 'account', id: accountId },
        detail: { role, unitId, divisionCode },
      });
    });
  }
}
