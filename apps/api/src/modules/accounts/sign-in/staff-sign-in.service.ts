import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { AccountRepository, type StaffRow } from '../account.repository.ts';
import { canonicalUserName, passwordMatches } from '../password.ts';
import { SecondFactors } from '../second-factor/second-factors.ts';
import { SessionService } from '../sessions/session.service.ts';
import type { SessionView } from '../sessions/session.view.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

/** Signs staff in: proves the password, then the second factor, then starts the session. */
@Injectable()
export class StaffSignInService {
  constructor(
    private readonly repository: AccountRepository,
    private readonly attempts: SignInAttempts,
    private readonly factors: SecondFactors,
    private readonly sessions: SessionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Without an enrolled second factor the session can do nothing but enrol one. A try is forgotten only by a sign-in that
   * is complete: a right password alone must not win new tries at the code.
   * @throws DomainError `rate_limited`, `sign_in_locked`, `credentials_wrong`; a name nobody has answers like a wrong password.
   *   After the right password only: `second_factor_required`, `second_factor_wrong`
   */
  async signIn(typedName: string, password: string, code: string | undefined): Promise<SessionView> {
    const userName = canonicalUserName(typedName);
    await this.attempts.reserve(userName);
    const staff = await this.provePassword(userName, password);
    const twoFactor = (await this.factors.findState(staff.account_id)) !== undefined;
    if (twoFactor && code === undefined) {
      await this.attempts.passedHalfway();
      throw new DomainError('second_factor_required');
    }
    const session = await this.unitOfWork.run(async () => {
      if (twoFactor && !(await this.factors.take(staff.account_id, code!))) return undefined;
      if (!(await this.repository.holdProven(staff))) throw new DomainError('credentials_wrong');
      await this.attempts.forget(userName);
      return this.sessions.start({ accountId: staff.account_id, way: 'password', twoFactor });
    });
    // Thrown only now: the record of the wrong code must have been committed.
    if (!session) throw new DomainError('second_factor_wrong');
    return session;
  }

  private async provePassword(userName: string, password: string): Promise<StaffRow> {
    const staff = await this.repository.findStaffByName(userName);
    const matches = await passwordMatches(staff?.password_hash, password);
    if (staff && matches && !staff.disabled) return staff;
    await this.recordFailure(staff?.account_id);
    throw new DomainError('credentials_wrong');
  }

  /** A row for an unknown name too, of a subject that exists nowhere else: both answers cost the same. */
  private recordFailure(accountId: string = uuidv7()): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({ type: 'session.sign_in_failed', subject: { kind: 'account', id: accountId } }),
    );
  }
}
