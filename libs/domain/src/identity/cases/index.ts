export * from './case-decisions.ts';
export * from './case-guards.ts';
export * from './case-status.ts';
export * from './case-transition.ts';
export * from './case-transitions.ts';
export * from './identity-corrections.ts';
export * from './manual-requests.ts';
