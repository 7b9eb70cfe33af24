export { syncFolder, unlessAbsent, writeDurably } from './durable-files.ts';
