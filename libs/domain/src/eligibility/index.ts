export * from './built-in-rule-sets.ts';
export type { JudgedSpecialty } from './conditions/condition.ts';
export * from './evaluate.ts';
export * from './facts.ts';
export * from './result.ts';
export * from './rule-set.ts';
