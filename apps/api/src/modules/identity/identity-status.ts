import { DomainError, type IdentityStatus, identityStatusAfter } from '@htp/domain';

/** Where recognised photographs lead from this state. @throws DomainError when they lead nowhere */
export function statusAfterRecognition(status: IdentityStatus): IdentityStatus {
  const next = identityStatusAfter(status, 'recognized');
  if (next) return next;
  throw new DomainError(status === 'pending' ? 'identity_review_pending' : 'identity_already_verified');
}

/** @throws DomainError when the automatic way is closed in this state */
export function refuseClosed(status: IdentityStatus): void {
  statusAfterRecognition(status);
}
