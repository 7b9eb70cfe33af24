export * from './consent.ts';
export * from './account-deletion.ts';
export * from './client-family.ts';
export * from './second-factor-codes.ts';
export * from './staff-administration.ts';
