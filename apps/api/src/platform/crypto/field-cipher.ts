import { aes256Gcm, type CipherSuite } from './cipher-suites.ts';
import { deriveKey } from './derived-keys.ts';
import type { KeyMaterial, KeyProvider } from './key-provider.ts';
import { openBytes, readHeader, sealBytes } from './sealed-format.ts';

/** The one cell a ciphertext is good for: copied to another row or column it does not open. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  /** The primary key as text; it must be known before the value is sealed. */
  readonly rowId: string;
}

/** Encrypts single columns; each table has its own key. Writes with the current key, reads with every readable one. */
export class FieldCipher {
  private readonly keys: KeyProvider;
  private readonly suite: CipherSuite;

  constructor(keys: KeyProvider, suite: CipherSuite = aes256Gcm) {
    this.keys = keys;
    this.suite = suite;
  }

  /** The suite that writes. */
  get suiteId(): number {
    return this.suite.id;
  }

  /** Sealing the same text twice gives different bytes; search goes through `BlindIndex`. */
  seal(plain: string | Buffer, place: FieldPlace): Buffer {
    const material = this.keys.current('field');
    const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
    return sealBytes(
      this.suite,
      material.version,
      fieldKey(material, this.suite, place),
      bytes,
      parts(place),
    );
  }

  /** @throws CiphertextRefused when altered, moved from another place or sealed with a key we no longer have. */
  open(sealed: Buffer, place: FieldPlace): Buffer {
    const findKey = (suite: CipherSuite, version: number) => {
      const material = this.keys.find('field', version);
      return material && fieldKey(material, suite, place);
    };
    return openBytes(sealed, findKey, parts(place));
  }

  /** Like `open`, for a column that holds text. @throws CiphertextRefused */
  openText(sealed: Buffer, place: FieldPlace): string {
    return this.open(sealed, place).toString('utf8');
  }

  /** Whether it was sealed with today's suite and key; otherwise a rotation seals it anew. @throws CiphertextRefused */
  isCurrent(sealed: Buffer): boolean {
    const { suite, keyVersion } = readHeader(sealed);
    return suite.id === this.suite.id && keyVersion === this.keys.current('field').version;
  }
}

function fieldKey(material: KeyMaterial, suite: CipherSuite, place: FieldPlace): Buffer {
  return deriveKey(material, ['field', `suite ${suite.id}`, place.table], suite.keyLength);
}

function parts({ table, column, rowId }: FieldPlace): string[] {
  return ['field', table, column, rowId];
}
