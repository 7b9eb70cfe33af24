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

/** The paths that are shown at once: all that are satisfied, else the one that is nearest. */
export function pathsAtOnce(paths: readonly JudgedPath[]): string[] {
  const satisfied = paths.filter(({ outcome }) => outcome === 'satisfied');
  return (satisfied.length > 0 ? satisfied : paths.slice(0, 1)).map(({ path }) => path);
}
