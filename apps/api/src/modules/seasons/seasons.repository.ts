import { Injectable } from '@nestjs/common';
import type { SeasonDefinition } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

/** A season in a list. */
export interface SeasonSummary {
  readonly id: string;
  readonly version: number;
  readonly project: string;
  readonly examYear: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const SUMMARY = `id, current_version AS version, project, exam_year AS "examYear", opens_at AS "opensAt",
  closes_at AS "closesAt"`;

const open = statement<SeasonSummary>(
  'season.open',
  `SELECT ${SUMMARY} FROM season
   WHERE closes_at > coalesce($1::timestamptz, now()) AND opens_at <= coalesce($1::timestamptz, now())
   ORDER BY exam_year DESC, project LIMIT 50`,
);
const byId = statement<SeasonSummary>('season.by_id', `SELECT ${SUMMARY} FROM season WHERE id = $1`);
const byProject = statement<SeasonSummary>(
  'season.by_project',
  `SELECT ${SUMMARY} FROM season WHERE project = $1 AND exam_year = $2`,
);
const definitionOf = statement<{ definition: SeasonDefinition }>(
  'season_version.definition',
  'SELECT definition FROM season_version WHERE season_id = $1 AND version = $2',
);
const advance = statement<{ id: string; version: number }>(
  'season.advance',
  `INSERT INTO season (id, project, exam_year, current_version, opens_at, closes_at) VALUES ($1, $2, $3, 1, $4, $5)
   ON CONFLICT (project, exam_year) DO UPDATE SET current_version = season.current_version + 1,
     opens_at = excluded.opens_at, closes_at = excluded.closes_at
   RETURNING id, current_version AS version`,
);
const keepVersion = statement(
  'season_version.insert',
  'INSERT INTO season_version (season_id, version, definition, published_by) VALUES ($1, $2, $3, $4)',
);

/** All SQL of seasons. */
@Injectable()
export class SeasonsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those whose declaration window contains the database's time. */
  findOpen(): Promise<SeasonSummary[]> {
    return this.database.query(open, [this.clock.fixedAt]);
  }

  findById(id: string): Promise<SeasonSummary | undefined> {
    return this.database.findOne(byId, [id]);
  }

  findByProject(project: string, examYear: number): Promise<SeasonSummary | undefined> {
    return this.database.findOne(byProject, [project, examYear]);
  }

  async findDefinition(id: string, version: number): Promise<SeasonDefinition | undefined> {
    const row = await this.database.findOne(definitionOf, [id, version]);
    return row?.definition;
  }

  /** Adds the next version of the season of this project and year; `newId` is taken when it is the first. */
  async addVersion(newId: string, definition: SeasonDefinition, publishedBy: string | null) {
    const { project, examYear, declarationWindow } = definition;
    const { opensAt, closesAt } = declarationWindow;
    const season = await this.database.findOne(advance, [newId, project, examYear, opensAt, closesAt]);
    if (!season) throw new Error('season.advance returned no row');
    await this.database.count(keepVersion, [
      season.id,
      season.version,
      JSON.stringify(definition),
      publishedBy,
    ]);
    return season;
  }
}
