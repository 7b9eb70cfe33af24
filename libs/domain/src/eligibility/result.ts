export const VERDICTS = ['eligible', 'needs_evidence', 'ineligible'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `met`, `failed` for sure, or `unknown` because a fact is not known yet. */
export type ConditionOutcome = 'met' | 'failed' | 'unknown';

/** What a condition asks. */
export const CONDITIONS = [
  'education',
  'nurse_licence',
  'physician_qualification',
  'physician_licence',
  'practice_unit',
  'title',
  'residency_certificate',
  'years',
  'in_post',
  'post_change',
  'social_security_proof',
  'specialty_offered',
] as const;
export type ConditionName = (typeof CONDITIONS)[number];

/** Why a condition is not met (the codes of `eligibility-cases.md`), or which fact is not known. */
export const CONDITION_PROBLEMS = [
  'EDUCATION_LEVEL',
  'EDUCATION_DATE',
  'YEARS',
  'TITLE',
  'NURSE_LICENCE',
  'NURSE_LICENCE_EXPIRED',
  'LICENCE_DATE',
  'PHYSICIAN_QUALIFICATION',
  'PHYSICIAN_LICENCE',
  'ASSISTANT_PHYSICIAN',
  'PHYSICIAN_CLASS',
  'PRACTICE_UNIT',
  'RESIDENCY',
  'RESIDENCY_DATE',
  'CROSS_SPECIALTY',
  'POST_CHANGE',
  'SOCIAL_SECURITY_PROOF',
  'SPECIALTY_NOT_OFFERED',
  'UNKNOWN_EDUCATION',
  'UNKNOWN_EDUCATION_DATE',
  'UNKNOWN_NURSE_LICENCE',
  'UNKNOWN_NURSE_LICENCE_VALIDITY',
  'UNKNOWN_LICENCE_DATE',
  'UNKNOWN_PHYSICIAN_QUALIFICATION',
  'UNKNOWN_PHYSICIAN_LICENCE',
  'UNKNOWN_PHYSICIAN_CLASS',
  'UNKNOWN_PRACTICE_UNIT',
  'UNKNOWN_TITLE',
  'UNKNOWN_TITLE_DATE',
  'UNKNOWN_RESIDENCY',
  'UNKNOWN_RESIDENCY_DATE',
  'UNKNOWN_WORK',
  'UNKNOWN_PRIMARY_CARE',
  'UNKNOWN_ESTABLISHMENT',
  'UNKNOWN_SOCIAL_SECURITY_PROOF',
] as const;
export type ConditionProblem = (typeof CONDITION_PROBLEMS)[number];

/** Values for wording: codes of vocabularies, days, numbers. `null`: there is none. */
export type ConditionValue = Readonly<Record<string, string | number | boolean | null>>;

export interface ConditionResult {
  condition: ConditionName;
  /** The place in the rules, such as `2.3` or `C4`. */
  clause: string;
  outcome: ConditionOutcome;
  /** Null where it is met. */
  problem: ConditionProblem | null;
  required: ConditionValue;
  /** What was found; null where there is nothing. */
  found: ConditionValue | null;
  /** Where it was found: the `ref` of the fact. */
  foundIn: string | null;
  /** The year whose 31 December satisfies it, all else unchanged; null where time alone does not help. */
  earliestCutoffYear: number | null;
}

export type PathOutcome = 'satisfied' | 'open' | 'failed';

export interface PathResult {
  path: string;
  clause: string;
  outcome: PathOutcome;
  /** All of them, met or not. */
  conditions: readonly ConditionResult[];
  /** Where only time is missing: the year whose 31 December satisfies the path. The exam year is one more. */
  earliestCutoffYear: number | null;
}

export const ELIGIBILITY_WARNINGS = [
  'MONTH_PRECISION',
  'WORK_GAP',
  'NON_MEDICAL_MAJOR',
  'EDUCATION_ABOVE_LEVEL',
  'PHYSICIAN_CLASS_UNCONFIRMED',
] as const;
export type EligibilityWarning = (typeof ELIGIBILITY_WARNINGS)[number];

/** Verdict and every reason of it. */
export interface EligibilityResult {
  ruleSetVersion: string;
  specialtyCode: string;
  /** The day up to which all is counted, inclusive. */
  cutoffOn: string;
  verdict: Verdict;
  /** Every path of the specialty's level and family. */
  paths: readonly PathResult[];
  /** C1, C5, C6, and whether the specialty is offered at all. */
  common: readonly ConditionResult[];
  warnings: readonly EligibilityWarning[];
  /** The first year whose 31 December makes the candidate eligible where only time is missing; of an eligible one, that of the cut-off. */
  earliestCutoffYear: number | null;
}
