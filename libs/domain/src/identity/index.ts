export * from './defects.ts';
export * from './status.ts';
