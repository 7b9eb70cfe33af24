import type { IdentityStatus, ProblemCode, VerificationMethod } from '@htp/domain';

/** What locks the automatic way until midnight. */
export const LOCK_REASONS = [
  'identity_account_locked',
  'identity_document_locked',
] as const satisfies readonly ProblemCode[];

export type LockReason = (typeof LOCK_REASONS)[number];

export interface OfferedWay {
  readonly way: VerificationMethod;
  readonly reason: LockReason | null;
}

/** The lock that stands: the account's, or that of the document it tried last. */
export function lockOf(triesLeft: number, triesLeftForLastDocument: number | null): LockReason | null {
  if (triesLeft === 0) return 'identity_account_locked';
  return triesLeftForLastDocument === 0 ? 'identity_document_locked' : null;
}

/**
 * The ways that are open: none when there is nothing to verify or a reviewer has it. Manual review is offered as soon as
 * a lock stands (product.md 2); another document than the locked one can still be tried.
 */
export function offeredWays(status: IdentityStatus, lock: LockReason | null): OfferedWay[] {
  if (status === 'verified' || status === 'pending') return [];
  const ways: OfferedWay[] = [];
  if (lock !== 'identity_account_locked') ways.push({ way: 'automatic', reason: null });
  if (lock !== null) ways.push({ way: 'manual', reason: lock });
  return ways;
}
