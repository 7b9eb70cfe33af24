import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-database.ts';

const HOUR = 3_600_000;
const BEGINNING = Date.parse('2026-11-23T00:00:00Z');

export interface CountedStep {
  readonly who: number;
  readonly what: string;
  readonly unit: number;
  readonly specialty: string;
}

interface Unit {
  readonly id: string;
  readonly path: string[];
  readonly divisionCode: string;
}

/**
 * Histories of declarations as rows alone, whichever code would write them. A step that has nothing to act on does nothing;
 * what may follow what is not asked here.
 */
export class CountedHistory {
  private readonly database: TestDatabase;
  readonly seasonId = randomUUID();
  readonly units: readonly Unit[];
  private hours = 0;

  private constructor(database: TestDatabase) {
    this.database = database;
    const [bureau, hospital, county] = [randomUUID(), randomUUID(), randomUUID()];
    this.units = [
      { id: bureau, path: [bureau], divisionCode: '420100' },
      { id: hospital, path: [hospital, bureau], divisionCode: '420106' },
      { id: county, path: [county], divisionCode: '429004' },
    ];
  }

  static async begin(database: TestDatabase): Promise<CountedHistory> {
    const history = new CountedHistory(database);
    await database.asOwner(
      `INSERT INTO season (id, project, exam_year, current_version, opens_at, closes_at, review_closes_at) VALUES ($1::uuid, $2, 2027, 1, now(), now(), now())`,
      [history.seasonId, history.seasonId],
    );
    for (const [index, { id, path, divisionCode }] of history.units.entries())
      await database.asOwner(
        `INSERT INTO unit (id, name, searched_name, name_grams, name_length, institution_code, path, category_code, division_code)
         VALUES ($1::uuid, $2, $2, '{}', 2, $1::text, $3, 'A100', $4)`,
        [id, `单位${index}`, path, divisionCode],
      );
    return history;
  }

  /** A new person's draft. @returns its id */
  async draft(specialty = '368'): Promise<string> {
    const [id, personId] = [randomUUID(), randomUUID()];
    await this.database.asOwner(`INSERT INTO account (id, kind) VALUES ($1, 'candidate')`, [personId]);
    await this.database.asOwner(
      `INSERT INTO declaration (id, person_id, season_id, season_version, status, level, specialty_code, specialty_name, subjects,
         history_candidate, fee_fen, waiting_since, created_at)
       VALUES ($1, $2, $3, 1, 'draft', 'intermediate', $4, '', '{}', false, 0, $5, $5)`,
      [id, personId, this.seasonId, specialty, this.later()],
    );
    return id;
  }

  /** @returns how many declarations it moved */
  async attempt({ who, what, unit, specialty }: CountedStep): Promise<number> {
    if (what === 'start') await this.draft(specialty);
    if (what === 'submit') return this.submit(who, this.units[unit]!);
    const sql = {
      choose: `UPDATE declaration SET specialty_code = '${specialty}' WHERE id = $1 AND status IN ('draft', 'returned') RETURNING id`,
      pass: `UPDATE declaration SET status = CASE stage WHEN 'unit' THEN 'in_review' ELSE 'approved' END,
        stage = CASE stage WHEN 'unit' THEN 'province' END, waiting_since = $2
        WHERE id = $1 AND status = 'in_review' RETURNING id`,
      return: `UPDATE declaration SET status = 'returned', waiting_since = $2 WHERE id = $1 AND status = 'in_review' RETURNING id`,
      reject: `UPDATE declaration SET status = 'rejected', waiting_since = $2 WHERE id = $1 AND status = 'in_review' RETURNING id`,
      withdraw: `UPDATE declaration SET status = 'withdrawn', stage = NULL, waiting_since = $2
        WHERE id = $1 AND status = 'draft' RETURNING id`,
    }[what];
    return sql === undefined ? 0 : this.move(who, what, sql);
  }

  private async move(who: number, what: string, sql: string): Promise<number> {
    const declaration = await this.nth(who);
    if (!declaration) return 0;
    const at = this.later();
    const moved = await this.database.asOwner(
      sql,
      sql.includes('$2') ? [declaration.id, at] : [declaration.id],
    );
    const decision = { pass: 'passed', return: 'returned', reject: 'rejected' }[what];
    if (moved.length > 0 && decision !== undefined)
      await this.database.asOwner(
        `INSERT INTO declaration_decision (id, declaration_id, submission_id, stage, decision, sections, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, '[]', $6, $7)`,
        [
          randomUUID(),
          declaration.id,
          declaration.submission_id,
          declaration.stage,
          decision,
          declaration.person_id,
          at,
        ],
      );
    return moved.length;
  }

  private async submit(who: number, unit: Unit): Promise<number> {
    const declaration = await this.nth(who);
    if (!declaration || !['draft', 'returned'].includes(declaration.status)) return 0;
    const [submissionId, at] = [randomUUID(), this.later()];
    const placed = declaration.status === 'draft' ? unit : undefined;
    await this.database.asOwner(
      `INSERT INTO declaration_submission (id, declaration_id, number, season_version, notice_version, statement_version, frozen_copy,
         content_hash, document_index, sections, file_ids, submitted_at)
       SELECT $1, $2, 1 + count(*), 1, '', '', '', '', '', '{}', '{}', $3 FROM declaration_submission WHERE declaration_id = $2`,
      [submissionId, declaration.id, at],
    );
    const moved = await this.database.asOwner(
      `UPDATE declaration SET status = 'in_review', stage = 'unit', submission_id = $2, waiting_since = $3,
         unit_id = coalesce($4, unit_id), unit_path = coalesce($5, unit_path), division_code = coalesce($6, division_code)
       WHERE id = $1 RETURNING id`,
      [
        declaration.id,
        submissionId,
        at,
        placed?.id ?? null,
        placed?.path ?? null,
        placed?.divisionCode ?? null,
      ],
    );
    return moved.length;
  }

  /** One of the five latest. */
  private async nth(who: number) {
    const [found] = await this.database.asOwner<{
      id: string;
      person_id: string;
      status: string;
      stage: string;
      submission_id: string;
    }>(
      `SELECT id, person_id, status, stage, submission_id FROM declaration WHERE season_id = $1
       ORDER BY created_at DESC, id OFFSET $2 LIMIT 1`,
      [this.seasonId, who],
    );
    return found;
  }

  private later(): Date {
    this.hours += 1;
    return new Date(BEGINNING + this.hours * HOUR);
  }
}
