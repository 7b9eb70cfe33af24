import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { DraftOutcome, SeasonDraft } from './season-draft.entity.ts';

/** A draft locked for a change, and the database's time at which it was. */
export type HeldDraft = SeasonDraft & { readonly now: Date };

/** A draft in a list. */
export type DraftSummary = Omit<SeasonDraft, 'definition' | 'sectionVersions' | 'report' | 'outcome'>;

type NewDraft = Pick<SeasonDraft, 'id' | 'seasonId' | 'baseVersion' | 'definition' | 'report' | 'createdBy'>;

export type DraftChange = Pick<SeasonDraft, 'definition' | 'baseVersion' | 'sectionVersions' | 'updatedBy'>;

const SUMMARY = `id, season_id AS "seasonId", base_version AS "baseVersion", project, exam_year AS "examYear", version,
  created_by AS "createdBy", created_at AS "createdAt", updated_by AS "updatedBy", updated_at AS "updatedAt"`;
const ALL = `${SUMMARY}, definition, section_versions AS "sectionVersions", report, outcome`;
const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const insert = statement(
  'season_draft.insert',
  `INSERT INTO season_draft (id, season_id, base_version, project, exam_year, definition, report, created_by, updated_by,
     created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, ${NOW('$9')}, ${NOW('$9')})`,
);
const find = statement<HeldDraft>(
  'season_draft.find',
  `SELECT ${ALL}, ${NOW('$2')} AS now FROM season_draft WHERE id = $1`,
);
const hold = statement<HeldDraft>(
  'season_draft.hold',
  `SELECT ${ALL}, ${NOW('$2')} AS now FROM season_draft WHERE id = $1 FOR UPDATE`,
);
const page = statement<DraftSummary>(
  'season_draft.page',
  `SELECT ${SUMMARY} FROM season_draft
   WHERE outcome IS NULL AND id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
   ORDER BY id DESC LIMIT $2`,
);
const keep = statement<{ version: number }>(
  'season_draft.keep',
  `UPDATE season_draft SET version = version + 1, project = $2, exam_year = $3, definition = $4, base_version = $5,
     section_versions = $6, updated_by = $7, updated_at = ${NOW('$8')}
   WHERE id = $1 RETURNING version`,
);
const close = statement('season_draft.close', 'UPDATE season_draft SET outcome = $2 WHERE id = $1');

/** The SQL of drafts of seasons. */
@Injectable()
export class SeasonDraftsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async insert({ id, seasonId, baseVersion, definition, report, createdBy }: NewDraft): Promise<void> {
    const { project, examYear } = definition;
    const content = [project, examYear, JSON.stringify(definition), report && JSON.stringify(report)];
    await this.database.count(insert, [id, seasonId, baseVersion, ...content, createdBy, this.clock.fixedAt]);
  }

  find(id: string): Promise<HeldDraft | undefined> {
    return this.database.findOne(find, [id, this.clock.fixedAt]);
  }

  /** Locks a draft until the end of the unit of work. */
  hold(id: string): Promise<HeldDraft | undefined> {
    return this.database.findOne(hold, [id, this.clock.fixedAt]);
  }

  /** Those that are being worked on, newest first. */
  page(after: string | undefined, limit: number): Promise<DraftSummary[]> {
    return this.database.query(page, [after ?? null, limit]);
  }

  /** Writes a held draft. @returns its new version */
  async keep(id: string, { definition, baseVersion, sectionVersions, updatedBy }: DraftChange) {
    const { project, examYear } = definition;
    const content = [
      project,
      examYear,
      JSON.stringify(definition),
      baseVersion,
      JSON.stringify(sectionVersions),
    ];
    const row = await this.database.findOne(keep, [id, ...content, updatedBy, this.clock.fixedAt]);
    if (!row) throw new Error('a held draft is gone');
    return row.version;
  }

  async close(id: string, outcome: DraftOutcome): Promise<void> {
    await this.database.count(close, [id, outcome]);
  }
}
