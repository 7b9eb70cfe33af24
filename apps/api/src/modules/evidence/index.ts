export type { FileReading } from './document-reading.repository.ts';
export { DocumentReadings } from './document-readings.ts';
export { EvidenceModule } from './evidence.module.ts';
export { EvidenceFindingView, OwnFindingsView } from './finding.view.ts';
export { PaperReadings, type PapersRead } from './paper-readings.ts';
export { type AlikePicture, PictureHashes } from './picture-hashes.ts';
export { ReadingRunner } from './reading-runner.ts';
