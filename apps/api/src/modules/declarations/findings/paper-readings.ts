import { Injectable } from '@nestjs/common';
import { type Compare, type HandedInFile, isReadingOpen, type SlotReading } from '@htp/domain';
import { compareTyped, type DocumentValue } from '@htp/recognition';
import { DocumentReadings } from '../../evidence/index.ts';

/** What was read of the files of a declaration so far. */
export interface PapersRead {
  readonly readings: SlotReading[];
  /** Some are still being read. */
  readonly incomplete: boolean;
}

/** What machines have read of the papers of declarations. */
@Injectable()
export class PaperReadings {
  constructor(private readonly readings: DocumentReadings) {}

  /** Weighs what was typed on what the picture shows. */
  readonly compare: Compare = (read, typed) => compareTyped(read as DocumentValue, typed);

  async of(files: readonly HandedInFile[]): Promise<PapersRead> {
    const known = await this.readings.of(files.map(({ fileId }) => fileId));
    const here = known.filter((reading) =>
      files.some(
        ({ fileId, section, field }) =>
          fileId === reading.fileId && section === reading.section && field === reading.field,
      ),
    );
    return {
      readings: here.flatMap(({ section, field, fileId, reading }) =>
        reading ? [{ section, field, fileId, reading }] : [],
      ),
      incomplete: here.some(({ status }) => isReadingOpen(status)),
    };
  }
}
