export * from './file-use.ts';
