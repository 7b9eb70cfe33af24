export type { FileReading } from './document-reading.repository.ts';
export { DocumentReadings } from './document-readings.ts';
export { EvidenceModule } from './evidence.module.ts';
export { type AlikePicture, PictureHashes } from './picture-hashes.ts';
export { ReadingRunner } from './reading-runner.ts';
