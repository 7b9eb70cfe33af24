import { Injectable } from '@nestjs/common';
import {
  type ActivityType,
  type Birth,
  changedIdentityParts,
  type DocumentHolder,
  errorFrom,
  type IdentityCaseFacts,
  identityCaseTransition,
  type IdentityCorrectionReason,
  identityStatusAfter,
  type IdentityStatus,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../../platform/activity/index.ts';
import { DocumentIndex } from '../../accounts/index.ts';
import { ownFacts } from './identity-case-facts.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import type { IdentityClaim } from './identity-claim.ts';
import { IdentityRepository } from '../identity.repository.ts';
import type { IdentityCaseReceipt } from '../manual/manual-request.view.ts';
import { statusProblem } from '../identity-status.ts';

/** What a new case is about. */
interface Opening {
  readonly id: string;
  readonly accountId: string;
  readonly claim: IdentityClaim;
  readonly birth: Birth | null;
  /** The identity's state before. */
  readonly from: IdentityStatus;
  readonly expiresAt: Date | null;
}

/** Why somebody who is verified wants to be verified otherwise. */
export interface AskedCorrection {
  readonly reason: IdentityCorrectionReason;
  readonly verifiedAs: DocumentHolder;
}

/** Opens cases, each with its pending identity, within the caller's unit of work. */
@Injectable()
export class IdentityCaseOpening {
  constructor(
    private readonly documents: DocumentIndex,
    private readonly cases: IdentityCaseRepository,
    private readonly identities: IdentityRepository,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Of a person's request. The document's holder finds in his record that somebody tried it (trust.md, abuse 4); the
   * answer is the same whether there is one or not.
   */
  async ofRequest(opening: Opening): Promise<IdentityCaseReceipt> {
    const { accountId, claim, id } = opening;
    const receipt = await this.open(opening, 'requested', ownFacts(accountId));
    const { documentType } = claim;
    await this.record('identity.review_requested', accountId, { caseId: id, documentType });
    await this.tellHolder(opening);
    return receipt;
  }

  /** Of what is to replace the identity, which stays as it is until somebody has decided. */
  async ofCorrection(opening: Opening, correction: AskedCorrection): Promise<IdentityCaseReceipt> {
    const { accountId, claim, birth, id } = opening;
    const receipt = await this.open(opening, 'correction_requested', ownFacts(accountId), correction);
    const { reason, verifiedAs } = correction;
    const changed = changedIdentityParts(verifiedAs, { ...claim, birth });
    await this.record('identity.correction_requested', accountId, { caseId: id, reason, changed });
    await this.tellHolder(opening);
    return receipt;
  }

  /** Of photographs that proved a document which another account holds; nothing is kept of them. */
  async ofConflict(accountId: string, claim: IdentityClaim): Promise<IdentityCaseReceipt> {
    const from = await this.identities.statusOf(accountId);
    const facts = { ...ownFacts(accountId), holder: { underReview: false } };
    const id = uuidv7();
    const opening = { id, accountId, claim, birth: null, from, expiresAt: null };
    const receipt = await this.open(opening, 'conflict_found', facts);
    await this.record('identity.conflict_found', accountId, { caseId: id });
    return receipt;
  }

  private async tellHolder({ accountId, claim }: Opening): Promise<void> {
    const holder = await this.identities.findHolder(this.documents.candidates(claim.documentKey));
    if (holder !== undefined && holder !== accountId)
      await this.record('identity.tried_by_another', holder, { locked: false });
  }

  private async open(
    { id, accountId, claim, birth, from, expiresAt }: Opening,
    event: keyof typeof ORIGIN_OF_EVENT,
    facts: IdentityCaseFacts,
    correction?: AskedCorrection,
  ): Promise<IdentityCaseReceipt> {
    const result = identityCaseTransition(null, event, facts);
    if (!result.ok) throw errorFrom(result.reasons);
    const to = result.identity && identityStatusAfter(from, result.identity);
    if (!to) throw statusProblem(from);
    const { documentType, documentKey, name, number } = claim;
    const person = { accountId, documentType, documentIndex: this.documents.of(documentKey), name, number };
    const { status } = result.next;
    const asked = {
      correctionReason: correction?.reason ?? null,
      verifiedAs: correction?.verifiedAs ?? null,
    };
    const origin = ORIGIN_OF_EVENT[event];
    await this.cases.insert({ id, ...person, ...asked, birth, origin, status, expiresAt });
    if (correction) return { id, status, version: 1 };
    if (!(await this.identities.keep({ ...person, birth, method: null, from, to })))
      throw statusProblem(await this.identities.statusOf(accountId));
    return { id, status, version: 1 };
  }

  private record(type: ActivityType, accountId: string, detail: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'identity', id: accountId } as const;
    return this.activities.record({ type, subject, ownerId: accountId, detail });
  }
}

const ORIGIN_OF_EVENT = {
  requested: 'manual_request',
  conflict_found: 'conflict',
  correction_requested: 'correction',
} as const;
