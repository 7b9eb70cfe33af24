import type { Section } from '../declarations/sections.ts';
import type { DocumentKind } from './document-kinds.ts';
import { FINDINGS, type FindingCode } from './finding-catalogue.ts';
import type { Box } from './readings.ts';

/** Where something is said of a person: what stands on a paper, in the form, in the verified identity, in the unit's record, elsewhere. */
export const FINDING_SOURCES = ['document', 'form', 'identity', 'unit', 'other_declaration'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** One side of a contradiction: what stands where, with the place on the picture where there is one. */
export interface FindingPlace {
  source: FindingSource;
  /**
   * The section and field that it stands in, for a paper those of its file; absent for the unit and other declarations. Of the
   * identity, which has no section, the field is `name`, `documentNumber` or `bornOn`.
   */
  section?: Section;
  field?: string;
  /** What stands there: text as printed, or the form's value, which may be a code. Empty where only the fact of it may be told. */
  value: string;
  /** The paper, and its own name for the field (`DOCUMENT_FIELDS`). */
  paper?: { kind: DocumentKind; field: string };
  fileId?: string;
  page?: number;
  box?: Box;
}

/** `high` must be resolved by a reviewer with a remark before the case can pass; `notice` is for reading. */
export const FINDING_SEVERITIES = ['high', 'notice'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Days, months, numbers and names of fields for the text; never personal data, which belongs into `places`. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** Something that a reviewer or the candidate should look at twice, with the field at which it is shown. */
export interface Finding {
  code: FindingCode;
  severity: FindingSeverity;
  section: Section;
  field: string;
  params: FindingParams;
  places: readonly FindingPlace[];
}

/** A finding as the catalogue weighs it. */
export function findingOf(
  code: FindingCode,
  at: { section: Section; field: string },
  places: readonly FindingPlace[],
  params: FindingParams = {},
): Finding {
  const { severity } = FINDINGS[code];
  return { code, severity, section: at.section, field: at.field, params, places };
}
