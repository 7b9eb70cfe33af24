import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aes256Gcm, sm4CtrHmacSm3 } from './cipher-suites.ts';
import { lengthPrefixed } from './length-prefixed.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const sm3 = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest();

describe('SM3', () => {
  it.each([
    ['abc', '66c7f0f4 62eeedd9 d1f2d46b dc10e4e2 4167c487 5cf2f7a2 297da02b 8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff9 2275b8a1 38604889 c18e5a4d 6fdb70e5 387e5765 293dcba3 9c0c5732'],
  ])('gives the digest of GB/T 32905-2016 appendix A for %s', (text, digest) => {
    expect(sm3(Buffer.from(text))).toEqual(hex(digest));
  });
});

describe('SM4-CTR with HMAC-SM3', () => {
  // GB/T 32907-2016 appendix A, example 1: this block under this key. As the counter's start it must be the first key stream.
  const block = hex('0123456789abcdeffedcba9876543210');
  const encrypted = hex('681edf34d206965e86b3e94f536e4246');
  const macKey = hex('00112233445566778899aabbccddeeff'.repeat(2));
  const key = Buffer.concat([block, macKey]);
  const associated = Buffer.from('place');

  it('has the key stream of GB/T 32907-2016 appendix A', () => {
    expect(sm4CtrHmacSm3.encrypt(key, block, Buffer.alloc(16), associated).ciphertext).toEqual(encrypted);
  });

  it('has the tag that HMAC over SM3 gives by its definition (RFC 2104, block of 64 bytes)', () => {
    const padded = Buffer.concat([macKey, Buffer.alloc(32)]);
    const message = Buffer.concat([lengthPrefixed([associated, block]), encrypted]);
    const inner = sm3(Buffer.from(padded.map((byte) => byte ^ 0x36)), message);
    const tag = sm3(Buffer.from(padded.map((byte) => byte ^ 0x5c)), inner);
    expect(sm4CtrHmacSm3.encrypt(key, block, Buffer.alloc(16), associated).tag).toEqual(tag);
  });
});

describe('AES-256-GCM', () => {
  it('gives test case 16 of the GCM submission to NIST (McGrew and Viega, appendix B)', () => {
    const { ciphertext, tag } = aes256Gcm.encrypt(
      hex('feffe9928665731c6d6a8f9467308308 feffe9928665731c6d6a8f9467308308'),
      hex('cafebabefacedbaddecaf888'),
      hex(
        'd9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72' +
          '1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b39',
      ),
      hex('feedfacedeadbeeffeedfacedeadbeef abaddad2'),
    );
    expect(ciphertext).toEqual(
      hex(
        '522dc1f099567d07f47f37a32a84427d 643a8cdcbfe5c0c97598a2bd2555d1aa' +
          '8cb08e48590dbb3da7b08b1056828838 c5f61e6393ba7a0abcc9f662',
      ),
    );
    expect(tag).toEqual(hex('76fc6ece0f4e1768cddf8853bb2d551b'));
  });
});
