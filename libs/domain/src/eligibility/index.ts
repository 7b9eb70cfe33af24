export * from './facts.ts';
export * from './result.ts';
export * from './rule-set.ts';
