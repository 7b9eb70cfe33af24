import { creditCodeCheckCharacter, organisationCheckCharacter } from '../numbers/check-digits.ts';
import { canonicalCharacters } from '../numbers/canonical-characters.ts';
import type { FieldErrorCode } from '../problems/field-errors.ts';

/** 统一社会信用代码, and the 22-character 医疗机构登记号 (rules.md 4.11). */
export const INSTITUTION_CODE_KINDS = [
  'unified_social_credit_code',
  'institution_registration_number',
] as const;
export type InstitutionCodeKind = (typeof INSTITUTION_CODE_KINDS)[number];

/** Division, then nine characters of organisation code and one check character; never I O S V Z (GB 32100). */
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** 9 organisation code + 6 division + 2 economic type + 4 WS 218 class + 1 management type. */
const REGISTRATION_NUMBER = /^([0-9A-Z]{8})([0-9A-Z])\d{8}[A-Z]\d{3}[129]$/;

/** Which kind a code is of, told by its length; `undefined` for a length that neither has. */
export function institutionCodeKindOf(canonical: string): InstitutionCodeKind | undefined {
  if (canonical.length === 18) return 'unified_social_credit_code';
  return canonical.length === 22 ? 'institution_registration_number' : undefined;
}

export type InstitutionCodeResult =
  | { ok: true; code: string; /** Right in form, yet to be looked at by a person. */ doubtful: boolean }
  | { ok: false; issues: FieldErrorCode[] };

/**
 * Checks an institution's code as typed. The organisation part of a 登记号 need not follow GB 11714 (small clinics carry
 * PDY…): a wrong check character there makes the number doubtful, not wrong.
 */
export function checkInstitutionCode(kind: InstitutionCodeKind, typed: string): InstitutionCodeResult {
  const code = canonicalCharacters(typed);
  if (kind === 'unified_social_credit_code') return checkCreditCode(code);
  const [, organisation = '', check = ''] = REGISTRATION_NUMBER.exec(code) ?? [];
  if (!organisation) return { ok: false, issues: ['format_wrong'] };
  return { ok: true, code, doubtful: organisationCheckCharacter(organisation) !== check };
}

function checkCreditCode(code: string): InstitutionCodeResult {
  if (!CREDIT_CODE.test(code)) return { ok: false, issues: ['format_wrong'] };
  if (creditCodeCheckCharacter(code.slice(0, 17)) !== code.charAt(17))
    return { ok: false, issues: ['checksum_wrong'] };
  return { ok: true, code, doubtful: false };
}
