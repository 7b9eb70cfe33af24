import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { FileEnvelope } from '../../platform/crypto/index.ts';
import { FileAbsent, FileStore, FileStoreUnavailable } from '../../platform/edge/index.ts';
import { storeKeyOf } from './file-keys.ts';
import { FileRepository, type SealedFileRow } from './file.repository.ts';

export interface OpenedFile {
  readonly mediaType: SealedFileRow['media_type'];
  readonly content: Buffer;
}

/** The bytes of files, decrypted. Whether anybody may have them, the caller has decided. */
@Injectable()
export class FileContents {
  constructor(
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly envelope: FileEnvelope,
  ) {}

  /** For a machine of ours; undefined when there is no such file any more. @throws DomainError `unavailable` */
  async find(id: string): Promise<OpenedFile | undefined> {
    const file = await this.files.find(id);
    return file && { mediaType: file.media_type, content: await this.open(file) };
  }

  /** @throws DomainError `unavailable`; `not_found` when it has been removed since it was found */
  async open({ id, wrapped_key: wrappedKey }: SealedFileRow): Promise<Buffer> {
    return this.envelope.open({ sealed: await this.load(id), wrappedKey }, id);
  }

  private async load(id: string): Promise<Buffer> {
    try {
      return await this.store.get(storeKeyOf(id));
    } catch (error) {
      if (error instanceof FileStoreUnavailable) throw new DomainError('unavailable');
      // Bytes that are gone while their row says that they are there are lost: that is a fault.
      if (error instanceof FileAbsent && !(await this.files.find(id))) throw new DomainError('not_found');
      throw error;
    }
  }
}
