import { Module } from '@nestjs/common';
import { FileContents } from './file-contents.ts';
import { FileHolders } from './file-holders.ts';
import { FileLinks } from './file-links.ts';
import { FileReaders } from './file-readers.ts';
import { FileReadingService } from './file-reading.service.ts';
import { FileRemovalService } from './file-removal.service.ts';
import { FileUploadService } from './file-upload.service.ts';
import { FileController } from './file.controller.ts';
import { FileRepository } from './file.repository.ts';
import { FileService } from './file.service.ts';
import { OrphanFiles } from './orphan-files.ts';
import { UploadGate } from './receive-upload.ts';
import { FileData } from './file-data.ts';

/** Attachments: safe to keep, encrypted, seen by their owner and by the reviewers of a case they belong to. */
@Module({
  controllers: [FileController],
  providers: [
    FileData,
    FileRepository,
    UploadGate,
    FileUploadService,
    FileContents,
    FileReadingService,
    FileLinks,
    FileReaders,
    FileHolders,
    FileRemovalService,
    FileService,
    OrphanFiles,
  ],
  exports: [
    FileService,
    FileContents,
    FileReadingService,
    FileUploadService,
    UploadGate,
    FileReaders,
    FileHolders,
    OrphanFiles,
  ],
})
export class FilesModule {}
