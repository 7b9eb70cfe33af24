import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileStoreContract } from './file-store.contract.ts';
import { FileStoreUnavailable } from './file-store.ts';
import { LocalFolderStore } from './local-folder-store.ts';
import { MemoryStore } from './memory-store.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'htp-files-'));
});
afterAll(() => rm(root, { recursive: true }));

const emptyFolder = () => mkdtemp(join(root, 'store-'));

fileStoreContract('MemoryStore', async () => new MemoryStore());
fileStoreContract('LocalFolderStore', async () => new LocalFolderStore(await emptyFolder()));

describe('LocalFolderStore', () => {
  it('survives the process: another store over the same folder reads it', async () => {
    const folder = join(await emptyFolder(), 'made', 'by-prepare');
    await new LocalFolderStore(folder).prepare();
    await new LocalFolderStore(folder).put('a/b', Buffer.from('kept'));
    expect((await new LocalFolderStore(folder).get('a/b')).toString()).toBe('kept');
  });

  it('spreads files over sub-folders, for their owner only, and leaves nothing else behind', async () => {
    const folder = await emptyFolder();
    const store = new LocalFolderStore(folder);
    await store.prepare();
    await store.put('attachments/one', Buffer.from('1'));
    await store.put('attachments/one', Buffer.from('2'));
    const [shard, ...others] = await readdir(folder);
    expect([shard, others]).toEqual([expect.stringMatching(/^[0-9a-f]{2}$/), []]);
    expect(await readdir(join(folder, shard!))).toEqual(['attachments+one']);
    expect((await stat(join(folder, shard!, 'attachments+one'))).mode & 0o777).toBe(0o600);
  });

  it('leaves no partial file when the bytes cannot be put in place', async () => {
    const folder = await emptyFolder();
    const store = new LocalFolderStore(folder);
    await store.put('one', Buffer.from('1'));
    const [shard] = await readdir(folder);
    // A folder where the file should come makes the rename fail after the bytes have been written.
    await rm(join(folder, shard!, 'one'));
    await mkdir(join(folder, shard!, 'one', 'in-the-way'), { recursive: true });
    await expect(store.put('one', Buffer.from('2'))).rejects.toThrow(FileStoreUnavailable);
    expect(await readdir(join(folder, shard!))).toEqual(['one']);
  });

  it('says in one line which folder cannot be written and why', async () => {
    const file = join(root, 'a-file');
    await writeFile(file, '');
    const store = new LocalFolderStore(join(file, 'below'));
    const message = `file store unavailable: ${join(file, 'below')} (ENOTDIR)`;
    await expect(store.prepare()).rejects.toThrow(
      new FileStoreUnavailable(`${join(file, 'below')} (ENOTDIR)`),
    );
    await expect(store.put('one', Buffer.from('1'))).rejects.toThrow(message);
    await expect(store.get('one')).rejects.toThrow(message);
  });
});
