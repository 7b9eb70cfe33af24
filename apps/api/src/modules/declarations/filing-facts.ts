import { Injectable } from '@nestjs/common';
import { type FilingFacts, isProblem } from '@htp/domain';
import { AffiliationService } from '../affiliations/index.ts';
import { IdentityService, type VerifiedPerson } from '../identity/index.ts';
import { type UnitRecord, UnitService } from '../units/index.ts';

export interface Filing {
  readonly person: VerifiedPerson | undefined;
  readonly unit: UnitRecord | undefined;
  readonly facts: FilingFacts;
}

/** Who declares, and from which unit: as both are now. */
@Injectable()
export class FilingFactsSource {
  constructor(
    private readonly identities: IdentityService,
    private readonly affiliations: AffiliationService,
    private readonly units: UnitService,
  ) {}

  async of(personId: string): Promise<Filing> {
    const person = await this.findPerson(personId);
    const affiliation = await this.affiliations.findCurrent(personId);
    const unit = affiliation && (await this.units.getUnit(affiliation.unitId));
    const identityStatus = person ? 'verified' : 'unverified';
    return { person, unit, facts: { identityStatus, unitId: unit?.id ?? null } };
  }

  private async findPerson(personId: string): Promise<VerifiedPerson | undefined> {
    try {
      return await this.identities.getVerifiedPerson(personId);
    } catch (error) {
      if (isProblem(error, 'not_verified')) return undefined;
      throw error;
    }
  }
}
