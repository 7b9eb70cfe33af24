import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readTypedCode, RECOVERY_CODE_BYTES, RECOVERY_CODE_COUNT, recoveryCodeFrom } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { stretch } from '../password.ts';
import { stepOf } from './one-time-passwords.ts';
import { type FactorState, SecondFactorRepository } from './second-factor.repository.ts';

/** Keeps the authenticators of staff and takes their codes, each once. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly repository: SecondFactorRepository,
    private readonly digests: KeyedDigest,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  findState(accountId: string): Promise<FactorState | undefined> {
    return this.repository.findState(accountId);
  }

  /**
   * Takes a code of the authenticator, or a recovery code. Belongs to the caller's unit of work, which must have counted
   * the try before; a refusal is recorded, so the caller must commit it.
   * @returns whether it was right and not used before
   */
  async take(accountId: string, typed: string): Promise<boolean> {
    const read = readTypedCode(typed);
    if (read?.kind === 'one_time_password' && (await this.takePassword(accountId, read.digits))) return true;
    if (read?.kind === 'recovery_code' && (await this.takeRecoveryCode(accountId, read.code))) return true;
    await this.activity.record({
      type: 'session.second_factor_failed',
      subject: { kind: 'account', id: accountId },
    });
    return false;
  }

  /**
   * Makes this secret the account's second factor, in place of the one before. Belongs to the caller's unit of work.
   * @param lastStep of the password that it was confirmed with
   * @returns the recovery codes, which are kept as digests only
   */
  async enrol(accountId: string, secret: Buffer, lastStep: number): Promise<string[]> {
    const codes = newCodes();
    const parts = await Promise.all(codes.map((code) => digestParts(accountId, code.replaceAll('-', ''))));
    const digests = parts.map((each) => this.digests.of(...each));
    await this.keep(accountId, { secret, lastStep, digests });
    return codes;
  }

  /** Gives an account without a second factor one that is known already, as the demo's are. Its recovery codes nobody is told. */
  async adopt(accountId: string, secret: Buffer): Promise<void> {
    const digests = newCodes().map((code) => this.digests.of(...unstretchedParts(accountId, code)));
    await this.unitOfWork.run(async () => {
      if (!(await this.repository.findState(accountId)))
        await this.keep(accountId, { secret, lastStep: 0, digests });
    });
  }

  private async keep(
    accountId: string,
    { secret, lastStep, digests }: { secret: Buffer; lastStep: number; digests: Buffer[] },
  ): Promise<void> {
    await this.repository.replace(accountId, secret, lastStep);
    await this.repository.replaceRecoveryCodes(accountId, digests);
    await this.activity.record({
      type: 'staff.second_factor_enrolled',
      subject: { kind: 'account', id: accountId },
    });
  }

  private async takePassword(accountId: string, digits: string): Promise<boolean> {
    const factor = await this.repository.hold(accountId);
    const step = factor && stepOf(factor.secret, digits, factor.now);
    return step !== undefined && this.repository.spend(accountId, step);
  }

  private async takeRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const digests = [
      ...this.digests.candidates(...(await digestParts(accountId, code))),
      ...this.digests.candidates(...unstretchedParts(accountId, code)),
    ];
    if (!(await this.repository.spendRecoveryCode(accountId, digests))) return false;
    await this.activity.record({
      type: 'staff.recovery_code_used',
      subject: { kind: 'account', id: accountId },
    });
    return true;
  }
}

const newCodes = () =>
  Array.from({ length: RECOVERY_CODE_COUNT }, () => recoveryCodeFrom(randomBytes(RECOVERY_CODE_BYTES)));

/**
 * What the digest of a recovery code is over. Somebody who had the key too would still need a password's work for each guess; the salt is the
 * account's id, of which 74 bits are random.
 * @param code in its canonical spelling
 */
async function digestParts(accountId: string, code: string) {
  const salt = Buffer.from(accountId.replaceAll('-', ''), 'hex');
  return ['token', 'stretched recovery code', accountId, await stretch(code, salt)] as const;
}

/** Of codes that were given out before they were stretched; they are good until others take their place. */
const unstretchedParts = (accountId: string, code: string) =>
  ['token', 'recovery code', accountId, code] as const;
