import { randomBytes } from 'node:crypto';
import { aes256Gcm, type CipherSuite } from './cipher-suites.ts';
import { deriveKey } from './derived-keys.ts';
import type { KeyMaterial, KeyProvider } from './key-provider.ts';
import { openBytes, sealBytes } from './sealed-format.ts';

export const FILE_KEY_LENGTH = 32;

/** A file's key is used once and has no versions; its wrapping key has. */
export const ONE_VERSION = 1;

/** An encrypted file and its key, to be kept apart: the bytes in the file store, the wrapped key in the database. */
export interface SealedFile {
  readonly sealed: Buffer;
  readonly wrappedKey: Buffer;
}

/**
 * Encrypts whole files (up to the 10 MB an upload may have) with a random key each, wrapped under the current `file-wrap`
 * key. Without its wrapped key a file is unreadable for ever; a rotation wraps the key anew and leaves the file alone.
 */
export class FileEnvelope {
  private readonly keys: KeyProvider;
  private readonly suite: CipherSuite;

  constructor(keys: KeyProvider, suite: CipherSuite = aes256Gcm) {
    this.keys = keys;
    this.suite = suite;
  }

  /** @param fileId the file's primary key; the sealed bytes and the wrapped key open under no other. */
  seal(plain: Buffer, fileId: string): SealedFile {
    const fileKey = randomBytes(FILE_KEY_LENGTH);
    return {
      sealed: sealContent(this.suite, fileKey, plain, fileId),
      wrappedKey: this.wrap(fileKey, fileId),
    };
  }

  /** @throws CiphertextRefused when file or key was altered, or belongs to another file. */
  open({ sealed, wrappedKey }: SealedFile, fileId: string): Buffer {
    return openContent(sealed, this.unwrap(wrappedKey, fileId), fileId);
  }

  /** A new wrapped key, for a file whose bytes come later or never. */
  wrapNewKey(fileId: string): Buffer {
    return this.wrap(randomBytes(FILE_KEY_LENGTH), fileId);
  }

  /** The same file key under the current wrapping key. @throws CiphertextRefused */
  rewrap(wrappedKey: Buffer, fileId: string): Buffer {
    return this.wrap(this.unwrap(wrappedKey, fileId), fileId);
  }

  private wrap(fileKey: Buffer, fileId: string): Buffer {
    const material = this.keys.current('file-wrap');
    return sealBytes(this.suite, material.version, wrapKey(material, this.suite), fileKey, [
      'file-key',
      fileId,
    ]);
  }

  private unwrap(wrappedKey: Buffer, fileId: string): Buffer {
    const findKey = (suite: CipherSuite, version: number) => {
      const material = this.keys.find('file-wrap', version);
      return material && wrapKey(material, suite);
    };
    return openBytes(wrappedKey, findKey, ['file-key', fileId]);
  }
}

/** Encrypts a file's content with its key, wherever that is wrapped. */
export function sealContent(suite: CipherSuite, fileKey: Buffer, plain: Buffer, fileId: string): Buffer {
  return sealBytes(suite, ONE_VERSION, deriveContentKey(fileKey, suite), plain, ['file', fileId]);
}

/** @throws CiphertextRefused */
export function openContent(sealed: Buffer, fileKey: Buffer, fileId: string): Buffer {
  return openBytes(sealed, (suite) => deriveContentKey(fileKey, suite), ['file', fileId]);
}

function wrapKey(material: KeyMaterial, suite: CipherSuite): Buffer {
  return deriveKey(material, ['file-wrap', `suite ${suite.id}`], suite.keyLength);
}

function deriveContentKey(fileKey: Buffer, suite: CipherSuite): Buffer {
  return deriveKey({ version: ONE_VERSION, bytes: fileKey }, ['file', `suite ${suite.id}`], suite.keyLength);
}
