import { Injectable } from '@nestjs/common';
import { type SeasonChange, type SeasonDefinition, spanOf } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { SeasonVersion } from './season-version.entity.ts';

/** A season in a list. */
export interface SeasonSummary {
  readonly id: string;
  readonly version: number;
  readonly project: string;
  readonly examYear: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly reviewClosesAt: Date;
}

/** A season locked for a change, and the database's time at which it was. */
export type HeldSeason = SeasonSummary & { readonly now: Date };

/** A season that a person may file in. */
export interface OpenSeason extends SeasonSummary {
  /** The person's own end of filing, where a lead has given one. */
  readonly reopenedUntil: Date | null;
  readonly now: Date;
}

/** A version in a list; its definition is read by itself. */
export type VersionSummary = Omit<SeasonVersion, 'definition' | 'seasonId'>;

export type NewVersion = Omit<SeasonVersion, 'publishedAt' | 'version' | 'changes'> & {
  readonly changes: readonly SeasonChange[];
};

const SUMMARY = `s.id, s.current_version AS version, s.project, s.exam_year AS "examYear", s.opens_at AS "opensAt",
  s.closes_at AS "closesAt", s.review_closes_at AS "reviewClosesAt"`;
const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const open = statement<OpenSeason>(
  'season.open',
  `SELECT ${SUMMARY}, r.until AS "reopenedUntil", ${NOW('$1')} AS now
   FROM season s LEFT JOIN filing_reopening r ON r.season_id = s.id AND r.person_id = $2
   WHERE (s.closes_at > ${NOW('$1')} AND s.opens_at <= ${NOW('$1')}) OR r.until > ${NOW('$1')}
   ORDER BY s.exam_year DESC, s.project LIMIT 50`,
);
/** One a year and project; a season without a version lives no longer than the transaction that makes it. */
const current = statement<{ id: string; version: number }>(
  'season.current',
  'SELECT id, current_version AS version FROM season ORDER BY exam_year DESC, id DESC LIMIT 500',
);
const byId = statement<SeasonSummary>('season.by_id', `SELECT ${SUMMARY} FROM season s WHERE id = $1`);
const byProject = statement<SeasonSummary>(
  'season.by_project',
  `SELECT ${SUMMARY} FROM season s WHERE project = $1 AND exam_year = $2`,
);
const definitionOf = statement<{ definition: SeasonDefinition }>(
  'season_version.definition',
  'SELECT definition FROM season_version WHERE season_id = $1 AND version = $2',
);
const hold = statement<HeldSeason>(
  'season.hold',
  `SELECT ${SUMMARY}, ${NOW('$2')} AS now FROM season s WHERE id = $1 FOR UPDATE`,
);
/** A season without a version yet lives no longer than the transaction that makes it. */
const insert = statement<{ id: string }>(
  'season.insert',
  `INSERT INTO season (id, project, exam_year, current_version, opens_at, closes_at, review_closes_at)
   VALUES ($1, $2, $3, 0, $4, $5, $6) ON CONFLICT (project, exam_year) DO NOTHING RETURNING id`,
);
const advance = statement<{ version: number }>(
  'season.advance',
  `UPDATE season SET current_version = current_version + 1, opens_at = $2, closes_at = $3, review_closes_at = $4
   WHERE id = $1 RETURNING current_version AS version`,
);
const keepVersion = statement(
  'season_version.insert',
  `INSERT INTO season_version (season_id, version, definition, origin, changes, reason, published_by, published_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, ${NOW('$8')})`,
);
const versions = statement<VersionSummary>(
  'season_version.page',
  `SELECT version, origin, changes, reason, published_at AS "publishedAt", published_by AS "publishedBy"
   FROM season_version
   WHERE season_id = $1 AND version < coalesce($2::integer, 2147483647) AND ($3::text IS NULL OR origin = $3)
   ORDER BY version DESC LIMIT $4`,
);
const texts = statement<Pick<SeasonDefinition, 'notice' | 'statement'>>(
  'season_version.texts',
  `SELECT definition->'notice' AS notice, definition->'statement' AS statement FROM season_version WHERE season_id = $1`,
);

const byRuleSet = statement<{ seasonId: string; version: number }>(
  'season_version.by_rule_set',
  `SELECT season_id AS "seasonId", version FROM season_version WHERE definition ->> 'ruleSetVersion' = $1`,
);

/** The SQL of published seasons. */
@Injectable()
export class SeasonsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those whose declaration window contains the database's time, and those reopened for this person. */
  findOpen(personId: string): Promise<OpenSeason[]> {
    return this.database.query(open, [this.clock.fixedAt, personId]);
  }

  findCurrent(): Promise<{ id: string; version: number }[]> {
    return this.database.query(current, []);
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

  /** Locks a season until the end of the unit of work: of two who would add a version, the second sees the first one's. */
  hold(id: string): Promise<HeldSeason | undefined> {
    return this.database.findOne(hold, [id, this.clock.fixedAt]);
  }

  /** A season that has no version yet; undefined when project and exam year are taken. */
  async insert(id: string, definition: SeasonDefinition): Promise<string | undefined> {
    const { project, examYear } = definition;
    const row = await this.database.findOne(insert, [id, project, examYear, ...spanValues(definition)]);
    return row?.id;
  }

  /** Adds the next version of a season that is held. @returns its number */
  async addVersion(next: NewVersion): Promise<number> {
    const { seasonId, definition, origin, changes, reason, publishedBy } = next;
    const row = await this.database.findOne(advance, [seasonId, ...spanValues(definition)]);
    if (!row) throw new Error('a held season is gone');
    const content = [JSON.stringify(definition), origin, JSON.stringify(changes), reason, publishedBy];
    await this.database.count(keepVersion, [seasonId, row.version, ...content, this.clock.fixedAt]);
    return row.version;
  }

  /** Newest first. */
  versionPage(seasonId: string, before: number | null, origin: string | null, limit: number) {
    return this.database.query(versions, [seasonId, before, origin, limit]);
  }

  /** The notices and statements of all versions. */
  /** Every version that is judged by these rules. */
  findByRuleSet(ruleSetVersion: string): Promise<{ seasonId: string; version: number }[]> {
    return this.database.query(byRuleSet, [ruleSetVersion]);
  }

  publishedTexts(seasonId: string): Promise<Pick<SeasonDefinition, 'notice' | 'statement'>[]> {
    return this.database.query(texts, [seasonId]);
  }
}

function spanValues(definition: SeasonDefinition): string[] {
  const { opensAt, closesAt, reviewClosesAt } = spanOf(definition);
  return [opensAt, closesAt, reviewClosesAt];
}
