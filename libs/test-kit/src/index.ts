export * from './nurse-papers.ts';
export * from './samples.ts';
