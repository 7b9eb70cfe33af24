import type { IdentityEvent } from '../status.ts';
import type { IdentityCaseEvent, IdentityCaseStatus } from './case-status.ts';

/** Conditions on who acts and how things stand; `case-guards.ts` judges them. */
export const IDENTITY_CASE_GUARDS = [
  'owner',
  'reviewer',
  'not_own_case',
  'unclaimed',
  'claimant',
  'claimant_or_lead',
  'owner_not_under_review',
  'document_free',
  'document_held',
  'holder_not_under_review',
  'overdue',
] as const;
export type IdentityCaseGuard = (typeof IDENTITY_CASE_GUARDS)[number];

export interface IdentityCaseTransition {
  event: IdentityCaseEvent;
  /** null: nothing exists yet. */
  from: IdentityCaseStatus | null;
  to: IdentityCaseStatus;
  /** What happens to the person's identity with it; `IDENTITY_TRANSITIONS` says where that leads. */
  identity: IdentityEvent | null;
  guards: readonly IdentityCaseGuard[];
}

const REVIEWING = ['reviewer', 'not_own_case'] as const;
const DECIDING = [...REVIEWING, 'claimant'] as const;
/** Nobody changes who a declaration is about while somebody decides on it. */
const VERIFYING = [...DECIDING, 'owner_not_under_review'] as const;
const TAKING_OVER = [...VERIFYING, 'document_held', 'holder_not_under_review'] as const;

const pending = (
  event: IdentityCaseEvent,
  to: IdentityCaseStatus,
  identity: IdentityEvent | null,
  guards: readonly IdentityCaseGuard[],
): IdentityCaseTransition => ({ event, from: 'pending', to, identity, guards });

/**
 * The life of a case, and the only way its status changes. `docs/lifecycle.md` shows the same table. A transfer also
 * takes the document from the identity that held it: `document_transferred`.
 */
export const IDENTITY_CASE_TRANSITIONS: readonly IdentityCaseTransition[] = [
  { event: 'requested', from: null, to: 'pending', identity: 'review_requested', guards: ['owner'] },
  {
    event: 'conflict_found',
    from: null,
    to: 'pending',
    identity: 'conflict_found',
    guards: ['owner', 'document_held'],
  },
  {
    event: 'correction_requested',
    from: null,
    to: 'pending',
    identity: 'correction_requested',
    guards: ['owner', 'owner_not_under_review'],
  },
  pending('claimed', 'pending', null, [...REVIEWING, 'unclaimed']),
  pending('released', 'pending', null, ['claimant_or_lead']),
  pending('approved', 'approved', 'review_approved', [...VERIFYING, 'document_free']),
  pending('transferred', 'approved', 'review_approved', TAKING_OVER),
  pending('rejected', 'rejected', 'review_rejected', DECIDING),
  pending('withdrawn', 'withdrawn', 'review_withdrawn', ['owner']),
  pending('expired', 'expired', 'review_expired', ['overdue']),
];
