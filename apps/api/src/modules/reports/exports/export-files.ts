import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { FileEnvelope } from '../../../platform/crypto/index.ts';
import { FileStore, FileStoreUnavailable } from '../../../platform/edge/index.ts';

const storeKeyOf = (exportId: string) => `exports/${exportId}.xlsx`;

/** Finished exports in the file store, each under a random key of its own. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly store: FileStore,
    private readonly envelope: FileEnvelope,
  ) {}

  /** @returns the wrapped key, without which nobody can read it */
  async keep(exportId: string, content: Buffer): Promise<Buffer> {
    const { sealed, wrappedKey } = this.envelope.seal(content, exportId);
    await this.store.put(storeKeyOf(exportId), sealed);
    return wrappedKey;
  }

  /** @throws DomainError `unavailable` */
  async open(exportId: string, wrappedKey: Buffer): Promise<Buffer> {
    try {
      const sealed = await this.store.get(storeKeyOf(exportId));
      return this.envelope.open({ sealed, wrappedKey }, exportId);
    } catch (error) {
      throw error instanceof FileStoreUnavailable ? new DomainError('unavailable') : error;
    }
  }

  remove(exportId: string): Promise<void> {
    return this.store.delete(storeKeyOf(exportId));
  }
}
