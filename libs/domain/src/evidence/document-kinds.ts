import type { Section } from '../declarations/sections.ts';

/** The papers that a machine reads. */
export const DOCUMENT_KINDS = [
  'education_certificate',
  'chsi_registration_form',
  'chsi_report',
  'secondary_school_proof',
  'physician_qualification',
  'physician_licence',
  'nurse_licence',
  'professional_title',
  'residency_certificate',
  'national_application_form',
  'social_security_proof',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where a form holds a file: a section, and the field of it. */
export interface DocumentSlot {
  section: Section;
  field: string;
}

/** Which papers are handed in where, the likeliest first. */
export const SLOT_DOCUMENTS = {
  education: {
    diplomaPicture: ['education_certificate'],
    verificationFile: ['chsi_registration_form', 'chsi_report', 'secondary_school_proof'],
  },
  physician_qualification: { picture: ['physician_qualification'] },
  physician_licence: { picture: ['physician_licence'] },
  professional_title: { picture: ['professional_title'] },
  nurse_licence: { picture: ['nurse_licence'] },
  work_period: {},
  declaration_details: {
    residencyPicture: ['residency_certificate'],
    applicationForm: ['national_application_form'],
    otherProof: ['social_security_proof'],
  },
} as const satisfies Record<Section, Readonly<Record<string, readonly DocumentKind[]>>>;

/** The papers that belong in a field of a section; none where its file is not read. */
export function documentsOf({ section, field }: DocumentSlot): readonly DocumentKind[] {
  const slots: Readonly<Record<string, readonly DocumentKind[]>> = SLOT_DOCUMENTS[section];
  return slots[field] ?? [];
}
