import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCandidate } from './clean-candidates.fixture.ts';
import { crossCheck } from './cross-check.ts';
import { printing, typing } from './evidence.fixture.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import type { FindingCode } from './finding-catalogue.ts';

const people = (seed: number, count = 200) => fc.sample(cleanCandidate, { seed, numRuns: count });
const high = (facts: EvidenceFacts) =>
  crossCheck(facts)
    .filter(({ severity }) => severity === 'high')
    .map(({ code }) => code);

/** Swaps two digits that differ. */
function swapped(number: string): string {
  const at = [...number].findIndex((digit, index) => index > 5 && digit !== number[index + 1]);
  return number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
}

const licenceOf = ({ credentials }: EvidenceFacts) =>
  credentials.nurse_licence ? 'nurse_licence' : 'physician_licence';
const change = (facts: EvidenceFacts, field: string, edit: (value: string) => string) => {
  const section = licenceOf(facts);
  return typing(facts, section, { [field]: edit(String(facts.credentials[section]?.[field])) });
};

/** What somebody may do wrong, or on purpose, to any of them. */
const SEEDED: Readonly<Record<string, [FindingCode, (facts: EvidenceFacts) => EvidenceFacts]>> = {
  'another name on the diploma': [
    'name_differs',
    (facts) => printing(facts, 'education_certificate', { name: `${facts.identity?.name.slice(0, -1)}某` }),
  ],
  'swapped digits of the holder': [
    'document_number_differs',
    (facts) =>
      printing(facts, 'social_security_proof', {
        documentNumber: swapped(facts.identity?.documentNumber ?? ''),
      }),
  ],
  'swapped digits of a licence': ['number_differs', (facts) => change(facts, 'licenceNumber', swapped)],
  'another school': ['school_differs', (facts) => typing(facts, 'education', { school: '别处医学院' })],
  'a year off': ['date_differs', (facts) => typing(facts, 'education', { enteredOn: '2001-09' })],
  'another level': ['level_differs', (facts) => typing(facts, 'education', { level: '14' })],
  'another unit': [
    'practice_unit_not_declaring',
    (facts) => typing(facts, licenceOf(facts), { practiceUnit: '别处医院' }),
  ],
  'an old code': [
    'registration_code_differs',
    (facts) => typing(facts, 'declaration_details', { registrationCode: 'x1' }),
  ],
  'an old proof': [
    'month_too_old',
    (facts) => printing(facts, 'social_security_proof', { month: '2026-08' }),
  ],
  'a code that has ended': [
    'chsi_code_ended',
    (facts) => printing(facts, 'chsi_registration_form', { validUntil: '2026-10-01' }),
  ],
  'a registration while a student': [
    'experience_before_graduation',
    (facts) =>
      change(
        facts,
        'firstRegisteredOn',
        () => `${Number(String(facts.credentials.education?.graduatedOn).slice(0, 4)) - 1}-03-01`,
      ),
  ],
  'a graduation as a child': [
    'too_young',
    (facts) =>
      typing(facts, 'education', {
        graduatedOn: `${Number(facts.identity?.bornOn?.slice(0, 4)) + 12}-06-30`,
      }),
  ],
};

describe('people whose papers are in order', () => {
  it('have no finding of weight, 200 of 200', () => {
    const flagged = people(1).flatMap((facts) => high(facts));
    expect(flagged).toEqual([]);
  });

  it.each(Object.entries(SEEDED))('are found out with %s, each of them', (_what, [code, seed]) => {
    const missed = people(2, 40).filter((facts) => !high(seed(facts)).includes(code));
    expect(missed.map(({ identity }) => identity?.name)).toEqual([]);
  });
});
