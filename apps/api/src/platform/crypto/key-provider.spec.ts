import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileKeyProvider, refuseInsideProject } from './file-key-provider.ts';
import { InMemoryKeyProvider } from './in-memory-key-provider.ts';
import { keyProviderContract } from './key-provider.contract.ts';
import { addKey, createKeyRing, KeyRingError, makeCurrent, removeKey } from './key-ring.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'htp-keys-'));
  path = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

keyProviderContract('InMemoryKeyProvider', () => {
  const keys = new InMemoryKeyProvider();
  return { keys, rotate: (purpose) => keys.rotate(purpose) };
});

keyProviderContract('FileKeyProvider', () => {
  createKeyRing(path);
  const keys = new FileKeyProvider(path);
  return {
    keys,
    rotate: (purpose) => {
      makeCurrent(path, purpose, addKey(path, purpose));
      keys.reload();
    },
  };
});

describe('the key file', () => {
  it('belongs to its owner alone', () => {
    createKeyRing(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    makeCurrent(path, 'field', addKey(path, 'field'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([0o640, 0o604, 0o620])('is refused with mode %o', (mode) => {
    createKeyRing(path);
    chmodSync(path, mode);
    expect(() => new FileKeyProvider(path)).toThrow(/chmod 600/);
  });

  it('is never overwritten', () => {
    createKeyRing(path);
    const before = readFileSync(path, 'utf8');
    expect(() => createKeyRing(path)).toThrow(KeyRingError);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('is not made by opening it', () => {
    expect(() => new FileKeyProvider(path)).toThrow(`${path}: cannot be read (ENOENT)`);
  });

  it('has a new key that does not write until it is made current', () => {
    createKeyRing(path);
    expect(addKey(path, 'blind-index')).toBe(2);
    const keys = new FileKeyProvider(path);
    expect(keys.current('blind-index').version).toBe(1);
    expect(keys.readable('blind-index')).toHaveLength(2);
  });

  it('refuses to write with a version it lacks', () => {
    createKeyRing(path);
    expect(() => makeCurrent(path, 'field', 7)).toThrow(/field has no version 7/);
  });

  it.each([
    ['not JSON', (text: string) => text.slice(1), 'not JSON'],
    ['null', () => 'null', 'no usable keys for field'],
    ['a purpose missing', (text: string) => text.replace('"token"', '"tokens"'), 'no usable keys for token'],
    ['a short key', (text: string) => text.replace(/"1": "....../, '"1": "'), 'no usable keys for field'],
    [
      'no current key',
      (text: string) => text.replace('"current": 1', '"current": 2'),
      'no usable keys for field',
    ],
    ['a version of 0', (text: string) => text.replace('"1":', '"0":'), 'no usable keys for field'],
  ])('with %s is refused without showing a key', (_, damage, problem) => {
    createKeyRing(path);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, damage(text));
    expect(() => new FileKeyProvider(path)).toThrow(new KeyRingError(`${path}: ${problem}`));
  });

  it('that was damaged later leaves the running provider its keys', () => {
    createKeyRing(path);
    const keys = new FileKeyProvider(path);
    const before = keys.current('field');
    writeFileSync(path, '{');
    expect(() => keys.reload()).toThrow(KeyRingError);
    expect(keys.current('field')).toBe(before);
  });

  it('that has changed is taken up by whoever uses a key, and known keys stay the same objects', async () => {
    createKeyRing(path);
    const keys = new FileKeyProvider(path);
    const before = keys.current('field');
    makeCurrent(path, 'field', addKey(path, 'field'));
    expect(keys.find('field', 2)?.version).toBe(2);
    expect(keys.current('field').version).toBe(2);
    expect(keys.find('field', 1)).toBe(before);
    makeCurrent(path, 'token', addKey(path, 'token'));
    await vi.waitFor(() => expect(keys.current('token').version).toBe(2), { timeout: 60_000 });
  });

  it('never gives a version again, nor lets the key go that writes', () => {
    createKeyRing(path);
    expect(() => removeKey(path, 'field', 1)).toThrow(/the key that writes/);
    addKey(path, 'field');
    removeKey(path, 'field', 2);
    expect(addKey(path, 'field')).toBe(3);
  });

  it('may not lie inside a project', () => {
    mkdirSync(join(folder, 'secrets'));
    expect(() => refuseInsideProject(path)).not.toThrow();
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(() => refuseInsideProject(join(folder, 'secrets', 'keys.json'))).toThrow(/inside the project/);
  });
});
