export * from './catalogue.ts';
export * from './domain-error.ts';
export * from './field-errors.ts';
export * from './refusals.ts';
