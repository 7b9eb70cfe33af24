import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { highestKeyVersion, keyPurposes, type KeyMaterial, type KeyPurpose } from './key-provider.ts';

const keyLength = 32;
const ownerOnly = 0o600;

/** The keys of one purpose, lowest version first, and which of them writes. */
export interface PurposeKeys {
  readonly current: number;
  readonly keys: readonly KeyMaterial[];
  /** The highest version that was taken out of the ring: no key is ever given a version again. */
  readonly retired: number;
}

export type KeyRing = Readonly<Record<KeyPurpose, PurposeKeys>>;

/** The key file is absent, open to others or not what it should be. The message names the file, never a key. */
export class KeyRingError extends Error {}

/**
 * Writes a ring with one new random key for each purpose, readable by its owner only.
 * @throws KeyRingError when the file exists: overwriting keys would make everything written with them unreadable.
 */
export function createKeyRing(path: string): void {
  const firstKeys = { current: 1, keys: [], retired: 0 };
  const ring = Object.fromEntries(keyPurposes.map((purpose) => [purpose, withNewKey(firstKeys)]));
  write(path, ring as KeyRing, { replace: false });
}

/** @throws KeyRingError in one line that says what to do. */
export function readKeyRing(path: string): KeyRing {
  let text: string;
  try {
    if ((statSync(path).mode & 0o077) !== 0)
      throw new KeyRingError(`${path}: others may read it; chmod 600 it`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof KeyRingError) throw error;
    throw new KeyRingError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return parse(path, text);
}

/**
 * First step of a rotation: a new key that can be read with, but does not write yet. Only when every process has read
 * the ring anew may `makeCurrent` follow; otherwise one process writes what another cannot read.
 * @returns the new key's version
 */
export function addKey(path: string, purpose: KeyPurpose): number {
  const ring = readKeyRing(path);
  const grown = withNewKey(ring[purpose]);
  write(path, { ...ring, [purpose]: grown }, { replace: true });
  return grown.keys.at(-1)!.version;
}

/** Second step of a rotation: new data is written with this version. @throws KeyRingError when the ring lacks it. */
export function makeCurrent(path: string, purpose: KeyPurpose, version: number): void {
  const ring = readKeyRing(path);
  if (!ring[purpose].keys.some((key) => key.version === version)) {
    throw new KeyRingError(`${path}: ${purpose} has no version ${version}`);
  }
  write(path, { ...ring, [purpose]: { ...ring[purpose], current: version } }, { replace: true });
}

/** Last step of a rotation: the key is gone for ever. @throws KeyRingError when it writes, or is not there */
export function removeKey(path: string, purpose: KeyPurpose, version: number): void {
  const ring = readKeyRing(path);
  const { current, keys, retired } = ring[purpose];
  if (current === version) throw new KeyRingError(`${path}: ${purpose} ${version} is the key that writes`);
  const left = keys.filter((key) => key.version !== version);
  if (left.length === keys.length) throw new KeyRingError(`${path}: ${purpose} has no version ${version}`);
  const purposeKeys = { current, keys: left, retired: Math.max(retired, version) };
  write(path, { ...ring, [purpose]: purposeKeys }, { replace: true });
}

/** The same keys and one more, of the next version; which one writes stays as it was. */
export function withNewKey(existing: PurposeKeys): PurposeKeys {
  const version = Math.max(existing.keys.at(-1)?.version ?? 0, existing.retired) + 1;
  return { ...existing, keys: [...existing.keys, { version, bytes: randomBytes(keyLength) }] };
}

function write(path: string, ring: KeyRing, { replace }: { replace: boolean }): void {
  const purposes = Object.entries(ring).map(([purpose, { current, keys, retired }]) => [
    purpose,
    {
      current,
      retired,
      keys: Object.fromEntries(keys.map((key) => [key.version, key.bytes.toString('base64')])),
    },
  ]);
  const text = `${JSON.stringify(Object.fromEntries(purposes), null, 2)}\n`;
  try {
    const target = replace ? `${path}.${randomUUID()}.new` : path;
    writeFileSync(target, text, { mode: ownerOnly, flag: 'wx', flush: true });
    if (replace) renameSync(target, path);
  } catch (error) {
    throw new KeyRingError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parse(path: string, text: string): KeyRing {
  const stored = parseJson(path, text);
  return Object.fromEntries(
    keyPurposes.map((purpose) => {
      const keys = readKeys(stored[purpose]?.keys);
      const current = stored[purpose]?.current;
      if (!keys || !keys.some((key) => key.version === current)) {
        throw new KeyRingError(`${path}: no usable keys for ${purpose}`);
      }
      return [purpose, { current, keys, retired: Number(stored[purpose]?.retired ?? 0) }];
    }),
  ) as unknown as KeyRing;
}

function parseJson(
  path: string,
  text: string,
): Record<string, { current?: unknown; keys?: unknown; retired?: unknown } | undefined> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    // The parser's own message would quote the text, and with it a key.
    throw new KeyRingError(`${path}: not JSON`);
  }
}

/** The keys, lowest version first; nothing when any of them is not a version with 32 bytes. */
function readKeys(stored: unknown): KeyMaterial[] | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const keys = Object.entries(stored).map(([version, value]) => ({
    version: Number(version),
    bytes: Buffer.from(String(value), 'base64'),
  }));
  const usable = keys.every(
    ({ version, bytes }) =>
      Number.isInteger(version) && version >= 1 && version <= highestKeyVersion && bytes.length === keyLength,
  );
  return usable ? keys.sort((a, b) => a.version - b.version) : undefined;
}
