import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlindIndex } from './blind-index.ts';
import { InMemoryKeyProvider } from './in-memory-key-provider.ts';
import { constantTimeEqual, KeyedDigest } from './keyed-digest.ts';

function setUp() {
  const keys = new InMemoryKeyProvider();
  const digests = new KeyedDigest(keys);
  return { keys, digests, index: new BlindIndex(digests) };
}

describe('KeyedDigest', () => {
  it('is the same for the same parts and different for any others', () => {
    const { digests } = setUp();
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(digests.of('unit-code', ...a).equals(digests.of('unit-code', ...b))).toBe(same);
        expect(digests.matches(digests.of('unit-code', ...a), 'unit-code', ...b)).toBe(same);
      }),
    );
  });

  it('differs by purpose and by key', () => {
    const { digests } = setUp();
    const code = digests.of('unit-code', 'K7Q2');
    expect(digests.of('attempt-fingerprint', 'K7Q2')).not.toEqual(code);
    expect(setUp().digests.of('unit-code', 'K7Q2')).not.toEqual(code);
    expect(setUp().digests.matches(code, 'unit-code', 'K7Q2')).toBe(false);
  });

  it('matches after a rotation', () => {
    const { keys, digests } = setUp();
    const stored = digests.of('activity-chain', 'body');
    keys.rotate('activity-chain');
    expect(digests.matches(stored, 'activity-chain', 'body')).toBe(true);
    expect(digests.matches(stored, 'activity-chain', 'other')).toBe(false);
  });

  it.each([0, 1, 2, 33, 35])('does not match %i bytes of anything', (length) => {
    expect(setUp().digests.matches(Buffer.alloc(length, 1), 'unit-code', 'K7Q2')).toBe(false);
  });
});

describe('BlindIndex', () => {
  it('has the full length of SHA-256 behind the key version', () => {
    const value = setUp().index.of('identity-card', '420583199105077328');
    expect(value).toHaveLength(34);
    expect(value.readUInt16BE(0)).toBe(1);
  });

  it('tells the same number in two classes of documents apart', () => {
    const { index } = setUp();
    expect(index.of('passport', 'E1234')).not.toEqual(index.of('travel-permit', 'E1234'));
  });

  it('finds after a rotation what was stored before it, and in the same order for every process', () => {
    const { keys, index } = setUp();
    const before = index.of('passport', 'E1234');
    keys.rotate('blind-index');
    const after = index.of('passport', 'E1234');
    expect(after).not.toEqual(before);
    expect(index.candidates('passport', 'E1234')).toEqual([before, after]);
  });
});

describe('constantTimeEqual', () => {
  it('compares contents and lengths', () => {
    expect(constantTimeEqual(Buffer.from('a'), Buffer.from('a'))).toBe(true);
    expect(constantTimeEqual(Buffer.from('a'), Buffer.from('b'))).toBe(false);
    expect(constantTimeEqual(Buffer.from('a'), Buffer.from('ab'))).toBe(false);
  });
});
