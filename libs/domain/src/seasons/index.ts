export * from './demo-season.ts';
export * from './season-definition.ts';
export * from './season-rules.ts';
export * from './specialties.ts';
export * from './validate-season.ts';
