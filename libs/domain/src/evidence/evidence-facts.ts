import type { CredentialSection, Section } from '../declarations/sections.ts';
import type { FormValues } from '../forms/fields.ts';
import { parseResidentId } from '../identity/resident-id.ts';
import type { ExamLevel } from '../seasons/specialties.ts';
import type { DocumentSlot } from './document-kinds.ts';
import { documentFields } from './document-fields.ts';
import type { FindingPlace } from './findings.ts';
import type { Comparison, DocumentReading, ReadValue } from './readings.ts';

/** What was read of the file in a field. */
export interface SlotReading extends DocumentSlot {
  fileId: string;
  reading: DocumentReading;
}

/** A declaration with its papers, as far as they are compared. What is not known yet is absent, empty or null. */
export interface EvidenceFacts {
  readings: readonly SlotReading[];
  credentials: Readonly<Partial<Record<CredentialSection, FormValues>>>;
  details: FormValues;
  identity: VerifiedIdentity | null;
  /** The unit that the person is bound to, or has submitted to. */
  unit: { name: string } | null;
  choice: { level: ExamLevel; specialtyCode: string } | null;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  /** The day on which a file was first handed in, by its id, where that was not today: a paper is as old as it was then. */
  handedInOn?: Readonly<Record<string, string>>;
  /** What the picture says of a text that somebody typed; `typed` is spelled as the paper would. */
  compare: Compare;
}

export interface VerifiedIdentity {
  name: string;
  /** In its canonical spelling. */
  documentNumber: string;
  /** `YYYY-MM-DD`; null where the document does not say. */
  bornOn: string | null;
}

/** The person as a frozen copy knows him: citizen numbers tell when somebody was born. */
export function identityOf({
  name,
  documentNumber,
}: {
  name: string;
  documentNumber: string;
}): VerifiedIdentity {
  const citizen = parseResidentId(documentNumber);
  return { name, documentNumber, bornOn: citizen.ok ? citizen.bornOn : null };
}

export type Compare = (read: ReadValue, typed: string) => Comparison;

/** The values of a section as typed; no paper is compared with 工作经历. */
export function typedIn({ credentials, details }: EvidenceFacts, section: Section): FormValues {
  if (section === 'work_period') return {};
  return section === 'declaration_details' ? details : (credentials[section] ?? {});
}

/** What was read in a field of a paper, and where. */
export function documentPlace({ section, field, fileId, reading }: SlotReading, name: string): FindingPlace {
  const read = reading.fields[name];
  const { value = '', page, box } = read ?? {};
  const cut = { ...(page ? { page } : {}), ...(box ? { box } : {}) };
  return {
    source: 'document',
    section,
    field,
    value,
    paper: { kind: reading.kind, field: name },
    fileId,
    ...cut,
  };
}

/** What was typed in a field of the form. */
export function formPlace(section: Section, field: string, value: unknown): FindingPlace {
  return { source: 'form', section, field, value: String(value) };
}

export function identityPlace(field: keyof VerifiedIdentity, value: string): FindingPlace {
  return { source: 'identity', field, value };
}

export const unitPlace = (value: string): FindingPlace => ({ source: 'unit', value });

/** Every field that a reading holds and its paper knows, with what was read. */
export function readFields({ reading }: SlotReading): [string, ReadValue][] {
  const known = documentFields(reading.kind);
  return Object.entries(reading.fields).filter(
    (entry): entry is [string, ReadValue] => entry[1] !== undefined && entry[0] in known,
  );
}
