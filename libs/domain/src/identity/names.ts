import type { FieldErrorCode } from '../problems/field-errors.ts';

/** Code points, not UTF-16 units: rare characters lie beyond the BMP (rules.md 4.3). */
export const NAME_LENGTH = { min: 2, max: 50 } as const;

const MIDDLE_DOT = '\u00B7';

/** What people type for the dot between the parts of a name (rules.md 4.3), after NFKC. */
const DOT_VARIANTS = /[\u2022\u2027\u30FB\u22C5\u2219\u16EB\u2E31\u2024.]/gu;

const HAN = /\p{Script=Han}/u;
const ALLOWED = /^[\p{Script=Han}\p{Script=Latin}\u00B7 .'-]+$/u;
const WELL_FORMED = /^[\p{Script=Han}\p{Script=Latin}](?:.*[\p{Script=Han}\p{Script=Latin}.])?$/u;

/** One spelling of a name. In a Chinese one blanks mean nothing and every dot is U+00B7; a Latin one keeps both. */
export function canonicalName(typed: string): string {
  const name = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Upper case may take a letter and its accent apart.
  if (!HAN.test(name)) return name.toUpperCase().normalize('NFKC');
  // A blank that goes may bring a letter and an accent together.
  return name.replace(/ /g, '').replace(DOT_VARIANTS, MIDDLE_DOT).normalize('NFKC');
}

/** Checks a typed name: its canonical spelling, or all issues. */
export function checkName(
  typed: string,
): { ok: true; name: string } | { ok: false; issues: FieldErrorCode[] } {
  const name = canonicalName(typed);
  const length = [...name].length;
  const issues: FieldErrorCode[] = [];
  if (length < NAME_LENGTH.min) issues.push('too_short');
  if (length > NAME_LENGTH.max) issues.push('too_long');
  if (length > 0 && !ALLOWED.test(name)) issues.push('character_not_allowed');
  else if (length > 0 && (!WELL_FORMED.test(name) || name.includes(MIDDLE_DOT.repeat(2))))
    issues.push('format_wrong');
  return issues.length > 0 ? { ok: false, issues } : { ok: true, name };
}
