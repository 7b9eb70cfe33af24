import { credentialFields } from '../credentials/fields.ts';
import { filesIn } from './handed-in-files.ts';
import type { DeclarationSnapshot } from '../declarations/snapshot.ts';
import type { CredentialSection, Section } from '../declarations/sections.ts';
import { canonicalCharacters } from '../numbers/canonical-characters.ts';

/** What nobody else should hand in as well. */
export type TraceKind = 'number' | 'registration_number' | 'picture';

/** One number or file of a submission, for finding the same one with somebody else. */
export interface Trace {
  kind: TraceKind;
  section: Section;
  field: string;
  /** Within what it is unique, such as a field, or an exam year. */
  class: string;
  /** What is compared: never kept in the clear. */
  value: string;
  fileId?: string;
}

/** From so many characters on a number is unique in the country; a shorter one is within its school or authority. */
const UNIQUE_LENGTH = 10;

/** 国网 numbers are of one exam year. */
const registrationClass = (examYear: number) => `registration_number ${examYear}`;

/** Everything of a frozen copy that should be nobody else's. */
export function tracesOf(snapshot: DeclarationSnapshot): Trace[] {
  const { credentials, details, examYear } = snapshot;
  const numbers = Object.entries(credentials).flatMap(([section, { fields }]) =>
    numberTraces(section as CredentialSection, fields),
  );
  const { registrationNumber } = details;
  const registration: Trace[] =
    typeof registrationNumber === 'string'
      ? [
          {
            kind: 'registration_number',
            section: 'declaration_details',
            field: 'registrationNumber',
            class: registrationClass(examYear),
            value: canonicalCharacters(registrationNumber),
          },
        ]
      : [];
  return [...numbers, ...registration, ...pictureTraces(snapshot)];
}

function numberTraces(section: CredentialSection, fields: Readonly<Record<string, unknown>>): Trace[] {
  return Object.entries(credentialFields(section)).flatMap(([field, { secret }]) => {
    const typed = fields[field];
    if (!secret || typeof typed !== 'string') return [];
    const number = canonicalCharacters(typed);
    const issuer = [fields.school ?? fields.authority ?? ''].map((name) => canonicalCharacters(String(name)));
    const value = number.length >= UNIQUE_LENGTH ? number : `${issuer.join()} ${number}`;
    return [{ kind: 'number', section, field, class: `${section}.${field}`, value }];
  });
}

/** Other proof may be of several people, such as a list of the unit. */
function pictureTraces(snapshot: DeclarationSnapshot): Trace[] {
  return filesIn(snapshot)
    .filter(({ field }) => field !== 'otherProof')
    .flatMap(({ section, field, fileId }) => {
      const value = snapshot.files[fileId];
      return value === undefined
        ? []
        : [{ kind: 'picture', section, field, class: 'picture', value, fileId }];
    });
}
