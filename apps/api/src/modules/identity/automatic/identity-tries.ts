import { Injectable } from '@nestjs/common';
import { decideTry, DomainError, errorFrom, type IdentityDefect, triesLeft } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { type Attempt, IdentityTryRepository, type Spent } from './identity-try.repository.ts';

/** Three strikes per document, account and day in Beijing (trust.md, promise 4; docs/adr/0008-three-strikes.md). */
@Injectable()
export class IdentityTries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: IdentityTryRepository,
    private readonly activities: ActivityService,
  ) {}

  /**
   * The same pictures with the same words, sent again on the same day, get the answer they got, and cost nothing.
   * @throws DomainError that answer
   */
  async refuseRepeated(attempt: Attempt): Promise<void> {
    const same = await this.repository.findSame(attempt);
    if (!same) return;
    if (same.outcome === null) throw new DomainError('in_flight');
    if (same.outcome === 'accepted') throw new DomainError('identity_already_verified');
    if (same.outcome === 'conflict') throw new DomainError('identity_conflict');
    throw refusal(same.defects, same.spent, false);
  }

  /**
   * Pays for a try before the recogniser is called: on the document and on the account, or on neither.
   * @throws DomainError with every reason why there is none left
   */
  reserve(attempt: Attempt): Promise<string> {
    return this.unitOfWork.run(async () => {
      for (const accountId of await this.repository.refundStale(attempt)) {
        await this.record('identity.try_refunded', accountId, { cause: 'unsettled' });
      }
      const id = uuidv7();
      const { now, documents, ...spent } = await this.repository.reserve(id, attempt);
      const before = {
        spentOnDocument: spent.onDocument - 1,
        spentByAccount: spent.byAccount - 1,
        otherDocumentsOfAccount: documents - 1,
      };
      const decision = decideTry(before, now);
      if (!decision.ok) throw errorFrom(decision.reasons);
      await this.record('identity.try_reserved', attempt.accountId, { triesLeft: decision.triesLeftAfter });
      return id;
    });
  }

  /** Gives a try back that failed by no fault of the person's; says what is spent without it. */
  refund(id: string, { accountId }: Attempt, cause: string): Promise<Spent> {
    return this.unitOfWork.run(async () => {
      const spent = this.stillOpen(await this.repository.refund(id));
      await this.record('identity.try_refunded', accountId, { cause });
      return spent;
    });
  }

  /** Keeps the verdict, within the unit of work that draws its consequences. @throws DomainError when it is void */
  async settle(
    id: string,
    outcome: 'accepted' | 'conflict' | 'refused',
    defects?: readonly IdentityDefect[],
  ): Promise<Spent> {
    return this.stillOpen(await this.repository.settle(id, outcome, defects));
  }

  /** A try that was given back as left behind must not also give an answer: that would be one more than paid for. */
  private stillOpen(spent: Spent | undefined): Spent {
    if (!spent) throw new DomainError('recognizer_fault');
    return spent;
  }

  private record(
    type: 'identity.try_reserved' | 'identity.try_refunded',
    accountId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activities.record({
      type,
      subject: { kind: 'identity', id: accountId },
      ownerId: accountId,
      detail,
    });
  }
}

/** The answer to pictures that do not bear the person out. */
export function refusal(defects: readonly IdentityDefect[], spent: Spent, counted: boolean): DomainError {
  const left = triesLeft({
    spentOnDocument: spent.onDocument,
    spentByAccount: spent.byAccount,
    otherDocumentsOfAccount: 0,
  });
  return new DomainError('identity_refused', { defects, triesLeft: left, counted });
}
