import { maskNumber } from '../identity/masks.ts';
import { definitionOf } from './compared-values.ts';
import { documentFields } from './document-fields.ts';
import type { FindingPlace } from './findings.ts';

const SHOWN_AT_START = 3;
const SHOWN_AT_END = 2;
/** Papers print the holder's number, and codes that contain it. */
const SECRET_ON_PAPER = ['documentNumber', 'qualificationNumber', 'nurseLicenceNumber', 'mobile'];

/**
 * The places of a finding as a list of them may show them (trust.md, abuse 14): of numbers 3 + 2 characters, and where two of one
 * length are held against each other, the characters in which they differ as well, since those are what it is about.
 */
export function maskedPlaces(places: readonly FindingPlace[]): FindingPlace[] {
  const numbers = places.filter(isSecret).map(({ value }) => [...value]);
  const length = numbers[0]?.length ?? 0;
  const alike = numbers.length > 1 && numbers.every((number) => number.length === length);
  const differing = alike
    ? [...Array(length).keys()].filter((at) => new Set(numbers.map((number) => number[at])).size > 1)
    : [];
  return places.map((place) =>
    isSecret(place) ? { ...place, value: masked(place.value, differing) } : place,
  );
}

function masked(value: string, shown: readonly number[]): string {
  if (value.length <= SHOWN_AT_START + SHOWN_AT_END + shown.length) return maskNumber(value);
  return [...value]
    .map((character, at) => {
      const seen = at < SHOWN_AT_START || at >= value.length - SHOWN_AT_END || shown.includes(at);
      return seen ? character : '*';
    })
    .join('');
}

function isSecret({ source, section, field, paper }: FindingPlace): boolean {
  if (paper) {
    const { formField } = documentFields(paper.kind)[paper.field] ?? {};
    const sameInForm = section && formField !== undefined ? definitionOf(section, formField) : undefined;
    return (
      sameInForm?.secret === true || SECRET_ON_PAPER.includes(paper.field) || paper.field === 'diplomaNumber'
    );
  }
  if (source === 'identity') return field === 'documentNumber';
  return section !== undefined && field !== undefined && definitionOf(section, field)?.secret === true;
}
