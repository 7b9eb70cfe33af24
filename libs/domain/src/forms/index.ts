export * from './check.ts';
export * from './fields.ts';
export * from './vocabularies.ts';
