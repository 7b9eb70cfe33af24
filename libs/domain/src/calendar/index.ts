export * from './beijing.ts';
export * from './dates.ts';
export * from './instants.ts';
