import { Module } from '@nestjs/common';
import { FileLinks } from './file-links.ts';
import { FileReaders } from './file-readers.ts';
import { FileReadingService } from './file-reading.service.ts';
import { FileUploadService } from './file-upload.service.ts';
import { FileController } from './file.controller.ts';
import { FileRepository } from './file.repository.ts';
import { FileService } from './file.service.ts';
import { OrphanFiles } from './orphan-files.ts';
import { UploadGate } from './receive-upload.ts';
import { Sanitizer } from './sanitizing/sanitizer.ts';

/** Attachments: safe to keep, encrypted, seen by their owner and by the reviewers of a case they belong to. */
@Module({
  controllers: [FileController],
  providers: [
    FileRepository,
    Sanitizer,
    UploadGate,
    FileUploadService,
    FileReadingService,
    FileLinks,
    FileReaders,
    FileService,
    OrphanFiles,
  ],
  exports: [FileService, FileReaders, OrphanFiles],
})
export class FilesModule {}
