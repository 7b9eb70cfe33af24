export * from './access/index.ts';
export * from './activity/event-types.ts';
export * from './credentials/index.ts';
export * from './declarations/index.ts';
export * from './identity/index.ts';
export * from './problems/index.ts';
export * from './units/index.ts';
