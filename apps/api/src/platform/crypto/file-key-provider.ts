import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { KeyProvider, type KeyMaterial, type KeyPurpose } from './key-provider.ts';
import { KeyRingError, readKeyRing, type KeyRing } from './key-ring.ts';

/** Whoever uses a key looks so often whether the ring has changed. */
const FRESH_MS = 500;

/**
 * Keys from a JSON key ring that only its owner may read; made by `createKeyRing`. A changed ring is taken up by whoever next uses a
 * key, so that no process goes on with old keys, not even one that was frozen meanwhile.
 */
export class FileKeyProvider extends KeyProvider {
  private ring: KeyRing;
  private readonly path: string;
  private state: string;
  private lookedAt = performance.now();

  /** @throws KeyRingError when the file is absent, readable by others or damaged. */
  constructor(path: string) {
    super();
    this.path = path;
    this.state = stateOf(path);
    this.ring = readKeyRing(path);
  }

  /** Reads the ring anew; one that cannot be read leaves the keys as they were. @throws KeyRingError */
  reload(): void {
    this.lookedAt = performance.now();
    const state = stateOf(this.path);
    this.ring = sameKeys(this.ring, readKeyRing(this.path));
    this.state = state;
  }

  override current(purpose: KeyPurpose): KeyMaterial {
    const { current, keys } = this.freshRing()[purpose];
    return keys.find(({ version }) => version === current)!;
  }

  override readable(purpose: KeyPurpose): readonly KeyMaterial[] {
    return this.freshRing()[purpose].keys;
  }

  /** A version that is not known may have come this moment. */
  override find(purpose: KeyPurpose, version: number): KeyMaterial | undefined {
    const known = super.find(purpose, version);
    if (known) return known;
    this.lookedAt = -Infinity;
    return super.find(purpose, version);
  }

  private freshRing(): KeyRing {
    if (performance.now() - this.lookedAt > FRESH_MS) this.look();
    return this.ring;
  }

  /** A ring that is damaged or gone stops nobody who has read it before: the health of the ring is watched elsewhere. */
  private look(): void {
    this.lookedAt = performance.now();
    try {
      if (stateOf(this.path) !== this.state) this.reload();
    } catch {
      // Looked at again in a moment.
    }
  }
}

/** What changes whenever the file is replaced or written. */
function stateOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { ino: 0, mtimeMs: 0, size: 0 };
  return `${ino} ${mtimeMs} ${size}`;
}

/** The ring as it is now, with the objects of keys that were known before: what was derived from them is kept by them. */
function sameKeys(before: KeyRing, now: KeyRing): KeyRing {
  const kept = Object.entries(now).map(([purpose, { current, keys }]) => {
    const known = before[purpose as KeyPurpose].keys;
    const same = keys.map(
      (key) => known.find(({ version, bytes }) => version === key.version && bytes.equals(key.bytes)) ?? key,
    );
    return [purpose, { current, keys: same }];
  });
  return Object.fromEntries(kept) as KeyRing;
}

/** @throws KeyRingError when the key file lies in a source tree, from where it would reach images and backups of code. */
export function refuseInsideProject(path: string): void {
  let folder = dirname(resolve(path));
  while (folder !== dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || existsSync(join(folder, '.git'))) {
      throw new KeyRingError(`${path}: lies inside the project ${folder}; keep keys elsewhere in production`);
    }
    folder = dirname(folder);
  }
}

/** @throws KeyRingError when keys would lie within this folder. */
export function refuseInside(path: string, folder: string): void {
  const way = relative(resolve(folder), resolve(path));
  if (!way.startsWith('..'))
    throw new KeyRingError(`${path}: lies inside ${folder}; keep keys apart from it`);
}
