import { Injectable } from '@nestjs/common';
import {
  type ActivityType,
  errorFrom,
  type IdentityCaseEvent,
  type IdentityCaseFacts,
  identityCaseTransition,
  identityStatusAfter,
  type IdentityJustification,
  type IdentityStatus,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { documentOf, type OpenCase, stateOfCase } from './identity-case-columns.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import { IdentityRepository } from '../identity.repository.ts';

type Ending = Exclude<IdentityCaseEvent, 'requested' | 'conflict_found' | 'claimed' | 'released'>;

const ACTIVITY_OF_ENDING = {
  approved: 'identity.verified',
  transferred: 'identity.verified',
  rejected: 'identity.review_rejected',
  withdrawn: 'identity.review_withdrawn',
  expired: 'identity.review_expired',
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
    const to = result.identity && identityStatusAfter('pending', result.identity);
    if (!to) throw new Error(`a case that ends as ${event} leaves its identity pending`);
    await this.move(opened, to);
    const detail = { caseId: id, method: 'manual', event, version, reason, remark };
    await this.record(ACTIVITY_OF_ENDING[event], accountId, detail);
    return { id, status, version };
  }

  private async move(opened: OpenCase, to: IdentityStatus): Promise<void> {
    const { accountId, documentType, documentIndex } = opened;
    const moved =
      to === 'unverified'
        ? await this.identities.forget(accountId, 'pending')
        : await this.identities.keep({
            ...{ accountId, documentType, documentIndex, ...documentOf(opened) },
            ...{ method: to === 'verified' ? 'manual' : null, from: 'pending', to },
          });
    if (!moved) throw new Error('a pending case has no pending identity');
  }

  private record(type: ActivityType, accountId: string, detail: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'identity', id: accountId } as const;
    return this.activities.record({ type, subject, ownerId: accountId, detail });
  }
}
