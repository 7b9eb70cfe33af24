export * from './commission-fetch.ts';
export * from './completeness.ts';
export * from './fields.ts';
export * from './kinds.ts';
export * from './merge-import.ts';
export * from './warnings.ts';
export * from './work-history.ts';
