import type { Section } from '../declarations/sections.ts';
import { isEmpty } from '../forms/check.ts';
import { comparisonOf } from './compared-values.ts';
import { documentFields } from './document-fields.ts';
import { documentsOf } from './document-kinds.ts';
import {
  documentPlace,
  type EvidenceFacts,
  formPlace,
  readFields,
  type SlotReading,
  typedIn,
} from './evidence-facts.ts';
import type { FindingCode } from './finding-catalogue.ts';
import { type Finding, findingOf } from './findings.ts';

/** What it is called when a paper says otherwise than the form, by field of the form. */
const CODES: Readonly<Record<string, FindingCode>> = {
  diplomaNumber: 'number_differs',
  verificationNumber: 'number_differs',
  certificateNumber: 'number_differs',
  licenceNumber: 'number_differs',
  managementNumber: 'number_differs',
  registrationNumber: 'registration_number_differs',
  registrationCode: 'registration_code_differs',
  enteredOn: 'date_differs',
  graduatedOn: 'date_differs',
  issuedOn: 'date_differs',
  grantedOn: 'date_differs',
  firstRegisteredOn: 'date_differs',
  renewedOn: 'date_differs',
  validUntil: 'date_differs',
  residencyEndYear: 'date_differs',
  school: 'school_differs',
  major: 'major_differs',
  level: 'level_differs',
  studyForm: 'study_form_differs',
  schoolingLength: 'schooling_length_differs',
  class: 'class_differs',
  category: 'class_differs',
  grade: 'grade_differs',
  scope: 'scope_differs',
  title: 'title_differs',
  specialty: 'specialty_differs',
  residencySpecialty: 'specialty_differs',
  authority: 'authority_differs',
  practiceUnit: 'unit_differs',
  residencyUnit: 'unit_differs',
};

/** Papers against the section that they are handed in with, field by field. */
export function paperFindings(facts: EvidenceFacts): Finding[] {
  return facts.readings.flatMap((slot) =>
    documentsOf(slot).includes(slot.reading.kind) ? formFindings(slot, facts) : otherPaper(slot),
  );
}

function otherPaper(slot: SlotReading): Finding[] {
  const { section, field, fileId, reading } = slot;
  const place = { source: 'document', section, field, value: '', fileId } as const;
  return [findingOf('other_paper', slot, [place], { paper: reading.kind })];
}

function formFindings(slot: SlotReading, facts: EvidenceFacts): Finding[] {
  const fields = documentFields(slot.reading.kind);
  return readFields(slot).flatMap(([name]) => {
    const formField = fields[name]?.formField;
    const code = formField === undefined ? undefined : CODES[formField];
    if (formField === undefined || code === undefined) return [];
    return differing(slot, name, { section: slot.section, field: formField, code }, facts);
  });
}

/** Where a field of a paper is held against a field of the form, and what it is called when they differ. */
export interface FormTarget {
  section: Section;
  field: string;
  code: FindingCode;
}

/** The finding that a paper says otherwise than a field of the form; none while the field is empty or the picture unclear. */
export function differing(
  slot: SlotReading,
  name: string,
  target: FormTarget,
  facts: EvidenceFacts,
): Finding[] {
  const { section, field, code } = target;
  const read = slot.reading.fields[name];
  const typed = typedIn(facts, section)[field];
  if (read === undefined || isEmpty(typed)) return [];
  if (comparisonOf(section, field)(read, String(typed), facts.compare) !== 'differs') return [];
  return [findingOf(code, target, [documentPlace(slot, name), formPlace(section, field, typed)])];
}
