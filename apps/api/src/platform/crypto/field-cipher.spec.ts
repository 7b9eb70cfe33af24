import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aes256Gcm, sm4CtrHmacSm3 } from './cipher-suites.ts';
import { FieldCipher, type FieldPlace } from './field-cipher.ts';
import { InMemoryKeyProvider } from './in-memory-key-provider.ts';
import { CiphertextRefused } from './sealed-format.ts';

const place: FieldPlace = { table: 'identity_document', column: 'number', rowId: '7f1c' };
const number = '420583199105077328';
const places = fc.record({ table: fc.string(), column: fc.string(), rowId: fc.string() });

describe.each([
  ['AES-256-GCM', aes256Gcm],
  ['SM4-CTR with HMAC-SM3', sm4CtrHmacSm3],
])('FieldCipher with %s', (_, suite) => {
  const keys = new InMemoryKeyProvider();
  const cipher = new FieldCipher(keys, suite);

  it('opens what it sealed, text and bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), places, (text, bytes, anywhere) => {
        expect(cipher.openText(cipher.seal(text, anywhere), anywhere)).toBe(text);
        const buffer = Buffer.from(bytes);
        expect(cipher.open(cipher.seal(buffer, anywhere), anywhere)).toEqual(buffer);
      }),
    );
  });

  it('stores format, suite, key version, IV, ciphertext and tag, and nothing readable', () => {
    const sealed = cipher.seal(number, place);
    expect([...sealed.subarray(0, 4)]).toEqual([1, suite.id, 0, 1]);
    expect(sealed).toHaveLength(4 + suite.ivLength + number.length + suite.tagLength);
    expect(sealed.includes(number)).toBe(false);
    expect(cipher.seal(number, place)).not.toEqual(sealed);
  });

  it('refuses every single flipped bit and every cut', () => {
    const sealed = cipher.seal(number, place);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => cipher.open(flipped, place), `bit ${bit}`).toThrow(CiphertextRefused);
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => cipher.open(sealed.subarray(0, length), place), `cut to ${length}`).toThrow(
        CiphertextRefused,
      );
    }
  });

  it('refuses any bytes that it has not sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const forged = Buffer.concat([Buffer.from([1, suite.id, 0, 1]), bytes]);
        expect(() => cipher.open(forged, place)).toThrow(CiphertextRefused);
      }),
    );
  });

  it('refuses a ciphertext moved to any other table, column or row', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        fc.pre(from.table !== to.table || from.column !== to.column || from.rowId !== to.rowId);
        expect(() => cipher.open(cipher.seal(number, from), to)).toThrow(CiphertextRefused);
      }),
    );
  });

  it('tells places apart whose names run together to the same text', () => {
    const sealed = cipher.seal(number, { table: 'a', column: 'bc', rowId: 'd' });
    expect(() => cipher.open(sealed, { table: 'a', column: 'b', rowId: 'cd' })).toThrow(CiphertextRefused);
  });
});

describe('FieldCipher over time', () => {
  it('reads old keys, writes the current one and says which need sealing anew', () => {
    const keys = new InMemoryKeyProvider();
    const cipher = new FieldCipher(keys);
    const old = cipher.seal(number, place);
    expect(cipher.isCurrent(old)).toBe(true);
    keys.rotate('field');
    const now = cipher.seal(number, place);
    expect(now.readUInt16BE(2)).toBe(2);
    expect(cipher.openText(old, place)).toBe(number);
    expect(cipher.openText(now, place)).toBe(number);
    expect([cipher.isCurrent(old), cipher.isCurrent(now)]).toEqual([false, true]);
  });

  it('reads the other suite, so that one can follow the other', () => {
    const keys = new InMemoryKeyProvider();
    const sealed = new FieldCipher(keys, aes256Gcm).seal(number, place);
    const successor = new FieldCipher(keys, sm4CtrHmacSm3);
    expect(successor.openText(sealed, place)).toBe(number);
    expect(successor.isCurrent(sealed)).toBe(false);
  });

  it('refuses what other keys have sealed, and says when the key is the one missing', () => {
    const keys = new InMemoryKeyProvider();
    const cipher = new FieldCipher(keys);
    const stranger = new FieldCipher(new InMemoryKeyProvider()).seal(number, place);
    expect(() => cipher.open(stranger, place)).toThrow(new CiphertextRefused('authentication'));
    stranger.writeUInt16BE(9, 2);
    expect(() => cipher.open(stranger, place)).toThrow(new CiphertextRefused('key'));
  });
});
