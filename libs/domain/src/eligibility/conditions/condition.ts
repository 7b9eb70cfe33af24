import type { Specialty } from '../../seasons/specialties.ts';
import type { EligibilityFacts } from '../facts.ts';
import type { ConditionName, ConditionProblem, ConditionResult, ConditionValue } from '../result.ts';
import type { RuleSet } from '../rule-set.ts';

/** What a specialty is judged by. */
export type JudgedSpecialty = Pick<Specialty, 'code' | 'level' | 'family'>;

/** What every condition is judged with. */
export interface Case {
  readonly ruleSet: RuleSet;
  readonly specialty: JudgedSpecialty;
  /** The day up to which all is counted, inclusive, `YYYY-MM-DD`. */
  readonly cutoffOn: string;
  readonly facts: EligibilityFacts;
}

/** What a condition asks, and where the rules say so. */
export interface Asked {
  condition: ConditionName;
  clause: string;
  required: ConditionValue;
}

interface Found {
  found?: ConditionValue | null;
  foundIn?: string | undefined;
}

export function met(asked: Asked, { found = null, foundIn }: Found = {}): ConditionResult {
  return {
    ...asked,
    outcome: 'met',
    problem: null,
    found,
    foundIn: foundIn ?? null,
    earliestCutoffYear: null,
  };
}

/** @param earliestCutoffYear where time alone mends it */
export function failed(
  asked: Asked,
  problem: ConditionProblem,
  { found = null, foundIn }: Found = {},
  earliestCutoffYear: number | null = null,
): ConditionResult {
  return { ...asked, outcome: 'failed', problem, found, foundIn: foundIn ?? null, earliestCutoffYear };
}

export function unknown(
  asked: Asked,
  problem: ConditionProblem,
  { found = null, foundIn }: Found = {},
): ConditionResult {
  return { ...asked, outcome: 'unknown', problem, found, foundIn: foundIn ?? null, earliestCutoffYear: null };
}
