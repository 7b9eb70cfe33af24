import { Injectable } from '@nestjs/common';
import {
  copySeason,
  type CopyReport,
  DomainError,
  emptySeason,
  isSeasonDraftOpen,
  rebaseSeason,
  type SeasonDefinition,
  SEASON_SECTIONS,
  type SeasonSectionName,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { shapeProblem } from '../../platform/http/index.ts';
import { definitionPart, fieldsOf } from './definition-fields.ts';
import type { SeasonDraft } from './season-draft.entity.ts';
import type { CreateSeasonDraftInput, SaveSeasonDraftInput } from './season-draft.input.ts';
import { type HeldDraft, SeasonDraftsRepository } from './season-drafts.repository.ts';
import { SeasonService } from './season.service.ts';

type NewContent = Pick<SeasonDraft, 'seasonId' | 'baseVersion' | 'definition' | 'report'>;

/** Seasons in preparation: begun empty, as a copy or as a next version; saved by section; given up. */
@Injectable()
export class SeasonDraftService {
  constructor(
    private readonly repository: SeasonDraftsRepository,
    private readonly seasons: SeasonService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found` for a season or version that is not there */
  create(accountId: string, input: CreateSeasonDraftInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async () => {
      const id = uuidv7();
      const content = await this.begun(input);
      await this.repository.insert({ id, ...content, createdBy: accountId });
      const { seasonId, baseVersion, definition, report } = content;
      await this.record('season.draft_created', id, {
        kind: input.kind,
        seasonId,
        baseVersion,
        examYear: definition.examYear,
        ...counted(report),
      });
      return { id, version: 1 };
    });
  }

  /**
   * Saves some sections; nothing is judged but their shape.
   * @throws DomainError `version_stale` with both values of the sections that two leads have both changed; `season_draft_closed`
   */
  save(accountId: string, id: string, { version, ...sent }: SaveSeasonDraftInput): Promise<number> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold(id);
      const part = definitionPart(sent);
      const sections = SEASON_SECTIONS.filter((section) => part[section] !== undefined);
      if (held.version !== version) throw stale(held, version, sections, sent);
      const definition = { ...held.definition, ...part };
      return this.keep(held, { definition, baseVersion: held.baseVersion, accountId }, sections);
    });
  }

  /**
   * Brings a draft of a next version up to what has been published since it was begun.
   * @returns what both sides changed in different ways: there the draft's value was kept
   */
  rebase(accountId: string, id: string, version: number) {
    return this.unitOfWork.run(async () => {
      const held = await this.hold(id);
      if (held.version !== version) throw new DomainError('version_stale', { currentVersion: held.version });
      if (held.seasonId === null || held.baseVersion === null) throw new DomainError('not_now');
      const base = await this.seasons.getDefinition(held.seasonId, held.baseVersion);
      const current = await this.seasons.getCurrent(held.seasonId);
      const { definition, conflicts } = rebaseSeason(base, held.definition, current.definition);
      const sections = sectionsDiffering(held.definition, definition);
      const change = { definition, baseVersion: current.version, accountId };
      return { version: await this.keep(held, change, sections), baseVersion: current.version, conflicts };
    });
  }

  discard(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { seasonId, version } = await this.hold(id);
      await this.repository.close(id, 'discarded');
      await this.record('season.draft_discarded', id, { seasonId, version });
    });
  }

  /** A draft that is still worked on. @throws DomainError `not_found`, `season_draft_closed` */
  async get(id: string): Promise<HeldDraft> {
    return unclosed(await this.repository.find(id));
  }

  /** The same, locked. @throws DomainError `not_found`, `season_draft_closed` */
  async hold(id: string): Promise<HeldDraft> {
    return unclosed(await this.repository.hold(id));
  }

  private async begun(input: CreateSeasonDraftInput): Promise<NewContent> {
    const { kind, seasonId, version, project, examYear } = input;
    requireFields(input);
    if (kind === 'empty' || seasonId === undefined)
      return { ...NEW, definition: emptySeason(project ?? '', examYear ?? 0) };
    const current = await this.seasons.getCurrent(seasonId);
    if (kind === 'next_version') {
      const { version: baseVersion, definition } = current;
      return { seasonId, baseVersion, definition, report: null };
    }
    const source =
      version === undefined ? current.definition : await this.seasons.getDefinition(seasonId, version);
    const { definition, report } = copySeason(source, examYear ?? source.examYear + 1);
    return { ...NEW, definition: { ...definition, project: project ?? source.project }, report };
  }

  private async keep(
    held: HeldDraft,
    change: { definition: SeasonDefinition; baseVersion: number | null; accountId: string },
    sections: readonly SeasonSectionName[],
  ): Promise<number> {
    const { definition, baseVersion, accountId } = change;
    const next = held.version + 1;
    const changed = Object.fromEntries(sections.map((section) => [section, next]));
    const sectionVersions = { ...held.sectionVersions, ...changed };
    const content = { definition, baseVersion, sectionVersions, updatedBy: accountId };
    const version = await this.repository.keep(held.id, content);
    await this.record('season.draft_saved', held.id, { version, sections, baseVersion });
    return version;
  }

  private record(
    type: 'season.draft_created' | 'season.draft_saved' | 'season.draft_discarded',
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'season_draft', id }, detail });
  }
}

function unclosed(draft: HeldDraft | undefined): HeldDraft {
  if (!draft) throw new DomainError('not_found');
  if (!isSeasonDraftOpen(draft.outcome ?? 'open')) throw new DomainError('season_draft_closed');
  return draft;
}

const NEW = { seasonId: null, baseVersion: null, report: null } as const;

/** Which fields each way to begin asks for, and which it has no use for. */
const FIELDS_OF_KIND = {
  empty: { required: ['project', 'examYear'], refused: ['seasonId', 'version'] },
  copy: { required: ['seasonId'], refused: [] },
  next_version: { required: ['seasonId'], refused: ['project', 'examYear', 'version'] },
} as const;

function requireFields(input: CreateSeasonDraftInput): void {
  const { required, refused } = FIELDS_OF_KIND[input.kind];
  const errors = [
    ...required
      .filter((name) => input[name] === undefined)
      .map((name) => ({ pointer: `/${name}`, code: 'required' as const })),
    ...refused
      .filter((name) => input[name] !== undefined)
      .map((name) => ({ pointer: `/${name}`, code: 'not_allowed' as const })),
  ];
  if (errors.length > 0) throw shapeProblem(errors);
}

/** Both values of what somebody else has changed since, as the one who is told has sent and would read them. */
function stale(
  held: HeldDraft,
  basedOn: number,
  sections: readonly SeasonSectionName[],
  sent: Omit<SaveSeasonDraftInput, 'version'>,
): DomainError {
  const contested = sections.filter((section) => (held.sectionVersions[section] ?? 1) > basedOn);
  const pick = (from: object) =>
    Object.fromEntries(contested.map((section) => [section, from[section as keyof typeof from]]));
  const params = {
    currentVersion: held.version,
    yours: pick(sent),
    current: pick(fieldsOf(held.definition)),
  };
  return new DomainError('version_stale', params);
}

function sectionsDiffering(before: SeasonDefinition, after: SeasonDefinition): SeasonSectionName[] {
  return SEASON_SECTIONS.filter(
    (section) => JSON.stringify(before[section]) !== JSON.stringify(after[section]),
  );
}

function counted(report: CopyReport | null): Record<string, number> {
  if (!report) return {};
  const { dropped, added, changed, uncovered } = report;
  return {
    dropped: dropped.length,
    added: added.length,
    changed: changed.length,
    uncovered: uncovered.length,
  };
}
