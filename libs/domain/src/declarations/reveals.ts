/** Why a reviewer of a case has to read a number in full; a fixed list, so that the record holds no personal data. */
export const CASE_REVEAL_REASONS = [
  'compare_with_document',
  'check_on_national_site',
  'find_duplicates',
  'answer_complaint',
] as const;
export type CaseRevealReason = (typeof CASE_REVEAL_REASONS)[number];
