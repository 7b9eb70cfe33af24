import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { AccountRepository } from './account.repository.ts';
import { canonicalUserName, passwordMatches } from './password.ts';
import { SessionService } from './session.service.ts';
import type { SessionView } from './session.view.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

/** Signs staff in: proves the password, then starts the session. */
@Injectable()
export class StaffSignInService {
  constructor(
    private readonly repository: AccountRepository,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `sign_in_locked`, `credentials_wrong`; a name nobody has answers like a wrong password */
  async signIn(typedName: string, password: string): Promise<SessionView> {
    const userName = canonicalUserName(typedName);
    const accountId = await this.provePassword(userName, password);
    return this.unitOfWork.run(async () => {
      await this.attempts.forget(userName);
      return this.sessions.start(accountId, 'password');
    });
  }

  private async provePassword(userName: string, password: string): Promise<string> {
    await this.attempts.reserve(userName);
    const staff = await this.repository.findStaffByName(userName);
    const matches = await passwordMatches(staff?.password_hash, password);
    if (staff && matches && !staff.disabled) return staff.account_id;
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
