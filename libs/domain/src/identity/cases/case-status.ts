/** The life of one case that a reviewer decides on. */
export const IDENTITY_CASE_STATUSES = ['pending', 'approved', 'rejected', 'withdrawn', 'expired'] as const;
export type IdentityCaseStatus = (typeof IDENTITY_CASE_STATUSES)[number];

/**
 * What a case came from: a person asked for manual review and sent pictures, or photographs proved a document that
 * another account holds, of which nothing is kept, or somebody who is verified asked for what is to replace it.
 */
export const IDENTITY_CASE_ORIGINS = ['manual_request', 'conflict', 'correction'] as const;
export type IdentityCaseOrigin = (typeof IDENTITY_CASE_ORIGINS)[number];

/** What happens to a case, past tense. */
export const IDENTITY_CASE_EVENTS = [
  'requested',
  'conflict_found',
  'correction_requested',
  'claimed',
  'released',
  'approved',
  'transferred',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export type IdentityCaseEvent = (typeof IDENTITY_CASE_EVENTS)[number];

/** How a reviewer ends a case. `transferred`: the document goes to this account, and the one that held it loses it. */
export const IDENTITY_DECISIONS = [
  'approved',
  'transferred',
  'rejected',
] as const satisfies readonly IdentityCaseEvent[];
export type IdentityDecision = (typeof IDENTITY_DECISIONS)[number];
