import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { lengthPrefixed } from './length-prefixed.ts';
import { secretKey } from './secret-key.ts';

/** Authenticated encryption under one of the two families of algorithms we must be able to show. Lengths are in bytes. */
export interface CipherSuite {
  /** The byte that names the suite in everything it has sealed; never given to another suite. */
  readonly id: number;
  readonly keyLength: number;
  readonly ivLength: number;
  readonly tagLength: number;
  encrypt(key: Buffer, iv: Buffer, plain: Buffer, associated: Buffer): { ciphertext: Buffer; tag: Buffer };
  /** The plain bytes, or nothing when key, IV, ciphertext, tag or associated data is not what was encrypted. */
  decrypt(key: Buffer, iv: Buffer, ciphertext: Buffer, tag: Buffer, associated: Buffer): Buffer | undefined;
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV: at most 2³² messages per derived key. */
export const aes256Gcm: CipherSuite = {
  id: 1,
  keyLength: 32,
  ivLength: 12,
  tagLength: 16,
  encrypt(key, iv, plain, associated) {
    const cipher = createCipheriv('aes-256-gcm', secretKey(key), iv, {
      authTagLength: this.tagLength,
    }).setAAD(associated);
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { ciphertext, tag: cipher.getAuthTag() };
  },
  decrypt(key, iv, ciphertext, tag, associated) {
    const decipher = createDecipheriv('aes-256-gcm', secretKey(key), iv, { authTagLength: this.tagLength })
      .setAAD(associated)
      .setAuthTag(tag);
    const plain = decipher.update(ciphertext);
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      return undefined;
    }
  },
};

const sm4KeyLength = 16;

/**
 * SM4-CTR (GB/T 32907) with HMAC-SM3 (GB/T 32905), encrypt-then-MAC, for the assessment of commercial cryptography (密评).
 * Node's OpenSSL has no SM4-GCM. The key is SM4's 16 bytes followed by the MAC's 32.
 */
export const sm4CtrHmacSm3: CipherSuite = {
  id: 2,
  keyLength: sm4KeyLength + 32,
  ivLength: 16,
  tagLength: 32,
  encrypt(key, iv, plain, associated) {
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, sm4KeyLength), iv);
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { ciphertext, tag: sm3Tag(key, iv, ciphertext, associated) };
  },
  decrypt(key, iv, ciphertext, tag, associated) {
    if (!timingSafeEqual(tag, sm3Tag(key, iv, ciphertext, associated))) return undefined;
    const decipher = createDecipheriv('sm4-ctr', key.subarray(0, sm4KeyLength), iv);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  },
};

function sm3Tag(key: Buffer, iv: Buffer, ciphertext: Buffer, associated: Buffer): Buffer {
  return createHmac('sm3', key.subarray(sm4KeyLength))
    .update(lengthPrefixed([associated, iv]))
    .update(ciphertext)
    .digest();
}

export const cipherSuites: readonly CipherSuite[] = [aes256Gcm, sm4CtrHmacSm3];
