import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileStore } from '../../platform/edge/index.ts';
import { storeKeyOf } from './file-keys.ts';
import { FileRepository } from './file.repository.ts';

/** Longer than any upload takes from its row to its last byte. */
const GRACE_MINUTES = 60;
const AT_A_TIME = 200;

/** Clears what uploads leave behind that broke off between their row and their bytes, or just after. */
@Injectable()
export class OrphanFiles {
  constructor(
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Removes the bytes, then the row that tells of them, so that an interruption is made good by the next run. */
  async purge(): Promise<number> {
    const orphans = await this.files.listOrphans(GRACE_MINUTES, AT_A_TIME);
    for (const id of orphans) {
      await this.store.delete(storeKeyOf(id));
      await this.unitOfWork.run(() => this.files.forget(id), { unrecorded: 'it never became a file' });
    }
    return orphans.length;
  }
}
