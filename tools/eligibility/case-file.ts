import { readFile } from 'node:fs/promises';
import type {
  EligibilityFacts,
  PhysicianClass,
  SpecialtyFamily,
  TitleFact,
  WorkPeriodFact,
} from '@htp/domain';
import { SPECIALTY_FAMILY_NAMES } from '@htp/domain';

/** A case as the domain documents (eligibility-cases.md) describes it. */
export interface EligibilityCase {
  id: string;
  title?: string;
  examYear: number;
  cutoff: string;
  ruleSet: string;
  specialtyCode: string;
  candidate: Candidate;
  expected?: Expected;
}

/** The facts in the words of the case files: an absent key or an empty list says that there is none, `null` that it is not known. */
export interface Candidate {
  educations?: { level?: string | null; medical?: boolean | null; graduatedOn?: string | null }[] | null;
  physicianQualification?: { class?: string | null; grade?: string | null } | null;
  physicianLicence?: (Registered & { class?: string | null }) | null;
  nurseLicence?: (Registered & { validUntil?: string | null }) | null;
  titles?: { level?: string | null; family?: string | null; grantedOn?: string | null }[] | null;
  residencyTraining?: { certifiedOn?: string | null } | null;
  workPeriods?: { specialtyFamily?: string | null; from?: string | null; to?: string | null }[] | null;
  isPrimaryCare?: boolean | null;
  establishment?: string | null;
  hasSocialSecurityProof?: boolean | null;
}

interface Registered {
  firstRegisteredOn?: string | null;
  practiceUnitSameAsDeclaring?: boolean | null;
}

export interface ExpectedReason {
  path: string;
  missing: string;
  earliestEligibleCutoffYear?: number | null;
  mustReport?: boolean;
}

export interface Expected {
  verdict: string;
  satisfiedPaths?: string[];
  optionalPaths?: string[];
  failed?: ExpectedReason[];
  warnings?: string[];
  optionalWarnings?: string[];
  forbiddenWarnings?: string[];
  specialtyName?: string;
  mergedInto?: string[];
}

/** @throws Error in one line for people, where it is no list of cases */
export async function readCases(file: string): Promise<EligibilityCase[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`cannot read ${file}`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const cases = Array.isArray(content) ? content : (content as { cases?: unknown }).cases;
  if (!Array.isArray(cases)) throw new Error(`${file} holds no list of cases`);
  for (const [index, one] of cases.entries()) mustBeCase(one, index);
  return cases as EligibilityCase[];
}

function mustBeCase(one: unknown, index: number): void {
  const { id, examYear, cutoff, ruleSet, specialtyCode, candidate } = (one ?? {}) as Record<string, unknown>;
  const problem =
    typeof id !== 'string'
      ? 'has no id'
      : typeof examYear !== 'number'
        ? 'has no examYear'
        : typeof cutoff !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(cutoff)
          ? 'has no cutoff, YYYY-MM-DD'
          : typeof ruleSet !== 'string' || typeof specialtyCode !== 'string'
            ? 'names no ruleSet or no specialtyCode'
            : typeof candidate !== 'object' || candidate === null
              ? 'has no candidate'
              : null;
  if (problem) throw new Error(`case ${String(id ?? index + 1)} ${problem}`);
}

const CLASSES: Readonly<Record<string, PhysicianClass>> = {
  临床: 'clinical',
  口腔: 'stomatology',
  中医: 'chinese_medicine',
  中西医结合: 'chinese_medicine',
  公共卫生: 'public_health',
  公卫: 'public_health',
};
const TITLE_LEVELS: Readonly<Record<string, TitleFact['level']>> = { 士: 'junior_assistant', 师: 'junior' };

/** The facts of a case in our terms. */
export function factsOf(candidate: Candidate): EligibilityFacts {
  const { educations, physicianQualification, physicianLicence, nurseLicence, titles, residencyTraining } =
    candidate;
  return {
    educations: given(educations, (list) =>
      list.map(({ level = null, medical = null, graduatedOn = null }) => ({
        level: level as 'bachelor' | null,
        medical,
        graduatedOn,
      })),
    ),
    physicianQualification: given(physicianQualification, ({ class: held = null, grade = null }) => ({
      class: classOf(held),
      grade: grade as 'practising' | 'assistant' | null,
    })),
    physicianLicence: given(physicianLicence, (licence) => ({
      class: classOf(licence.class ?? null),
      ...registeredOf(licence),
    })),
    nurseLicence: given(nurseLicence, (licence) => ({
      validUntil: licence.validUntil ?? null,
      ...registeredOf(licence),
    })),
    titles: given(titles, (list) => list.flatMap(titleOf)),
    residency: given(residencyTraining, ({ certifiedOn = null }) => ({ certifiedOn })),
    workPeriods: given(candidate.workPeriods, (list) => list.map(workPeriodOf)),
    primaryCare: candidate.isPrimaryCare === undefined ? false : candidate.isPrimaryCare,
    establishment: given(candidate.establishment, (held) =>
      held === 'permanent' ? ('permanent' as const) : ('non_permanent' as const),
    ),
    socialSecurityProof:
      candidate.hasSocialSecurityProof === undefined ? false : candidate.hasSocialSecurityProof,
  };
}

function given<Value, Result>(
  value: Value | null | undefined,
  read: (value: Value) => Result,
): Result | null | undefined {
  return value === null || value === undefined ? (value as null | undefined) : read(value);
}

function registeredOf({ firstRegisteredOn = null, practiceUnitSameAsDeclaring = null }: Registered) {
  return { firstRegisteredOn, practiceUnitIsDeclaring: practiceUnitSameAsDeclaring };
}

function titleOf({
  level = null,
  family = null,
  grantedOn = null,
}: NonNullable<Candidate['titles']>[number]): TitleFact[] {
  if (level !== null && !(level in TITLE_LEVELS)) return [];
  return [{ level: level === null ? null : TITLE_LEVELS[level]!, family: familyOf(family), grantedOn }];
}

function workPeriodOf({
  specialtyFamily = null,
  from = null,
  to = null,
}: NonNullable<Candidate['workPeriods']>[number]): WorkPeriodFact {
  return { family: familyOf(specialtyFamily), from, to };
}

/** A class or family that the rules do not name stays as it is written: it is none of those that they ask for. */
function classOf(held: string | null): PhysicianClass | null {
  return held === null ? null : (CLASSES[held] ?? (held as PhysicianClass));
}

function familyOf(name: string | null): SpecialtyFamily | null {
  return name === null ? null : (SPECIALTY_FAMILY_NAMES[name] ?? (name as SpecialtyFamily));
}
