import since2022 from '../data/rule-sets/2021-51.json' with { type: 'json' };
import until2021 from '../data/rule-sets/2001-164.json' with { type: 'json' };
import schema from '../data/rule-sets/rule-set.schema.json' with { type: 'json' };
import type { RuleSet } from './rule-set.ts';

/** The rule sets that come with the software, oldest first (rules.md 2.3, 2.6); later ones are published by a lead. */
export const BUILT_IN_RULE_SETS: readonly RuleSet[] = [until2021, since2022] as unknown as readonly RuleSet[];

/** The shape of rules, as JSON Schema (draft 7). What it cannot say, `validateRuleSet` does. */
export const RULE_SET_SCHEMA: Readonly<Record<string, unknown>> = schema;

/** One of them by its version. */
export function findBuiltInRuleSet(version: string): RuleSet | undefined {
  return BUILT_IN_RULE_SETS.find((ruleSet) => ruleSet.version === version);
}
