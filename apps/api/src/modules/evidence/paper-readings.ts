import { Injectable } from '@nestjs/common';
import { type Compare, type HandedInFile, isReadingOpen, type SlotReading } from '@htp/domain';
import { compareTyped, type DocumentValue } from '@htp/recognition';
import { DocumentReadingRepository } from './document-reading.repository.ts';

/** What was read of handed-in papers so far. */
export interface PapersRead {
  readonly readings: SlotReading[];
  /** Some are still being read. */
  readonly incomplete: boolean;
}

/** Papers as the rules compare them: each with what was read of it where it was handed in. */
@Injectable()
export class PaperReadings {
  constructor(private readonly readings: DocumentReadingRepository) {}

  /** Weighs what somebody typed against the picture itself, as far as it was kept with the reading. */
  readonly compare: Compare = (read, typed) =>
    'spelling' in read ? compareTyped(read as DocumentValue, typed) : 'unclear';

  async of(files: readonly HandedInFile[]): Promise<PapersRead> {
    const known = await this.readings.ofFiles([...new Set(files.map(({ fileId }) => fileId))]);
    const own = files.flatMap(({ fileId, section, field }) =>
      known.filter((one) => one.fileId === fileId && one.section === section && one.field === field),
    );
    const readings = own.flatMap(({ reading, ...slot }) => (reading ? [{ ...slot, reading }] : []));
    return { readings, incomplete: own.some(({ status }) => isReadingOpen(status)) };
  }
}
