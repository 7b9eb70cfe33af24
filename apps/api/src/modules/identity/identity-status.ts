import { DomainError, type IdentityStatus, identityStatusAfter } from '@htp/domain';

/** Where recognised photographs lead from this state. @throws DomainError when they lead nowhere */
export function statusAfterRecognition(status: IdentityStatus): IdentityStatus {
  const next = identityStatusAfter(status, 'recognized');
  if (next) return next;
  throw statusProblem(status);
}

/** @throws DomainError when the automatic way is closed in this state */
export function refuseClosed(status: IdentityStatus): void {
  statusAfterRecognition(status);
}

/** Why nothing can be begun in this state. */
export const statusProblem = (status: IdentityStatus): DomainError =>
  new DomainError(status === 'verified' ? 'identity_already_verified' : 'identity_review_pending');
