import { describe, expect, it } from 'vitest';
import { keyPurposes, type KeyProvider, type KeyPurpose } from './key-provider.ts';

/** What every source of keys must do; `rotate` puts a new key in place the way that source does it. */
export function keyProviderContract(
  name: string,
  open: () => { keys: KeyProvider; rotate: (purpose: KeyPurpose) => void },
): void {
  describe(`${name} as KeyProvider`, () => {
    it('has 32 bytes for each purpose, different from all others', () => {
      const { keys } = open();
      const all = keyPurposes.map((purpose) => keys.current(purpose).bytes);
      expect(all.every((bytes) => bytes.length === 32)).toBe(true);
      expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(keyPurposes.length);
    });

    it('gives the same material object until the keys change, so that derived keys can be kept', () => {
      const { keys } = open();
      expect(keys.current('field')).toBe(keys.current('field'));
      expect(keys.find('field', keys.current('field').version)).toBe(keys.current('field'));
    });

    it('writes with the new key after a rotation and still reads with the old', () => {
      const { keys, rotate } = open();
      const old = keys.current('field');
      rotate('field');
      const now = keys.current('field');
      expect(now.version).toBeGreaterThan(old.version);
      expect(now.bytes).not.toEqual(old.bytes);
      expect(keys.find('field', old.version)?.bytes).toEqual(old.bytes);
      expect(keys.readable('field').map(({ version }) => version)).toEqual([old.version, now.version]);
    });

    it('rotates one purpose and leaves the others', () => {
      const { keys, rotate } = open();
      const before = keys.current('blind-index').bytes;
      rotate('field');
      expect(keys.current('blind-index').bytes).toEqual(before);
    });

    it('finds nothing for a version it does not have', () => {
      expect(open().keys.find('token', 999)).toBeUndefined();
    });
  });
}
