import type { components } from '@htp/api-client';
import type { ConditionOutcome, PathOutcome, Verdict } from '@htp/domain';

type Schemas = components['schemas'];

/** What the rules said of a case when it was submitted. */
export type CaseEligibility = Schemas['DeclarationEligibilityView'];
export type JudgedResult = Schemas['EligibilityResultView'];
export type JudgedPath = Schemas['PathView'];
export type JudgedCondition = Schemas['ConditionView'];

type Tone = 'success' | 'warning' | 'danger';

export const VERDICT_TONES = {
  eligible: 'success',
  needs_evidence: 'warning',
  ineligible: 'danger',
} as const satisfies Record<Verdict, Tone>;

export const PATH_TONES = {
  satisfied: 'success',
  open: 'warning',
  failed: 'danger',
} as const satisfies Record<PathOutcome, Tone>;

export const CONDITION_TONES = {
  met: 'success',
  unknown: 'warning',
  failed: 'danger',
} as const satisfies Record<ConditionOutcome, Tone>;

const RANKS = { satisfied: 0, open: 1, failed: 2 } as const satisfies Record<PathOutcome, number>;
const unmet = ({ conditions }: JudgedPath) => conditions.filter(({ outcome }) => outcome !== 'met').length;

/** Satisfied ones first, then those for which least is missing: what time alone mends before what it does not. */
export function pathsInOrder({ paths }: Pick<JudgedResult, 'paths'>): JudgedPath[] {
  const year = ({ earliestCutoffYear }: JudgedPath) => earliestCutoffYear ?? Infinity;
  return [...paths].sort(
    (one, other) =>
      RANKS[one.outcome] - RANKS[other.outcome] ||
      // Two that time does not mend are alike: Infinity less Infinity is no number.
      (year(one) === year(other) ? 0 : year(one) - year(other)) ||
      unmet(one) - unmet(other),
  );
}

/** The paths that are shown at once: all that are satisfied, else the one that is nearest. */
export function pathsAtOnce(paths: readonly JudgedPath[]): string[] {
  const satisfied = paths.filter(({ outcome }) => outcome === 'satisfied');
  return (satisfied.length > 0 ? satisfied : paths.slice(0, 1)).map(({ path }) => path);
}
