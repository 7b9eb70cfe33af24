export * from './second-factor-codes.ts';
