import {
  DomainError,
  type ImportLine,
  INSTITUTION_CODE_KINDS,
  type InstitutionCodeKind,
  plainCharacters,
  REQUIRED_IMPORT_FIELDS,
  UNIT_IMPORT_FIELDS,
  type UnitImportField,
} from '@htp/domain';
import { INSTITUTION_CODE_KIND_NAMES, UNIT_IMPORT_TITLES } from '@htp/wording';
import type { SpreadsheetRow } from '../../../platform/spreadsheets/index.ts';

/** With the heading. */
export const WORKBOOK_LIMITS = { rows: 10_001, columns: 100 } as const;
export const WORKBOOK_BYTES = 5 * 1024 * 1024;

export interface UnitWorkbook {
  readonly lines: readonly ImportLine[];
  /** Titles of columns that say nothing to us, as 备注. */
  readonly ignoredTitles: readonly string[];
}

/** Reads rows whose first one names the columns, in any order; rows without a word are left out. @throws DomainError `spreadsheet_headings_wrong` */
export function unitWorkbook([heading = [], ...rows]: readonly SpreadsheetRow[]): UnitWorkbook {
  const titles = heading.map((title) => plainCharacters(title ?? ''));
  refuseWrongHeading(titles);
  const columns = UNIT_IMPORT_FIELDS.map(
    (field) => [field, titles.indexOf(UNIT_IMPORT_TITLES[field])] as const,
  );
  const known: readonly string[] = Object.values(UNIT_IMPORT_TITLES);
  const lines = rows
    .map((row, index) => ({ line: index + 2, cells: cellsOf(row, columns) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''));
  const ignoredTitles = titles.filter((title) => title !== '' && !known.includes(title));
  return { lines, ignoredTitles: ignoredTitles.map((title) => title.slice(0, 50)) };
}

/** What kind of code a cell names: by its Chinese name or by its code name. */
export function kindNamed(typed: string): InstitutionCodeKind | undefined {
  const plain = plainCharacters(typed);
  return INSTITUTION_CODE_KINDS.find((kind) => kind === plain || INSTITUTION_CODE_KIND_NAMES[kind] === plain);
}

function refuseWrongHeading(titles: readonly string[]): void {
  const missing = REQUIRED_IMPORT_FIELDS.map((field) => UNIT_IMPORT_TITLES[field]).filter(
    (title) => !titles.includes(title),
  );
  const known: readonly string[] = Object.values(UNIT_IMPORT_TITLES);
  const repeated = known.filter((title) => titles.indexOf(title) !== titles.lastIndexOf(title));
  if (missing.length + repeated.length > 0)
    throw new DomainError('spreadsheet_headings_wrong', { missing, repeated });
}

function cellsOf(
  row: SpreadsheetRow,
  columns: readonly (readonly [UnitImportField, number])[],
): Partial<Record<UnitImportField, string>> {
  return Object.fromEntries(columns.flatMap(([field, at]) => (at < 0 ? [] : [[field, row[at] ?? '']])));
}
