export const DECLARATION_STATUSES = [
  'draft',
  'in_review',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type DeclarationStatus = (typeof DECLARATION_STATUSES)[number];

/** 单位 → 考点 → 考区: who reviews, in the order of a full chain. A season uses some of them. */
export const REVIEW_STAGES = ['unit', 'exam_point', 'province'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** What happens to a declaration, past tense. The transition table says which may happen when. */
export const DECLARATION_EVENTS = [
  'started',
  'saved',
  'submitted',
  'resubmitted',
  'withdrawn',
  'reopened',
  'claimed',
  'released',
  'passed',
  'returned',
  'rejected',
  'assigned',
  'form_marked_outdated',
  'form_mark_lifted',
  'form_renewed',
] as const;
export type DeclarationEvent = (typeof DECLARATION_EVENTS)[number];

/** How a stage ends its review; each ends the reviewer's claim too. */
export const DECISIONS = ['passed', 'returned', 'rejected'] as const satisfies readonly DeclarationEvent[];
export type Decision = (typeof DECISIONS)[number];

/** How one section was judged at a stage. */
export const SECTION_VERDICTS = ['accepted', 'returned'] as const;
export type SectionVerdict = (typeof SECTION_VERDICTS)[number];
