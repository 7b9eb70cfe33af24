import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FileAbsent, FileKeyInvalid, type FileStore } from './file-store.ts';

/** What every file store must do; `open` gives an empty one. */
export function fileStoreContract(name: string, open: () => Promise<FileStore>): void {
  describe(`${name} as FileStore`, () => {
    const key = 'attachments/7f1c0d52-6f0e-4c8e-9a59-1f3f6a4d2b10';
    const bytes = randomBytes(70_000);

    it('gives back what was put, the empty file included', async () => {
      const store = await open();
      await store.put(key, bytes);
      await store.put('empty', Buffer.alloc(0));
      expect((await store.get(key)).equals(bytes)).toBe(true);
      expect(await store.get('empty')).toHaveLength(0);
    });

    it('keeps its own copy', async () => {
      const store = await open();
      const mine = Buffer.from('original');
      await store.put(key, mine);
      mine.fill(0);
      (await store.get(key)).fill(0);
      expect((await store.get(key)).toString()).toBe('original');
    });

    it('replaces', async () => {
      const store = await open();
      await store.put(key, bytes);
      await store.put(key, Buffer.from('short'));
      expect((await store.get(key)).toString()).toBe('short');
    });

    it('deletes, also what is absent, and says what exists', async () => {
      const store = await open();
      expect(await store.exists(key)).toBe(false);
      await store.put(key, bytes);
      expect(await store.exists(key)).toBe(true);
      await store.delete(key);
      await store.delete(key);
      expect(await store.exists(key)).toBe(false);
      await expect(store.get(key)).rejects.toThrow(FileAbsent);
    });

    it('keeps keys apart that look alike on a disk', async () => {
      const store = await open();
      const alike = ['a/b', 'a_b', 'a-b', 'a.b', 'ab', 'a/b/c', 'a'];
      for (const each of alike) await store.put(each, Buffer.from(each));
      for (const each of alike) expect((await store.get(each)).toString()).toBe(each);
    });

    it('gives one whole version or the other to readers of a key that is being replaced', async () => {
      const store = await open();
      const versions = [Buffer.alloc(70_000, 1), Buffer.alloc(50_000, 2)] as const;
      await store.put(key, versions[0]);
      const writing = Promise.all(Array.from({ length: 20 }, (_, i) => store.put(key, versions[i % 2]!)));
      const reads = await Promise.all(Array.from({ length: 40 }, () => store.get(key)));
      await writing;
      expect(reads.every((read) => versions.some((version) => version.equals(read)))).toBe(true);
    });

    it.each([
      '',
      '.',
      '..',
      '../secret',
      'a/..',
      'a/../b',
      'a/.b',
      '/etc/passwd',
      'a//b',
      'a/',
      'a\\b',
      'a\0b',
      'A',
      'a+b',
      '.hidden',
      'é',
      'a\n',
      'a/b/c/d',
      'a'.repeat(65),
    ])('refuses the key %j', async (invalid) => {
      const store = await open();
      await expect(store.put(invalid, bytes)).rejects.toThrow(FileKeyInvalid);
      await expect(store.get(invalid)).rejects.toThrow(FileKeyInvalid);
      await expect(store.delete(invalid)).rejects.toThrow(FileKeyInvalid);
      await expect(store.exists(invalid)).rejects.toThrow(FileKeyInvalid);
    });
  });
}
