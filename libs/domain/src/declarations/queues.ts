import { DECLARATION_STATUSES, type DeclarationStatus, REVIEW_STAGES, type ReviewStage } from './status.ts';

/** The list that a submitted declaration stands in: the stage that it waits at, else its status. */
export type Queue = ReviewStage | Exclude<DeclarationStatus, 'draft' | 'in_review'>;

export const QUEUES: readonly Queue[] = [
  ...REVIEW_STAGES,
  ...DECLARATION_STATUSES.filter((status) => status !== 'draft' && status !== 'in_review'),
];

/** Whose claim a list may be narrowed to: the reader's own, nobody's, or a colleague's. */
export const CLAIM_HOLDERS = ['mine', 'free', 'others'] as const;
export type ClaimHolder = (typeof CLAIM_HOLDERS)[number];
