import { checkForm, isEmpty, tidyForm } from '../forms/check.ts';
import type { FieldDefinition, FormDefinition, FormValues } from '../forms/fields.ts';
import { documentFields } from './document-fields.ts';
import { OFFERED_CONFIDENCE } from './readings.ts';
import type { DocumentReading, ReadValue } from './readings.ts';
import { termOf } from './read-terms.ts';

/** A value that a machine has read, in the form's spelling, for a field that says nothing yet. */
export interface Offer {
  /** Of the form. */
  field: string;
  value: string | number;
  /** The paper that says it, by its place in what was asked. */
  reading: DocumentReading;
  read: ReadValue;
}

/**
 * What can be taken over into the empty fields of a form, one offer a field. Two papers that contradict each other offer nothing: which
 * of them is read wrongly, nobody knows.
 * @param readings of the papers that are attached now
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function offersOf(
  definition: FormDefinition,
  values: FormValues,
  readings: readonly DocumentReading[],
  today: string,
): Offer[] {
  const all = readings.flatMap((reading) => offersIn(definition, reading, today));
  return Object.keys(definition)
    .filter((field) => isEmpty(values[field]))
    .flatMap((field) => agreed(all.filter((offer) => offer.field === field)) ?? []);
}

/**
 * What a reading means in a field of a form: the code of a vocabulary, a year as a number, else the text in its one spelling.
 * `undefined` where the field would not take it.
 */
export function formValueOf(
  definition: FieldDefinition,
  read: string,
  today: string,
): string | number | undefined {
  const value = valueOf(definition, read);
  const form = { field: definition };
  const tidy = tidyForm(form, { field: value });
  const { missing, invalid } = checkForm(form, tidy, today);
  return missing.length + invalid.length > 0 ? undefined : (tidy['field'] as string | number | undefined);
}

function valueOf({ type, vocabulary }: FieldDefinition, read: string): string | number | undefined {
  if (vocabulary) return termOf(vocabulary, read);
  return type === 'year' ? Number(read) : read;
}

function offersIn(definition: FormDefinition, reading: DocumentReading, today: string): Offer[] {
  return Object.entries(documentFields(reading.kind)).flatMap(([name, { formField }]) => {
    const read = reading.fields[name];
    const field = formField === undefined ? undefined : definition[formField];
    if (formField === undefined || !field || !read || read.confidence < OFFERED_CONFIDENCE) return [];
    const value = formValueOf(field, read.value, today);
    return value === undefined ? [] : [{ field: formField, value, reading, read }];
  });
}

/** The most exact of offers that say the same; a month and a day of it do. */
function agreed(offers: readonly Offer[]): Offer | undefined {
  const exact = [...offers].sort((a, b) => String(b.value).length - String(a.value).length);
  const [best] = exact;
  const contradicted = exact.some((other) => !String(best!.value).startsWith(String(other.value)));
  return contradicted ? undefined : best;
}
