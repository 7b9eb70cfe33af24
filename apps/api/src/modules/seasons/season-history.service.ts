import { Injectable } from '@nestjs/common';
import {
  allowedSeasonActions,
  DomainError,
  type Grant,
  scopesFor,
  type SeasonAction,
  type SeasonState,
} from '@htp/domain';
import { StaffDirectory } from '../accounts/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { cursorKeys, type Page, type PageInput, pageOf, pageSize } from '../../platform/http/index.ts';
import { fieldsOf } from './definition-fields.ts';
import { SeasonDraftService } from './season-draft.service.ts';
import { SeasonDraftSummaryView, SeasonDraftView } from './season-draft.view.ts';
import { SeasonDraftsRepository } from './season-drafts.repository.ts';
import { type ListedSeason, seasonPage } from './season-list.sql.ts';
import { SeasonPreviewView } from './season-preview.view.ts';
import {
  type SeasonListItemView,
  type SeasonListView,
  SeasonVersionSummaryView,
  type SeasonVersionView,
} from './season-version.view.ts';
import type { SeasonListInput, SeasonVersionPageInput } from './season.input.ts';
import { SeasonService, stateOfSeason } from './season.service.ts';
import { type SeasonSummary, SeasonsRepository } from './seasons.repository.ts';

const BEFORE_ALL = ['32767', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** What staff read of seasons: all of them, their versions, and the drafts. */
@Injectable()
export class SeasonHistoryService {
  constructor(
    private readonly database: Database,
    private readonly repository: SeasonsRepository,
    private readonly drafts: SeasonDraftsRepository,
    private readonly drafting: SeasonDraftService,
    private readonly seasons: SeasonService,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  /** Newest exam year first; for whoever may edit them also those of new seasons that are being prepared. */
  async list(input: SeasonListInput, grants: readonly Grant[]): Promise<SeasonListView> {
    const size = pageSize(input);
    const withDrafts = scopesFor(grants, 'season:edit').length > 0;
    const position = cursorKeys(input.cursor, 'small', 'id') ?? BEFORE_ALL;
    const values = [input.examYear ?? null, withDrafts, ...position, size + 1];
    const rows = await this.database.query(seasonPage, values);
    const now = await this.clock.now();
    const keysOf = ({ examYear, id }: ListedSeason) => [String(examYear), id];
    return {
      serverTime: now.toISOString(),
      ...pageOf(rows, size, keysOf, (row) => listItem(row, now, grants)),
    };
  }

  /** One version, with where the season stands by its current one. @throws DomainError `not_found` */
  async version(seasonId: string, version: number, grants: readonly Grant[]): Promise<SeasonVersionView> {
    const season = await this.seasons.getSummary(seasonId);
    const definition = await this.seasons.getDefinition(seasonId, version);
    const now = await this.clock.now();
    const state = stateOfSeason(season, now);
    return {
      seasonId,
      version,
      currentVersion: season.version,
      state,
      serverTime: now.toISOString(),
      allowedActions: actionsIn(state, grants),
      definition: fieldsOf(definition),
    };
  }

  /** Newest first. @throws DomainError `not_found` */
  async versions(seasonId: string, input: SeasonVersionPageInput): Promise<Page<SeasonVersionSummaryView>> {
    if (!(await this.repository.findById(seasonId))) throw new DomainError('not_found');
    const size = pageSize(input);
    const [before] = cursorKeys(input.cursor, 'integer') ?? [];
    const position = before === undefined ? null : Number(before);
    const rows = await this.repository.versionPage(seasonId, position, input.origin ?? null, size + 1);
    const names = await this.namesOf(rows.map(({ publishedBy }) => publishedBy));
    return pageOf(
      rows,
      size,
      ({ version }) => [String(version)],
      (row) => SeasonVersionSummaryView.of(row, names),
    );
  }

  /** Those that are being worked on, newest first. */
  async draftList(input: PageInput): Promise<Page<SeasonDraftSummaryView>> {
    const size = pageSize(input);
    const [after] = cursorKeys(input.cursor, 'id') ?? [];
    const rows = await this.drafts.page(after, size + 1);
    const names = await this.namesOf(rows.flatMap(({ createdBy, updatedBy }) => [createdBy, updatedBy]));
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => SeasonDraftSummaryView.summary(row, names),
    );
  }

  /** @throws DomainError `not_found`, `season_draft_closed` */
  async draft(id: string): Promise<SeasonDraftView> {
    const draft = await this.drafting.get(id);
    const names = await this.namesOf([draft.createdBy, draft.updatedBy]);
    return SeasonDraftView.of(draft, names, await this.seasons.errorsOf(draft.definition));
  }

  /** What candidates would see of it, however much it lacks. @throws DomainError `not_found`, `season_draft_closed` */
  async preview(id: string): Promise<SeasonPreviewView> {
    return SeasonPreviewView.of((await this.drafting.get(id)).definition);
  }

  private namesOf(accountIds: readonly (string | null)[]) {
    return this.staff.namesOf([...new Set(accountIds.filter((id) => id !== null))]);
  }
}

function actionsIn(state: SeasonState, grants: readonly Grant[]): SeasonAction[] {
  return allowedSeasonActions(state, (permission) => scopesFor(grants, permission).length > 0);
}

function listItem(row: ListedSeason, now: Date, grants: readonly Grant[]): SeasonListItemView {
  const { id, project, examYear, version } = row;
  const name = { id, project, examYear, version };
  if (!isPublished(row))
    return { ...name, state: 'draft', declarationWindow: null, reviewClosesAt: null, allowedActions: [] };
  const state = stateOfSeason(row, now);
  return {
    ...name,
    state,
    allowedActions: actionsIn(state, grants),
    declarationWindow: { opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString() },
    reviewClosesAt: row.reviewClosesAt.toISOString(),
  };
}

const isPublished = (row: ListedSeason): row is ListedSeason & SeasonSummary => row.version !== null;
