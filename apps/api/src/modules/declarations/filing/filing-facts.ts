import { Injectable } from '@nestjs/common';
import { type FilingFacts, isProblem } from '@htp/domain';
import { AffiliationService } from '../../affiliations/index.ts';
import { IdentityService, type VerifiedPerson } from '../../identity/index.ts';
import { type UnitRecord, UnitService } from '../../units/index.ts';

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
    const [person, unit] = await Promise.all([this.findPerson(personId), this.findUnit(personId)]);
    const identityStatus = person ? 'verified' : 'unverified';
    return { person, unit, facts: { identityStatus, unitId: unit?.id ?? null } };
  }

  private async findUnit(personId: string): Promise<UnitRecord | undefined> {
    const affiliation = await this.affiliations.findCurrent(personId);
    return affiliation && this.units.getUnit(affiliation.unitId);
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
