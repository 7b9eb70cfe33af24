export * from './correction-state.ts';
