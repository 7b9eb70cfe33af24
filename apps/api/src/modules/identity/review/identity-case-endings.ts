import { Injectable } from '@nestjs/common';
import {
  type ActivityType,
  changedIdentityParts,
  errorFrom,
  type IdentityCaseEvent,
  type IdentityCaseFacts,
  type IdentityCaseStatus,
  type IdentityEvent,
  identityCaseTransition,
  identityStatusAfter,
  identityStatusDuring,
  type IdentityJustification,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { documentOf, type OpenCase, stateOfCase } from './identity-case-columns.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import { IdentityRepository } from '../identity.repository.ts';

type Ending = Extract<IdentityCaseEvent, 'approved' | 'transferred' | 'rejected' | 'withdrawn' | 'expired'>;

const ACTIVITY_OF_ENDING = {
  approved: 'identity.verified',
  transferred: 'identity.verified',
  rejected: 'identity.review_rejected',
  withdrawn: 'identity.review_withdrawn',
  expired: 'identity.review_expired',
} as const satisfies Record<Ending, ActivityType>;

const ACTIVITY_OF_CORRECTION = {
  ...ACTIVITY_OF_ENDING,
  approved: 'identity.corrected',
  transferred: 'identity.corrected',
  rejected: 'identity.correction_rejected',
} as const satisfies Record<Ending, ActivityType>;

/** Who ends a case, and with what words. */
export interface CaseEnding extends IdentityJustification {
  readonly decidedBy?: string;
}

/** Ends cases, each with what it means for the identity behind it, within the caller's unit of work. */
@Injectable()
export class IdentityCaseEndings {
  constructor(
    private readonly environment: Environment,
    private readonly cases: IdentityCaseRepository,
    private readonly identities: IdentityRepository,
    private readonly activities: ActivityService,
  ) {}

  /** @returns the case's status and version now. @throws DomainError with every reason against it */
  async end(opened: OpenCase, event: Ending, facts: IdentityCaseFacts, ending: CaseEnding = {}) {
    const result = identityCaseTransition(stateOfCase(opened), event, facts);
    if (!result.ok) throw errorFrom(result.reasons);
    const { id, accountId } = opened;
    const { status } = result.next;
    const { decidedBy = null, reason = null, remark = null } = ending;
    const graceHours = decidedBy === null ? 0 : this.environment.IDENTITY_PICTURE_GRACE_HOURS;
    const version = await this.cases.close(id, { status, decidedBy, reason, remark, graceHours });
    await this.move(opened, status, result.identity);
    const detail = { caseId: id, method: 'manual', event, version, reason, remark, ...correctionOf(opened) };
    const types = opened.origin === 'correction' ? ACTIVITY_OF_CORRECTION : ACTIVITY_OF_ENDING;
    await this.record(types[event], accountId, detail);
    return { id, status, version };
  }

  private async move(
    opened: OpenCase,
    ended: IdentityCaseStatus,
    event: IdentityEvent | null,
  ): Promise<void> {
    const { accountId, documentType, documentIndex } = opened;
    const from = identityStatusDuring(opened.origin);
    const to = event && identityStatusAfter(from, event);
    if (!to) throw new Error(`a case that is ${ended} leaves its identity as it was`);
    // Whoever is verified stays who he is, unless a correction was approved.
    if (from === 'verified' && ended !== 'approved') return;
    const moved =
      to === 'unverified'
        ? await this.identities.forget(accountId, from)
        : await this.identities.keep({
            ...{ accountId, documentType, documentIndex, ...documentOf(opened) },
            ...{ method: to === 'verified' ? 'manual' : null, from, to },
          });
    if (!moved) throw new Error('the identity of a pending case has moved by itself');
  }

  private record(type: ActivityType, accountId: string, detail: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'identity', id: accountId } as const;
    return this.activities.record({ type, subject, ownerId: accountId, detail });
  }
}

/** What a correction changed, by name alone: nobody's data belong into the record. */
const correctionOf = ({ documentType, document, verifiedAs }: OpenCase) =>
  document && verifiedAs ? { changed: changedIdentityParts(verifiedAs, { documentType, ...document }) } : {};
