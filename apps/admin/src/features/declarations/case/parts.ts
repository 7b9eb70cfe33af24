import type { Section } from '@htp/domain';
import { SECTION_NAMES } from '@htp/wording';

/** What can be looked at of a case: its sections, and what was found out about the whole of it. */
export type Beside = 'eligibility' | 'findings';
export type Part = Section | Beside;

export const PART_NAMES = {
  eligibility: '资格核对',
  findings: '疑点',
  ...SECTION_NAMES,
} as const satisfies Record<Part, string>;
