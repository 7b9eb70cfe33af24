import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { syncFolder, unlessAbsent, writeDurably } from '../../disk/index.ts';
import { checkFileKey, FileAbsent, FileStore, FileStoreUnavailable } from './file-store.ts';

/**
 * Files in a folder of this machine, spread over 256 sub-folders: `attachments/7f1c` lies in `<two hex digits>/attachments+7f1c`.
 * Keys have no `+`, so the flat name is as unique as the key.
 */
export class LocalFolderStore extends FileStore {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = resolve(folder);
  }

  /** Makes the folder and proves that it can be written, so that a wrong setting shows at the start. @throws FileStoreUnavailable */
  async prepare(): Promise<void> {
    const probe = join(this.folder, `.${randomUUID()}.probe`);
    await this.guarded(async () => {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeDurably(probe, Buffer.from('probe'));
      await unlink(probe);
    });
  }

  override async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const partial = join(dirname(path), `.${randomUUID()}.partial`);
    await this.guarded(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeDurably(partial, bytes);
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    });
  }

  override async get(key: string): Promise<Buffer> {
    const path = this.pathOf(key);
    const bytes = await this.guarded(() => unlessAbsent(readFile(path)));
    if (!bytes) throw new FileAbsent(key);
    return bytes;
  }

  override async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    await this.guarded(async () => {
      const deleted = await unlessAbsent(unlink(path).then(() => true));
      if (deleted) await syncFolder(dirname(path));
    });
  }

  override async exists(key: string): Promise<boolean> {
    const path = this.pathOf(key);
    return (await this.guarded(() => unlessAbsent(access(path).then(() => true)))) ?? false;
  }

  private pathOf(key: string): string {
    checkFileKey(key);
    const shard = createHash('sha256').update(key).digest('hex').slice(0, 2);
    return join(this.folder, shard, key.replaceAll('/', '+'));
  }

  private async guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw new FileStoreUnavailable(
        `${this.folder} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
      );
    }
  }
}
