import type { ConditionResult, EligibilityResult, PathOutcome, PathResult, Verdict } from './result.ts';

/** What rules say of somebody that others did not. */
export interface VerdictChange {
  before: Verdict;
  after: Verdict;
  /** The path that is met by one of the two only; null where a common condition makes the difference. */
  path: string | null;
  /** The condition that the worse verdict rests on; null where the other rules have no such path. */
  condition: ConditionResult | null;
}

/** How one person's verdict differs by two rule sets, and what makes the difference; undefined where it does not. */
export function verdictChange(
  before: EligibilityResult,
  after: EligibilityResult,
): VerdictChange | undefined {
  if (before.verdict === after.verdict) return undefined;
  const [better, worse] = RANK[before.verdict] < RANK[after.verdict] ? [before, after] : [after, before];
  return { before: before.verdict, after: after.verdict, ...difference(better, worse) };
}

const RANK: Readonly<Record<Verdict, number>> = { eligible: 0, needs_evidence: 1, ineligible: 2 };

function difference(better: EligibilityResult, worse: EligibilityResult) {
  const common = worse.common.find((condition) => isUnmet(condition) && isNewIn(better, condition));
  if (common) return { path: null, condition: common };
  const led = leading(better);
  const counterpart = worse.paths.find(({ path }) => path === led?.path);
  return { path: led?.path ?? null, condition: counterpart?.conditions.find(isUnmet) ?? null };
}

/** The path that a verdict rests on: the first that is met, else the first that is open. */
function leading({ paths }: EligibilityResult): PathResult | undefined {
  const first = (wanted: PathOutcome) => paths.find(({ outcome }) => outcome === wanted);
  return first('satisfied') ?? first('open');
}

const isUnmet = ({ outcome }: ConditionResult) => outcome !== 'met';

function isNewIn(other: EligibilityResult, { condition, problem }: ConditionResult): boolean {
  return !other.common.some((one) => one.condition === condition && one.problem === problem);
}
