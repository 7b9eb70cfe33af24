export * from './delivery.ts';
export * from './kinds.ts';
export * from './message-of-activity.ts';
