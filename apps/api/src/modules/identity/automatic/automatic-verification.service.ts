import { Injectable } from '@nestjs/common';
import { beijingDay, costsTry, DomainError } from '@htp/domain';
import type { IdCardRequest, IdCardVerdict } from '@htp/recognition';
import { Clock } from '../../../platform/edge/index.ts';
import { AttemptKeys } from './attempt-keys.ts';
import type { CardPhotographs } from './card-photographs.ts';
import { IdCardRecognizer } from './id-card-recognizer.ts';
import { readClaim } from '../review/identity-claim.ts';
import { refuseClosed } from '../identity-status.ts';
import { IdentityTries, refusal } from './identity-tries.ts';
import { IdentityRepository } from '../identity.repository.ts';
import { type PaidTry, VerdictConsequences } from './verdict-consequences.ts';

/** The automatic way of 实名认证: photographs of both sides of a resident ID card (product.md 2). */
@Injectable()
export class AutomaticVerification {
  constructor(
    private readonly clock: Clock,
    private readonly keys: AttemptKeys,
    private readonly identities: IdentityRepository,
    private readonly tries: IdentityTries,
    private readonly recognizer: IdCardRecognizer,
    private readonly consequences: VerdictConsequences,
  ) {}

  /**
   * Verifies the account as the person typed, or throws why not. A client that hangs up changes nothing: the try is
   * paid for, its verdict is kept, and whoever sends the same again is told it.
   */
  async verify(
    accountId: string,
    typed: { name: string; documentNumber: string },
    photographs: CardPhotographs,
  ): Promise<void> {
    const today = beijingDay(await this.clock.now());
    const claim = readClaim('RESIDENT_ID', typed, today);
    refuseClosed(await this.identities.statusOf(accountId));
    const attempt = this.keys.attemptOf(accountId, claim, photographs);
    await this.tries.refuseRepeated(attempt);
    const paid = { id: await this.tries.reserve(attempt), attempt, claim };
    const { name, number } = claim;
    const verdict = await this.recognise(paid, { ...photographs, name, number, today });
    await this.conclude(paid, verdict);
  }

  private async recognise({ id, attempt }: PaidTry, request: IdCardRequest): Promise<IdCardVerdict> {
    try {
      return await this.recognizer.verify(request);
    } catch (error) {
      await this.tries.refund(id, attempt, (error as DomainError).code);
      throw error;
    }
  }

  private async conclude(paid: PaidTry, verdict: IdCardVerdict): Promise<void> {
    const { id, attempt } = paid;
    if (verdict.outcome === 'accepted') return this.consequences.ofAcceptance(paid);
    if (verdict.outcome === 'unknown_character') {
      await this.tries.refund(id, attempt, 'identity_name_unreadable');
      throw new DomainError('identity_name_unreadable');
    }
    const { defects } = verdict;
    if (costsTry(defects)) throw refusal(defects, await this.consequences.ofRefusal(paid, defects), true);
    throw refusal(defects, await this.tries.refund(id, attempt, 'undecodable'), false);
  }
}
