import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.ts';

/** Says whether somebody may read a file because of a case that it belongs to, as that case is now. */
export type FileReader = (actor: Actor, fileId: string) => Promise<boolean>;

/** Where the modules that use files say who else but the owner may read them; without a word of theirs, nobody. */
@Injectable()
export class FileReaders {
  private readonly readers: FileReader[] = [];

  register(reader: FileReader): void {
    this.readers.push(reader);
  }

  async allow(actor: Actor, fileId: string): Promise<boolean> {
    for (const reader of this.readers) if (await reader(actor, fileId)) return true;
    return false;
  }
}
