import type { VocabularyName } from './vocabularies.ts';

export const FIELD_TYPES = [
  'text',
  'date',
  'date_or_month',
  'year',
  'boolean',
  'vocabulary',
  'file',
  'files',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * One field of a form, as data. Dates are `YYYY-MM-DD` in China, months `YYYY-MM`, years numbers, files their ids.
 * `secret`: stored encrypted and shown masked. `maxLength`: code points. `maxCount`: files.
 */
export interface FieldDefinition {
  type: FieldType;
  required: boolean;
  secret?: boolean;
  /** A number or code, brought to one spelling before it is checked and kept; some tell upper from lower case. */
  spelling?: 'upper_case' | 'keep_case';
  maxLength?: number;
  maxCount?: number;
  pattern?: RegExp;
  vocabulary?: VocabularyName;
  /** A date that may lie ahead, such as the end of a licence. */
  mayBeAhead?: boolean;
}

export type FormDefinition = Readonly<Record<string, FieldDefinition>>;

/** What a form holds: whatever was typed so far. Nothing is assumed of the values before they are checked. */
export type FormValues = Readonly<Record<string, unknown>>;

export const DEFAULT_MAX_LENGTH = 100;
export const DEFAULT_MAX_COUNT = 9;
