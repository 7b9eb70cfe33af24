import { randomBytes } from 'node:crypto';
import { cipherSuites, type CipherSuite } from './cipher-suites.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/*
 * What is stored: format version (1 byte), suite (1), key version (2, big-endian), IV, ciphertext, tag.
 * The tag covers the first four bytes too, together with the place the ciphertext belongs to.
 */
const formatVersion = 1;
const headerLength = 4;

/** Why a ciphertext was refused: not our format, a key we do not have, or altered, moved or of another key. */
export type RefusalReason = 'format' | 'key' | 'authentication';

/** The stored bytes are not what was sealed for this place. Says nothing about content or keys. */
export class CiphertextRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`ciphertext refused: ${reason}`);
    this.name = 'CiphertextRefused';
    this.reason = reason;
  }
}

/** Encrypts bytes bound to their place: the same list of texts must be given to open them. */
export function sealBytes(
  suite: CipherSuite,
  keyVersion: number,
  key: Buffer,
  plain: Buffer,
  place: readonly string[],
): Buffer {
  const header = Buffer.from([formatVersion, suite.id, 0, 0]);
  header.writeUInt16BE(keyVersion, 2);
  const iv = randomBytes(suite.ivLength);
  const { ciphertext, tag } = suite.encrypt(key, iv, plain, lengthPrefixed([header, ...place]));
  return Buffer.concat([header, iv, ciphertext, tag]);
}

/**
 * Decrypts what `sealBytes` made for the same place; `findKey` gives the key of a version, or nothing.
 * @throws CiphertextRefused
 */
export function openBytes(
  sealed: Buffer,
  findKey: (suite: CipherSuite, keyVersion: number) => Buffer | undefined,
  place: readonly string[],
): Buffer {
  const { suite, keyVersion } = readHeader(sealed);
  const key = findKey(suite, keyVersion);
  if (!key) throw new CiphertextRefused('key');
  const ivEnd = headerLength + suite.ivLength;
  const tagStart = sealed.length - suite.tagLength;
  const plain = suite.decrypt(
    key,
    sealed.subarray(headerLength, ivEnd),
    sealed.subarray(ivEnd, tagStart),
    sealed.subarray(tagStart),
    lengthPrefixed([sealed.subarray(0, headerLength), ...place]),
  );
  if (!plain) throw new CiphertextRefused('authentication');
  return plain;
}

/** Suite and key version a ciphertext claims; unproven until it has been opened. @throws CiphertextRefused */
export function readHeader(sealed: Buffer): { suite: CipherSuite; keyVersion: number } {
  const suite = sealed[0] === formatVersion ? cipherSuites.find(({ id }) => id === sealed[1]) : undefined;
  if (!suite || sealed.length < headerLength + suite.ivLength + suite.tagLength) {
    throw new CiphertextRefused('format');
  }
  return { suite, keyVersion: sealed.readUInt16BE(2) };
}
