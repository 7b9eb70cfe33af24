export * from './event-types.ts';
export * from './record.ts';
