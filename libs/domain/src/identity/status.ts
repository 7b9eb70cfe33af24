/** The state of a person's 实名认证 (product.md 2). `pending` is a manual request that waits for its reviewer. */
export const IDENTITY_STATUSES = ['unverified', 'pending', 'verified', 'rejected'] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

export const VERIFICATION_METHODS = ['automatic', 'manual'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];
