import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.ts';
import { DocumentReader } from './document-reader.ts';
import { DocumentReadingController } from './document-reading.controller.ts';
import { DocumentReadingRepository } from './document-reading.repository.ts';
import { DocumentReadings } from './document-readings.ts';
import { PaperReadings } from './paper-readings.ts';
import { PictureHashes } from './picture-hashes.ts';
import { ReadingData } from './reading-data.ts';
import { ReadingDisclosure } from './reading-disclosure.ts';
import { ReadingRunner } from './reading-runner.ts';

/** What machines read of the papers that people hand in, and how their pictures look. */
@Module({
  imports: [FilesModule],
  controllers: [DocumentReadingController],
  providers: [
    ReadingData,
    DocumentReadingRepository,
    DocumentReadings,
    DocumentReader,
    PaperReadings,
    PictureHashes,
    ReadingDisclosure,
    ReadingRunner,
  ],
  exports: [DocumentReadings, PaperReadings, PictureHashes, ReadingRunner],
})
export class EvidenceModule {}
