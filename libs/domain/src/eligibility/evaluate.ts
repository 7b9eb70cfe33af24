import type { Case, JudgedSpecialty } from './conditions/condition.ts';
import { failed } from './conditions/condition.ts';
import { commonConditions } from './conditions/common.ts';
import { education } from './conditions/education.ts';
import { nurseLicence, physicianLicence } from './conditions/licences.ts';
import { residencyCertificate } from './conditions/residency.ts';
import { title } from './conditions/title.ts';
import { years } from './conditions/years.ts';
import { cutoffYearOf } from './counting.ts';
import type { EligibilityFacts } from './facts.ts';
import type { ConditionResult, EligibilityResult, PathOutcome, PathResult, Verdict } from './result.ts';
import type { PathNeed, RulePath, RuleSet } from './rule-set.ts';
import { eligibilityWarnings } from './warnings.ts';

/**
 * Judges whether somebody may sit an exam: every path with each of its conditions, and the verdict that follows (rules.md 2).
 * @param specialty as the directory of that exam year has it
 * @param cutoffOn the day up to which all is counted, inclusive, `YYYY-MM-DD`
 */
export function evaluateEligibility(
  ruleSet: RuleSet,
  specialty: JudgedSpecialty,
  cutoffOn: string,
  facts: EligibilityFacts,
): EligibilityResult {
  const judged: Case = { ruleSet, specialty, cutoffOn, facts };
  const rows = pathsFor(ruleSet, specialty);
  const paths = rows.map((row) => judgedPath(judged, row));
  const common = commonConditions(judged);
  const verdict = verdictOf(paths, common);
  return {
    ruleSetVersion: ruleSet.version,
    specialtyCode: specialty.code,
    cutoffOn,
    verdict,
    paths,
    common,
    warnings: eligibilityWarnings(judged, rows, paths),
    earliestCutoffYear: verdict === 'eligible' ? cutoffYearOf(cutoffOn) : earliestOf(paths, common),
  };
}

/** The answer for a code that is not offered in the exam year. */
export function notOffered(ruleSet: RuleSet, specialtyCode: string, cutoffOn: string): EligibilityResult {
  const asked = { condition: 'specialty_offered', clause: '1.7', required: { code: specialtyCode } } as const;
  return {
    ruleSetVersion: ruleSet.version,
    specialtyCode,
    cutoffOn,
    verdict: 'ineligible',
    paths: [],
    common: [failed(asked, 'SPECIALTY_NOT_OFFERED')],
    warnings: [],
    earliestCutoffYear: null,
  };
}

/** The paths that are open to a specialty. */
export function pathsFor({ paths }: RuleSet, { level, family }: JudgedSpecialty): RulePath[] {
  return paths.filter((path) => path.levels.includes(level) && path.families.includes(family));
}

const NEEDS: Record<PathNeed, (judged: Case, clause: string) => ConditionResult[]> = {
  nurse_licence: nurseLicence,
  physician_licence: physicianLicence,
  residency_certificate: (judged, clause) => [residencyCertificate(judged, clause)],
  junior_assistant_title: (judged, clause) => [title(judged, 'junior_assistant', clause)],
  junior_title: (judged, clause) => [title(judged, 'junior', clause)],
};

function judgedPath(judged: Case, path: RulePath): PathResult {
  const conditions = [
    education(judged, path.education, path.clause),
    ...path.needs.flatMap((need) => NEEDS[need](judged, path.clause)),
    ...years(judged, path),
  ];
  const { id, clause } = path;
  return {
    path: id,
    clause,
    outcome: outcomeOf(conditions),
    conditions,
    earliestCutoffYear: earliest(conditions),
  };
}

function outcomeOf(conditions: readonly ConditionResult[]): PathOutcome {
  if (conditions.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return conditions.some(({ outcome }) => outcome === 'unknown') ? 'open' : 'satisfied';
}

/** The year in which time has mended all that is not met; null where something else is missing. */
function earliest(conditions: readonly ConditionResult[]): number | null {
  const unmet = conditions.filter(({ outcome }) => outcome !== 'met').map((one) => one.earliestCutoffYear);
  return unmet.length === 0 ? null : unmet.reduce(later, 0);
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other);

function verdictOf(paths: readonly PathResult[], common: readonly ConditionResult[]): Verdict {
  const unmet = common.filter(({ outcome }) => outcome !== 'met');
  const refused = unmet.some(({ outcome, condition }) => outcome === 'failed' && !PAPERS.includes(condition));
  const some = (outcome: PathOutcome) => paths.some((path) => path.outcome === outcome);
  if (refused || (!some('satisfied') && !some('open'))) return 'ineligible';
  return some('satisfied') && unmet.length === 0 ? 'eligible' : 'needs_evidence';
}

/** Conditions that ask for a paper, not for a quality of the candidate: one that is missing refuses nobody. */
const PAPERS: readonly ConditionResult['condition'][] = ['social_security_proof'];

/** The first year in which a path is satisfied and the common conditions are met by time alone. */
function earliestOf(paths: readonly PathResult[], common: readonly ConditionResult[]): number | null {
  const unmet = common.filter(({ outcome }) => outcome !== 'met');
  const shared = unmet.map((one) => one.earliestCutoffYear).reduce(later, 0);
  const years = paths
    .map(({ outcome, earliestCutoffYear }) => later(outcome === 'satisfied' ? 0 : earliestCutoffYear, shared))
    .filter((year) => year !== null);
  return years.length === 0 ? null : Math.min(...years) || null;
}
