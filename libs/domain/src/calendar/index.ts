export * from './beijing.ts';
export * from './dates.ts';
