import { Injectable } from '@nestjs/common';
import {
  bornAs,
  type DocumentHolder,
  type IdentityCorrectionFacts,
  identityCorrectionObstacles,
  type IdentityCorrectionObstacle,
  type IdentityStatus,
} from '@htp/domain';
import { Environment } from '../../../platform/config/index.ts';
import { PictureConsents } from '../consent/picture-consents.ts';
import { DeclarationsUnderReview } from '../declarations-under-review.ts';
import { IdentityRepository, type OpenIdentity } from '../identity.repository.ts';
import { IdentityCaseRepository } from '../review/identity-case.repository.ts';

/** Gathers what the rules of corrections ask. */
@Injectable()
export class IdentityCorrectionFactSource {
  constructor(
    private readonly environment: Environment,
    private readonly identities: IdentityRepository,
    private readonly cases: IdentityCaseRepository,
    private readonly consents: PictureConsents,
    private readonly underReview: DeclarationsUnderReview,
  ) {}

  /** What stands against any correction now, the leading obstacle; for a page, so that nothing is locked. */
  async obstacleOf(accountId: string, status: IdentityStatus): Promise<IdentityCorrectionObstacle | null> {
    return identityCorrectionObstacles(await this.standingOf(accountId, status))[0] ?? null;
  }

  /**
   * Holds the identity and the consent until the caller's transaction ends: nobody takes the document away, and nothing is submitted.
   * @param dayBegan the first instant of the current day in Beijing
   */
  async ofHeld(accountId: string, asked: DocumentHolder, dayBegan: Date): Promise<IdentityCorrectionFacts> {
    const picturesAgreed = await this.consents.hold(accountId);
    await this.identities.hold(accountId);
    const identity = await this.identities.find(accountId);
    return {
      ...(await this.standingOf(accountId, identity?.status ?? 'unverified')),
      picturesAgreed,
      requestsToday: await this.cases.countSince(accountId, dayBegan),
      requestsPerDay: this.environment.IDENTITY_REQUESTS_PER_DAY,
      verified: identity?.status === 'verified' ? holderOf(identity) : null,
      asked,
    };
  }

  private async standingOf(accountId: string, status: IdentityStatus) {
    return {
      status,
      casePending: await this.cases.existsPending(accountId),
      ownerUnderReview: await this.underReview.existFor(accountId),
    };
  }
}

/** Its birth as it is known, whichever way told it. */
function holderOf(identity: OpenIdentity): DocumentHolder {
  const { documentType, name, number } = identity;
  const { bornOn, sex } = bornAs(identity);
  return { documentType, name, number, birth: bornOn && sex ? { bornOn, sex } : null };
}
