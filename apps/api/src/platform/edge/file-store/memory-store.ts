import { checkFileKey, FileAbsent, FileStore } from './file-store.ts';

/** Files that die with the process; for tests. */
export class MemoryStore extends FileStore {
  private readonly files = new Map<string, Buffer>();

  override async put(key: string, bytes: Buffer): Promise<void> {
    checkFileKey(key);
    this.files.set(key, Buffer.from(bytes));
  }

  override async get(key: string): Promise<Buffer> {
    checkFileKey(key);
    const bytes = this.files.get(key);
    if (!bytes) throw new FileAbsent(key);
    return Buffer.from(bytes);
  }

  override async delete(key: string): Promise<void> {
    checkFileKey(key);
    this.files.delete(key);
  }

  override async exists(key: string): Promise<boolean> {
    checkFileKey(key);
    return this.files.has(key);
  }
}
