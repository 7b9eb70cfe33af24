import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { PinoLogger } from 'nestjs-pino';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileStore } from '../../platform/edge/index.ts';
import { FileHolders } from './file-holders.ts';
import { storeKeyOf } from './file-keys.ts';
import { FileRepository } from './file.repository.ts';

/** Removes an own file that nothing is attached to. */
@Injectable()
export class FileRemovalService {
  constructor(
    private readonly files: FileRepository,
    private readonly holders: FileHolders,
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly logger: PinoLogger,
  ) {}

  /**
   * Whoever attaches a file holds its row until that is saved (`FileService.requireOwn`), and so does this until the file is
   * gone: either the file is found attached here, or it is not found there.
   * @throws DomainError `not_found`, `file_in_use` naming what it is attached to
   */
  async remove(ownerId: string, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.files.holdForRemoval(id, ownerId))) throw new DomainError('not_found');
      const uses = await this.holders.usesOf(ownerId, id);
      if (uses.length > 0) throw new DomainError('file_in_use', { uses });
      await this.files.retract(id);
      await this.activity.record({ type: 'file.removed', subject: { kind: 'file', id }, ownerId });
    });
    await this.clear(id);
  }

  /** The bytes, then the row that tells of them. When this fails, or never runs, the orphan purge does the same. */
  private async clear(id: string): Promise<void> {
    try {
      await this.store.delete(storeKeyOf(id));
      await this.unitOfWork.run(() => this.files.forget(id), { unrecorded: 'its removal is recorded' });
    } catch (error) {
      this.logger.error({ err: error }, 'bytes of a removed file left to the purge');
    }
  }
}
