import { Injectable } from '@nestjs/common';
import { correctionProblems, correctionStatusAfter, DomainError, pointerTo, refuseIf } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { AffiliationService } from '../affiliations/index.ts';
import { CredentialCorrectionService } from '../credentials/index.ts';
import { answered, type CorrectionRecord } from './correction-content.ts';
import { OfficerFacts } from './correction-facts.ts';
import { CorrectionRepository } from './correction.repository.ts';
import type { CorrectionReceipt } from './correction.view.ts';

type Answer = { readonly corrected: string } | { readonly reason: string };

/** What the unit's officer answers. */
@Injectable()
export class CorrectionDecisionService {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly facts: OfficerFacts,
    private readonly affiliations: AffiliationService,
    private readonly credentials: CredentialCorrectionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the right value; the candidate confirms it.
   * @throws DomainError `not_found`, `own_case`, `correction_not_now`, `version_stale`, `credential_invalid` with `/value`
   */
  correct(actor: Actor, id: string, version: number, value: string): Promise<CorrectionReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.held(actor, id, version, 'corrected');
      const { ownerId, credentialId, field } = held;
      const supplied = await this.credentials.getSupplied(ownerId, credentialId, field);
      const corrected = await this.credentials.requireValue(supplied, value, pointerTo('value'));
      return this.answer(actor, held, { corrected });
    });
  }

  /** Says why the commission's value stands. @throws DomainError `not_found`, `own_case`, `correction_not_now`, `version_stale` */
  decline(actor: Actor, id: string, version: number, reason: string): Promise<CorrectionReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.held(actor, id, version, 'declined');
      return this.answer(actor, held, { reason });
    });
  }

  private async held(
    actor: Actor,
    id: string,
    version: number,
    event: 'corrected' | 'declined',
  ): Promise<CorrectionRecord> {
    const kept = await this.corrections.hold(id);
    if (!kept) throw new DomainError('not_found');
    // The person may have changed units a moment ago, before the correction was moved after him.
    const unitId = (await this.affiliations.findCurrent(kept.ownerId))?.unitId ?? null;
    const held = { ...kept, unitId };
    refuseIf(correctionProblems(held.status, event, await this.facts.of(actor, held)));
    if (held.version !== version) throw new DomainError('version_stale', { currentVersion: held.version });
    return held;
  }

  private async answer(
    { accountId }: Actor,
    held: CorrectionRecord,
    given: Answer,
  ): Promise<CorrectionReceipt> {
    const { id, ownerId, content, kind, field } = held;
    const event = 'corrected' in given ? 'corrected' : 'declined';
    const status = correctionStatusAfter(held.status, event);
    const decidedAt = (await this.clock.now()).toISOString();
    const decision = { corrected: null, reason: null, ...given, decidedBy: accountId, decidedAt };
    const version = await this.corrections.update({ ...held, status, content: answered(content, decision) });
    await this.activity.record({
      type: `correction.${event}`,
      subject: { kind: 'correction', id },
      ownerId,
      detail: { kind, field, version },
    });
    return { id, status, version };
  }
}
