import { Injectable } from '@nestjs/common';
import { type ActivityType, DomainError, type IdentityDefect, MAX_COUNTED_FAILURES } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { DocumentIndex } from '../../accounts/index.ts';
import type { IdentityClaim } from '../review/identity-claim.ts';
import { statusAfterRecognition } from '../identity-status.ts';
import { IdentityCaseOpening } from '../review/identity-case-opening.ts';
import { IdentityTries } from './identity-tries.ts';
import type { Attempt, Spent } from './identity-try.repository.ts';
import { IdentityRepository } from '../identity.repository.ts';

/** A try that has been reserved, with what it is about. */
export interface PaidTry {
  readonly id: string;
  readonly attempt: Attempt;
  readonly claim: IdentityClaim;
}

/** What a verdict changes, each in one unit of work. */
@Injectable()
export class VerdictConsequences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentIndex,
    private readonly identities: IdentityRepository,
    private readonly tries: IdentityTries,
    private readonly opening: IdentityCaseOpening,
    private readonly activities: ActivityService,
  ) {}

  /** Counts the failure, and tells the document's holder if that is somebody else (trust.md, abuse 4). */
  ofRefusal({ id, attempt, claim }: PaidTry, defects: readonly IdentityDefect[]): Promise<Spent> {
    const { accountId } = attempt;
    return this.unitOfWork.run(async () => {
      const spent = await this.tries.settle(id, 'refused', defects);
      await this.record('identity.refused', accountId, { defects });
      const holder = await this.identities.findHolder(this.documents.candidates(claim.documentKey));
      if (holder !== undefined && holder !== accountId) {
        const locked = spent.onDocument >= MAX_COUNTED_FAILURES;
        await this.record('identity.tried_by_another', holder, { locked });
      }
      return spent;
    });
  }

  /**
   * Makes the account the person's. Whether somebody else holds the document is asked only here, after the proof: until
   * then a taken document and a free one are answered alike (trust.md, abuse 5).
   * @throws DomainError `identity_conflict`: a reviewer has the case now
   */
  async ofAcceptance({ id, attempt, claim }: PaidTry): Promise<void> {
    const { accountId } = attempt;
    const taken = await this.unitOfWork.run(async () => {
      const indexes = this.documents.candidates(claim.documentKey);
      await this.identities.lockDocument(indexes);
      const holder = await this.identities.findHolder(indexes);
      if (holder !== undefined && holder !== accountId) {
        await this.tries.settle(id, 'conflict');
        await this.opening.ofConflict(accountId, claim);
        await this.record('identity.conflict_found', holder);
        return true;
      }
      await this.tries.settle(id, 'accepted');
      await this.keep(accountId, claim);
      return false;
    });
    if (taken) throw new DomainError('identity_conflict');
  }

  private async keep(accountId: string, claim: IdentityClaim): Promise<void> {
    const { documentType, documentKey, name, number } = claim;
    const from = await this.identities.statusOf(accountId);
    const to = statusAfterRecognition(from);
    const documentIndex = this.documents.of(documentKey);
    const person = { accountId, documentType, documentIndex, name, number, birth: null };
    // Another try of this account has been borne out at the same moment: the first one stands.
    if (!(await this.identities.keep({ ...person, method: 'automatic', from, to })))
      throw new DomainError('identity_already_verified');
    await this.record('identity.verified', accountId, { method: 'automatic', documentType });
  }

  private record(type: ActivityType, accountId: string, detail: Record<string, unknown> = {}): Promise<void> {
    return this.activities.record({
      type,
      subject: { kind: 'identity', id: accountId },
      ownerId: accountId,
      detail,
    });
  }
}
