import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from './derived-keys.ts';
import type { KeyMaterial, KeyProvider, KeyPurpose } from './key-provider.ts';
import { lengthPrefixed } from './length-prefixed.ts';
import { secretKey } from './secret-key.ts';

const versionLength = 2;

/**
 * Digests that only we can compute: HMAC-SHA256 at full length behind the two bytes of its key's version, 34 bytes in all.
 * The parts are joined unambiguously: ('ab', 'c') and ('a', 'bc') differ.
 */
export class KeyedDigest {
  private readonly keys: KeyProvider;

  constructor(keys: KeyProvider) {
    this.keys = keys;
  }

  /** The digest under the current key: what is stored. */
  of(purpose: KeyPurpose, ...parts: (string | Buffer)[]): Buffer {
    return digest(this.keys.current(purpose), purpose, parts);
  }

  /** The digest under every readable key, lowest version first: what is searched for. */
  candidates(purpose: KeyPurpose, ...parts: (string | Buffer)[]): Buffer[] {
    return this.keys.readable(purpose).map((material) => digest(material, purpose, parts));
  }

  /** Like `candidates`, the digest that is stored in front. */
  currentFirst(purpose: KeyPurpose, ...parts: (string | Buffer)[]): Buffer[] {
    const current = this.keys.current(purpose);
    const others = this.keys.readable(purpose).filter((material) => material !== current);
    return [current, ...others].map((material) => digest(material, purpose, parts));
  }

  /** Whether a stored digest is of these parts, in time that does not depend on where they differ. */
  matches(stored: Buffer, purpose: KeyPurpose, ...parts: (string | Buffer)[]): boolean {
    if (stored.length < versionLength) return false;
    const material = this.keys.find(purpose, stored.readUInt16BE(0));
    return material !== undefined && constantTimeEqual(stored, digest(material, purpose, parts));
  }
}

/** Compares secrets without telling by the time taken how far they agree; their lengths are not secret. */
export function constantTimeEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function digest(material: KeyMaterial, purpose: KeyPurpose, parts: readonly (string | Buffer)[]): Buffer {
  const version = Buffer.alloc(versionLength);
  version.writeUInt16BE(material.version);
  const key = deriveKey(material, ['digest', purpose], 32);
  return Buffer.concat([
    version,
    createHmac('sha256', secretKey(key)).update(lengthPrefixed(parts)).digest(),
  ]);
}
