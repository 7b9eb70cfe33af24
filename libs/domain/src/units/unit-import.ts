import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import type { UnitDetails } from './unit-details.ts';
import { checkUnitDetails } from './unit-details.ts';
import { DIVISIONS, divisionPath, findDivision } from './divisions.ts';
import { findInstitutionCategory, INSTITUTION_CATEGORIES } from './institution-categories.ts';
import { circlesOf, levelsOf, MOST_LEVELS, type Supervision } from './supervision.ts';
import { institutionCodeKindOf, type InstitutionCodeKind } from './institution-codes.ts';
import { canonicalCharacters, plainCharacters } from '../numbers/canonical-characters.ts';
import type { UnitStatus } from './unit-status.ts';

/** The columns of a workbook of units. */
export const UNIT_IMPORT_FIELDS = [
  'name',
  'institutionCode',
  'institutionCodeKind',
  'categoryCode',
  'divisionCode',
  'supervisingCode',
] as const;
export type UnitImportField = (typeof UNIT_IMPORT_FIELDS)[number];

export const REQUIRED_IMPORT_FIELDS = [
  'name',
  'institutionCode',
  'categoryCode',
  'divisionCode',
] as const satisfies readonly UnitImportField[];

/** Of a checked workbook; `applying`: a job has it; `outdated`: units changed meanwhile. */
export const UNIT_IMPORT_STATUSES = ['checked', 'applying', 'applied', 'outdated'] as const;
export type UnitImportStatus = (typeof UNIT_IMPORT_STATUSES)[number];

export const IMPORT_OUTCOMES = ['created', 'changed', 'unchanged', 'refused'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** One line as it stands in the workbook. */
export interface ImportLine {
  /** As the spreadsheet program counts: the heading is 1. */
  line: number;
  cells: Readonly<Partial<Record<UnitImportField, string | null>>>;
}

/** A unit as it is now. */
export interface ImportedUnit {
  name: string;
  institutionCode: string;
  categoryCode: string;
  divisionCode: string;
  supervisingCode: string | null;
  status: UnitStatus;
}

export type ImportValues = Omit<ImportedUnit, 'status'>;

export interface ImportChange {
  field: UnitImportField;
  from: string | null;
  to: string | null;
}

export interface PlannedLine {
  line: number;
  outcome: ImportOutcome;
  /** Null when the line cannot be read as a unit. */
  values: ImportValues | null;
  changes: ImportChange[];
  /** `pointer` names the column: `/name`. */
  problems: FieldError[];
}

/**
 * What each line of a workbook would do, given the units that there are: those that it names, by code, and everything above them.
 * An empty 主管单位 leaves an existing unit where it is. A line that a refused line is needed for is refused too.
 */
export function planUnitImport(
  lines: readonly ImportLine[],
  existing: ReadonlyMap<string, ImportedUnit>,
  kindOf: (typed: string) => InstitutionCodeKind | undefined,
): PlannedLine[] {
  const read = lines.map((line) => readLine(line, existing, kindOf));
  refuseRepeated(read);
  // Until nothing changes any more: with a line refused, the units below it stand elsewhere than the file says.
  let standing: number;
  do {
    standing = countOf(read);
    refuseCycles(read, existing);
    refuseWithoutSupervisor(read, existing);
    refuseTooDeep(read, existing);
  } while (countOf(read) !== standing);
  return read.map((line) => judged(line, existing));
}

/** The lines that change something, each after the line of its 主管单位. */
export function inOrderOfSupervision(lines: readonly PlannedLine[]): PlannedLine[] {
  const byCode = new Map(lines.map((line) => [line.values?.institutionCode, line]));
  const ordered = new Set<PlannedLine>();
  for (const line of lines) {
    const chain = new Set<PlannedLine>();
    for (let at: PlannedLine | undefined = line; at && !ordered.has(at) && !chain.has(at);)
      at = (chain.add(at), byCode.get(at.values?.supervisingCode ?? undefined));
    for (const each of [...chain].reverse()) ordered.add(each);
  }
  return [...ordered].filter(({ outcome }) => outcome === 'created' || outcome === 'changed');
}

function readLine(
  { line, cells }: ImportLine,
  existing: ReadonlyMap<string, ImportedUnit>,
  kindOf: (typed: string) => InstitutionCodeKind | undefined,
): PlannedLine {
  const problems: FieldError[] = REQUIRED_IMPORT_FIELDS.filter((field) => !cells[field]?.trim()).map(
    (field) => problem(field, 'required'),
  );
  const { details, kindProblem } = detailsOf(cells, kindOf);
  const checked = checkUnitDetails(details);
  const further = [...(kindProblem ? [kindProblem] : []), ...(checked.ok ? [] : checked.errors)];
  // One word per cell: what is missing is not also wrong.
  for (const each of further)
    if (problems.every(({ pointer }) => pointer !== each.pointer)) problems.push(each);
  if (!checked.ok || problems.length > 0) return refused(line, problems);
  const { name, institutionCode, categoryCode, divisionCode } = checked.value;
  const typed = canonicalCharacters(cells.supervisingCode ?? '');
  const supervisingCode = typed || (existing.get(institutionCode)?.supervisingCode ?? null);
  const values = { name, institutionCode, categoryCode, divisionCode, supervisingCode };
  return { line, outcome: 'unchanged', values, changes: [], problems: [] };
}

/** The kind of a code is the one that is named, or follows from its length. */
function detailsOf(
  cells: ImportLine['cells'],
  kindOf: (typed: string) => InstitutionCodeKind | undefined,
): { details: UnitDetails; kindProblem?: FieldError } {
  const institutionCode = canonicalCharacters(cells.institutionCode ?? '');
  const named = cells.institutionCodeKind?.trim();
  const kind = named ? kindOf(named) : institutionCodeKindOf(institutionCode);
  const details = {
    name: cells.name ?? '',
    institutionCodeKind: kind ?? 'unified_social_credit_code',
    institutionCode,
    categoryCode: categoryOf(cells.categoryCode ?? ''),
    divisionCode: divisionOf(cells.divisionCode ?? ''),
  } as const;
  return named && !kind
    ? { details, kindProblem: problem('institutionCodeKind', 'not_allowed') }
    : { details };
}

/** The first line of a code counts; each later one says which that is. */
function refuseRepeated(lines: PlannedLine[]): void {
  const first = new Map<string, number>();
  for (const line of lines) {
    const code = line.values?.institutionCode;
    if (code === undefined) continue;
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, line.line);
    else refuse(line, { ...problem('institutionCode', 'duplicate'), params: { line: earlier } });
  }
}

/** As it would be with these lines. */
function supervisionAfter(
  lines: readonly PlannedLine[],
  existing: ReadonlyMap<string, ImportedUnit>,
): Supervision {
  const above = new Map([...existing].map(([code, unit]) => [code, unit.supervisingCode]));
  for (const { values } of lines) if (values) above.set(values.institutionCode, values.supervisingCode);
  return above;
}

/** One step for each unit, however long the chains are that a workbook makes. */
function refuseCycles(lines: PlannedLine[], existing: ReadonlyMap<string, ImportedUnit>): void {
  const circles = circlesOf(supervisionAfter(lines, existing));
  for (const line of lines) {
    const circle = line.values && circles.get(line.values.institutionCode);
    if (!circle) continue;
    const from = circle.indexOf(line.values!.institutionCode);
    refuse(line, { ...problem('supervisingCode', 'cycle'), params: { codes: shownCircle(circle, from) } });
  }
}

/** So many codes of a circle are named: it is repeated in each of its lines. */
const NAMED_OF_CIRCLE = 6;

function shownCircle(circle: readonly string[], from: number): string {
  const named = Math.min(circle.length, NAMED_OF_CIRCLE);
  const codes = Array.from({ length: named }, (_, step) => circle[(from + step) % circle.length]!);
  return [...codes, ...(named < circle.length ? ['…'] : []), circle[from]!].join(' → ');
}

/** A 主管单位 is in the file or registered; a closed one takes no further units. */
function refuseWithoutSupervisor(lines: PlannedLine[], existing: ReadonlyMap<string, ImportedUnit>): void {
  const standing = lines.filter(({ values }) => values !== null);
  const inFile = new Set(standing.map(({ values }) => values!.institutionCode));
  const below = bySupervisor(standing);
  // A line that is refused takes those below it along, who wait to be looked at for that.
  const waiting = [...standing];
  for (const line of waiting) {
    if (line.values === null) continue;
    const { institutionCode } = line.values;
    const reason = supervisorProblem(line.values, existing, inFile);
    if (!reason) continue;
    refuse(line, reason);
    inFile.delete(institutionCode);
    if (!existing.has(institutionCode)) waiting.push(...(below.get(institutionCode) ?? []));
  }
}

/** By hand: this library also runs on phones, of which many know no `Map.groupBy`. */
function bySupervisor(lines: readonly PlannedLine[]): ReadonlyMap<string | null, readonly PlannedLine[]> {
  const groups = new Map<string | null, PlannedLine[]>();
  for (const line of lines) {
    const supervisor = line.values!.supervisingCode;
    const group = groups.get(supervisor);
    if (group) group.push(line);
    else groups.set(supervisor, [line]);
  }
  return groups;
}

function supervisorProblem(
  { institutionCode, supervisingCode }: ImportValues,
  existing: ReadonlyMap<string, ImportedUnit>,
  inFile: ReadonlySet<string>,
): FieldError | undefined {
  if (supervisingCode === null) return undefined;
  const supervisor = existing.get(supervisingCode);
  const moves = existing.get(institutionCode)?.supervisingCode !== supervisingCode;
  if (supervisor?.status === 'closed' && moves) return problem('supervisingCode', 'locked');
  return supervisor || inFile.has(supervisingCode) ? undefined : problem('supervisingCode', 'not_found');
}

function refuseTooDeep(lines: PlannedLine[], existing: ReadonlyMap<string, ImportedUnit>): void {
  const levels = levelsOf(supervisionAfter(lines, existing));
  for (const line of lines)
    if (line.values && levels.get(line.values.institutionCode)! > MOST_LEVELS)
      refuse(line, problem('supervisingCode', 'not_allowed'));
}

const countOf = (lines: readonly PlannedLine[]) => lines.filter(({ values }) => values !== null).length;

function judged(line: PlannedLine, existing: ReadonlyMap<string, ImportedUnit>): PlannedLine {
  if (line.values === null) return line;
  const { values } = line;
  const present = existing.get(values.institutionCode);
  if (!present) return { ...line, outcome: 'created' };
  const changes = (['name', 'categoryCode', 'divisionCode', 'supervisingCode'] as const)
    .filter((field) => present[field] !== values[field])
    .map((field) => ({ field, from: present[field], to: values[field] }));
  if (changes.length > 0 && present.status === 'closed')
    return refused(line.line, [problem('institutionCode', 'locked')]);
  return { ...line, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

const problem = (field: UnitImportField, code: FieldErrorCode): FieldError => ({
  pointer: `/${field}`,
  code,
});

const refused = (line: number, problems: FieldError[]): PlannedLine => ({
  line,
  outcome: 'refused',
  values: null,
  changes: [],
  problems,
});

function refuse(line: PlannedLine, reason: FieldError): void {
  Object.assign(line, refused(line.line, [...line.problems, reason]));
}

const categoryByName = new Map(INSTITUTION_CATEGORIES.map(({ code, name }) => [plainCharacters(name), code]));
const divisionByName = new Map(
  DIVISIONS.map(({ code }) => [
    divisionPath(code)
      .map(({ name }) => name)
      .reverse()
      .join(''),
    code,
  ]),
);

/** A category by code or name; anything else as it is, to be refused. */
function categoryOf(typed: string): string {
  const code = canonicalCharacters(typed);
  return findInstitutionCategory(code) ? code : (categoryByName.get(plainCharacters(typed)) ?? code);
}

/** A division by code or by its full name, with or without 湖北省 in front. */
function divisionOf(typed: string): string {
  const plain = plainCharacters(typed);
  if (findDivision(plain)) return plain;
  return divisionByName.get(plain) ?? divisionByName.get(`湖北省${plain}`) ?? plain;
}
