export * from './file-use.ts';
export * from './upload-limits.ts';
