import { isRealDate } from '../calendar/dates.ts';
import { canonicalCharacters } from '../numbers/canonical-characters.ts';
import { residentCheckCharacter } from '../numbers/check-digits.ts';
import type { FieldErrorCode } from '../problems/field-errors.ts';

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** What an 18-character citizen number (公民身份号码, GB 11643) says by itself. */
export interface ResidentId {
  number: string;
  divisionCode: string;
  /** `YYYY-MM-DD` */
  bornOn: string;
  sex: Sex;
}

export type ResidentIdResult = ({ ok: true } & ResidentId) | { ok: false; issues: FieldErrorCode[] };

/** A 15-digit number of before 1999 becomes the 18 characters that the same person has today. */
function lengthened(number: string): string {
  if (!/^\d{15}$/.test(number)) return number;
  const digits17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  return digits17 + residentCheckCharacter(digits17);
}

/** The one spelling of a citizen number, whether or not it is a right one. */
export function canonicalResidentNumber(typed: string): string {
  return lengthened(canonicalCharacters(typed));
}

/**
 * Reads a citizen number as typed or as recognised.
 * Says every issue: `format_wrong`, or else `date_invalid` and `checksum_wrong`. Age is judged elsewhere: it needs today.
 */
export function parseResidentId(typed: string): ResidentIdResult {
  const number = canonicalResidentNumber(typed);
  if (!/^[1-9]\d{16}[0-9X]$/.test(number)) return { ok: false, issues: ['format_wrong'] };
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const issues: FieldErrorCode[] = [];
  if (!isRealDate(bornOn)) issues.push('date_invalid');
  if (residentCheckCharacter(number.slice(0, 17)) !== number.charAt(17)) issues.push('checksum_wrong');
  if (issues.length > 0) return { ok: false, issues };
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, divisionCode: number.slice(0, 6), bornOn, sex };
}
