import { Injectable } from '@nestjs/common';
import { seasonForUnit } from '@htp/domain';
import { FilingReopenings, type PublishedSeason, SeasonService } from '../seasons/index.ts';
import type { Declaration } from './declaration.entity.ts';

/** Which version of its season a declaration is held against. */
@Injectable()
export class DeclarationSeasons {
  constructor(
    private readonly seasons: SeasonService,
    private readonly reopenings: FilingReopenings,
  ) {}

  /** The end of filing that a lead has given this person in a season; null without one. */
  ownEnd(personId: string, seasonId: string): Promise<Date | null> {
    return this.reopenings.untilFor(personId, seasonId);
  }

  /** The current version, for whoever starts. @throws DomainError `not_found` */
  getCurrent(seasonId: string): Promise<PublishedSeason> {
    return this.seasons.getCurrent(seasonId);
  }

  /**
   * For a draft the version of today; what was submitted stays judged by the version it was submitted under (product.md 8), along the
   * chain of the unit that it was submitted to.
   */
  async of({
    seasonId,
    seasonVersion,
    submissionId,
    divisionCode,
    currentSeasonVersion,
  }: Pick<Declaration, 'seasonId' | 'seasonVersion' | 'submissionId' | 'divisionCode'> & {
    /** When it was read with the declaration. */
    readonly currentSeasonVersion?: number;
  }): Promise<PublishedSeason> {
    if (submissionId === null) return this.seasons.getCurrent(seasonId, currentSeasonVersion);
    const inForce = await this.seasons.getInForce(seasonId, seasonVersion, currentSeasonVersion);
    return { seasonId, version: seasonVersion, definition: seasonForUnit(inForce, divisionCode) };
  }
}
