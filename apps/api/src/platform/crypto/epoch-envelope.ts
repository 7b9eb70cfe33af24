import { randomBytes } from 'node:crypto';
import { aes256Gcm, type CipherSuite } from './cipher-suites.ts';
import { deriveKey } from './derived-keys.ts';
import type { EpochKeys, EpochPlace } from './epoch-keys.ts';
import { FILE_KEY_LENGTH, ONE_VERSION, openContent, sealContent, type SealedFile } from './file-envelope.ts';
import { CiphertextRefused, openBytes, sealBytes } from './sealed-format.ts';

/** Encrypts whole pictures with a random key each, wrapped under the key of their day and case. */
export class EpochEnvelope {
  private readonly keys: EpochKeys;
  private readonly suite: CipherSuite;

  constructor(keys: EpochKeys, suite: CipherSuite = aes256Gcm) {
    this.keys = keys;
    this.suite = suite;
  }

  /** @param fileId the picture's primary key; it opens under no other, nor for another case or day. */
  async seal(plain: Buffer, place: EpochPlace, fileId: string): Promise<SealedFile> {
    const wrappingKey = await this.keys.create(place);
    const fileKey = randomBytes(FILE_KEY_LENGTH);
    const wrapKey = suiteKey(wrappingKey, this.suite);
    const wrappedKey = sealBytes(this.suite, ONE_VERSION, wrapKey, fileKey, labels(place, fileId));
    return { sealed: sealContent(this.suite, fileKey, plain, fileId), wrappedKey };
  }

  /** @throws CiphertextRefused: `key` when the key of the day or of the case has been destroyed */
  async open({ sealed, wrappedKey }: SealedFile, place: EpochPlace, fileId: string): Promise<Buffer> {
    const wrappingKey = await this.keys.find(place);
    if (!wrappingKey) throw new CiphertextRefused('key');
    const fileKey = openBytes(wrappedKey, (suite) => suiteKey(wrappingKey, suite), labels(place, fileId));
    return openContent(sealed, fileKey, fileId);
  }

  /** Makes every copy of all that was sealed for this case on this day unreadable. */
  destroy(place: EpochPlace): Promise<void> {
    return this.keys.destroyCase(place);
  }
}

const labels = ({ day, caseId }: EpochPlace, fileId: string) => ['epoch-file-key', day, caseId, fileId];

const suiteKey = (bytes: Buffer, suite: CipherSuite) =>
  deriveKey({ version: ONE_VERSION, bytes }, ['epoch-wrap', `suite ${suite.id}`], suite.keyLength);
