import { Injectable } from '@nestjs/common';
import type { DocumentTypeCode, ManualRequestFacts } from '@htp/domain';
import { Environment } from '../../../platform/config/index.ts';
import { IdentityCaseRepository } from '../review/identity-case.repository.ts';
import { IdentityTryRepository } from '../automatic/identity-try.repository.ts';
import { PictureConsents } from '../consent/picture-consents.ts';
import { IdentityRepository } from '../identity.repository.ts';

/** Gathers what the rules of manual requests ask. */
@Injectable()
export class ManualRequestFactSource {
  constructor(
    private readonly environment: Environment,
    private readonly identities: IdentityRepository,
    private readonly tries: IdentityTryRepository,
    private readonly cases: IdentityCaseRepository,
    private readonly consents: PictureConsents,
  ) {}

  /** Holds the consent until the caller's transaction ends. @param dayBegan the first instant of the current day in Beijing */
  async of(accountId: string, documentType: DocumentTypeCode, dayBegan: Date): Promise<ManualRequestFacts> {
    return {
      picturesAgreed: await this.consents.hold(accountId),
      status: await this.identities.statusOf(accountId),
      documentType,
      automaticFailed: await this.tries.existUnsuccessful(accountId),
      requestsToday: await this.cases.countSince(accountId, dayBegan),
      requestsPerDay: this.environment.IDENTITY_REQUESTS_PER_DAY,
    };
  }
}
