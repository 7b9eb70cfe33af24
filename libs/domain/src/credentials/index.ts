export * from './completeness.ts';
export * from './fields.ts';
export * from './kinds.ts';
export * from './warnings.ts';
