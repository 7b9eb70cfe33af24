export * from './affiliation.ts';
export * from './confirmation-codes.ts';
export * from './divisions.ts';
export * from './institution-categories.ts';
export * from './institution-codes.ts';
