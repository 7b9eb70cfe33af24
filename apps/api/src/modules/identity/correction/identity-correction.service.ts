import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  DomainError,
  epochEnd,
  identityCorrectionProblems,
  refuseIf,
  startOfBeijingDay,
} from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { readManualRequest } from '../manual/manual-request-reading.ts';
import type { IdentityCaseReceipt } from '../manual/manual-request.view.ts';
import type { KeptPictures } from '../pictures/picture-vault.ts';
import { IdentityCaseOpening } from '../review/identity-case-opening.ts';
import { IdentityCorrectionFactSource } from './identity-correction-facts.ts';
import type { IdentityCorrectionInput } from './identity-correction.input.ts';

/** 更正身份信息: what was verified is not as it is, any more or from the start (个人信息保护法, article 46). */
@Injectable()
export class IdentityCorrectionService {
  constructor(
    private readonly clock: Clock,
    private readonly facts: IdentityCorrectionFactSource,
    private readonly opening: IdentityCaseOpening,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Hands the new document, the proof and what was typed to the reviewers.
   * @throws DomainError with everything that is wrong, or that speaks against it now
   */
  request(
    accountId: string,
    input: IdentityCorrectionInput,
    kept: KeptPictures | null,
  ): Promise<IdentityCaseReceipt> {
    return this.unitOfWork.run(async () => {
      const now = await this.clock.now();
      const { reason } = input;
      const read = readManualRequest(input, kept, beijingDay(now), reason);
      const asked = { ...read.claim, birth: read.birth };
      const facts = await this.facts.ofHeld(accountId, asked, startOfBeijingDay(beijingDay(now)));
      refuseIf(identityCorrectionProblems(facts, now));
      const { verified: verifiedAs, status: from } = facts;
      if (!verifiedAs) throw new DomainError('not_verified');
      const { caseId: id, epochDay } = read.kept;
      const opening = { id, accountId, claim: read.claim, birth: read.birth, from };
      return this.opening.ofCorrection({ ...opening, expiresAt: epochEnd(epochDay) }, { reason, verifiedAs });
    });
  }
}
