import { describe, expect, it } from 'vitest';
import { deriveKey } from './derived-keys.ts';

const material = { version: 1, bytes: Buffer.alloc(22, 0x0b) };

describe('deriveKey', () => {
  it('gives test case 3 of RFC 5869 (no salt, no info)', () => {
    expect(deriveKey(material, [], 42).toString('hex')).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
  });

  it('gives another key for other labels, another length and other material', () => {
    const keys = [
      deriveKey(material, ['field', 'person'], 32),
      deriveKey(material, ['field', 'account'], 32),
      deriveKey(material, ['fieldperson'], 32),
      deriveKey(material, ['field', 'person'], 48).subarray(0, 31),
      deriveKey({ version: 1, bytes: Buffer.alloc(22, 0x0c) }, ['field', 'person'], 32),
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length);
  });

  it('gives the same key again', () => {
    expect(deriveKey({ ...material }, ['a'], 32)).toEqual(deriveKey(material, ['a'], 32));
  });
});
