import { canonicalCharacters } from './canonical-characters.ts';

/** 32 characters, 5 bits each, none that is read as another (no 0 O 1 I). */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const GROUP = /.{4}(?=.)/g;

/**
 * A code to be read from a screen or a slip of paper and typed: groups of four, `XXXX-XXXX`.
 * @param random as many bytes from a cryptographic source as the code has characters; each gives 5 random bits
 */
export function readableCodeFrom(random: Uint8Array): string {
  const characters = Array.from(random, (byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length));
  return characters.join('').replace(GROUP, '$&-');
}

/**
 * What a person typed, as it is stored and compared (without hyphens); `undefined` if it can be no code.
 * @param length characters of the code
 */
export function canonicalReadableCode(typed: string, length: number): string | undefined {
  const code = canonicalCharacters(typed).replace(/\p{Pd}/gu, '');
  return code.length === length && [...code].every((character) => CODE_ALPHABET.includes(character))
    ? code
    : undefined;
}
