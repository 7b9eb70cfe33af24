import {
  credentialFields,
  DETAILS_FIELDS,
  documentFields,
  termOf,
  type CredentialSection,
  type DocumentKind,
  type EvidenceFacts,
  type FieldDefinition,
  type FormDefinition,
  type Section,
} from '@htp/domain';

import { fieldNamed } from './field-names.ts';
import { slotOf } from './kinds.ts';
import type { LabelledDocument } from './labelled-documents.ts';
import { spelt } from './same-value.ts';

/** Where a paper repeats what another section asks: its field, and the section and field there. */
const REPEATED: Readonly<
  Partial<Record<DocumentKind, Readonly<Record<string, readonly [CredentialSection, string]>>>>
> = {
  physician_licence: { qualificationNumber: ['physician_qualification', 'certificateNumber'] },
  national_application_form: {
    school: ['education', 'school'],
    graduatedOn: ['education', 'graduatedOn'],
    level: ['education', 'level'],
    major: ['education', 'major'],
    diplomaNumber: ['education', 'diplomaNumber'],
    title: ['professional_title', 'title'],
    grantedOn: ['professional_title', 'grantedOn'],
    nurseLicenceNumber: ['nurse_licence', 'licenceNumber'],
  },
};

const EMPLOYER_PAPERS: readonly DocumentKind[] = ['social_security_proof', 'national_application_form'];

/** What a declaration with this paper alone would know, but for what is read of it. */
export type TypedFacts = Omit<EvidenceFacts, 'readings' | 'compare'>;

export function typedFacts({ kind, form, holder }: LabelledDocument, today: string): TypedFacts {
  const known = typedByName(kind, form);
  const name = known.get('name') ?? holder.name;
  const documentNumber = known.get('documentNumber') ?? holder.number;
  const unit = kind && EMPLOYER_PAPERS.includes(kind) ? known.get('unit') : undefined;
  return {
    today,
    ...typedSections(kind, known),
    identity: name && documentNumber ? { name, documentNumber, bornOn: birthOf(documentNumber) } : null,
    unit: unit ? { name: unit } : null,
    choice: choiceOf(kind, known),
  };
}

/** What was typed, by the names of the paper's fields. */
function typedByName(kind: DocumentKind | null, form: LabelledDocument['form']): Map<string, string> {
  const known = new Map<string, string>();
  if (kind === null) return known;
  for (const [label, value] of Object.entries(form)) {
    const name = fieldNamed(kind, label);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (name !== null && text !== '') known.set(name, text);
  }
  return known;
}

function typedSections(kind: DocumentKind | null, known: ReadonlyMap<string, string>) {
  const sections: Partial<Record<Section, Record<string, unknown>>> = {};
  const put = (section: Section, field: string, text: string) => {
    const value = formValue(definitionsOf(section)[field], text);
    if (value !== undefined) (sections[section] ??= {})[field] = value;
  };
  for (const [name, text] of kind === null ? [] : known) {
    const formField = documentFields(kind!)[name]?.formField;
    if (formField) put(slotOf(kind!).section, formField, text);
    const repeated = REPEATED[kind!]?.[name];
    if (repeated) put(...repeated, text);
  }
  const { declaration_details: details = {}, ...credentials } = sections;
  return { details, credentials };
}

function definitionsOf(section: Section): FormDefinition {
  return section === 'declaration_details' ? DETAILS_FIELDS : credentialFields(section);
}

/** As the form keeps it: the code of a word, a day in figures, a year as a number. */
function formValue(definition: FieldDefinition | undefined, text: string): unknown {
  if (!definition) return undefined;
  if (definition.vocabulary)
    return termOf(definition.vocabulary, text) ?? (/^[\x20-\x7e]+$/.test(text) ? text : undefined);
  if (definition.type === 'year') return Number(text.slice(0, 4));
  if (definition.type === 'date' || definition.type === 'date_or_month') return spelt(text);
  return text;
}

function choiceOf(kind: DocumentKind | null, known: ReadonlyMap<string, string>): EvidenceFacts['choice'] {
  const specialtyCode = known.get('specialtyCode');
  const level = termOf('titleLevel', known.get('examLevel') ?? '');
  const isLevel = level === 'junior_assistant' || level === 'junior' || level === 'intermediate';
  return kind === 'national_application_form' && specialtyCode && isLevel ? { level, specialtyCode } : null;
}

function birthOf(number: string): string | null {
  const [, year, month, day] = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(number) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}
