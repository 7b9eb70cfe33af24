export * from './embedded-postgres.ts';
export * from './ports.ts';
