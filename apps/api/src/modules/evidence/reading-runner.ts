import { Injectable } from '@nestjs/common';
import { nextReadingTry } from '@htp/domain';
import { DOCUMENT_RECOGNIZER, type RecognisedDocument, RecognizerBusyError } from '@htp/recognition';
import { PinoLogger } from 'nestjs-pino';
import { ActivityService } from '../../platform/activity/index.ts';
import { Environment } from '../../platform/config/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileContents, type OpenedFile } from '../files/index.ts';
import { DocumentReader } from './document-reader.ts';
import { DocumentReadingRepository, type ReadingTry } from './document-reading.repository.ts';
import { hashPicture } from './picture-hash.ts';
import { PictureHashes } from './picture-hashes.ts';

/** A run ends before it is taken for dead; what is left, the next one reads. */
const MOST_PER_RUN = 60;

/** Reads what waits to be read, oldest first. Nothing that goes wrong here stands in anybody's way. */
@Injectable()
export class ReadingRunner {
  constructor(
    private readonly readings: DocumentReadingRepository,
    private readonly hashes: PictureHashes,
    private readonly contents: FileContents,
    private readonly reader: DocumentReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly environment: Environment,
    private readonly logger: PinoLogger,
  ) {}

  /** One worker of several is left to those who stand there with their identity card. */
  async run(): Promise<void> {
    const left = { tries: MOST_PER_RUN };
    const lanes = Math.max(1, this.environment.RECOGNIZER_WORKERS - 1);
    await Promise.all(Array.from({ length: lanes }, () => this.lane(left)));
  }

  /** A recogniser without a free place is left alone until the next run. */
  private async lane(left: { tries: number }): Promise<void> {
    while (left.tries-- > 0) {
      const begun = await this.unitOfWork.run(() => this.readings.startDue(), TELLS_OF_ITSELF);
      if (!begun || (await this.attempt(begun)) === 'busy') return;
    }
  }

  private async attempt(begun: ReadingTry): Promise<'settled' | 'busy'> {
    try {
      const file = await this.contents.find(begun.fileId);
      // Removed meanwhile; the row goes with it.
      if (!file) return 'settled';
      await this.keepHash(begun.fileId, file);
      await this.settle(begun, await this.reader.read(file, begun));
      return 'settled';
    } catch (error) {
      const busy = error instanceof RecognizerBusyError;
      await this.postpone(begun, busy ? error.retryAfterSeconds : null);
      if (!busy) this.logger.error({ err: error, readingId: begun.id }, 'paper not read');
      return busy ? 'busy' : 'settled';
    }
  }

  private async settle(begun: ReadingTry, reading: RecognisedDocument | null): Promise<void> {
    const { fileId, ownerId, section, field } = begun;
    await this.unitOfWork.run(async () => {
      const event = reading ? 'found' : 'nothing_found';
      const recognizer = DOCUMENT_RECOGNIZER;
      if (!(await this.readings.settle(begun, event, { recognizer, ...(reading && { reading }) }))) return;
      const found = reading ? { kind: reading.kind, fields: Object.keys(reading.fields) } : {};
      const subject = { kind: 'file', id: fileId } as const;
      const detail = { section, field, recognizer, ...found };
      await this.activity.record({ type: 'file.recognised', subject, ownerId, detail });
    });
  }

  /** @param busySeconds when there was no free place: that counts as no try */
  private async postpone(begun: ReadingTry, busySeconds: number | null): Promise<void> {
    const uncounted = busySeconds !== null;
    const nextTryAt = uncounted
      ? new Date(begun.now.getTime() + busySeconds * 1000)
      : nextReadingTry(begun.tries, begun.now);
    const settled = nextTryAt
      ? () => this.readings.settle(begun, 'postponed', { nextTryAt, uncounted })
      : () => this.readings.settle(begun, 'gave_up');
    await this.unitOfWork.run(settled, TELLS_OF_ITSELF);
  }

  private async keepHash(fileId: string, { mediaType, content }: OpenedFile): Promise<void> {
    if (mediaType !== 'image/jpeg' || (await this.hashes.has(fileId))) return;
    const hash = await hashPicture(content);
    await this.unitOfWork.run(() => this.hashes.keep(fileId, hash), TELLS_OF_ITSELF);
  }
}

const TELLS_OF_ITSELF = { unrecorded: 'the row itself tells of its tries' };
