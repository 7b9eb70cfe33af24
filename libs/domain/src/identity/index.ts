export * from './defects.ts';
export * from './documents.ts';
export * from './masks.ts';
export * from './names.ts';
export * from './resident-id.ts';
export * from './status.ts';
export * from './tries.ts';
