import {
  evaluateEligibility,
  findBuiltInRuleSet,
  mergedInto,
  notOffered,
  specialtiesOf,
  specialtyName,
  type ConditionResult,
  type EligibilityResult,
} from '@htp/domain';
import { factsOf, type EligibilityCase } from './case-file.ts';

/** The answer to a case in the codes of the case files. */
export interface Answer {
  id: string;
  verdict: string;
  satisfiedPaths: string[];
  failed: FailedCondition[];
  warnings: string[];
  specialtyName: string | null;
  mergedInto: readonly string[];
}

export interface FailedCondition {
  path: string;
  missing: string;
  required: ConditionResult['required'];
  found: ConditionResult['found'];
  earliestEligibleCutoffYear: number | null;
}

/** What the common conditions are called in the place of a path; `*` is the code itself. */
const COMMON: Partial<Record<ConditionResult['condition'], string>> = {
  in_post: 'C1',
  social_security_proof: 'C5',
  post_change: 'C6',
  specialty_offered: '*',
};

export function answerTo(one: EligibilityCase): Answer {
  const specialty = specialtiesOf(one.examYear).find(({ code }) => code === one.specialtyCode);
  const result = resultOf(one, specialty);
  return {
    id: one.id,
    verdict: result.verdict,
    satisfiedPaths: result.paths.filter(({ outcome }) => outcome === 'satisfied').map(({ path }) => path),
    failed: [...failedPaths(result), ...failedCommon(result)],
    warnings: [...result.warnings],
    specialtyName: specialty?.name ?? null,
    mergedInto: targetsOf(one, specialty?.name),
  };
}

/** Where the subjects of a specialty are taken once it has ended; none while it goes on. */
function targetsOf(
  { specialtyCode, examYear }: EligibilityCase,
  name: string | undefined,
): readonly string[] {
  if (name === undefined) return mergedInto(specialtyCode, examYear - 1);
  return specialtyName(specialtyCode, examYear + 1) === name ? [] : mergedInto(specialtyCode, examYear);
}

function resultOf(one: EligibilityCase, specialty: ReturnType<typeof specialtiesOf>[number] | undefined) {
  const ruleSet = findBuiltInRuleSet(one.ruleSet);
  if (!ruleSet) throw new Error(`case ${one.id}: no rule set is called ${one.ruleSet}`);
  if (!specialty) return notOffered(ruleSet, one.specialtyCode, one.cutoff);
  return evaluateEligibility(ruleSet, specialty, one.cutoff, factsOf(one.candidate));
}

function failedPaths({ paths }: EligibilityResult): FailedCondition[] {
  return paths.flatMap(({ path, conditions, earliestCutoffYear }) =>
    conditions
      .filter(({ outcome }) => outcome !== 'met')
      .map((condition) => ({
        path,
        missing: condition.problem!,
        required: condition.required,
        found: condition.found,
        earliestEligibleCutoffYear: earliestCutoffYear,
      })),
  );
}

function failedCommon({ common }: EligibilityResult): FailedCondition[] {
  return common
    .filter(({ outcome }) => outcome !== 'met')
    .map((condition) => ({
      path: COMMON[condition.condition] ?? condition.clause,
      missing: condition.problem!,
      required: condition.required,
      found: condition.found,
      earliestEligibleCutoffYear: condition.earliestCutoffYear,
    }));
}
