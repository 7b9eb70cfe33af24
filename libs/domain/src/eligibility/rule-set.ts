import type { RuleLevel } from '../forms/vocabularies.ts';
import type { ExamLevel, SpecialtyFamily } from '../seasons/specialties.ts';
import type { Establishment, PhysicianClass } from './facts.ts';

/** Whether the rules want to know of candidates for a family who is 在编: a paper of theirs hangs on it (rules.md C5). */
export function asksEstablishment(
  { socialSecurityProof }: Pick<RuleSet, 'socialSecurityProof'>,
  family: SpecialtyFamily,
): boolean {
  return socialSecurityProof?.families.includes(family) ?? false;
}

/** What a path needs beside an education. A title is of the specialty's own family. */
export const PATH_NEEDS = [
  'nurse_licence',
  'physician_licence',
  'residency_certificate',
  'junior_assistant_title',
  'junior_title',
] as const;
export type PathNeed = (typeof PATH_NEEDS)[number];

/** Where years begin (rules.md 2.2). */
export const COUNTED_FROM = [
  'work',
  'title',
  'nurse_registration',
  'physician_registration',
  'residency_certificate',
] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

/** One row of rules.md 2.3; any one row is enough. */
export interface RulePath {
  /** Such as `B2`: what results, wording and cases call it. */
  id: string;
  /** The place in the rules that people can look up. */
  clause: string;
  levels: readonly ExamLevel[];
  families: readonly SpecialtyFamily[];
  /** The least education; who has more may use it too. */
  education: RuleLevel;
  needs: readonly PathNeed[];
  years: number;
  /** Several: the first that the candidate has. Empty where no years are asked. */
  countedFrom: readonly CountedFrom[];
}

/** Which physicians a specialty takes. `unconfirmed`: taken, with a warning. */
export interface PhysicianClassRule {
  codes?: readonly string[];
  families?: readonly SpecialtyFamily[];
  classes: readonly PhysicianClass[];
  unconfirmed?: readonly PhysicianClass[];
}

/**
 * The eligibility rules of some exam years, as data. The open questions of `eligibility-cases.md` are settings with the readings
 * taken there.
 */
export interface RuleSet {
  /** Such as `2021-51`. A change is a new version. */
  version: string;
  title: string;
  /** The documents that it rests on. */
  basis: string;
  paths: readonly RulePath[];
  /** The first row that names the code, else the first that names the family (rules.md C8). */
  physicianClasses: readonly PhysicianClassRule[];
  /** C1: in post, in the specialty. */
  inPost: { clause: string } | null;
  /** C4: the licence is registered at the declaring unit. */
  practiceUnit: { clause: string } | null;
  /** C5: a paper that some families add. */
  socialSecurityProof: {
    clause: string;
    families: readonly SpecialtyFamily[];
    establishments: readonly Establishment[];
  } | null;
  /** C6: so many years in the present specialty after a change of post. */
  postChange: { clause: string; years: number } | null;
  /** C7: so many years less in primary care, on every path that asks for years. */
  primaryCare: { clause: string; codes: readonly string[]; yearsLess: number } | null;
  /** Days by which a count may fall short, by years asked (AMB-01): `{ "1": 1 }` lets one day pass where one year is asked. */
  lenientDays: Readonly<Record<string, number>>;
  warnings: {
    /** A gap between periods of work longer than so many months. */
    workGapMonths: number | null;
    nonMedicalMajor: boolean;
    /** By level of the exam: from this education on the candidate is above it. */
    educationAbove: Readonly<Partial<Record<ExamLevel, RuleLevel>>>;
  };
}
