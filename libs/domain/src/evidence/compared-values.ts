import { credentialFields } from '../credentials/fields.ts';
import { DETAILS_FIELDS } from '../declarations/details.ts';
import type { Section } from '../declarations/sections.ts';
import type { FieldDefinition } from '../forms/fields.ts';
import type { VocabularyName } from '../forms/vocabularies.ts';
import { canonicalName } from '../identity/names.ts';
import { canonicalCharacters, plainCharacters } from '../numbers/canonical-characters.ts';
import { comparedNames } from '../units/unit-names.ts';
import type { Compare } from './evidence-facts.ts';
import { meaningOfCode, meaningOnPaper, spellingsOnPaper } from './paper-words.ts';
import type { Comparison, ReadValue } from './readings.ts';

/** How a value that was read is held against one that was typed: by what both mean where that is enough, else by the picture. */
export type ValueComparison = (read: ReadValue, typed: string, compare: Compare) => Comparison;

/** Digits and letters; blanks and the width of characters mean nothing. */
export const compareNumbers: ValueComparison = (read, typed, compare) =>
  canonicalCharacters(read.value) === canonicalCharacters(typed) ? 'agrees' : compare(read, typed);

/** As `compareNumbers`, where upper case is not lower case. */
const compareCodes: ValueComparison = (read, typed, compare) =>
  plainCharacters(read.value) === plainCharacters(typed) ? 'agrees' : compare(read, typed);

export const compareNames: ValueComparison = (read, typed, compare) =>
  canonicalName(read.value) === canonicalName(typed) ? 'agrees' : compare(read, typed);

/** Two spellings of a school or an office: dots, brackets and blanks mean nothing. */
const compareTexts: ValueComparison = (read, typed, compare) =>
  lettersOf(read.value) === lettersOf(typed) ? 'agrees' : compare(read, typed);

/** A major, a scope, a specialty, of which papers and people leave out the end: 护理 is 护理学. */
const compareSubjects: ValueComparison = (read, typed, compare) => {
  const [printed, said] = [lettersOf(read.value), lettersOf(typed)];
  const same = printed !== '' && said !== '' && (printed.includes(said) || said.includes(printed));
  return same ? 'agrees' : compare(read, typed);
};

/** Names of units, without legal forms, aliases and the division in front. Several places may be registered. */
export const compareUnits: ValueComparison = (read, typed, compare) =>
  sameUnit(read.value, typed) ? 'agrees' : compare(read, typed);

/** Whether two names are of one unit for sure, or one names several of which the other is one. */
export function sameUnit(one: string, other: string): boolean {
  const cores = comparedNames(other);
  const parts = one.split(/[、,，;；]/u).flatMap(comparedNames);
  return parts.some((part) => cores.includes(part));
}

/** As precisely as both say: 2012-06-30 bears out 2012-06. */
export const compareDates: ValueComparison = (read, typed, compare) => {
  const length = Math.min(read.value.length, typed.length);
  const [printed, said] = [read.value.slice(0, length), typed.slice(0, length)];
  return printed === said ? 'agrees' : compare({ ...read, value: printed }, said);
};

/** A code against the words that papers have for it. */
function compareWords(vocabulary: VocabularyName): ValueComparison {
  return (read, code, compare) => {
    const [printed, said] = [meaningOnPaper(vocabulary, read.value), meaningOfCode(vocabulary, code)];
    if (printed === undefined || said === undefined) return 'unclear';
    if (printed === said) return 'agrees';
    const spellings = spellingsOnPaper(vocabulary, said);
    return spellings.every((spelling) => compare(read, spelling) === 'differs') ? 'differs' : 'unclear';
  };
}

/** How a field of the form is compared with what a paper says of it. */
export function comparisonOf(section: Section, field: string): ValueComparison {
  const definition = definitionOf(section, field);
  if (definition?.vocabulary) return compareWords(definition.vocabulary);
  if (definition?.type === 'date' || definition?.type === 'date_or_month' || definition?.type === 'year')
    return compareDates;
  if (definition?.spelling === 'keep_case') return compareCodes;
  if (definition?.spelling === 'upper_case') return compareNumbers;
  return TEXTS[field] ?? compareTexts;
}

const TEXTS: Readonly<Record<string, ValueComparison>> = {
  practiceUnit: compareUnits,
  residencyUnit: compareUnits,
  major: compareSubjects,
  scope: compareSubjects,
  specialty: compareSubjects,
  residencySpecialty: compareSubjects,
};

/** The definition of a field in any section of the form. */
export function definitionOf(section: Section, field: string): FieldDefinition | undefined {
  const fields: Readonly<Record<string, FieldDefinition>> =
    section === 'declaration_details' ? DETAILS_FIELDS : credentialFields(section);
  return fields[field];
}

function lettersOf(text: string): string {
  return plainCharacters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
