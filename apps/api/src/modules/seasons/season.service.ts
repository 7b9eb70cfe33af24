import { Injectable } from '@nestjs/common';
import {
  diffSeasons,
  DomainError,
  type FieldError,
  type SeasonDefinition,
  seasonStateAt,
  validateSeasonDefinition,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { RuleSetsService } from '../eligibility/index.ts';
import { type OpenSeason, type SeasonSummary, SeasonsRepository } from './seasons.repository.ts';

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
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** Those that this person may file in now; the database's clock decides. */
  listOpen(personId: string): Promise<OpenSeason[]> {
    return this.repository.findOpen(personId);
  }

  findByProject(project: string, examYear: number): Promise<SeasonSummary | undefined> {
    return this.repository.findByProject(project, examYear);
  }

  /**
   * The current version.
   * @param known its number, when the caller has just read it
   * @throws DomainError `not_found`
   */
  async getCurrent(seasonId: string, known?: number): Promise<PublishedSeason> {
    const version = known ?? (await this.getSummary(seasonId)).version;
    return { seasonId, version, definition: await this.getDefinition(seasonId, version) };
  }

  /** Every published season, newest exam year first, in its current version. */
  async listCurrent(): Promise<PublishedSeason[]> {
    const seasons = await this.repository.findCurrent();
    return Promise.all(seasons.map(({ id, version }) => this.getCurrent(id, version)));
  }

  /** Every version that is judged by these rules, whether or not it is current. */
  async listJudgedBy(ruleSetVersion: string): Promise<PublishedSeason[]> {
    const versions = await this.repository.findByRuleSet(ruleSetVersion);
    return Promise.all(
      versions.map(async ({ seasonId, version }) => ({
        seasonId,
        version,
        definition: await this.getDefinition(seasonId, version),
      })),
    );
  }

  /** The season as lists show it. @throws DomainError `not_found` */
  async getSummary(seasonId: string): Promise<SeasonSummary> {
    const season = await this.repository.findById(seasonId);
    if (!season) throw new DomainError('not_found');
    return season;
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
   * @param currentVersion when the caller has read it with what it is asked for
   */
  async getInForce(seasonId: string, version: number, currentVersion?: number): Promise<SeasonDefinition> {
    const current = await this.getCurrent(seasonId, currentVersion);
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
   * Publishes the next version of the season of this project and exam year, without a draft: the demo's, and tests'.
   * @throws DomainError `season_definition_invalid` with every wrong field
   */
  async publish(definition: SeasonDefinition, publishedBy: string | null): Promise<SeasonVersionId> {
    const errors = await this.errorsOf(definition);
    if (errors.length > 0) throw new DomainError('season_definition_invalid', undefined, errors);
    return this.unitOfWork.run(async () => {
      const { seasonId, before } = await this.holdOrInsert(definition);
      const changes = before ? diffSeasons(before, definition) : [];
      const origin = 'published';
      const next = { seasonId, definition, origin, changes, reason: null, publishedBy } as const;
      const version = await this.repository.addVersion(next);
      await this.recordPublished({ seasonId, version, definition }, changes.length);
      return { seasonId, version };
    });
  }

  /** Everything that keeps it from being published, by itself: also rules that nobody has published. */
  async errorsOf(definition: SeasonDefinition): Promise<FieldError[]> {
    const { ruleSetVersion } = definition;
    const known = ruleSetVersion.trim() === '' || (await this.ruleSets.find(ruleSetVersion));
    const errors = validateSeasonDefinition(definition);
    return known ? errors : [...errors, { pointer: '/ruleSetVersion', code: 'not_found' }];
  }

  /** In the record: who published what, and how much it changed. */
  recordPublished({ seasonId, version, definition }: PublishedSeason, changes: number): Promise<void> {
    const { examYear, ruleSetVersion } = definition;
    return this.activity.record({
      type: 'season.published',
      subject: { kind: 'season', id: seasonId },
      detail: { version, examYear, ruleSetVersion, changes },
    });
  }

  private async holdOrInsert(definition: SeasonDefinition) {
    const inserted = await this.repository.insert(uuidv7(), definition);
    if (inserted) return { seasonId: inserted, before: undefined };
    const known = await this.repository.findByProject(definition.project, definition.examYear);
    const held = known && (await this.repository.hold(known.id));
    if (!held) throw new Error('a season that was there is gone');
    return { seasonId: held.id, before: await this.getDefinition(held.id, held.version) };
  }
}

/** Where a season is by its windows. */
export function stateOfSeason({ opensAt, closesAt, reviewClosesAt }: SeasonSummary, now: Date) {
  const span = {
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    reviewClosesAt: reviewClosesAt.toISOString(),
  };
  return seasonStateAt(span, now);
}
