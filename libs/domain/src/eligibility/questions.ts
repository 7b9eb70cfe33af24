import type { ConditionProblem, ConditionResult, EligibilityResult } from './result.ts';

/** What a candidate can be asked in a pre-check, in the order in which he is. */
export const ELIGIBILITY_QUESTIONS = [
  'education',
  'nurse_licence',
  'physician_qualification',
  'physician_licence',
  'practice_unit',
  'title',
  'residency',
  'work',
  'primary_care',
  'establishment',
  'social_security_proof',
] as const;
export type EligibilityQuestion = (typeof ELIGIBILITY_QUESTIONS)[number];

type UnknownFact = Extract<ConditionProblem, `UNKNOWN_${string}`>;

const QUESTION_ABOUT = {
  UNKNOWN_EDUCATION: 'education',
  UNKNOWN_EDUCATION_DATE: 'education',
  UNKNOWN_NURSE_LICENCE: 'nurse_licence',
  UNKNOWN_NURSE_LICENCE_VALIDITY: 'nurse_licence',
  UNKNOWN_LICENCE_DATE: 'physician_licence',
  UNKNOWN_PHYSICIAN_QUALIFICATION: 'physician_qualification',
  UNKNOWN_PHYSICIAN_LICENCE: 'physician_licence',
  UNKNOWN_PHYSICIAN_CLASS: 'physician_qualification',
  UNKNOWN_PRACTICE_UNIT: 'practice_unit',
  UNKNOWN_TITLE: 'title',
  UNKNOWN_TITLE_DATE: 'title',
  UNKNOWN_RESIDENCY: 'residency',
  UNKNOWN_RESIDENCY_DATE: 'residency',
  UNKNOWN_WORK: 'work',
  UNKNOWN_PRIMARY_CARE: 'primary_care',
  UNKNOWN_ESTABLISHMENT: 'establishment',
  UNKNOWN_SOCIAL_SECURITY_PROOF: 'social_security_proof',
} as const satisfies Record<UnknownFact, EligibilityQuestion>;

/** What is missing before the answer is certain. `ref`: the record that lacks it; null where there is no record of it. */
export interface OpenQuestion {
  readonly question: EligibilityQuestion;
  readonly ref: string | null;
}

/** What to ask so that the verdict becomes certain: nothing about paths that fail whatever is answered, each question once. */
export function openQuestions({ verdict, paths, common }: EligibilityResult): OpenQuestion[] {
  const open = verdict === 'eligible' ? [] : paths.filter(({ outcome }) => outcome === 'open');
  const asked = [...common, ...open.flatMap(({ conditions }) => conditions)].flatMap(questionOf);
  return ELIGIBILITY_QUESTIONS.flatMap((question) => {
    const found = asked.filter((each) => each.question === question);
    return found.length > 0 ? [found.find(({ ref }) => ref === null) ?? found[0]!] : [];
  });
}

function questionOf({ outcome, problem, condition, required, foundIn }: ConditionResult): OpenQuestion[] {
  if (outcome !== 'unknown' || problem === null || !(problem in QUESTION_ABOUT)) return [];
  // Both licences are first registered on some day.
  const ofNurses = condition === 'nurse_licence' || required['countedFrom'] === 'nurse_registration';
  const isDate = problem === 'UNKNOWN_LICENCE_DATE';
  const question = isDate && ofNurses ? 'nurse_licence' : QUESTION_ABOUT[problem as UnknownFact];
  return [{ question, ref: question === 'practice_unit' ? null : foundIn }];
}
