import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aes256Gcm, sm4CtrHmacSm3 } from './cipher-suites.ts';
import { FileEnvelope } from './file-envelope.ts';
import { InMemoryKeyProvider } from './in-memory-key-provider.ts';
import { CiphertextRefused } from './sealed-format.ts';

describe.each([
  ['AES-256-GCM', aes256Gcm],
  ['SM4-CTR with HMAC-SM3', sm4CtrHmacSm3],
])('FileEnvelope with %s', (_, suite) => {
  const keys = new InMemoryKeyProvider();
  const envelope = new FileEnvelope(keys, suite);
  const picture = randomBytes(10_000);

  it('opens what it sealed, the empty file included', () => {
    expect(envelope.open(envelope.seal(picture, 'a'), 'a')).toEqual(picture);
    expect(envelope.open(envelope.seal(Buffer.alloc(0), 'a'), 'a')).toEqual(Buffer.alloc(0));
  });

  it('gives each file its own key: one file does not open with the key of another', () => {
    const first = envelope.seal(picture, 'a');
    const second = envelope.seal(picture, 'a');
    expect(() => envelope.open({ ...first, wrappedKey: second.wrappedKey }, 'a')).toThrow(CiphertextRefused);
  });

  it('refuses a file or a key under another id', () => {
    expect(() => envelope.open(envelope.seal(picture, 'a'), 'b')).toThrow(CiphertextRefused);
  });

  it('refuses a flipped bit in the file or in its key', () => {
    const file = envelope.seal(picture, 'a');
    for (const part of ['sealed', 'wrappedKey'] as const) {
      const altered = { ...file, [part]: Buffer.from(file[part]) };
      altered[part][part === 'sealed' ? 5_000 : 20]! ^= 1;
      expect(() => envelope.open(altered, 'a'), part).toThrow(CiphertextRefused);
    }
  });

  it('opens after a rotation, and with the key wrapped anew', () => {
    const file = envelope.seal(picture, 'a');
    keys.rotate('file-wrap');
    expect(envelope.open(file, 'a')).toEqual(picture);
    const wrappedKey = envelope.rewrap(file.wrappedKey, 'a');
    expect(wrappedKey.readUInt16BE(2)).toBe(keys.current('file-wrap').version);
    expect(envelope.open({ sealed: file.sealed, wrappedKey }, 'a')).toEqual(picture);
  });
});
