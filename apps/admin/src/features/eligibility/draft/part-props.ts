import type { RuleSet } from '../rule-set-types.ts';

/** What each editor of a part of the rules is given. */
export interface PartProps {
  rules: RuleSet;
  /** What is wrong at a place, as of the last save. */
  error: (pointer: string) => string | undefined;
  change: (part: Partial<RuleSet>) => void;
}
