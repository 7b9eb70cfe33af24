import { describe, expect, it } from 'vitest';
import { createSecret, enrolmentOf, stepAt, stepOf } from './one-time-passwords.ts';

/** The secret and the SHA-1 rows of RFC 6238, appendix B, in six digits. */
const SECRET = Buffer.from('12345678901234567890');
const VECTORS: [number, string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
];

describe('one-time passwords', () => {
  it.each(VECTORS)('at %i s are those of RFC 6238', (seconds, digits) => {
    const now = new Date(seconds * 1000);
    expect(stepOf(SECRET, digits, now)).toBe(stepAt(now));
  });

  it('are taken one step early and one late, and named by their own step', () => {
    const at = (seconds: number) => stepOf(SECRET, '005924', new Date((1234567890 + seconds) * 1000));
    expect([-31, -30, 29, 59, 60].map(at)).toEqual([undefined, 41152263, 41152263, 41152263, undefined]);
  });

  it('come of a secret of 160 bits, which is never the same', () => {
    const secrets = Array.from({ length: 100 }, () => createSecret().toString('hex'));
    expect(new Set(secrets).size).toBe(100);
    expect(enrolmentOf(createSecret(), 'officer').secret).toHaveLength(32);
  });
});
