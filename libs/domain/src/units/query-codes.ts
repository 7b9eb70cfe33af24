import { canonicalCharacters } from '../numbers/canonical-characters.ts';
import { CODE_ALPHABET } from '../numbers/readable-codes.ts';

const LENGTH = 16;
const GROUP = 4;
const NUMBER = /^JG\d{8}[2-9A-HJ-NP-Z]{6}$/;
const NUMBER_LENGTH = 6;

/** Bytes that one query code consumes: 16 × 5 = 80 random bits. */
export const QUERY_CODE_BYTES = LENGTH;

/** 查询码: the secret by which an applicant proves that a registration is his, `XXXX-XXXX-XXXX-XXXX`. @throws RangeError */
export function queryCodeFrom(random: Uint8Array): string {
  const code = charactersFrom(random, LENGTH);
  return (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What a person typed, as it is compared; `undefined` if it can be no query code. */
export function canonicalQueryCode(typed: string): string | undefined {
  const code = canonicalCharacters(typed).replace(/\p{Pd}/gu, '');
  return code.length === LENGTH && [...code].every((character) => CODE_ALPHABET.includes(character))
    ? code
    : undefined;
}

/** 申请编号: no secret, said on the telephone, such as `JG20261127K7M3XD`. @param day `YYYY-MM-DD` in Beijing */
export function registrationNumberFrom(day: string, random: Uint8Array): string {
  return `JG${day.replaceAll('-', '')}${charactersFrom(random, NUMBER_LENGTH)}`;
}

/** What a person typed, as it is searched; `undefined` if it can be no number of a registration. */
export function canonicalRegistrationNumber(typed: string): string | undefined {
  const number = canonicalCharacters(typed);
  return NUMBER.test(number) ? number : undefined;
}

function charactersFrom(random: Uint8Array, length: number): string {
  if (random.length < length) throw new RangeError(`${length} random bytes are needed`);
  return Array.from(random.subarray(0, length), (byte) =>
    CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length),
  ).join('');
}
