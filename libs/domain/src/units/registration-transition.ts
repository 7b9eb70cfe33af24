import type { Refusal } from '../problems/refusals.ts';
import {
  REGISTRATION_TRANSITIONS,
  type RegistrationEvent,
  type RegistrationGuard,
  type RegistrationStatus,
} from './registration-status.ts';

export interface RegistrationState {
  status: RegistrationStatus;
  /** The reviewer who works on it. */
  claimedBy: string | null;
}

/** Who acts on a registration. */
export interface RegistrationActor {
  /** Proved by the query code, or is the officer who asked. */
  applicant: boolean;
  reviewer: boolean;
  lead: boolean;
  accountId: string | null;
  /** The same person as the one who asked, as far as that is known. */
  samePerson: boolean;
}

export type RegistrationResult = { ok: true; next: RegistrationState } | { ok: false; reasons: Refusal[] };

/** What an event makes of a registration, or every reason against it. @param state null before `submitted` */
export function registrationAfter(
  state: RegistrationState | null,
  event: RegistrationEvent,
  actor: RegistrationActor,
): RegistrationResult {
  const row = REGISTRATION_TRANSITIONS.find(
    (candidate) => candidate.event === event && candidate.from === (state?.status ?? null),
  );
  if (!row) return { ok: false, reasons: [{ code: 'not_now' }] };
  const reasons = row.guards
    .map((guard) => CHECKS[guard](state?.claimedBy ?? null, actor))
    .filter((refusal) => refusal !== false);
  if (reasons.length > 0) return { ok: false, reasons };
  return { ok: true, next: { status: row.to, claimedBy: event === 'claimed' ? actor.accountId : null } };
}

type Check = (claimedBy: string | null, actor: RegistrationActor) => Refusal | false;

const CHECKS: Record<RegistrationGuard, Check> = {
  applicant: (_, { applicant }) => !applicant && { code: 'forbidden' },
  reviewer: (_, { reviewer }) => !reviewer && { code: 'forbidden' },
  not_own_request: (_, { applicant, samePerson }) => (applicant || samePerson) && { code: 'own_case' },
  unclaimed: (claimedBy) => claimedBy !== null && { code: 'already_claimed' },
  claimant: (claimedBy, { accountId }) => !isClaimant(claimedBy, accountId) && { code: 'not_claimed' },
  claimant_or_lead: (claimedBy, { accountId, lead }) =>
    !(isClaimant(claimedBy, accountId) || (lead && claimedBy !== null)) && { code: 'not_claimed' },
};

const isClaimant = (claimedBy: string | null, accountId: string | null) =>
  claimedBy !== null && claimedBy === accountId;

/** What a client may offer, and the event that each becomes. */
export const EVENT_OF_REGISTRATION_ACTION = {
  correct: 'corrected',
  withdraw: 'withdrawn',
  claim: 'claimed',
  release: 'released',
  approve: 'approved',
  return: 'returned',
  reject: 'rejected',
} as const satisfies Record<string, RegistrationEvent>;
export type RegistrationAction = keyof typeof EVENT_OF_REGISTRATION_ACTION;

export const REGISTRATION_ACTIONS = Object.keys(EVENT_OF_REGISTRATION_ACTION) as RegistrationAction[];

/** What this actor may do to a registration now, as it is sent with each record. */
export function registrationActions(
  state: RegistrationState,
  actor: RegistrationActor,
): RegistrationAction[] {
  return REGISTRATION_ACTIONS.filter(
    (action) => registrationAfter(state, EVENT_OF_REGISTRATION_ACTION[action], actor).ok,
  );
}
