import { Injectable } from '@nestjs/common';
import { type Compare, type HandedInFile, type SlotReading } from '@htp/domain';

/** What was read of the files of a declaration so far. */
export interface PapersRead {
  readonly readings: SlotReading[];
  /** Some are still being read. */
  readonly incomplete: boolean;
}

/** What machines have read of the papers of declarations. */
@Injectable()
export class PaperReadings {
  readonly compare: Compare = () => 'unclear';

  async of(_files: readonly HandedInFile[]): Promise<PapersRead> {
    return { readings: [], incomplete: false };
  }
}
