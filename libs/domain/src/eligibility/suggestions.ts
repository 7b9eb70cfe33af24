import { EXAM_LEVELS } from '../seasons/specialties.ts';
import type { ExamLevel, Specialty, SpecialtyFamily } from '../seasons/specialties.ts';
import { FAMILIES_OF_CLASS } from './facts-from-records.ts';
import type { EligibilityFacts } from './facts.ts';
import { VERDICTS } from './result.ts';
import type { ConditionProblem, ConditionResult, EligibilityResult, PathResult, Verdict } from './result.ts';

/** Specialties of one level and family in which a candidate stands alike. */
export interface EligibilitySuggestion {
  readonly level: ExamLevel;
  readonly family: SpecialtyFamily;
  readonly verdict: Verdict;
  /** The year whose 31 December makes him eligible, where only time is missing. */
  readonly earliestCutoffYear: number | null;
  /** What stands in the way on the path that is nearest. */
  readonly missing: readonly ConditionProblem[];
  readonly specialties: readonly Pick<Specialty, 'code' | 'name'>[];
}

export interface SpecialtyResult {
  readonly specialty: Specialty;
  readonly result: EligibilityResult;
}

/** What a candidate may sit now, what later, and what is missing elsewhere: the nearest first. */
export function eligibilitySuggestions(judged: readonly SpecialtyResult[]): EligibilitySuggestion[] {
  const groups = new Map<string, EligibilitySuggestion>();
  for (const { specialty, result } of judged) {
    const { level, family, code, name } = specialty;
    const missing = missingOf(result);
    const { verdict, earliestCutoffYear } = result;
    const key = [level, family, verdict, earliestCutoffYear, ...missing].join(' ');
    const specialties = [...(groups.get(key)?.specialties ?? []), { code, name }];
    groups.set(key, { level, family, verdict, earliestCutoffYear, missing, specialties });
  }
  return [...groups.values()].sort((one, other) => compare(orderOf(one), orderOf(other)));
}

/** Problems on the path with the fewest of them, and of the common conditions. */
export function missingOf(result: EligibilityResult): ConditionProblem[] {
  const nearest = nearestPath(result);
  const unmet = [...(nearest?.conditions ?? []), ...result.common].filter(isUnmet);
  return [...new Set(unmet.flatMap(({ problem }) => problem ?? []))];
}

/** What of a path says how near it is. */
interface JudgedPath extends Pick<PathResult, 'outcome' | 'earliestCutoffYear'> {
  readonly conditions: readonly Pick<ConditionResult, 'outcome'>[];
}

/** Paths that a candidate satisfies, then those that need less before those that need more: a fact before a year, a year before a paper. */
export function nearestFirst<Path extends JudgedPath>(paths: readonly Path[]): Path[] {
  const distance = ({ outcome, earliestCutoffYear, conditions }: Path) => [
    outcome === 'satisfied' ? 0 : outcome === 'open' ? 1 : earliestCutoffYear !== null ? 2 : 3,
    outcome === 'failed' ? (earliestCutoffYear ?? 0) : 0,
    conditions.filter(isUnmet).length,
  ];
  return [...paths].sort((one, other) => compare(distance(one), distance(other)));
}

/** The path that a candidate satisfies, else the one that needs least. */
export function nearestPath<Path extends JudgedPath>({
  paths,
}: {
  paths: readonly Path[];
}): Path | undefined {
  return nearestFirst(paths)[0];
}

const isUnmet = ({ outcome }: Pick<ConditionResult, 'outcome'>) => outcome !== 'met';

const orderOf = ({ verdict, earliestCutoffYear, level, missing }: EligibilitySuggestion) => [
  VERDICTS.indexOf(verdict),
  earliestCutoffYear ?? Infinity,
  -EXAM_LEVELS.indexOf(level),
  missing.length,
];

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

/** The families that a candidate's papers and posts speak for; none where nothing does. */
export function plausibleFamilies(facts: EligibilityFacts): SpecialtyFamily[] {
  const { nurseLicence, titles, workPeriods, physicianQualification, physicianLicence } = facts;
  const classes = [physicianQualification?.class, physicianLicence?.class].flatMap((known) => known ?? []);
  const families = [
    ...(nurseLicence ? (['nursing'] as const) : []),
    ...classes.flatMap((known) => FAMILIES_OF_CLASS[known]),
    ...[...(titles ?? []), ...(workPeriods ?? [])].flatMap(({ family }) => family ?? []),
  ];
  return [...new Set(families)];
}
