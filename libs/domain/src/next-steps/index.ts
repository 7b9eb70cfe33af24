export * from './next-steps.ts';
