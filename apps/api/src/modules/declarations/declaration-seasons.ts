import { Injectable } from '@nestjs/common';
import { seasonForUnit, type SeasonDefinition } from '@htp/domain';
import { FilingReopenings, type PublishedSeason, SeasonService } from '../seasons/index.ts';
import type { Declaration } from './declaration.entity.ts';

type HeldAgainst = Pick<Declaration, 'seasonId' | 'seasonVersion' | 'submissionId' | 'divisionCode'> & {
  /** When it was read with the declaration: asked for otherwise. */
  readonly currentSeasonVersion?: number;
};

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
  }: HeldAgainst): Promise<PublishedSeason> {
    if (submissionId === null) return this.seasons.getCurrent(seasonId, currentSeasonVersion);
    const inForce = await this.seasons.getInForce(seasonId, seasonVersion, currentSeasonVersion);
    return { seasonId, version: seasonVersion, definition: seasonForUnit(inForce, divisionCode) };
  }

  /** The definitions for the rows of a list, by id of the row; what several are held against is read once. */
  async ofEach(
    rows: readonly (HeldAgainst & { readonly id: string })[],
  ): Promise<Map<string, SeasonDefinition>> {
    const read = new Map<string, SeasonDefinition>();
    const ofRow = new Map<string, SeasonDefinition>();
    for (const row of rows) {
      const { seasonId, seasonVersion, submissionId, divisionCode } = row;
      const key = [seasonId, submissionId === null ? 'current' : seasonVersion, divisionCode].join(' ');
      const definition = read.get(key) ?? (await this.of(row)).definition;
      read.set(key, definition);
      ofRow.set(row.id, definition);
    }
    return ofRow;
  }

  /** The first instant from which anything of the season can wait, whichever version it came in under. @throws DomainError `not_found` */
  async opensAt(seasonId: string): Promise<Date> {
    const current = await this.seasons.getCurrent(seasonId);
    const first = await this.seasons.getDefinition(seasonId, 1);
    const openings = [current.definition, first].map(({ declarationWindow }) =>
      new Date(declarationWindow.opensAt).getTime(),
    );
    return new Date(Math.min(...openings));
  }
}
