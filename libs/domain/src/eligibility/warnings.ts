import { isAtLeast, diplomasFor } from './conditions/education.ts';
import { physicianClassRule } from './conditions/licences.ts';
import type { Case } from './conditions/condition.ts';
import { daysBetween } from '../calendar/dates.ts';
import { isExact, yearsAfter } from './counting.ts';
import type { ConditionResult, EligibilityWarning, PathResult } from './result.ts';
import type { RulePath } from './rule-set.ts';
import { sumWork } from './work-sum.ts';

/** What does not decide, but that a person should look at. */
export function eligibilityWarnings(
  judged: Case,
  paths: readonly RulePath[],
  results: readonly PathResult[],
): EligibilityWarning[] {
  const found: Record<EligibilityWarning, boolean> = {
    MONTH_PRECISION: usesCoarseDates(judged, paths, results),
    WORK_GAP: hasLongGap(judged, paths),
    NON_MEDICAL_MAJOR: restsOnNonMedical(judged, paths, results),
    EDUCATION_ABOVE_LEVEL: isAboveLevel(judged),
    PHYSICIAN_CLASS_UNCONFIRMED: isOfUnconfirmedClass(judged),
  };
  return (Object.keys(found) as EligibilityWarning[]).filter((warning) => found[warning]);
}

/** Some date that a path was judged by is known to the month only (rules.md 2.2). */
function usesCoarseDates(judged: Case, paths: readonly RulePath[], results: readonly PathResult[]): boolean {
  const coarse = ({ found }: ConditionResult): boolean =>
    ['graduatedOn', 'firstRegisteredOn', 'validUntil', 'certifiedOn', 'start'].some((name) => {
      const value = found?.[name];
      return typeof value === 'string' && !isExact(value);
    });
  return (
    results.some(({ conditions }) => conditions.some(coarse)) || (countWork(paths) && !workOf(judged).exact)
  );
}

/** A gap in the work that a path counts (rules.md 2.2). */
function hasLongGap(judged: Case, paths: readonly RulePath[]): boolean {
  const { workGapMonths } = judged.ruleSet.warnings;
  const { longestGap } = workOf(judged);
  if (workGapMonths === null || !longestGap || !countWork(paths)) return false;
  const [from, to] = longestGap;
  const whole = yearsAfter(from, Math.floor(workGapMonths / 12));
  return daysBetween(whole, to) > (workGapMonths % 12) * 31;
}

function countWork(paths: readonly RulePath[]): boolean {
  return paths.some(({ countedFrom }) => countedFrom.includes('work'));
}

function workOf({ facts, specialty, cutoffOn }: Case) {
  return sumWork(facts.workPeriods ?? [], specialty.family, cutoffOn);
}

/** No path is met with a medical diploma (rules.md C2). */
function restsOnNonMedical(
  judged: Case,
  paths: readonly RulePath[],
  results: readonly PathResult[],
): boolean {
  if (!judged.ruleSet.warnings.nonMedicalMajor) return false;
  const best = (['satisfied', 'open', 'failed'] as const).find((outcome) =>
    results.some((result) => result.outcome === outcome),
  );
  const diplomas = results.flatMap((result, index) =>
    result.outcome === best ? diplomasFor(judged, paths[index]!.education) : [],
  );
  return diplomas.length > 0 && diplomas.every(({ medical }) => medical === false);
}

/** He has nothing but more than what this level is for (rules.md 2.3, A1). */
function isAboveLevel(judged: Case): boolean {
  const above = judged.ruleSet.warnings.educationAbove[judged.specialty.level];
  const held = diplomasFor(judged, 'secondary');
  return above !== undefined && held.length > 0 && held.every(({ level }) => isAtLeast(level!, above));
}

function isOfUnconfirmedClass(judged: Case): boolean {
  const unconfirmed = physicianClassRule(judged)?.unconfirmed ?? [];
  const { physicianQualification, physicianLicence } = judged.facts;
  return [physicianQualification?.class, physicianLicence?.class].some(
    (held) => held && unconfirmed.includes(held),
  );
}
