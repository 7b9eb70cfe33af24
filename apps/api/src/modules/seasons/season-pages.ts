import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/edge/index.ts';
import { FilingReopenings } from './filing-reopenings.ts';
import { SeasonService } from './season.service.ts';
import {
  type OpenSeasonsView,
  OpenSeasonView,
  SeasonContentView,
  SeasonStandingView,
  type SeasonView,
} from './season.view.ts';

/** What candidates read of seasons: made once per version and process, since a version never changes. */
@Injectable()
export class SeasonPages {
  private readonly contents = new Map<string, SeasonContentView>();

  constructor(
    private readonly seasons: SeasonService,
    private readonly reopenings: FilingReopenings,
    private readonly clock: Clock,
  ) {}

  async open(personId: string): Promise<OpenSeasonsView> {
    const seasons = await this.seasons.listOpen(personId);
    const now = seasons[0]?.now ?? (await this.clock.now());
    return { serverTime: now.toISOString(), items: seasons.map(OpenSeasonView.of) };
  }

  /** The current version, with where it stands now for this person. @throws DomainError `not_found` */
  async one(personId: string, seasonId: string): Promise<SeasonView> {
    const season = await this.seasons.getSummary(seasonId);
    const content = await this.contentOf(seasonId, season.version);
    const now = await this.clock.now();
    const until = await this.reopenings.untilFor(personId, seasonId);
    return { ...content, ...SeasonStandingView.of(season, now, until), serverTime: now.toISOString() };
  }

  private async contentOf(seasonId: string, version: number): Promise<SeasonContentView> {
    const key = `${seasonId} ${version}`;
    const known = this.contents.get(key);
    if (known) return known;
    const definition = await this.seasons.getDefinition(seasonId, version);
    const content = SeasonContentView.of({ seasonId, version, definition });
    this.contents.set(key, content);
    return content;
  }
}
