import { Injectable } from '@nestjs/common';
import {
  type DocumentTypeCode,
  type Grant,
  scopesFor,
  type SeasonDefinition,
  type TransitionFacts,
} from '@htp/domain';
import { ReviewerDirectory } from '../../accounts/index.ts';
import { IdentityService } from '../../identity/index.ts';
import { reviewerFacts } from '../declaration-facts.ts';
import type { Filed } from './declaration-reopening.repository.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import { scopeKeysOf } from '../reach.ts';

type Lead = { readonly accountId: string; readonly grants: readonly Grant[] };

/** Who may get an end of filing of his own, and who may give it. */
@Injectable()
export class ReopenedPersons {
  constructor(
    private readonly identities: IdentityService,
    private readonly reviewers: ReviewerDirectory,
    private readonly seasons: DeclarationSeasons,
  ) {}

  /** @throws DomainError `not_found` */
  async seasonOf(seasonId: string): Promise<SeasonDefinition> {
    return (await this.seasons.getCurrent(seasonId)).definition;
  }

  reachOf({ grants }: Lead): string[] {
    return scopeKeysOf(scopesFor(grants, 'declaration:reopen'));
  }

  findByDocument(type: DocumentTypeCode, number: string): Promise<string | undefined> {
    return this.identities.findVerifiedAccount(type, number);
  }

  /** The facts for what a lead does with this person's filing; nobody gives himself an end, under whichever account. */
  async factsFor(
    lead: Lead,
    { personId }: Filed,
    season: SeasonDefinition,
    now: Date,
  ): Promise<TransitionFacts> {
    const { documentIndex } = await this.identities.getVerifiedPerson(personId);
    const placed = {
      personId,
      unitId: null,
      unitPath: [],
      divisionCode: null,
      stage: null,
      reopenedUntil: null,
    };
    const person = { ...(await this.reviewers.personOf(lead.accountId)), grants: lead.grants };
    return reviewerFacts(placed, documentIndex, person, season, now);
  }
}
