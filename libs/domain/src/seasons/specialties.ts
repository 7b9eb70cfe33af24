import directory from '../data/specialties.json' with { type: 'json' };

/** 初级(士), 初级(师), 中级 (rules.md 1.1). */
export const EXAM_LEVELS = ['junior_assistant', 'junior', 'intermediate'] as const;
export type ExamLevel = (typeof EXAM_LEVELS)[number];

/** The families of specialties that share rules (rules.md 2.3), and what the directory calls them. */
const FAMILY_OF_CATEGORY = {
  药学: 'pharmacy',
  技术: 'technology',
  护理: 'nursing',
  临床: 'clinical',
  口腔: 'stomatology',
  中医: 'chinese_medicine',
  公卫: 'public_health',
  全科: 'general_practice',
} as const;

export type SpecialtyFamily = (typeof FAMILY_OF_CATEGORY)[keyof typeof FAMILY_OF_CATEGORY];
export const SPECIALTY_FAMILIES: readonly SpecialtyFamily[] = Object.values(FAMILY_OF_CATEGORY);

/** The family that a category of the directory stands for, by its Chinese name. */
export const SPECIALTY_FAMILY_NAMES: Readonly<Record<string, SpecialtyFamily>> = FAMILY_OF_CATEGORY;

/** 申报类别(专业). Codes are reused over the years: only (exam year, code) names one (rules.md 1.7). */
export interface Specialty {
  code: string;
  name: string;
  level: ExamLevel;
  family: SpecialtyFamily;
  /**
   * Codes of last year's specialties that ended and were merged into this one: what was passed in them counts here
   * (rules.md 1.4, 1.6). What was passed in any other never adds up with this one.
   */
  continues?: readonly string[];
}

/** A row of the directory, with the exam years in which it holds. */
interface DirectoryRow {
  code: string;
  name: string;
  level: string;
  category: string;
  validFrom?: number;
  validTo?: number;
  mergedInto?: readonly string[];
}

const rows: readonly DirectoryRow[] = directory;

/** The specialties offered in an exam year, by code (rules.md 1.5 to 1.7). */
export function specialtiesOf(examYear: number): Specialty[] {
  const endedBefore = rows.filter(({ validTo }) => validTo === examYear - 1);
  return rows.filter(holdsIn(examYear)).map((row) => specialtyOf(row, endedBefore));
}

/**
 * The codes by which last year's directory called what counts here: the specialty itself, and what was merged into it or moved to
 * its code (rules.md 1.4, 1.6). The same code does not count where it named another specialty: codes are reused (1.7).
 */
export function previousCodes({ code, continues = [] }: Specialty, examYear: number): string[] {
  const before = rowIn(code, examYear - 1);
  const isReused = before !== undefined && before !== rowIn(code, examYear);
  return [...new Set([...(isReused ? [] : [code]), ...continues])];
}

/** Whether a code of the directory names the same specialty in two exam years. */
export function isSameSpecialty(code: string, examYear: number, otherYear: number): boolean {
  return rowIn(code, examYear) === rowIn(code, otherYear);
}

/** What a code of the directory was called in an exam year; `undefined` where it named nothing then. */
export function specialtyName(code: string, examYear: number): string | undefined {
  return specialtiesOf(examYear).find((specialty) => specialty.code === code)?.name;
}

/** Where the subjects of a specialty that has ended are taken (rules.md 1.6): codes, none for one that goes on. */
export function mergedInto(code: string, lastExamYear: number): readonly string[] {
  const row = rows.find((entry) => entry.code === code && (entry.validTo ?? Infinity) <= lastExamYear);
  return row?.mergedInto ?? [];
}

const holdsIn =
  (examYear: number) =>
  ({ validFrom = examYear, validTo = examYear }: DirectoryRow) =>
    validFrom <= examYear && examYear <= validTo;

function rowIn(code: string, examYear: number): DirectoryRow | undefined {
  const holds = holdsIn(examYear);
  return rows.find((row) => row.code === code && holds(row));
}

function specialtyOf(
  { code, name, level, category }: DirectoryRow,
  ended: readonly DirectoryRow[],
): Specialty {
  const continues = ended.filter((row) => row.mergedInto?.includes(code)).map((row) => row.code);
  return {
    code,
    name,
    level: level as ExamLevel,
    family: FAMILY_OF_CATEGORY[category as keyof typeof FAMILY_OF_CATEGORY],
    ...(continues.length > 0 ? { continues } : {}),
  };
}
