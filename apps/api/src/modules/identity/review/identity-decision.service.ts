import { Injectable } from '@nestjs/common';
import {
  DomainError,
  errorFrom,
  identityCaseTransition,
  identityDecisionProblems,
  identityStatusAfter,
  refuseIf,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { type OpenCase, stateOfCase } from './identity-case-columns.ts';
import { IdentityCaseEndings } from './identity-case-endings.ts';
import { IdentityCaseFactSource, type KnownFacts, type Reviewer } from './identity-case-facts.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import type { DecideIdentityInput } from './identity-review.input.ts';
import { contentTagOf } from './identity-review-presentation.ts';
import type { IdentityCaseReceipt } from '../manual/manual-request.view.ts';
import { IdentityRepository, type OpenIdentity } from '../identity.repository.ts';

/** What a reviewer decides on a case that he has claimed. */
@Injectable()
export class IdentityDecisionService {
  constructor(
    private readonly cases: IdentityCaseRepository,
    private readonly factSource: IdentityCaseFactSource,
    private readonly endings: IdentityCaseEndings,
    private readonly identities: IdentityRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Approves, rejects, or takes the document from the account that holds it.
   * @param contentTag `If-Match`: the case and the conflict that he decided on
   * @throws DomainError `content_changed` when they are others by now; what the rules have against it
   */
  decide(
    reviewer: Reviewer,
    id: string,
    contentTag: string,
    input: DecideIdentityInput,
  ): Promise<IdentityCaseReceipt> {
    return this.unitOfWork.run(async () => {
      const opened = await this.cases.hold(id);
      if (!opened) throw new DomainError('not_found');
      const known = await this.factSource.ofLocked(opened, reviewer);
      refuseUnseen(opened, known, contentTag);
      const justification = { reason: input.reason ?? null, remark: input.remark?.trim() || null };
      refuseIf(identityDecisionProblems(input.decision, justification));
      if (input.decision === 'transferred') await this.takeFrom(known.holder);
      const ending = { ...justification, decidedBy: reviewer.accountId };
      return this.endings.end(opened, input.decision, known.facts, ending);
    });
  }

  /** Before the winner has it: a document has one verified identity at any moment. */
  private async takeFrom(holder: OpenIdentity | undefined): Promise<void> {
    if (!holder) return;
    const { accountId, status } = holder;
    if (identityStatusAfter(status, 'document_transferred') !== 'unverified')
      throw new DomainError('content_changed');
    await this.identities.forget(accountId, status);
    await this.activities.record({
      type: 'identity.document_transferred',
      subject: { kind: 'identity', id: accountId },
      ownerId: accountId,
    });
  }
}

/** What stands against any decision comes first; then whether he saw what he decides on. */
function refuseUnseen(opened: OpenCase, { facts, holder }: KnownFacts, contentTag: string): void {
  const standing = identityCaseTransition(stateOfCase(opened), 'rejected', facts);
  if (!standing.ok) throw errorFrom(standing.reasons);
  if (contentTag !== contentTagOf(opened, holder)) throw new DomainError('content_changed');
}
