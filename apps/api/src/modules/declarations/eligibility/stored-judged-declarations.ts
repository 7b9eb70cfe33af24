import { Injectable } from '@nestjs/common';
import { beijingDay, type DeclarationStatus, findSpecialty, type Judgement } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { type JudgedDeclaration, JudgedDeclarations, type JudgedPage } from '../../eligibility/index.ts';
import { type PublishedSeason, SeasonService } from '../../seasons/index.ts';
import { DECLARATION_COLUMNS } from '../declaration-columns.ts';
import type { Declaration } from '../declaration.entity.ts';
import { DeclarationForms } from '../filing/declaration-forms.ts';
import { FilingFactsSource } from '../filing/filing-facts.ts';
import { frozenUnit } from '../filing/snapshot-builder.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { DeclarationJudge } from './declaration-judge.ts';

interface SubmittedRow {
  readonly id: string;
  readonly seasonId: string;
  readonly seasonVersion: number;
  readonly status: DeclarationStatus;
  readonly specialtyCode: string;
  readonly maskedName: string | null;
  readonly unitName: string | null;
  readonly submissionId: string;
  readonly judgement: Buffer;
}

/** Versions of seasons, as two lists of one length. */
const OF_VERSIONS = '(d.season_id, s.season_version) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))';
const FROM_SUBMITTED = `FROM declaration d JOIN declaration_submission s ON s.id = d.submission_id
   WHERE ${OF_VERSIONS} AND s.judgement IS NOT NULL AND d.status <> 'withdrawn'`;
const OF_DRAFTS = `d.status = 'draft' AND d.season_id = ANY($1::uuid[])`;

const count = statement<{ count: number }>(
  'declaration.judged_count',
  `SELECT count(*)::int AS count FROM (
     (SELECT ${FROM_SUBMITTED} LIMIT $4)
     UNION ALL
     (SELECT FROM declaration d WHERE d.status = 'draft' AND d.season_id = ANY($3::uuid[]) LIMIT $4)) counted`,
);
const submitted = statement<SubmittedRow>(
  'declaration.judged_page',
  `SELECT d.id, d.season_id AS "seasonId", s.season_version AS "seasonVersion", d.status,
     d.specialty_code AS "specialtyCode", d.masked_name AS "maskedName", d.unit_name AS "unitName",
     s.id AS "submissionId", s.judgement
   ${FROM_SUBMITTED} AND d.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
   ORDER BY d.id DESC LIMIT $4`,
);
const drafts = statement<Declaration>(
  'declaration.judged_drafts',
  `SELECT ${DECLARATION_COLUMNS} FROM declaration d WHERE ${OF_DRAFTS} ORDER BY d.id DESC LIMIT $2`,
);

/** Declarations with the facts that they were judged by: frozen ones of what was submitted, those of today of drafts. */
@Injectable()
export class StoredJudgedDeclarations extends JudgedDeclarations {
  constructor(
    private readonly database: Database,
    private readonly seasons: SeasonService,
    private readonly copies: FrozenCopies,
    private readonly forms: DeclarationForms,
    private readonly filing: FilingFactsSource,
    private readonly judge: DeclarationJudge,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async count(ruleSetVersion: string, cap: number): Promise<number> {
    const versions = await this.seasons.listJudgedBy(ruleSetVersion);
    const current = await this.currentAmong(versions);
    const values = [...listsOf(versions), current.map(({ seasonId }) => seasonId), cap + 1];
    return (await this.database.findOne(count, values))?.count ?? 0;
  }

  override async submitted(ruleSetVersion: string, after: string | null, limit: number): Promise<JudgedPage> {
    const versions = await this.seasons.listJudgedBy(ruleSetVersion);
    const rows = await this.database.query(submitted, [...listsOf(versions), after, limit]);
    const items = rows.flatMap((row) => {
      const season = versions.find(
        ({ seasonId, version }) => seasonId === row.seasonId && version === row.seasonVersion,
      )!;
      const text = this.copies.openJudgement(row.submissionId, row.judgement);
      return judged(row, season, JSON.parse(text) as Judgement);
    });
    return { items, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  }

  override async drafts(ruleSetVersion: string, limit: number): Promise<JudgedDeclaration[]> {
    const versions = await this.currentAmong(await this.seasons.listJudgedBy(ruleSetVersion));
    const seasonOf = new Map(versions.map((season) => [season.seasonId, season]));
    const rows = await this.database.query(drafts, [[...seasonOf.keys()], limit]);
    const today = beijingDay(await this.clock.now());
    const found: JudgedDeclaration[] = [];
    // One after the other: a lead's question is not to take every connection.
    for (const row of rows) {
      const season = seasonOf.get(row.seasonId)!;
      const form = await this.forms.load(row, undefined, today);
      const { unit } = await this.filing.of(row.personId);
      const judgement = await this.judge.judge(form, season.definition, unit && frozenUnit(unit));
      if (judgement) found.push(...judged({ ...row, unitName: unit?.name ?? null }, season, judgement));
    }
    return found;
  }

  /** Drafts are held against the version of today. */
  private async currentAmong(versions: readonly PublishedSeason[]): Promise<PublishedSeason[]> {
    const current = await Promise.all(
      [...new Set(versions.map(({ seasonId }) => seasonId))].map((id) => this.seasons.getSummary(id)),
    );
    const isCurrent = ({ seasonId, version }: PublishedSeason) =>
      current.some((season) => season.id === seasonId && season.version === version);
    return versions.filter(isCurrent);
  }
}

function listsOf(versions: readonly PublishedSeason[]): [string[], number[]] {
  return [versions.map(({ seasonId }) => seasonId), versions.map(({ version }) => version)];
}

type JudgedRow = Pick<SubmittedRow, 'id' | 'status' | 'specialtyCode' | 'maskedName' | 'unitName'>;

function judged(
  { id, status, specialtyCode, maskedName, unitName }: JudgedRow,
  { definition }: PublishedSeason,
  { facts }: Judgement,
): JudgedDeclaration[] {
  const specialty = findSpecialty(definition, specialtyCode);
  if (!specialty) return [];
  const { examYear, cutoffOn } = definition;
  return [{ id, status, examYear, maskedName, unitName, specialty, cutoffOn, facts }];
}
