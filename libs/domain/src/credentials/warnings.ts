import { firstDay, isRealDate, yearsBetween } from '../calendar/dates.ts';
import type { FormValues } from '../forms/fields.ts';
import { PRACTICE_CATEGORIES, ruleLevelOf, STUDY_FORMS } from '../forms/vocabularies.ts';
import { canonicalResidentNumber } from '../identity/resident-id.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { CredentialKind } from './kinds.ts';

/** What looks wrong without being an error: shown to the candidate and the reviewer, blocks nothing. */
export const CREDENTIAL_WARNING_CODES = [
  'diploma_number_layout_unusual',
  'diploma_number_level_differs',
  'diploma_number_year_differs',
  'diploma_number_study_form_differs',
  'study_shorter_than_schooling',
  'major_not_medical',
  'certificate_of_other_person',
  'certificate_class_differs',
  'certificate_grade_differs',
  'certificate_year_differs',
  'licence_class_differs',
  'licence_grade_differs',
  'licence_expired',
] as const;

export type CredentialWarningCode = (typeof CREDENTIAL_WARNING_CODES)[number];

export interface CredentialWarning {
  pointer: string;
  code: CredentialWarningCode;
}

export interface WarningFacts {
  /** The canonical document number of the verified holder; null when not known. */
  holderNumber: string | null;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
}

/** Everything about a credential that a person should look at twice (rules.md 4.6 to 4.13). */
export function credentialWarnings(
  kind: CredentialKind,
  fields: FormValues,
  facts: WarningFacts,
): CredentialWarning[] {
  switch (kind) {
    case 'education':
      return [...diplomaNumberWarnings(fields), ...studyWarnings(fields)];
    case 'physician_qualification':
      return qualificationWarnings(fields, facts);
    case 'nurse_licence':
      return licenceWarnings(fields, facts);
    case 'physician_licence':
      return physicianLicenceWarnings(fields);
    case 'professional_title':
    case 'work_period':
      return [];
  }
}

/** Positions 11 and 12 of a CHSI number: 01 博士, 02 硕士, 05 本科, 06 专科 (rules.md 4.7). */
const CHSI_LEVELS: Readonly<Record<string, string>> = {
  doctor: '01',
  master: '02',
  bachelor: '05',
  associate: '06',
};

/** 5 school + 1 type + 4 year + 2 level + 6 serial since 2001; self-study (starts with 6) has a layout of its own. */
const CHSI_NUMBER = /^\d{5}(\d)(\d{4})(\d{2})\d{6}$/;
const CHSI_SINCE = '2001';

function diplomaNumberWarnings(fields: FormValues): CredentialWarning[] {
  const { diplomaNumber, level, studyForm, graduatedOn } = fields;
  const chsiLevel = CHSI_LEVELS[ruleLevelOf(level) ?? ''];
  if (typeof diplomaNumber !== 'string' || typeof graduatedOn !== 'string' || !chsiLevel) return [];
  if (graduatedOn < CHSI_SINCE || studyForm === 'OVERSEAS' || studyForm === 'SELF_STUDY') return [];
  const parts = CHSI_NUMBER.exec(diplomaNumber);
  if (!parts) return warningsOf('diplomaNumber', { diploma_number_layout_unusual: true });
  const [, typeDigit, year, levelDigits] = parts;
  const expectedType = STUDY_FORMS.find(({ code }) => code === studyForm)?.chsiTypeDigit;
  return warningsOf('diplomaNumber', {
    diploma_number_level_differs: levelDigits !== chsiLevel,
    diploma_number_year_differs: year !== graduatedOn.slice(0, 4),
    diploma_number_study_form_differs: Boolean(expectedType) && typeDigit !== expectedType,
  });
}

function studyWarnings({
  enteredOn,
  graduatedOn,
  schoolingLength,
  majorType,
}: FormValues): CredentialWarning[] {
  const warnings: CredentialWarning[] = [];
  if (
    typeof enteredOn === 'string' &&
    typeof graduatedOn === 'string' &&
    typeof schoolingLength === 'string'
  ) {
    // Entry in September and graduation in June make a school year of ten months.
    const studied = yearsBetween(firstDay(enteredOn), firstDay(graduatedOn)) + 1;
    if (studied < Math.floor(Number(schoolingLength))) {
      warnings.push({ pointer: pointerTo('graduatedOn'), code: 'study_shorter_than_schooling' });
    }
  }
  if (majorType === 'non_medical')
    warnings.push({ pointer: pointerTo('majorType'), code: 'major_not_medical' });
  return warnings;
}

function qualificationWarnings(fields: FormValues, { holderNumber }: WarningFacts): CredentialWarning[] {
  const { certificateNumber, issuedOn } = fields;
  if (typeof certificateNumber !== 'string' || certificateNumber.length < 24) return [];
  const classCode = certificateNumber.slice(6, 9);
  const holder = canonicalResidentNumber(certificateNumber.slice(9));
  return warningsOf('certificateNumber', {
    certificate_of_other_person: holderNumber !== null && holder !== holderNumber,
    certificate_class_differs: isOtherClass(fields.class, classCode),
    certificate_grade_differs: isOtherGrade(fields.grade, classCode),
    certificate_year_differs:
      typeof issuedOn === 'string' && issuedOn.slice(0, 4) !== certificateNumber.slice(0, 4),
  });
}

/** 15 digits, of which the first three are the class; sources disagree on the rest (rules.md 4.9). */
function physicianLicenceWarnings({ licenceNumber, category, level }: FormValues): CredentialWarning[] {
  if (typeof licenceNumber !== 'string' || licenceNumber.length !== 15) return [];
  const classCode = licenceNumber.slice(0, 3);
  return warningsOf('licenceNumber', {
    licence_class_differs: isOtherClass(category, classCode),
    licence_grade_differs: isOtherGrade(level, classCode),
  });
}

/** Practising and assistant share the last two digits of a class. */
function isOtherClass(practiceCategory: unknown, classCode: string): boolean {
  const category = PRACTICE_CATEGORIES.find(({ code }) => code === practiceCategory);
  return category !== undefined && !category.classCodes.includes(classCode);
}

/** Class code, first digit: 1 and 3 practising, 2 and 4 assistant (rules.md 4.9). */
function isOtherGrade(grade: unknown, classCode: string): boolean {
  return grade !== undefined && grade !== ('13'.includes(classCode.charAt(0)) ? 'practising' : 'assistant');
}

function warningsOf(
  field: string,
  found: Readonly<Partial<Record<CredentialWarningCode, boolean>>>,
): CredentialWarning[] {
  return CREDENTIAL_WARNING_CODES.filter((code) => found[code]).map((code) => ({
    pointer: pointerTo(field),
    code,
  }));
}

function licenceWarnings({ validUntil }: FormValues, { today }: WarningFacts): CredentialWarning[] {
  const expired = typeof validUntil === 'string' && isRealDate(validUntil) && validUntil < today;
  return expired ? [{ pointer: pointerTo('validUntil'), code: 'licence_expired' }] : [];
}
