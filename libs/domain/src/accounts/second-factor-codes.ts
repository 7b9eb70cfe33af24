import { canonicalCharacters } from '../numbers/canonical-characters.ts';
import { canonicalReadableCode, readableCodeFrom } from '../numbers/readable-codes.ts';

/** How many recovery codes an enrolment gives. */
export const RECOVERY_CODE_COUNT = 10;

/** Random bytes that one recovery code consumes, one for each character: 12 × 5 = 60 random bits. */
export const RECOVERY_CODE_BYTES = 12;

const ONE_TIME_PASSWORD = /^\d{6}$/;

/** What somebody typed as a second factor: six digits of an authenticator, or a recovery code; else `undefined`. */
export type TypedCode =
  | { readonly kind: 'one_time_password'; readonly digits: string }
  | { readonly kind: 'recovery_code'; readonly code: string };

/** Reads what was typed, in any spelling (`123 456`, full-width digits, lower case, without hyphens). */
export function readTypedCode(typed: string): TypedCode | undefined {
  const digits = canonicalCharacters(typed);
  if (ONE_TIME_PASSWORD.test(digits)) return { kind: 'one_time_password', digits };
  const code = canonicalReadableCode(typed, RECOVERY_CODE_BYTES);
  return code === undefined ? undefined : { kind: 'recovery_code', code };
}

/**
 * A recovery code as it is shown once: `XXXX-XXXX-XXXX`.
 * @param random `RECOVERY_CODE_BYTES` bytes from a cryptographic source
 */
export function recoveryCodeFrom(random: Uint8Array): string {
  return readableCodeFrom(random.subarray(0, RECOVERY_CODE_BYTES));
}
