import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { Environment } from '../../platform/config/index.ts';
import { FileEnvelope } from '../../platform/crypto/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileStore } from '../../platform/edge/index.ts';
import type { Budget } from '../../platform/limits/index.ts';
import type { SafeFile } from '../../platform/sanitizing/index.ts';
import { storeKeyOf } from './file-keys.ts';
import { FileRepository, type FileRow } from './file.repository.ts';
import { FileView } from './file.view.ts';

/** Many times what a declaration needs; keeps one account from filling the disk. */
export const UPLOADS: Budget = { name: 'files', per: 'account', most: 200, in: 'day' };
const RETRY_AFTER_SECONDS = 3600;

/** Keeps what the sanitizer has let through. */
@Injectable()
export class FileUploadService {
  constructor(
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly envelope: FileEnvelope,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly logger: PinoLogger,
    private readonly environment: Environment,
  ) {}

  /**
   * Keeps it whole or not at all. Without an owner nobody reads it but whom a module lets. The same content of the same owner is kept once, so that an upload whose answer was lost
   * can simply be repeated.
   * @throws DomainError `rate_limited`, `unavailable`
   */
  async keep(ownerId: string | null, safe: SafeFile): Promise<FileView> {
    const sha256 = createHash('sha256').update(safe.bytes).digest();
    const same = ownerId === null ? undefined : await this.files.findSame(ownerId, sha256);
    if (same) return FileView.of(same);
    const id = uuidv7();
    const { sealed, wrappedKey } = this.envelope.seal(safe.bytes, id);
    const { mediaType, pages } = safe;
    const file = { id, ownerId, mediaType, bytes: safe.bytes.length, pages, sha256, wrappedKey };
    await this.reserve(file);
    await this.put(id, sealed);
    return this.unitOfWork.run(() => this.confirm({ ...file, owner_id: ownerId, media_type: mediaType }));
  }

  /** Of uploads of the same content at the same time the first is the file; what the others have stored is the purge's. */
  private async confirm(file: FileRow): Promise<FileView> {
    const { id, owner_id: ownerId, media_type: mediaType, bytes, sha256 } = file;
    const same = ownerId === null ? undefined : await this.files.findSameAlone(ownerId, sha256);
    if (same) return FileView.of(same);
    await this.files.confirm(id);
    const detail = { mediaType, bytes };
    await this.activity.record({ type: 'file.uploaded', subject: { kind: 'file', id }, ownerId, detail });
    return FileView.of(file);
  }

  private async reserve(file: Parameters<FileRepository['reserve']>[0]): Promise<void> {
    const most = UPLOADS.most * this.environment.RATE_LIMIT_FACTOR;
    const work = () => this.files.reserve(file, most);
    const reserved = await this.unitOfWork.run(work, { unrecorded: 'no file yet: it is recorded when kept' });
    if (!reserved) throw new DomainError('rate_limited', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }

  /** The row that stays behind when this fails is the purge's. */
  private async put(id: string, sealed: Buffer): Promise<void> {
    try {
      await this.store.put(storeKeyOf(id), sealed);
    } catch (error) {
      this.logger.error({ err: error }, 'file not stored');
      throw new DomainError('unavailable');
    }
  }
}
