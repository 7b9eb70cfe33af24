export * from './answers.ts';
export * from './api-document.ts';
export * from './requests.ts';
export * from './values.ts';
export * from './records.ts';
