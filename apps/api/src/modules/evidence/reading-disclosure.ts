import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileReadingService } from '../files/index.ts';
import { DocumentReadingRepository } from './document-reading.repository.ts';
import { DocumentReadingsView, DocumentReadingView } from './document-reading.view.ts';

/** Shows readings to whoever may see the file itself, and records that somebody else than its owner has read what stands on it. */
@Injectable()
export class ReadingDisclosure {
  constructor(
    private readonly files: FileReadingService,
    private readonly readings: DocumentReadingRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found` when the file is absent or not for this actor: alike */
  async show(actor: Actor, fileId: string): Promise<DocumentReadingsView> {
    const { owner_id: ownerId } = await this.files.getReadable(actor, fileId);
    const readings = await this.readings.ofFiles([fileId]);
    if (actor.accountId !== ownerId && readings.some(({ reading }) => reading !== null)) {
      const subject = { kind: 'file', id: fileId } as const;
      await this.unitOfWork.run(() =>
        this.activity.record({ type: 'file.reading_opened', subject, ownerId }),
      );
    }
    return { items: readings.map((reading) => DocumentReadingView.of(reading)) };
  }
}
