import { Injectable } from '@nestjs/common';
import { beijingDay, DomainError, PICTURE_SIDES, type PictureSide } from '@htp/domain';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';
import { CiphertextRefused, EpochEnvelope } from '../../../platform/crypto/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock, FileAbsent, FileStore, FileStoreUnavailable } from '../../../platform/edge/index.ts';
import { IdentityPictureRepository, type PictureRow } from './identity-picture.repository.ts';
import type { Pictures } from './picture-parts.ts';

/** Pictures that are stored, for a case that is still to come. */
export interface KeptPictures {
  readonly caseId: string;
  /** The day in Beijing on which they came. */
  readonly epochDay: string;
}

const storeKeyOf = (pictureId: string) => `identity/${pictureId}`;

/**
 * Pictures under manual review: encrypted under the epoch key of their day and a share of their case, bytes in the file
 * store, wrapped keys in the database, and what opens them in neither (docs/adr/0012-identity-review.md).
 */
@Injectable()
export class PictureVault {
  constructor(
    private readonly pictures: IdentityPictureRepository,
    private readonly envelope: EpochEnvelope,
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  /** Encrypts, stores and overwrites them. @throws DomainError `unavailable` */
  async keep(caseId: string, pictures: Pictures): Promise<KeptPictures> {
    const epochDay = beijingDay(await this.clock.now());
    try {
      for (const side of PICTURE_SIDES) {
        const bytes = pictures[side];
        if (bytes) await this.keepOne({ caseId, epochDay }, side, bytes);
      }
    } catch (error) {
      this.logger.error({ err: error }, 'pictures not stored');
      await this.discardUnused(caseId);
      throw error instanceof FileStoreUnavailable ? new DomainError('unavailable') : error;
    }
    return { caseId, epochDay };
  }

  /** @throws DomainError `not_found` when it has been destroyed meanwhile, `unavailable` */
  async open({ id, caseId, epochDay, wrappedKey }: PictureRow): Promise<Buffer> {
    try {
      const sealed = await this.store.get(storeKeyOf(id));
      return await this.envelope.open({ sealed, wrappedKey }, { day: epochDay, caseId }, id);
    } catch (error) {
      if (error instanceof FileStoreUnavailable) throw new DomainError('unavailable');
      const destroyed = error instanceof CiphertextRefused && error.reason === 'key';
      throw destroyed || error instanceof FileAbsent ? new DomainError('not_found') : error;
    }
  }

  /** Destroys the pictures of a case that did not come of the request; of one that did, nothing. */
  async discardUnused(caseId: string): Promise<void> {
    try {
      if (!(await this.pictures.isUsed(caseId))) await this.discard(caseId);
    } catch (error) {
      // The purge finds them by their rows.
      this.logger.error({ err: error }, 'unused pictures not discarded');
    }
  }

  /** Destroys the pictures of a case that never came. */
  async discard(caseId: string): Promise<void> {
    await this.destroy(caseId);
    await this.unitOfWork.run(() => this.pictures.forget(caseId), { unrecorded: 'they belong to no case' });
  }

  /**
   * Makes every copy of a case's pictures unreadable, then removes ours; their rows stay until whoever asked for it has
   * recorded it. May be repeated.
   */
  async destroy(caseId: string): Promise<void> {
    const rows = await this.pictures.ofCase(caseId);
    for (const day of new Set(rows.map(({ epochDay }) => epochDay)))
      await this.envelope.destroy({ day, caseId });
    for (const { id } of rows) await this.store.delete(storeKeyOf(id));
  }

  private async keepOne(place: KeptPictures, side: PictureSide, bytes: Buffer): Promise<void> {
    const { caseId, epochDay } = place;
    const id = uuidv7();
    const { sealed, wrappedKey } = await this.envelope.seal(bytes, { day: epochDay, caseId }, id);
    bytes.fill(0);
    const row = { id, caseId, side, epochDay, wrappedKey };
    await this.unitOfWork.run(() => this.pictures.insert(row), { unrecorded: 'no case yet' });
    await this.store.put(storeKeyOf(id), sealed);
  }
}
