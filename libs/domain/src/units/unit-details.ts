import { plainCharacters } from '../numbers/canonical-characters.ts';
import { checkName } from '../identity/names.ts';
import { type FieldError, type FieldErrorCode, pointerTo } from '../problems/field-errors.ts';
import { findDivision } from './divisions.ts';
import { findInstitutionCategory } from './institution-categories.ts';
import { checkInstitutionCode, type InstitutionCodeKind } from './institution-codes.ts';

/** What a unit is registered as: a change of any of these is reviewed. */
export interface UnitDetails {
  name: string;
  institutionCodeKind: InstitutionCodeKind;
  institutionCode: string;
  categoryCode: string;
  divisionCode: string;
}

export const UNIT_NAME_LENGTH = { min: 2, max: 100 } as const;
/** Han, letters, digits, and what stands in the names of institutions. */
const UNIT_NAME = /^[\p{L}\p{N}·\-—&、.()（）《》“”〔〕]+$/u;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/;
const USER_NAME = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;
const USER_NAME_LENGTH = { min: 4, max: 32 } as const;

export type Checked<Value> = { ok: true; value: Value } | { ok: false; errors: FieldError[] };

/** The name of a unit as it is kept: blanks taken out, half-width brackets as they were typed. */
export function checkUnitName(
  typed: string,
): { ok: true; name: string } | { ok: false; issues: FieldErrorCode[] } {
  const name = typed.normalize('NFC').replace(/[\s\p{Cf}]/gu, '');
  const length = [...name].length;
  if (length < UNIT_NAME_LENGTH.min) return { ok: false, issues: ['too_short'] };
  if (length > UNIT_NAME_LENGTH.max) return { ok: false, issues: ['too_long'] };
  return UNIT_NAME.test(name) ? { ok: true, name } : { ok: false, issues: ['character_not_allowed'] };
}

/** A telephone number as it is kept: 11 digits of a mobile, or area code and number. */
export function checkPhone(
  typed: string,
): { ok: true; phone: string } | { ok: false; issues: FieldErrorCode[] } {
  const phone = plainCharacters(typed)
    .replace(/\p{Pd}/gu, '-')
    .replace(/^\+?86(?=1)/, '');
  return MOBILE.test(phone) || LANDLINE.test(phone)
    ? { ok: true, phone }
    : { ok: false, issues: ['format_wrong'] };
}

/** A user name that an officer wishes for: lower-case letters and digits, 4 to 32 characters. */
export function checkUserName(
  typed: string,
): { ok: true; userName: string } | { ok: false; issues: FieldErrorCode[] } {
  const userName = plainCharacters(typed).toLowerCase();
  if (userName.length < USER_NAME_LENGTH.min) return { ok: false, issues: ['too_short'] };
  if (userName.length > USER_NAME_LENGTH.max) return { ok: false, issues: ['too_long'] };
  return USER_NAME.test(userName) ? { ok: true, userName } : { ok: false, issues: ['format_wrong'] };
}

/** What changes by a registration or an import only. */
export const REGISTERED_FIELDS = [
  'name',
  'institutionCode',
  'supervisingUnitId',
  'categoryCode',
  'divisionCode',
] as const;
export type RegisteredField = (typeof REGISTERED_FIELDS)[number];

/** Checks what a unit is registered as; all errors, by pointer. */
export function checkUnitDetails(typed: UnitDetails): Checked<UnitDetails> {
  const errors: FieldError[] = [];
  const refuse = (field: keyof UnitDetails, issues: readonly FieldErrorCode[]) =>
    errors.push(...issues.map((code) => ({ pointer: pointerTo(field), code })));
  const name = checkUnitName(typed.name);
  if (!name.ok) refuse('name', name.issues);
  const code = checkInstitutionCode(typed.institutionCodeKind, typed.institutionCode);
  if (!code.ok) refuse('institutionCode', code.issues);
  if (!findInstitutionCategory(typed.categoryCode)) refuse('categoryCode', ['not_allowed']);
  if (!findDivision(typed.divisionCode)) refuse('divisionCode', ['not_allowed']);
  if (!name.ok || !code.ok || errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { ...typed, name: name.name, institutionCode: code.code } };
}

/** A person by name and telephone, for one of the two whom a registration names. */
export interface Contact {
  name: string;
  phone: string;
}

/** @param field where the contact stands in what was sent */
export function checkContact(field: string, typed: Contact): Checked<Contact> {
  const name = checkName(typed.name);
  const phone = checkPhone(typed.phone);
  if (name.ok && phone.ok) return { ok: true, value: { name: name.name, phone: phone.phone } };
  const errorsOf = (part: string, result: { ok: true } | { ok: false; issues: FieldErrorCode[] }) =>
    result.ok ? [] : result.issues.map((code) => ({ pointer: pointerTo(field, part), code }));
  return { ok: false, errors: [...errorsOf('name', name), ...errorsOf('phone', phone)] };
}
