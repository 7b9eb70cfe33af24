import { canonicalReadableCode, readableCodeFrom } from '../numbers/readable-codes.ts';

/** Random bytes that one code consumes, one for each character: 8 × 5 = 40 random bits (trust.md, abuse 11). */
export const CONFIRMATION_CODE_BYTES = 8;

/**
 * A unit confirmation code (单位确认码), as shown once to the officer: `XXXX-XXXX`.
 * @param random at least `CONFIRMATION_CODE_BYTES` bytes from a cryptographic source
 */
export function confirmationCodeFrom(random: Uint8Array): string {
  if (random.length < CONFIRMATION_CODE_BYTES)
    throw new RangeError(`${CONFIRMATION_CODE_BYTES} random bytes are needed, ${random.length} given`);
  return readableCodeFrom(random.subarray(0, CONFIRMATION_CODE_BYTES));
}

/** What a person typed, as it is stored and compared (without the hyphen); `undefined` if it can be no code. */
export function canonicalConfirmationCode(typed: string): string | undefined {
  return canonicalReadableCode(typed, CONFIRMATION_CODE_BYTES);
}
