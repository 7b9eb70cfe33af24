import { yearsBetween } from '../calendar/dates.ts';
import type { CredentialSection } from '../declarations/sections.ts';
import { ruleLevelOf } from '../forms/vocabularies.ts';
import { type EvidenceFacts, identityPlace } from './evidence-facts.ts';
import type { FindingCode } from './finding-catalogue.ts';
import { type Finding, findingOf, type FindingPlace } from './findings.ts';
import { knownValues } from './known-values.ts';
import { FINDING_THRESHOLDS } from './thresholds.ts';

/** A date somewhere in the declaration: a day, or the month of it. */
interface KnownDate {
  section: CredentialSection;
  field: string;
  value: string;
  place: FindingPlace;
}

/** What comes first, and what is said where it does not. */
const ORDERS: readonly (readonly [earlier: string, later: string, FindingCode])[] = [
  ['education.enteredOn', 'education.graduatedOn', 'dates_out_of_order'],
  ['physician_licence.firstRegisteredOn', 'physician_licence.issuedOn', 'dates_out_of_order'],
  ['nurse_licence.firstRegisteredOn', 'nurse_licence.renewedOn', 'dates_out_of_order'],
  ['nurse_licence.firstRegisteredOn', 'nurse_licence.validUntil', 'dates_out_of_order'],
  ['nurse_licence.renewedOn', 'nurse_licence.validUntil', 'dates_out_of_order'],
  ['physician_qualification.issuedOn', 'physician_licence.firstRegisteredOn', 'registered_before_qualified'],
];

/** Nobody has done any of this before he was born, nor as a child. */
const AFTER_BIRTH = [
  'education.enteredOn',
  'education.graduatedOn',
  'physician_qualification.issuedOn',
  'physician_licence.firstRegisteredOn',
  'nurse_licence.firstRegisteredOn',
  'professional_title.grantedOn',
];

const REGISTRATIONS = ['nurse_licence.firstRegisteredOn', 'physician_licence.firstRegisteredOn'];

/** Dates that cannot be, taken together (rules.md 4.13). */
export function dateFindings(facts: EvidenceFacts): Finding[] {
  const dateOf = (name: string) => knownDate(facts, name);
  return [
    ...ORDERS.flatMap(([earlier, later, code]) => orderFindings(dateOf(earlier), dateOf(later), code)),
    ...birthFindings(facts, dateOf),
    ...registeredAsStudent(facts, dateOf),
  ];
}

function knownDate(facts: EvidenceFacts, name: string): KnownDate | undefined {
  const [section, field] = name.split('.') as [CredentialSection, string];
  const { values, placeOf } = knownValues(facts, section);
  const value = values[field];
  return typeof value === 'string' ? { section, field, value, place: placeOf(field) } : undefined;
}

function orderFindings(
  earlier: KnownDate | undefined,
  later: KnownDate | undefined,
  code: FindingCode,
): Finding[] {
  if (!earlier || !later || !isBefore(later.value, earlier.value)) return [];
  return [
    findingOf(code, later, [earlier.place, later.place], { earlier: earlier.field, later: later.field }),
  ];
}

function birthFindings(
  { identity }: EvidenceFacts,
  dateOf: (name: string) => KnownDate | undefined,
): Finding[] {
  const bornOn = identity?.bornOn;
  if (!bornOn) return [];
  const born = identityPlace('bornOn', bornOn);
  const { youngestGraduate: least } = FINDING_THRESHOLDS;
  return AFTER_BIRTH.flatMap((name) => {
    const date = dateOf(name);
    if (!date) return [];
    const params = { earlier: 'bornOn', later: date.field };
    if (isBefore(date.value, bornOn))
      return [findingOf('dates_out_of_order', date, [born, date.place], params)];
    if (name === 'education.enteredOn' || yearsBetween(bornOn, date.value) >= least) return [];
    return [findingOf('too_young', date, [born, date.place], { ...params, least })];
  });
}

/**
 * The years of a licence count from its registration, which a full-time student up to 本科 has none of: he practises nowhere.
 * Whoever studies clinical medicine for a master's degree does, and is registered for it.
 */
function registeredAsStudent(
  facts: EvidenceFacts,
  dateOf: (name: string) => KnownDate | undefined,
): Finding[] {
  const { studyForm, level } = knownValues(facts, 'education').values;
  const [entered, graduated] = [dateOf('education.enteredOn'), dateOf('education.graduatedOn')];
  const fullTime = String(studyForm).startsWith('FULL_TIME');
  if (!fullTime || !entered || !graduated || isGraduateLevel(level)) return [];
  return REGISTRATIONS.flatMap((name) => {
    const registered = dateOf(name);
    if (!registered || isBefore(registered.value, entered.value)) return [];
    if (!isBefore(registered.value, graduated.value)) return [];
    const places = [registered.place, entered.place, graduated.place];
    return [findingOf('experience_before_graduation', registered, places)];
  });
}

function isGraduateLevel(educationLevel: unknown): boolean {
  return ['master', 'doctor'].includes(ruleLevelOf(educationLevel) ?? '');
}

/** For sure: as precisely as both are known. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
