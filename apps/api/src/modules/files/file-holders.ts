import { Injectable } from '@nestjs/common';
import type { FileUse } from '@htp/domain';

/** Says to which of the owner's records a file is attached; asked while nobody can attach it anew. */
export type FileHolder = (ownerId: string, fileId: string) => Promise<readonly FileUse[]>;

/** Where the modules that keep ids of files say so: what one of them holds cannot be removed. */
@Injectable()
export class FileHolders {
  private readonly holders: FileHolder[] = [];

  register(holder: FileHolder): void {
    this.holders.push(holder);
  }

  async usesOf(ownerId: string, fileId: string): Promise<FileUse[]> {
    const uses: FileUse[] = [];
    for (const holder of this.holders) uses.push(...(await holder(ownerId, fileId)));
    return uses;
  }
}
