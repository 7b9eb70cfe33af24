import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedCode, RECOVERY_CODE_BYTES, recoveryCodeFrom } from './second-factor-codes.ts';

const randoms = fc.uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES });

describe('what is typed as a second factor', () => {
  it.each(['123456', ' 123 456 ', '１２３４５６', '123\u200B456'])('%j is a one-time password', (typed) => {
    expect(readTypedCode(typed)).toEqual({ kind: 'one_time_password', digits: '123456' });
  });

  it('is a recovery code in any spelling', () => {
    fc.assert(
      fc.property(randoms, (random) => {
        const shown = recoveryCodeFrom(random);
        expect(shown).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
        const read = { kind: 'recovery_code', code: shown.replaceAll('-', '') };
        expect(readTypedCode(shown)).toEqual(read);
        expect(readTypedCode(` ${shown.toLowerCase().replaceAll('-', '－')}`)).toEqual(read);
      }),
    );
  });

  it.each(['', '12345', '1234567', '12345a', '१२३४५६', 'ABCD-EFGH-JKL', 'ABCD-EFGH-JKL0'])(
    '%j is neither',
    (typed) => {
      expect(readTypedCode(typed)).toBeUndefined();
    },
  );
});
