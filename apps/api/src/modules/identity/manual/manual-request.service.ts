import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  DomainError,
  epochEnd,
  manualRequestProblems,
  refuseIf,
  startOfBeijingDay,
} from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { ownFacts } from '../review/identity-case-facts.ts';
import { IdentityCaseEndings } from '../review/identity-case-endings.ts';
import { IdentityCaseOpening } from '../review/identity-case-opening.ts';
import { IdentityCaseRepository } from '../review/identity-case.repository.ts';
import { ManualRequestFactSource } from './manual-request-facts.ts';
import { readManualRequest } from './manual-request-reading.ts';
import type { ManualRequestInput } from './manual-request.input.ts';
import type { IdentityCaseReceipt } from './manual-request.view.ts';
import type { KeptPictures } from '../pictures/picture-vault.ts';

/** 身份证（人工审核） and other documents: what a person does about his own case. */
@Injectable()
export class ManualRequestService {
  constructor(
    private readonly clock: Clock,
    private readonly facts: ManualRequestFactSource,
    private readonly opening: IdentityCaseOpening,
    private readonly endings: IdentityCaseEndings,
    private readonly cases: IdentityCaseRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Hands the pictures and what was typed to the reviewers. Whether somebody else holds the document is not asked.
   * @throws DomainError with everything that is wrong, or that speaks against it now
   */
  request(
    accountId: string,
    input: ManualRequestInput,
    sent: KeptPictures | null,
  ): Promise<IdentityCaseReceipt> {
    return this.unitOfWork.run(async () => {
      const now = await this.clock.now();
      const { claim, birth, kept } = readManualRequest(input, sent, beijingDay(now), null);
      const facts = await this.facts.of(accountId, input.documentType, startOfBeijingDay(beijingDay(now)));
      refuseIf(manualRequestProblems(facts, now));
      const { caseId: id, epochDay } = kept;
      const asked = { id, accountId, claim, birth, from: facts.status, expiresAt: epochEnd(epochDay) };
      return this.opening.ofRequest(asked);
    });
  }

  /** Gives no tries back (trust.md, abuse 3). @throws DomainError `identity_case_closed` when none is pending */
  withdraw(accountId: string): Promise<IdentityCaseReceipt> {
    return this.unitOfWork.run(async () => {
      const opened = await this.cases.holdPending(accountId);
      if (!opened) throw new DomainError('identity_case_closed', { status: null });
      return this.endings.end(opened, 'withdrawn', ownFacts(accountId));
    });
  }
}
