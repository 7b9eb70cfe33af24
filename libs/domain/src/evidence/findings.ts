import type { Section } from '../declarations/sections.ts';
import type { Box } from './readings.ts';

/** Where something is said of a person: what stands on a paper, in the form, in the verified identity, in the unit's record, elsewhere. */
export const FINDING_SOURCES = ['document', 'form', 'identity', 'unit', 'other_declaration'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** One side of a contradiction: what stands where, with the place on the picture where there is one. */
export interface FindingPlace {
  source: FindingSource;
  /** The section and field that it stands in; absent for the identity and the unit. */
  section?: Section;
  field?: string;
  value: string;
  fileId?: string;
  page?: number;
  box?: Box;
}

/** `high` must be resolved by a reviewer with a remark before the case can pass; `notice` is for reading. */
export const FINDING_SEVERITIES = ['high', 'notice'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];
