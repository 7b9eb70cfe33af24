import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  diffSeasons,
  DomainError,
  type FieldError,
  identityErrors,
  refusesPublication,
  type SeasonChange,
  type SeasonDefinition,
  type SeasonEffect,
  seasonEffects,
  textVersionErrors,
  TOUCHED_GROUPS,
  type TouchedCounts,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/index.ts';
import { SeasonDeclarations } from './season-declarations.ts';
import { SeasonDraftService } from './season-draft.service.ts';
import { type HeldDraft, SeasonDraftsRepository } from './season-drafts.repository.ts';
import { type PublishedSeason, SeasonService, type SeasonVersionId } from './season.service.ts';
import { SeasonsRepository } from './seasons.repository.ts';

export interface CountedEffect extends SeasonEffect {
  readonly counts: TouchedCounts;
  readonly refused: boolean;
}

/** What publishing a draft would do. */
export interface DryRun {
  /** The version that it would follow; null for a new season. */
  readonly baseVersion: number | null;
  /** That somebody else has published meanwhile: the draft has to be rebased first. */
  readonly outdated: boolean;
  /** That project and exam year are taken already. */
  readonly taken: boolean;
  readonly errors: readonly FieldError[];
  readonly changes: readonly SeasonChange[];
  readonly effects: readonly CountedEffect[];
  /** Names exactly what was shown; null while it could not be published. */
  readonly token: string | null;
}

/** Publishing a draft: shown first, then exactly as shown. */
@Injectable()
export class SeasonPublicationService {
  constructor(
    private readonly drafts: SeasonDraftsRepository,
    private readonly drafting: SeasonDraftService,
    private readonly repository: SeasonsRepository,
    private readonly seasons: SeasonService,
    private readonly declarations: SeasonDeclarations,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `not_found`, `season_draft_closed` */
  async dryRun(id: string): Promise<DryRun> {
    return this.examine(await this.drafting.get(id));
  }

  /**
   * Publishes what a dry run has shown. The season is locked: of two leads the second finds the first one's version.
   * @param token of the dry run, `If-Match`
   * @throws DomainError `content_changed` when it showed something else; `season_definition_invalid`, `season_exists`,
   * `version_stale`, `season_effects_refused` for what the dry run says by itself
   */
  publish(accountId: string, id: string, token: string): Promise<SeasonVersionId> {
    return this.unitOfWork.run(async () => {
      const draft = await this.drafting.hold(id);
      if (draft.seasonId !== null) await this.repository.hold(draft.seasonId);
      const examined = await this.examine(draft);
      refuseWhatStandsAgainst(draft, examined);
      if (token !== examined.token) throw new DomainError('content_changed');
      const { definition } = draft;
      const seasonId = draft.seasonId ?? (await this.repository.insert(uuidv7(), definition));
      if (seasonId === undefined) throw new DomainError('season_exists');
      const { changes } = examined;
      const origin = 'published';
      const next = { seasonId, definition, origin, changes, reason: null, publishedBy: accountId } as const;
      const version = await this.repository.addVersion(next);
      await this.drafts.close(id, 'published');
      await this.seasons.recordPublished({ seasonId, version, definition }, changes.length);
      return { seasonId, version };
    });
  }

  private async examine(draft: HeldDraft): Promise<DryRun> {
    const { seasonId, baseVersion, definition } = draft;
    const current = seasonId === null ? undefined : await this.seasons.getCurrent(seasonId);
    const errors = await this.errorsOf(definition, current);
    const outdated = current !== undefined && current.version !== baseVersion;
    const taken = current === undefined && (await this.isTaken(definition));
    const changes = current ? diffSeasons(current.definition, definition) : [];
    const comparable = current !== undefined && errors.length === 0;
    const effects = comparable ? await this.effectsOf(current, definition, draft.now) : [];
    const publishable =
      errors.length === 0 && !outdated && !taken && effects.every(({ refused }) => !refused);
    const token = publishable ? tokenOf(draft) : null;
    return { baseVersion: current?.version ?? null, outdated, taken, errors, changes, effects, token };
  }

  private async errorsOf(definition: SeasonDefinition, current: PublishedSeason | undefined) {
    const errors = await this.seasons.errorsOf(definition);
    if (!current) return errors;
    const published = await this.repository.publishedTexts(current.seasonId);
    return [
      ...errors,
      ...identityErrors(definition, current.definition),
      ...textVersionErrors(definition, published),
    ];
  }

  private async isTaken({ project, examYear }: SeasonDefinition): Promise<boolean> {
    return (await this.seasons.findByProject(project, examYear)) !== undefined;
  }

  private async effectsOf(
    { seasonId, definition: before }: PublishedSeason,
    after: SeasonDefinition,
    now: Date,
  ) {
    const effects: CountedEffect[] = [];
    // One after the other: within a unit of work they share one connection.
    for (const effect of seasonEffects(before, after, now)) {
      const counts = { drafts: 0, undecided: 0 };
      for (const group of TOUCHED_GROUPS.filter((name) => effect.touches.includes(name)))
        counts[group] = await this.declarations.count(seasonId, group, effect.specialties);
      effects.push({ ...effect, counts, refused: refusesPublication(effect, counts) });
    }
    return effects;
  }
}

/** Names draft, version, what it follows and all of its content; how many declarations it touches changes by the minute and is left out. */
function tokenOf({ id, version, baseVersion, definition }: HeldDraft): string {
  const shown = canonicalJson({ id, version, baseVersion, definition });
  return `"${createHash('sha256').update(shown).digest('hex')}"`;
}

function refuseWhatStandsAgainst({ version }: HeldDraft, { errors, taken, outdated, effects }: DryRun): void {
  if (errors.length > 0) throw new DomainError('season_definition_invalid', undefined, errors);
  if (taken) throw new DomainError('season_exists');
  if (outdated) throw new DomainError('version_stale', { currentVersion: version });
  const refused = effects.filter((effect) => effect.refused);
  if (refused.length > 0)
    throw new DomainError(
      'season_effects_refused',
      undefined,
      refused.map(({ pointer }) => ({ pointer, code: 'locked' })),
    );
}
