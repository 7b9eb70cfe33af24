/** What a key is for. A key made for one purpose is never used for another. */
export const keyPurposes = [
  'field',
  'blind-index',
  'file-wrap',
  'token',
  'activity-chain',
  'unit-code',
  'attempt-fingerprint',
] as const;

export type KeyPurpose = (typeof keyPurposes)[number];

/** Key versions travel in two bytes in front of whatever the key has made. */
export const highestKeyVersion = 0xffff;

export interface KeyMaterial {
  /** 1 … 65535, unique within the purpose and never given to another key. */
  readonly version: number;
  /** 32 bytes; the object stays the same for as long as the provider has not read its keys anew. */
  readonly bytes: Buffer;
}

/**
 * Where key material comes from: a key file in development, a KMS or a crypto machine in production.
 * Answers at once, from memory: a provider that stands before a network unwraps its keys before the application starts.
 */
export abstract class KeyProvider {
  /** The key that new data is written with. */
  abstract current(purpose: KeyPurpose): KeyMaterial;

  /** Every key that data may still have been written with, the current one included, lowest version first. */
  abstract readable(purpose: KeyPurpose): readonly KeyMaterial[];

  /** The readable key of that version, if there is one. */
  find(purpose: KeyPurpose, version: number): KeyMaterial | undefined {
    return this.readable(purpose).find((key) => key.version === version);
  }
}
