import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { type ArchiveEntry, streamArchive } from './index.ts';

async function* entriesOf(...entries: ArchiveEntry[]) {
  yield* entries;
}

describe('an archive that is streamed', () => {
  it('holds every entry, under its name, also when there is nothing in it', async () => {
    const content = Buffer.from('内容');
    const archive = streamArchive(
      entriesOf(
        { name: '说明.txt', content },
        { name: '附件/a.jpg', content, packed: true },
        { name: '空.txt', content: Buffer.alloc(0) },
      ),
    );
    const unpacked = unzipSync(await buffer(archive));
    expect(Object.keys(unpacked)).toEqual(['说明.txt', '附件/a.jpg', '空.txt']);
    expect(Buffer.from(unpacked['说明.txt']!)).toEqual(content);
    expect(Buffer.from(unpacked['附件/a.jpg']!)).toEqual(content);
  });

  it('asks for an entry when there is room for it, and for none once nobody reads', async () => {
    let asked = 0;
    let ended = false;
    async function* large() {
      try {
        for (; asked < 100; asked++)
          yield { name: `${asked}`, content: Buffer.alloc(1_000_000), packed: true };
      } finally {
        ended = true;
      }
    }
    const archive = streamArchive(large());
    await once(archive, 'readable');
    await sleep(50);
    expect(asked).toBeLessThan(5);
    archive.destroy();
    await vi.waitUntil(() => ended, { timeout: 60_000 });
    expect(asked).toBeLessThan(5);
  });

  it('is broken off by an entry that fails: half of it is never taken for the whole', async () => {
    // eslint-disable-next-line require-yield
    async function* failing(): AsyncGenerator<ArchiveEntry> {
      throw new Error('the session has ended');
    }
    await expect(buffer(streamArchive(failing()))).rejects.toThrow('the session has ended');
  });
});
