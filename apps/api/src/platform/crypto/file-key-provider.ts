import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { KeyProvider, type KeyMaterial, type KeyPurpose } from './key-provider.ts';
import { KeyRingError, readKeyRing, type KeyRing } from './key-ring.ts';

/** Keys from a JSON key ring that only its owner may read; made by `createKeyRing`. */
export class FileKeyProvider extends KeyProvider {
  private ring: KeyRing;
  private readonly path: string;

  /** @throws KeyRingError when the file is absent, readable by others or damaged. */
  constructor(path: string) {
    super();
    this.path = path;
    this.ring = readKeyRing(path);
  }

  /** Reads the ring anew, as a rotation needs; a ring that cannot be read leaves the keys as they were. */
  reload(): void {
    this.ring = readKeyRing(this.path);
  }

  override current(purpose: KeyPurpose): KeyMaterial {
    return this.find(purpose, this.ring[purpose].current)!;
  }

  override readable(purpose: KeyPurpose): readonly KeyMaterial[] {
    return this.ring[purpose].keys;
  }
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
