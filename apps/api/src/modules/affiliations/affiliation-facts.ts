import { Injectable } from '@nestjs/common';
import { type AffiliationAction, type AffiliationFacts, affiliationProblems } from '@htp/domain';
import { DeclarationsUnderReview, IdentityService } from '../identity/index.ts';

const OWN_ACTIONS = ['bind', 'change', 'unbind'] as const satisfies readonly AffiliationAction[];
export type OwnAction = (typeof OWN_ACTIONS)[number];

/** Gathers what the rules of affiliations ask. */
@Injectable()
export class AffiliationFactSource {
  constructor(
    private readonly identities: IdentityService,
    private readonly underReview: DeclarationsUnderReview,
  ) {}

  async of(accountId: string, unitId: string | null): Promise<AffiliationFacts> {
    const persons = await this.identities.findPersons([accountId]);
    const reviewed = await this.underReview.existFor(accountId);
    return {
      identityStatus: persons.has(accountId) ? 'verified' : 'unverified',
      unitId,
      declarationStatuses: reviewed ? ['in_review'] : [],
    };
  }
}

export function allowedActions(facts: AffiliationFacts): OwnAction[] {
  return OWN_ACTIONS.filter((action) => affiliationProblems(action, facts).length === 0);
}
