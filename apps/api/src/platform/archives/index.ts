export { type LowestRate, notSlowerThan } from './lowest-rate.ts';
export { type ArchiveEntry, streamArchive } from './stream-archive.ts';

export const ZIP_MEDIA_TYPE = 'application/zip';
