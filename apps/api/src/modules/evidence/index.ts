export { DocumentReadings } from './document-readings.ts';
export { EvidenceModule } from './evidence.module.ts';
export { EvidenceFindingView, OwnFindingsView } from './finding.view.ts';
export { PaperReadings } from './paper-readings.ts';
export { PictureHashes } from './picture-hashes.ts';
export { ReadingRunner } from './reading-runner.ts';
