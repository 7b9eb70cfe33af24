import { Injectable } from '@nestjs/common';
import { type ActivityType, DomainError, refuseIf, type StaffAction, staffActionProblems } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { issuePassword } from './issued-password.ts';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.ts';
import { SessionService } from '../sessions/session.service.ts';
import { SignInAttempts } from '../sign-in/sign-in-attempts.ts';
import { type AdministeredStaff, StaffAdministrationRepository } from './staff-administration.repository.ts';

type Changing = Exclude<StaffAction, 'grant' | 'revoke' | 'end_sessions'>;

const ACTIVITY = {
  rename: 'staff.renamed',
  disable: 'staff.disabled',
  enable: 'staff.enabled',
  reset_password: 'staff.password_reset',
  reset_second_factor: 'staff.second_factor_reset',
  unlock: 'staff.unlocked',
} as const satisfies Record<Changing, ActivityType>;

/** What system administrators do to accounts of staff; grants have a service of their own. */
@Injectable()
export class StaffAdministrationService {
  constructor(
    private readonly repository: StaffAdministrationRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionService,
    private readonly attempts: SignInAttempts,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  rename(actor: Actor, accountId: string, displayName: string): Promise<void> {
    return this.change(actor, accountId, 'rename', () => this.repository.rename(accountId, displayName));
  }

  disable(actor: Actor, accountId: string): Promise<void> {
    return this.change(actor, accountId, 'disable', async () => {
      await this.repository.disable(accountId);
      // They would be live again once the account is.
      await this.sessions.endAll(accountId, 'account_disabled');
    });
  }

  enable(actor: Actor, accountId: string): Promise<void> {
    return this.change(actor, accountId, 'enable', () => this.repository.enable(accountId));
  }

  /** @returns the new initial password, which is known to nobody else */
  async resetPassword(actor: Actor, accountId: string): Promise<string> {
    const { password, hash } = await issuePassword();
    await this.change(actor, accountId, 'reset_password', async ({ userName }) => {
      await this.repository.resetPassword(accountId, hash);
      await this.attempts.unlock(userName);
      await this.sessions.endAll(accountId, 'password_reset');
    });
    return password;
  }

  /** The person enrols a new authenticator at the next sign-in. */
  resetSecondFactor(actor: Actor, accountId: string): Promise<void> {
    return this.change(actor, accountId, 'reset_second_factor', async () => {
      await this.factors.remove(accountId);
      await this.sessions.endAll(accountId, 'second_factor_reset');
    });
  }

  /** Ends the wait after failed sign-ins. */
  unlock(actor: Actor, accountId: string): Promise<void> {
    return this.change(actor, accountId, 'unlock', ({ userName }) => this.attempts.unlock(userName));
  }

  /** @param sessionId one of them, or all. @throws DomainError `not_found` when the account has no such session */
  endSessions(actor: Actor, accountId: string, sessionId?: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.require(actor, accountId, 'end_sessions');
      if (sessionId === undefined) await this.sessions.endAll(accountId, 'ended_by_administrator');
      else await this.sessions.end(accountId, sessionId, 'ended_by_administrator');
    });
  }

  private change(
    actor: Actor,
    accountId: string,
    action: Changing,
    work: (staff: AdministeredStaff) => Promise<unknown>,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      await work(await this.require(actor, accountId, action));
      await this.activity.record({ type: ACTIVITY[action], subject: { kind: 'account', id: accountId } });
    });
  }

  private async require(
    actor: Actor,
    accountId: string,
    action: Changing | 'end_sessions',
  ): Promise<AdministeredStaff> {
    const staff = await this.repository.lockAndFind(accountId, actor.accountId);
    if (!staff) throw new DomainError('not_found');
    refuseIf(staffActionProblems(action, staff.facts));
    return staff;
  }
}
