import { Injectable } from '@nestjs/common';
import {
  type CorrectionEvent,
  correctionProblems,
  correctionStatusAfter,
  DomainError,
  pointerTo,
  refuseIf,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { AffiliationService } from '../affiliations/index.ts';
import { CredentialCorrectionService } from '../credentials/index.ts';
import { FileService } from '../files/index.ts';
import { type CorrectionRecord, lastRound } from './correction-content.ts';
import { ownerFacts } from './correction-facts.ts';
import type { ContestInput, ReportErrorInput } from './correction.input.ts';
import { CorrectionRepository } from './correction.repository.ts';
import type { CorrectionReceipt } from './correction.view.ts';

/** What a candidate does about a value of the commission's that is wrong. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly credentials: CredentialCorrectionService,
    private readonly affiliations: AffiliationService,
    private readonly files: FileService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Reports an error in a field that the commission supplied; the unit has it from now on.
   * @throws DomainError `not_found`, `not_verified`, `no_unit`, `field_not_supplied`, `credential_invalid`, `proof_required`,
   * `correction_open`
   */
  report(ownerId: string, input: ReportErrorInput): Promise<CorrectionReceipt> {
    const { credentialId, field, explanation, fileIds = [] } = input;
    return this.unitOfWork.run(async () => {
      const supplied = await this.credentials.getSupplied(ownerId, credentialId, field);
      const unitId = (await this.affiliations.findCurrent(ownerId))?.unitId ?? null;
      refuseIf(correctionProblems(null, 'reported', ownerFacts({ unitId, rounds: 0 })));
      const claimed = await this.claimed(ownerId, supplied, input);
      const { kind, commissionValue, formValue } = supplied;
      const status = correctionStatusAfter(null, 'reported');
      const rounds = [{ claimed, explanation, decision: null }];
      const content = { commissionValue, formValue, rounds };
      const id = uuidv7();
      await this.corrections.insert({
        id,
        ownerId,
        credentialId,
        kind,
        field,
        unitId,
        status,
        content,
        fileIds,
      });
      await this.record('reported', { id, ownerId }, { kind, field, unitId });
      return { id, status, version: 1 };
    });
  }

  /** Says that the unit's answer is not right either. @throws DomainError as `report` does, and as `held` does */
  contest(ownerId: string, id: string, input: ContestInput): Promise<CorrectionReceipt> {
    const { explanation, fileIds = [], version } = input;
    return this.unitOfWork.run(async () => {
      const held = await this.held(ownerId, id, version);
      const { credentialId, kind, field, content } = held;
      const unitId = (await this.affiliations.findCurrent(ownerId))?.unitId ?? null;
      refuseIf(correctionProblems(held.status, 'contested', ownerFacts({ ...held, unitId })));
      const supplied = await this.credentials.getSupplied(ownerId, credentialId, field);
      const claimed = await this.claimed(ownerId, supplied, input, held.fileIds);
      return this.become(
        'contested',
        {
          ...held,
          unitId,
          rounds: held.rounds + 1,
          fileIds: [...new Set([...held.fileIds, ...fileIds])],
          content: { ...content, rounds: [...content.rounds, { claimed, explanation, decision: null }] },
        },
        { kind, field, unitId },
      );
    });
  }

  /** The credential takes the corrected value. @throws DomainError `credential_invalid`, and as `held` does */
  confirm(ownerId: string, id: string, version: number): Promise<CorrectionReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.held(ownerId, id, version);
      refuseIf(correctionProblems(held.status, 'confirmed', ownerFacts(held)));
      const { credentialId, field, content } = held;
      const { decision } = lastRound(held);
      const { corrected, decidedBy, decidedAt } = decision!;
      await this.credentials.apply(ownerId, credentialId, field, {
        value: corrected!,
        formerly: content.commissionValue,
        correctionId: id,
        correctedBy: decidedBy,
        correctedAt: decidedAt,
      });
      return this.become('confirmed', held);
    });
  }

  withdraw(ownerId: string, id: string, version: number): Promise<CorrectionReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.held(ownerId, id, version);
      refuseIf(correctionProblems(held.status, 'withdrawn', ownerFacts(held)));
      return this.become('withdrawn', held);
    });
  }

  /** @throws DomainError `not_found`, `version_stale` when somebody else was first */
  private async held(ownerId: string, id: string, version: number): Promise<CorrectionRecord> {
    const held = await this.corrections.hold(id);
    if (held?.ownerId !== ownerId) throw new DomainError('not_found');
    if (held.version !== version) throw new DomainError('version_stale', { currentVersion: held.version });
    return held;
  }

  private async become(
    event: CorrectionEvent,
    held: CorrectionRecord,
    detail: Record<string, unknown> = {},
  ): Promise<CorrectionReceipt> {
    const status = correctionStatusAfter(held.status, event);
    const version = await this.corrections.update({ ...held, status });
    await this.record(event, held, { ...detail, version });
    return { id: held.id, status, version };
  }

  private async claimed(
    ownerId: string,
    supplied: Awaited<ReturnType<CredentialCorrectionService['getSupplied']>>,
    { claimed, fileIds = [] }: { claimed: string; fileIds?: string[] },
    proof: readonly string[] = [],
  ): Promise<string> {
    const value = await this.credentials.requireValue(supplied, claimed, pointerTo('claimed'));
    const pointerOf = (id: string) => pointerTo('fileIds', fileIds.indexOf(id));
    await this.files.requireOwn(ownerId, fileIds, pointerOf);
    if (supplied.needsProof && fileIds.length + proof.length === 0)
      throw new DomainError('proof_required', undefined, [
        { pointer: pointerTo('fileIds'), code: 'required' },
      ]);
    return value;
  }

  private record(
    event: CorrectionEvent,
    { id, ownerId }: Pick<CorrectionRecord, 'id' | 'ownerId'>,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'correction', id } as const;
    return this.activity.record({ type: `correction.${event}`, subject, ownerId, detail });
  }
}
