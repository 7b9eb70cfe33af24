import { CREDENTIAL_SECTIONS } from '../declarations/sections.ts';
import { type CredentialWarningCode, credentialWarnings } from '../credentials/warnings.ts';
import { canonicalCharacters } from '../numbers/canonical-characters.ts';
import { documentPlace, type EvidenceFacts, identityPlace } from './evidence-facts.ts';
import { type Finding, findingOf, type FindingParams, type FindingPlace } from './findings.ts';
import { type KnownValues, knownValues } from './known-values.ts';

const CITIZEN_NUMBER = /^\d{17}[0-9X]$/;

/** The fields that a number or date contradicts, by code. */
const CONTRADICTED: Readonly<Partial<Record<CredentialWarningCode, readonly string[]>>> = {
  diploma_number_level_differs: ['level'],
  diploma_number_year_differs: ['graduatedOn'],
  diploma_number_study_form_differs: ['studyForm'],
  study_shorter_than_schooling: ['enteredOn', 'schoolingLength'],
  certificate_class_differs: ['class'],
  certificate_grade_differs: ['grade'],
  certificate_year_differs: ['issuedOn'],
  licence_class_differs: ['category'],
  licence_grade_differs: ['level'],
};

/** What each credential says against itself: numbers by their own layout, dates, an end that is past. */
export function layoutFindings(facts: EvidenceFacts): Finding[] {
  const { identity, today } = facts;
  const holderNumber =
    identity && CITIZEN_NUMBER.test(identity.documentNumber) ? identity.documentNumber : null;
  return CREDENTIAL_SECTIONS.flatMap((section) => {
    const known = knownValues(facts, section);
    return credentialWarnings(section, known.values, { holderNumber, today }).map(({ pointer, code }) => {
      const field = pointer.slice(1);
      const places = [...placesOf(known, field, code), ...holderPlaces(code, holderNumber)];
      return findingOf(code, { section, field }, places, paramsOf(code, known));
    });
  });
}

function placesOf(
  { values, placeOf }: KnownValues,
  field: string,
  code: CredentialWarningCode,
): FindingPlace[] {
  const others = (CONTRADICTED[code] ?? []).filter((name) => values[name] !== undefined);
  return [field, ...others].map(placeOf);
}

function holderPlaces(code: CredentialWarningCode, holderNumber: string | null): FindingPlace[] {
  const other = code === 'certificate_of_other_person' && holderNumber !== null;
  return other ? [identityPlace('documentNumber', holderNumber)] : [];
}

function paramsOf(code: CredentialWarningCode, { values }: KnownValues): FindingParams {
  return code === 'licence_expired' ? { endsOn: String(values.validUntil) } : {};
}

/** The 医师执业证 names the 医师资格证 that it rests on. */
export function qualificationNumberFindings(facts: EvidenceFacts): Finding[] {
  const { values, placeOf } = knownValues(facts, 'physician_qualification');
  const { certificateNumber } = values;
  const licences = facts.readings.filter(({ reading }) => reading.kind === 'physician_licence');
  return licences.flatMap((slot) => {
    const read = slot.reading.fields.qualificationNumber;
    if (!read || typeof certificateNumber !== 'string') return [];
    if (canonicalCharacters(read.value) === certificateNumber) return [];
    if (facts.compare(read, certificateNumber) !== 'differs') return [];
    const at = { section: 'physician_qualification', field: 'certificateNumber' } as const;
    return [
      findingOf('qualification_number_differs', at, [
        documentPlace(slot, 'qualificationNumber'),
        placeOf('certificateNumber'),
      ]),
    ];
  });
}
