import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  canonicalConfirmationCode,
  CONFIRMATION_CODE_BYTES,
  confirmationCodeFrom,
  DomainError,
  nextBeijingMidnight,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { Database, UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { type StoredCode, UnitCodeRepository } from './unit-code.repository.ts';

const GOOD_FOR_DAYS = 180;

export interface IssuedCode {
  /** `XXXX-XXXX`, readable now and never again. */
  readonly code: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Issues and checks the confirmation codes (单位确认码) by which people bind to a unit. */
@Injectable()
export class UnitCodeService {
  private readonly decoy: Buffer;

  constructor(
    private readonly repository: UnitCodeRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly digests: KeyedDigest,
    private readonly clock: Clock,
  ) {
    this.decoy = digests.of('unit-code', randomBytes(32));
  }

  /** A new code; the one before stops being good at once, whoever is bound stays bound. */
  issue(
    unitId: string,
    code = confirmationCodeFrom(randomBytes(CONFIRMATION_CODE_BYTES)),
  ): Promise<IssuedCode> {
    const digest = this.digests.of('unit-code', unitId, canonicalConfirmationCode(code)!);
    return this.unitOfWork.run(async () => {
      const { issuedAt, expiresAt } = await this.repository.replace(unitId, digest, GOOD_FOR_DAYS);
      await this.activity.record({
        type: 'unit.code_rotated',
        subject: { kind: 'unit', id: unitId },
        detail: { expiresAt },
      });
      return { code, issuedAt, expiresAt };
    });
  }

  findState(unitId: string): Promise<StoredCode | undefined> {
    return this.repository.find(unitId);
  }

  /**
   * Whether the typed code is the unit's. Wrong code, unknown unit, unit without a code and expired code answer alike.
   * Call it outside a unit of work: a wrong guess counts whatever becomes of the caller.
   * @throws DomainError `unit_code_wrong`, `unit_code_guesses_exhausted`
   */
  async verify(accountId: string, unitId: string, typed: string): Promise<void> {
    if (this.database.transaction) throw new Error('a guess must be counted in a transaction of its own');
    const now = await this.clock.now();
    const outcome = await this.unitOfWork.run(() => this.guess(beijingDay(now), accountId, unitId, typed));
    if (outcome === 'wrong') throw new DomainError('unit_code_wrong');
    if (outcome === 'exhausted') {
      const wait = nextBeijingMidnight(now).getTime() - now.getTime();
      throw new DomainError('unit_code_guesses_exhausted', { retryAfterSeconds: Math.ceil(wait / 1000) });
    }
  }

  /** Wrong guesses count on their own day only. */
  async forgetOldGuesses(): Promise<void> {
    const today = beijingDay(await this.clock.now());
    await this.unitOfWork.run(() => this.repository.forgetGuessesBefore(today), {
      unrecorded: 'housekeeping of counters; each wrong guess is recorded',
    });
  }

  private async guess(day: string, accountId: string, unitId: string, typed: string) {
    await this.repository.lockGuesser(accountId);
    if ((await this.repository.guessesLeft(day, accountId, unitId)) === 0) return 'exhausted';
    const stored = await this.repository.find(unitId);
    const code = canonicalConfirmationCode(typed) ?? '';
    const matches = this.digests.matches(stored?.digest ?? this.decoy, 'unit-code', unitId, code);
    if (matches && stored?.live) return 'right';
    await this.repository.addWrongGuess(day, accountId, unitId);
    await this.activity.record({
      type: 'affiliation.code_refused',
      subject: { kind: 'account', id: accountId },
      ownerId: accountId,
      detail: { unitId },
    });
    return 'wrong';
  }
}
