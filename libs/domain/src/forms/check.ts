import { firstDay, isRealDate, isRealMonth } from '../calendar/dates.ts';
import { canonicalCharacters, plainCharacters } from '../numbers/canonical-characters.ts';
import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import { DEFAULT_MAX_COUNT, DEFAULT_MAX_LENGTH } from './fields.ts';
import type { FieldDefinition, FieldType, FormDefinition, FormValues } from './fields.ts';
import { VOCABULARY_CODES } from './vocabularies.ts';

export interface FormCheck {
  /** Required fields that are empty. */
  missing: string[];
  invalid: FieldError[];
}

type Finding = Omit<FieldError, 'pointer'> | undefined;

const EARLIEST_YEAR = 1900;
const FILE_ID = /^[0-9A-Za-z-]{1,64}$/;

/**
 * Checks what a form holds so far, field by field; all findings.
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function checkForm(definition: FormDefinition, values: FormValues, today: string): FormCheck {
  const check: FormCheck = { missing: [], invalid: [] };
  for (const [name, field] of Object.entries(definition)) {
    const value = values[name];
    if (isEmpty(value)) {
      if (field.required) check.missing.push(name);
      continue;
    }
    const finding = checkField(field, value, today);
    if (finding) check.invalid.push({ pointer: pointerTo(name), ...finding });
  }
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(definition, name))
      check.invalid.push({ pointer: pointerTo(name), code: 'unknown_field' });
  }
  return check;
}

/** What is kept of a form: known fields, empty ones left out, codes in their one spelling, texts trimmed. */
export function tidyForm(definition: FormDefinition, values: FormValues): FormValues {
  const entries = Object.entries(definition)
    .map(([name, field]) => [name, tidyValue(field, values[name])] as const)
    .filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(entries);
}

/** Whether a field says nothing yet. `false` and `0` say something. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function tidyValue(field: FieldDefinition, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (field.spelling) return spelled(field.spelling, value);
  return value
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function spelled(spelling: NonNullable<FieldDefinition['spelling']>, typed: string): string {
  return spelling === 'upper_case' ? canonicalCharacters(typed) : plainCharacters(typed);
}

function checkField(field: FieldDefinition, value: unknown, today: string): Finding {
  return CHECKS[field.type](field, value, today);
}

const CHECKS: Record<FieldType, (field: FieldDefinition, value: unknown, today: string) => Finding> = {
  text: checkText,
  date: (field, value, today) => checkDate(field, value, today, isRealDate),
  date_or_month: (field, value, today) =>
    checkDate(field, value, today, (text) => isRealDate(text) || isRealMonth(text)),
  year: (_field, value, today) => {
    if (!Number.isInteger(value)) return is('type_wrong');
    if (Number(value) < EARLIEST_YEAR) return is('date_invalid');
    return Number(value) > Number(today.slice(0, 4)) ? is('date_in_future') : undefined;
  },
  boolean: (_field, value) => (typeof value === 'boolean' ? undefined : is('type_wrong')),
  vocabulary: ({ vocabulary }, value) => {
    const codes: readonly unknown[] = vocabulary ? VOCABULARY_CODES[vocabulary] : [];
    return codes.includes(value) ? undefined : is('not_allowed');
  },
  file: (_field, value) => (isFileId(value) ? undefined : is('type_wrong')),
  files: ({ maxCount = DEFAULT_MAX_COUNT }, value) => {
    if (!Array.isArray(value) || !value.every(isFileId)) return is('type_wrong');
    if (value.length > maxCount) return { code: 'too_long', params: { max: maxCount } };
    return new Set(value).size < value.length ? is('duplicate') : undefined;
  },
};

function checkText(field: FieldDefinition, value: unknown): Finding {
  if (typeof value !== 'string') return is('type_wrong');
  const { maxLength: max = DEFAULT_MAX_LENGTH, spelling, pattern } = field;
  const text = spelling ? spelled(spelling, value) : value;
  if ([...text].length > max) return { code: 'too_long', params: { max } };
  if (/[^\P{Cc}\n]|\p{Cs}/u.test(text)) return is('character_not_allowed');
  return pattern && !pattern.test(text) ? is('format_wrong') : undefined;
}

function checkDate(
  field: FieldDefinition,
  value: unknown,
  today: string,
  isReal: (text: string) => boolean,
): Finding {
  if (typeof value !== 'string') return is('type_wrong');
  if (!isReal(value) || Number(value.slice(0, 4)) < EARLIEST_YEAR) return is('date_invalid');
  return !field.mayBeAhead && firstDay(value) > today ? is('date_in_future') : undefined;
}

function isFileId(value: unknown): boolean {
  return typeof value === 'string' && FILE_ID.test(value);
}

function is(code: FieldErrorCode): Finding {
  return { code };
}
