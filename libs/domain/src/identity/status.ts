/** The state of a person's 实名认证 (product.md 2). `pending` is a case that waits for its reviewer. */
export const IDENTITY_STATUSES = ['unverified', 'pending', 'verified', 'rejected'] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

export const VERIFICATION_METHODS = ['automatic', 'manual'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

export const IDENTITY_EVENTS = [
  'recognized',
  'conflict_found',
  'review_requested',
  'review_withdrawn',
  'review_expired',
  'review_approved',
  'review_rejected',
  'document_transferred',
  'correction_requested',
] as const;
export type IdentityEvent = (typeof IDENTITY_EVENTS)[number];

/**
 * What may happen to an identity in each state, and where it leads. Only another's better proof ends `verified`: whatever becomes of a
 * correction, its person stays verified, as what he was or as what was approved.
 */
export const IDENTITY_TRANSITIONS = {
  unverified: { recognized: 'verified', conflict_found: 'pending', review_requested: 'pending' },
  pending: {
    review_withdrawn: 'unverified',
    review_expired: 'unverified',
    review_approved: 'verified',
    review_rejected: 'rejected',
  },
  rejected: { recognized: 'verified', conflict_found: 'pending', review_requested: 'pending' },
  verified: {
    document_transferred: 'unverified',
    correction_requested: 'verified',
    review_withdrawn: 'verified',
    review_expired: 'verified',
    review_approved: 'verified',
    review_rejected: 'verified',
  },
} as const satisfies Record<IdentityStatus, Partial<Record<IdentityEvent, IdentityStatus>>>;

/** The state after an event, or `undefined` where it may not happen. */
export function identityStatusAfter(
  status: IdentityStatus,
  event: IdentityEvent,
): IdentityStatus | undefined {
  const transitions: Partial<Record<IdentityEvent, IdentityStatus>> = IDENTITY_TRANSITIONS[status];
  return transitions[event];
}
