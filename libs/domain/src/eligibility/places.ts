import type { Section } from '../declarations/sections.ts';
import type { CountedFrom } from './rule-set.ts';
import type { ConditionName, ConditionResult } from './result.ts';

const SECTION_OF_CONDITION = {
  education: 'education',
  nurse_licence: 'nurse_licence',
  physician_qualification: 'physician_qualification',
  physician_licence: 'physician_licence',
  practice_unit: null,
  title: 'professional_title',
  residency_certificate: 'declaration_details',
  years: null,
  in_post: 'work_period',
  post_change: 'work_period',
  social_security_proof: 'declaration_details',
  specialty_offered: null,
} as const satisfies Record<ConditionName, Section | null>;

const SECTION_OF_YEARS = {
  work: 'work_period',
  title: 'professional_title',
  nurse_registration: 'nurse_licence',
  physician_registration: 'physician_licence',
  residency_certificate: 'declaration_details',
} as const satisfies Record<CountedFrom, Section>;

/**
 * The section of the form in which the fact of a condition stands, or would.
 * @param sectionOf the section of what was found, by its `ref`
 */
export function sectionOfCondition(
  { condition, foundIn, required }: ConditionResult,
  sectionOf: (ref: string) => Section | undefined,
): Section | null {
  const found = foundIn === null ? undefined : sectionOf(foundIn);
  if (found) return found;
  if (condition !== 'years') return SECTION_OF_CONDITION[condition];
  return SECTION_OF_YEARS[required['countedFrom'] as CountedFrom] ?? null;
}
