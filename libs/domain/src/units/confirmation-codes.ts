import { canonicalCharacters } from '../numbers/canonical-characters.ts';

/** 32 characters, 5 bits each, none that is read as another (no 0 O 1 I). */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const LENGTH = 8;
const GROUP = 4;

/** Random bytes that one code consumes: 8 × 5 = 40 random bits (trust.md, abuse 11). */
export const CONFIRMATION_CODE_BYTES = LENGTH;

/**
 * A unit confirmation code (单位确认码), as shown once to the officer: `XXXX-XXXX`.
 * @param random at least `CONFIRMATION_CODE_BYTES` bytes from a cryptographic source
 */
export function confirmationCodeFrom(random: Uint8Array): string {
  if (random.length < LENGTH)
    throw new RangeError(`${LENGTH} random bytes are needed, ${random.length} given`);
  const code = Array.from(random.subarray(0, LENGTH), (byte) =>
    CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length),
  ).join('');
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/** What a person typed, as it is stored and compared (without the hyphen); `undefined` if it can be no code. */
export function canonicalConfirmationCode(typed: string): string | undefined {
  const code = canonicalCharacters(typed).replace(/\p{Pd}/gu, '');
  return code.length === LENGTH && [...code].every((character) => CODE_ALPHABET.includes(character))
    ? code
    : undefined;
}
