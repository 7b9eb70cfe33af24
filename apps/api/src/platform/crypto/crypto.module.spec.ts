import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigModule, Environment } from '../config/index.ts';
import { BlindIndex } from './blind-index.ts';
import { CryptoModule } from './crypto.module.ts';
import { EpochEnvelope } from './epoch-envelope.ts';
import { FieldCipher } from './field-cipher.ts';
import { FileEnvelope } from './file-envelope.ts';
import { createKeyRing } from './key-ring.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'htp-crypto-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (settings: Partial<Environment>) =>
  Test.createTestingModule({
    imports: [ConfigModule.with(Object.assign(new Environment(), settings)), CryptoModule],
  }).compile();

describe('CryptoModule', () => {
  it('gives everything from one key file', async () => {
    const KEY_FILE = join(folder, 'keys.json');
    createKeyRing(KEY_FILE);
    const [first, second] = [await start({ KEY_FILE }), await start({ KEY_FILE })];
    const place = { table: 't', column: 'c', rowId: '1' };
    const sealed = first.get(FieldCipher).seal('value', place);
    expect(second.get(FieldCipher).openText(sealed, place)).toBe('value');
    const file = first.get(FileEnvelope).seal(Buffer.from('picture'), 'f');
    expect(second.get(FileEnvelope).open(file, 'f').toString()).toBe('picture');
    expect(second.get(BlindIndex).of('passport', 'E1')).toEqual(first.get(BlindIndex).of('passport', 'E1'));
  });

  it('does not start without a key file', async () => {
    await expect(start({ KEY_FILE: join(folder, 'keys.json') })).rejects.toThrow(/cannot be read/);
  });

  it('keeps epoch keys beside the key file when nothing else is said', async () => {
    const KEY_FILE = join(folder, 'keys.json');
    createKeyRing(KEY_FILE);
    const [first, second] = [await start({ KEY_FILE }), await start({ KEY_FILE })];
    const place = { day: '2026-11-23', caseId: '0198b1f2-0000-7000-8000-000000000001' };
    const sealed = await first.get(EpochEnvelope).seal(Buffer.from('picture'), place, 'p');
    expect((await second.get(EpochEnvelope).open(sealed, place, 'p')).toString()).toBe('picture');
    expect(existsSync(join(folder, 'epoch-keys', place.day))).toBe(true);
  });

  it('does not start in production with epoch keys where backups of files take them along', async () => {
    const KEY_FILE = join(folder, 'keys.json');
    createKeyRing(KEY_FILE);
    const files = join(folder, 'files');
    const production = { KEY_FILE, NODE_ENV: 'production', FILE_STORE_FOLDER: files } as const;
    await expect(start({ ...production, EPOCH_KEY_FOLDER: join(files, 'epoch-keys') })).rejects.toThrow(
      /lies inside/,
    );
    await expect(start({ ...production, EPOCH_KEY_FOLDER: 'epoch-keys' })).rejects.toThrow(
      /inside the project/,
    );
  });

  it('does not start in production with the key file in the project', async () => {
    await expect(start({ KEY_FILE: 'package.json', NODE_ENV: 'production' })).rejects.toThrow(
      /inside the project/,
    );
  });
});
