import {
  DOCUMENT_TYPES,
  type DocumentTypeCode,
  type IdentityStatus,
  manualWayOpen,
  type ProblemCode,
  type VerificationMethod,
} from '@htp/domain';

/** What locks the automatic way until midnight. */
export const LOCK_REASONS = [
  'identity_account_locked',
  'identity_document_locked',
] as const satisfies readonly ProblemCode[];

export type LockReason = (typeof LOCK_REASONS)[number];

export interface OfferedWay {
  readonly way: VerificationMethod;
  /** What locks the automatic way, where that is why this one is offered. */
  readonly reason: LockReason | null;
  readonly documentTypes: readonly DocumentTypeCode[];
}

/** What the ways follow from. */
export interface WayFacts {
  readonly status: IdentityStatus;
  readonly lock: LockReason | null;
  /** Whether the account has tried the automatic way of late, without success. */
  readonly automaticFailed: boolean;
}

/** The lock that stands: the account's, or that of the document it tried last. */
export function lockOf(triesLeft: number, triesLeftForLastDocument: number | null): LockReason | null {
  if (triesLeft === 0) return 'identity_account_locked';
  return triesLeftForLastDocument === 0 ? 'identity_document_locked' : null;
}

/**
 * The ways that are open: none when there is nothing to verify or a reviewer has it. Manual review is open for documents
 * that have no other way, and for a resident ID card once the automatic way has failed (product.md 2); another card than
 * the locked one can still be tried.
 */
export function offeredWays({ status, lock, automaticFailed }: WayFacts): OfferedWay[] {
  if (status === 'verified' || status === 'pending') return [];
  const ways: OfferedWay[] = [];
  if (lock !== 'identity_account_locked')
    ways.push({ way: 'automatic', reason: null, documentTypes: codesOf(({ automatic }) => automatic) });
  const reviewed = codesOf(({ code, manual }) => manual && manualWayOpen(code, automaticFailed));
  ways.push({ way: 'manual', reason: lock, documentTypes: reviewed });
  return ways;
}

const codesOf = (isOffered: (type: (typeof DOCUMENT_TYPES)[number]) => boolean) =>
  DOCUMENT_TYPES.filter(isOffered).map(({ code }) => code);
