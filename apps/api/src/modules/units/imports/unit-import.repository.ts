import { Injectable } from '@nestjs/common';
import type {
  FieldError,
  ImportChange,
  ImportedUnit,
  ImportOutcome,
  ImportValues,
  PlannedLine,
  UnitImportStatus,
} from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

export interface ImportRow {
  readonly id: string;
  readonly contentHash: Buffer;
  readonly requestedBy: string;
  readonly status: UnitImportStatus;
  readonly ignoredTitles: string[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly checkedAt: Date;
  readonly appliedAt: Date | null;
}

export interface ImportLineRow {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly values: ImportValues | null;
  readonly changes: ImportChange[];
  readonly problems: FieldError[];
  readonly unitVersion: number | null;
}

export interface NewImport {
  readonly id: string;
  readonly contentHash: Buffer;
  readonly requestedBy: string;
  readonly ignoredTitles: readonly string[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
}

/** A unit that a workbook names, or that stands above one. */
export type NamedUnit = ImportedUnit & { readonly id: string; readonly version: number };

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;
const IMPORT = `SELECT id, content_hash AS "contentHash", requested_by AS "requestedBy", status,
    ignored_titles AS "ignoredTitles", created, changed, unchanged, refused, checked_at AS "checkedAt",
    applied_at AS "appliedAt" FROM unit_import`;
const LINE = `SELECT line, outcome, values, changes, problems, unit_version AS "unitVersion" FROM unit_import_line`;

const named = statement<NamedUnit>(
  'unit.named_in_import',
  `SELECT u.id, u.name, u.institution_code AS "institutionCode", u.category_code AS "categoryCode",
     u.division_code AS "divisionCode", s.institution_code AS "supervisingCode", u.status, u.version
   FROM unit u LEFT JOIN unit s ON s.id = u.supervising_unit_id
   WHERE u.id IN (SELECT unnest(n.path) FROM unit n WHERE n.institution_code = ANY($1))`,
);
const insert = statement(
  'unit_import.insert',
  `INSERT INTO unit_import (id, content_hash, requested_by, ignored_titles, created, changed, unchanged, refused, checked_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ${NOW('$9')})`,
);
const insertLines = statement(
  'unit_import_line.insert',
  `INSERT INTO unit_import_line (import_id, line, outcome, values, changes, problems, unit_version)
   SELECT $1, x.line, x.outcome, x.values, x.changes, x.problems, x."unitVersion"
   FROM jsonb_to_recordset($2::jsonb)
     AS x (line int, outcome text, values jsonb, changes jsonb, problems jsonb, "unitVersion" int)`,
);
const find = statement<ImportRow>('unit_import.find', `${IMPORT} WHERE id = $1`);
const hold = statement<ImportRow>('unit_import.hold', `${IMPORT} WHERE id = $1 FOR UPDATE`);
const list = statement<ImportRow>(
  'unit_import.list',
  `${IMPORT} WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
);
const applying = statement<{ id: string }>(
  'unit_import.applying',
  `SELECT id FROM unit_import WHERE status = 'applying' ORDER BY id`,
);
const setStatus = statement(
  'unit_import.set_status',
  `UPDATE unit_import SET status = $2, applied_at = CASE WHEN $2 = 'applied' THEN ${NOW('$3')} END WHERE id = $1`,
);
const lines = statement<ImportLineRow>(
  'unit_import_line.page',
  `${LINE} WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3`,
);
const linesOf = statement<ImportLineRow>(
  'unit_import_line.page_of_outcome',
  `${LINE} WHERE import_id = $1 AND outcome = $4 AND line > $2 ORDER BY line LIMIT $3`,
);
const standing = statement<ImportLineRow>(
  'unit_import_line.standing',
  `${LINE} WHERE import_id = $1 AND outcome <> 'refused' ORDER BY line`,
);

/** All SQL of imports. */
@Injectable()
export class UnitImportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The units of these codes and everything above them, by code. */
  async named(codes: readonly string[]): Promise<Map<string, NamedUnit>> {
    const units = await this.database.query(named, [codes]);
    return new Map(units.map((unit) => [unit.institutionCode, unit]));
  }

  async insert(
    { id, contentHash, requestedBy, ignoredTitles, counts }: NewImport,
    planned: readonly (PlannedLine & { unitVersion: number | null })[],
  ): Promise<void> {
    const { created, changed, unchanged, refused } = counts;
    const values = [id, contentHash, requestedBy, ignoredTitles, created, changed, unchanged, refused];
    await this.database.count(insert, [...values, this.clock.fixedAt]);
    await this.database.count(insertLines, [id, JSON.stringify(planned)]);
  }

  find(id: string): Promise<ImportRow | undefined> {
    return this.database.findOne(find, [id]);
  }

  hold(id: string): Promise<ImportRow | undefined> {
    return this.database.findOne(hold, [id]);
  }

  list(before: string | undefined, limit: number): Promise<ImportRow[]> {
    return this.database.query(list, [before ?? null, limit]);
  }

  async listApplying(): Promise<string[]> {
    return (await this.database.query(applying)).map(({ id }) => id);
  }

  async setStatus(id: string, status: UnitImportStatus): Promise<void> {
    await this.database.count(setStatus, [id, status, this.clock.fixedAt]);
  }

  lines(id: string, after: number, limit: number, outcome?: ImportOutcome): Promise<ImportLineRow[]> {
    return outcome === undefined
      ? this.database.query(lines, [id, after, limit])
      : this.database.query(linesOf, [id, after, limit, outcome]);
  }

  /** All but the refused ones. */
  standingLines(id: string): Promise<ImportLineRow[]> {
    return this.database.query(standing, [id]);
  }
}
