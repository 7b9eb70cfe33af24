export * from './client-pages.ts';
export * from './delivery.ts';
export * from './kinds.ts';
export * from './message-of-activity.ts';
