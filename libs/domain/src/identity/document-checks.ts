import { yearsBetween } from '../calendar/dates.ts';
import { residentCheckCharacter } from '../numbers/check-digits.ts';
import { isRealDate } from '../calendar/dates.ts';
import { DOCUMENT_TYPES, type DocumentTypeCode, hasCheckCharacter, PLAUSIBLE_AGE } from './documents.ts';
import type { Sex } from './resident-id.ts';

/** What can be looked at in a number without asking anybody. */
export const DOCUMENT_CHECKS = [
  'format',
  'check_character',
  'birth_date',
  'age',
  'born_as_typed',
  'sex_as_typed',
] as const;
export type DocumentCheckCode = (typeof DOCUMENT_CHECKS)[number];

export interface DocumentCheck {
  check: DocumentCheckCode;
  passed: boolean;
}

/** When and as what somebody was born. */
export interface Birth {
  /** `YYYY-MM-DD` */
  bornOn: string;
  sex: Sex;
}

/**
 * What a number says of its holder's birth; null where it says nothing. The sex in a permanent residence number is not
 * confirmed by any source (vocabularies.json), so it is not read.
 */
export function birthInNumber(
  type: DocumentTypeCode,
  number: string,
): { bornOn: string; sex: Sex | null } | null {
  if (type === 'PASSPORT' || !hasCheckCharacter(number)) return null;
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { bornOn, sex: type === 'FOREIGN_PR' ? null : sex };
}

/** Who somebody is by a document. */
export interface DocumentHolder {
  readonly documentType: DocumentTypeCode;
  readonly name: string;
  /** In canonical spelling. */
  readonly number: string;
  /** As typed; null where photographs of a resident ID card were enough. */
  readonly birth: Birth | null;
}

/** What the number tells of its holder's birth; where it tells nothing, what a reviewer has compared with the document. */
export function bornAs({ documentType, number, birth }: DocumentHolder): Partial<Birth> {
  const told = birthInNumber(documentType, number);
  return { bornOn: told?.bornOn ?? birth?.bornOn, sex: told?.sex ?? birth?.sex };
}

/**
 * Which checks a number passes, only those that its kind has. Checks beside the first three can fail for an honest
 * person, so that a reviewer looks at them.
 * @param number in canonical spelling
 * @param typed what the person says of himself; null when nobody asked
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function documentChecks(
  type: DocumentTypeCode,
  number: string,
  typed: Birth | null,
  today: string,
): DocumentCheck[] {
  const pattern = DOCUMENT_TYPES.find(({ code }) => code === type)!.pattern;
  const checks: DocumentCheck[] = [{ check: 'format', passed: pattern.test(number) }];
  const birth = birthInNumber(type, number);
  if (!birth) return checks;
  const checkCharacter = residentCheckCharacter(number.slice(0, 17));
  const age = yearsBetween(birth.bornOn, today);
  checks.push(
    { check: 'check_character', passed: checkCharacter === number.charAt(17) },
    { check: 'birth_date', passed: isRealDate(birth.bornOn) },
    { check: 'age', passed: age >= PLAUSIBLE_AGE.min && age <= PLAUSIBLE_AGE.max },
  );
  if (typed) checks.push({ check: 'born_as_typed', passed: typed.bornOn === birth.bornOn });
  if (typed && birth.sex) checks.push({ check: 'sex_as_typed', passed: typed.sex === birth.sex });
  return checks;
}

/** What is wrong with a typed birth date by itself. @param today the day in Asia/Shanghai, `YYYY-MM-DD` */
export function birthIssue(bornOn: string, today: string): 'date_in_future' | 'age_implausible' | null {
  if (bornOn > today) return 'date_in_future';
  const age = yearsBetween(bornOn, today);
  return age < PLAUSIBLE_AGE.min || age > PLAUSIBLE_AGE.max ? 'age_implausible' : null;
}
