import type { Refusal } from '../../problems/refusals.ts';
import { failedCaseGuards, type IdentityCaseFacts, type IdentityCaseState } from './case-guards.ts';
import type { IdentityCaseEvent, IdentityCaseOrigin } from './case-status.ts';
import { IDENTITY_CASE_TRANSITIONS } from './case-transitions.ts';
import type { IdentityEvent, IdentityStatus } from '../status.ts';

export type IdentityCaseResult =
  { ok: true; next: IdentityCaseState; identity: IdentityEvent | null } | { ok: false; reasons: Refusal[] };

const UNBORN: IdentityCaseState = { status: 'pending', claimedBy: null };

/**
 * What an event makes of a case and of the identity behind it, or every reason against it.
 * @param state null before there is a case
 */
export function identityCaseTransition(
  state: IdentityCaseState | null,
  event: IdentityCaseEvent,
  facts: IdentityCaseFacts,
): IdentityCaseResult {
  const from = state?.status ?? null;
  const row = IDENTITY_CASE_TRANSITIONS.find((entry) => entry.event === event && entry.from === from);
  if (!row) return { ok: false, reasons: [{ code: 'identity_case_closed', params: { status: from } }] };
  const reasons = failedCaseGuards(row.guards, state ?? UNBORN, facts);
  if (reasons.length > 0) return { ok: false, reasons };
  const claimedBy = event === 'claimed' ? (facts.actor?.personId ?? null) : null;
  return { ok: true, next: { status: row.to, claimedBy }, identity: row.identity };
}

/** What an identity is while a case of this origin waits: a correction takes nothing away before it is decided. */
export const identityStatusDuring = (origin: IdentityCaseOrigin): IdentityStatus =>
  origin === 'correction' ? 'verified' : 'pending';

/** What a client may offer on a case, and the event that each becomes. */
export const EVENT_OF_IDENTITY_CASE_ACTION = {
  withdraw: 'withdrawn',
  claim: 'claimed',
  release: 'released',
  approve: 'approved',
  transfer: 'transferred',
  reject: 'rejected',
} as const satisfies Record<string, IdentityCaseEvent>;

export type IdentityCaseAction = keyof typeof EVENT_OF_IDENTITY_CASE_ACTION;

export const IDENTITY_CASE_ACTIONS = Object.keys(EVENT_OF_IDENTITY_CASE_ACTION) as IdentityCaseAction[];

/** What this actor may do to a case now; clients never decide. */
export function allowedIdentityCaseActions(
  state: IdentityCaseState,
  facts: IdentityCaseFacts,
): IdentityCaseAction[] {
  return IDENTITY_CASE_ACTIONS.filter(
    (action) => identityCaseTransition(state, EVENT_OF_IDENTITY_CASE_ACTION[action], facts).ok,
  );
}
