export * from './document-fields.ts';
export * from './document-kinds.ts';
export * from './findings.ts';
export * from './readings.ts';
