import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochKeysContract } from './epoch-keys.contract.ts';
import { FolderEpochKeys } from './folder-epoch-keys.ts';
import { InMemoryEpochKeys } from './in-memory-epoch-keys.ts';

const DAY = '2026-11-23';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-epoch-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const openFolder = async () => {
  const keys = new FolderEpochKeys(join(folder, 'keys'));
  await keys.prepare();
  return keys;
};

epochKeysContract('FolderEpochKeys', async () => ({ keys: await openFolder(), openAgain: openFolder }));
epochKeysContract('InMemoryEpochKeys', async () => {
  const keys = new InMemoryEpochKeys();
  return { keys, openAgain: async () => keys };
});

describe('the folder of epoch keys', () => {
  it('and all in it are for their owner only', async () => {
    const keys = await openFolder();
    await keys.create({ day: DAY, caseId: randomUUID() });
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      expect((await stat(join(entry.parentPath, entry.name))).mode & 0o077).toBe(0);
    await chmod(join(folder, 'keys'), 0o755);
    await expect(openFolder()).rejects.toThrow('chmod 700');
  });

  it('holds nothing unfinished after several were made at once', async () => {
    const keys = await openFolder();
    const caseId = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => keys.create({ day: DAY, caseId })));
    expect((await readdir(join(folder, 'keys', DAY))).sort()).toEqual([caseId, 'epoch'].sort());
  });

  it('overwrites what it destroys: whoever still holds the file open reads other bytes', async () => {
    const keys = await openFolder();
    const caseId = randomUUID();
    await keys.create({ day: DAY, caseId });
    const path = join(folder, 'keys', DAY, caseId);
    const before = await readFile(path);
    const held = await open(path, 'r');
    await keys.destroyCase({ day: DAY, caseId });
    const { buffer } = await held.read(Buffer.alloc(32), 0, 32, 0);
    await held.close();
    expect(buffer).not.toEqual(before);
    expect(buffer).toHaveLength(32);
  });

  it('cannot be left by a name', async () => {
    const keys = await openFolder();
    await writeFile(join(folder, 'outside'), 'x');
    await expect(keys.destroyDay('../outside')).rejects.toThrow(RangeError);
    await expect(keys.find({ day: DAY, caseId: '../../outside' })).rejects.toThrow(RangeError);
    expect(await readFile(join(folder, 'outside'), 'utf8')).toBe('x');
  });

  it('says in one line that it cannot be written', async () => {
    await writeFile(join(folder, 'keys'), '');
    await expect(openFolder()).rejects.toThrow(/cannot be written \(E/);
  });
});

describe('a key that is destroyed while it is read', () => {
  it('is the key or is none, never another one', async () => {
    const keys = await openFolder();
    for (let round = 0; round < 20; round++) {
      const place = { day: '2026-11-27', caseId: randomUUID() };
      const key = await keys.create(place);
      const destroyed = keys.destroyCase(place);
      const found: (Buffer | undefined)[] = [];
      for (let n = 0; n < 40; n++) found.push(await keys.find(place));
      await destroyed;
      for (const one of found) expect([undefined, key.toString('hex')]).toContain(one?.toString('hex'));
    }
  });
});
