import { Injectable } from '@nestjs/common';
import { DomainError, pointerTo, readTypedCode } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { enrolmentOf, createSecret, stepOf } from './one-time-passwords.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';
import type { EnrolmentView, RecoveryCodesView } from './second-factor.view.ts';
import { SecondFactors } from './second-factors.ts';
import { SessionService } from '../sessions/session.service.ts';
import { SignInAttempts } from '../sign-in/sign-in-attempts.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

/** Enrols authenticators in two steps: the secret is shown, then a code proves that it has arrived. */
@Injectable()
export class SecondFactorEnrolmentService {
  constructor(
    private readonly staff: StaffAccountService,
    private readonly repository: SecondFactorRepository,
    private readonly factors: SecondFactors,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Shows a new secret, in place of one that was not confirmed.
   * @param code of the second factor that is enrolled already
   * @throws DomainError `forbidden` for a candidate, `second_factor_required`, `second_factor_wrong`, `sign_in_locked`
   */
  async begin({ accountId, sessionId }: Actor, code: string | undefined): Promise<EnrolmentView> {
    const { user_name: userName } = await this.staff.getOwn(accountId);
    if (code !== undefined) await this.attempts.reserve(userName);
    const secret = createSecret();
    const allowed = await this.unitOfWork.run(
      async () => {
        await this.repository.lock(accountId);
        if (!(await this.provesEnrolled(accountId, code))) return false;
        // What was not reserved must not be given back: it would win new tries for the whole network.
        if (code !== undefined) await this.attempts.forget(userName);
        await this.repository.beginEnrolment(sessionId, secret);
        return true;
      },
      {
        unrecorded:
          'a secret that is not confirmed opens nothing; a code that was taken or refused is recorded',
      },
    );
    if (!allowed) throw wrongCode();
    return enrolmentOf(secret, userName);
  }

  /** @throws DomainError `not_now` when nothing was begun in this session, `second_factor_wrong` */
  confirm(actor: Actor, typed: string): Promise<RecoveryCodesView> {
    const { accountId, sessionId } = actor;
    return this.unitOfWork.run(async () => {
      await this.repository.lock(accountId);
      const shown = await this.repository.findEnrolment(sessionId);
      if (!shown) throw new DomainError('not_now');
      const read = readTypedCode(typed);
      const step =
        read?.kind === 'one_time_password' ? stepOf(shown.secret, read.digits, shown.now) : undefined;
      if (step === undefined) throw wrongCode();
      const recoveryCodes = await this.factors.enrol(accountId, shown.secret, step);
      await this.repository.removeEnrolments(accountId);
      await this.sessions.raise(actor);
      return { recoveryCodes };
    });
  }

  /** Whether nothing is enrolled, or this is a code of it. */
  private async provesEnrolled(accountId: string, code: string | undefined): Promise<boolean> {
    if (!(await this.factors.findState(accountId))) return true;
    if (code === undefined) throw new DomainError('second_factor_required');
    return this.factors.take(accountId, code);
  }
}

const wrongCode = () =>
  new DomainError('second_factor_wrong', undefined, [{ pointer: pointerTo('code'), code: 'not_allowed' }]);
