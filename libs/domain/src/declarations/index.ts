export * from './reasons.ts';
export * from './sections.ts';
export * from './status.ts';
