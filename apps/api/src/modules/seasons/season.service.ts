import { Injectable } from '@nestjs/common';
import { DomainError, type SeasonDefinition, validateSeasonDefinition } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { type SeasonSummary, SeasonsRepository } from './seasons.repository.ts';

export interface SeasonVersionId {
  readonly seasonId: string;
  readonly version: number;
}

export interface PublishedSeason extends SeasonVersionId {
  readonly definition: SeasonDefinition;
}

/** Seasons as versioned data (product.md 8). A version never changes, so each process keeps the ones it has read. */
@Injectable()
export class SeasonService {
  private readonly definitions = new Map<string, SeasonDefinition>();

  constructor(
    private readonly repository: SeasonsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Those that can be declared in now; the database's clock decides. */
  listOpen(): Promise<SeasonSummary[]> {
    return this.repository.findOpen();
  }

  findByProject(project: string, examYear: number): Promise<SeasonSummary | undefined> {
    return this.repository.findByProject(project, examYear);
  }

  /** The current version. @throws DomainError `not_found` */
  async getCurrent(seasonId: string): Promise<PublishedSeason> {
    const season = await this.repository.findById(seasonId);
    if (!season) throw new DomainError('not_found');
    const { version } = season;
    return { seasonId, version, definition: await this.getDefinition(seasonId, version) };
  }

  /** One version. @throws DomainError `not_found` */
  async getDefinition(seasonId: string, version: number): Promise<SeasonDefinition> {
    const key = `${seasonId} ${version}`;
    const known = this.definitions.get(key);
    if (known) return known;
    const definition = await this.repository.findDefinition(seasonId, version);
    if (!definition) throw new DomainError('not_found');
    this.definitions.set(key, definition);
    return definition;
  }

  /**
   * The rules of the version a declaration was submitted under, with today's windows: an extended window helps
   * whoever has submitted already, a changed rule does not touch him.
   */
  async getInForce(seasonId: string, version: number): Promise<SeasonDefinition> {
    const current = await this.getCurrent(seasonId);
    if (current.version === version) return current.definition;
    const submitted = await this.getDefinition(seasonId, version);
    const { declarationWindow, stages } = current.definition;
    const windowOf = new Map(stages.map(({ stage, window }) => [stage, window]));
    return {
      ...submitted,
      declarationWindow,
      stages: submitted.stages.map(({ stage, window }) => ({ stage, window: windowOf.get(stage) ?? window })),
    };
  }

  /**
   * Publishes the next version of the season of this project and exam year.
   * @throws DomainError `season_definition_invalid` with every wrong field
   */
  async publish(definition: SeasonDefinition, publishedBy: string | null): Promise<SeasonVersionId> {
    const errors = validateSeasonDefinition(definition);
    if (errors.length > 0) throw new DomainError('season_definition_invalid', undefined, errors);
    return this.unitOfWork.run(async () => {
      const { id, version } = await this.repository.addVersion(uuidv7(), definition, publishedBy);
      const { examYear, ruleSetVersion } = definition;
      await this.activity.record({
        type: 'season.published',
        subject: { kind: 'season', id },
        detail: { version, examYear, ruleSetVersion },
      });
      return { seasonId: id, version };
    });
  }
}
