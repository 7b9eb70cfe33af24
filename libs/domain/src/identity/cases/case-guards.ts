import type { Role } from '../../access/roles.ts';
import type { PlainProblemCode } from '../../problems/catalogue.ts';
import type { Refusal } from '../../problems/refusals.ts';
import type { IdentityCaseStatus } from './case-status.ts';
import type { IdentityCaseGuard } from './case-transitions.ts';

/** Who decides on identities. */
export const IDENTITY_REVIEWERS = [
  'provincial_reviewer',
  'provincial_lead',
] as const satisfies readonly Role[];

/** The part of a case that transitions read and write. */
export interface IdentityCaseState {
  status: IdentityCaseStatus;
  /** The person who has claimed it. */
  claimedBy: string | null;
}

export interface IdentityCaseFacts {
  /** Who acts, with the roles whose scope covers the case; null: the system. */
  actor: { personId: string; roles: readonly Role[] } | null;
  /** The person it is about. */
  ownerPersonId: string;
  /** Whether a declaration of that person is under review. */
  ownerUnderReview: boolean;
  /**
   * The other account that is verified with the same document; null when it is free. `underReview`: a declaration of its person is, or
   * a correction of who he is.
   */
  holder: { underReview: boolean } | null;
  /** Whether its pictures may be kept no longer. */
  overdue: boolean;
}

type Check = (state: IdentityCaseState, facts: IdentityCaseFacts) => Refusal | false;

const CHECKS: Record<IdentityCaseGuard, Check> = {
  // Staff who are the person themselves are that as candidates only.
  owner: (_state, { actor, ownerPersonId }) =>
    unless(actor?.personId === ownerPersonId && actor.roles.includes('candidate'), 'forbidden'),
  reviewer: (_state, { actor }) => unless(reviews(actor?.roles ?? []), 'forbidden'),
  not_own_case: (_state, { actor, ownerPersonId }) => unless(actor?.personId !== ownerPersonId, 'own_case'),
  unclaimed: ({ claimedBy }) => unless(claimedBy === null, 'already_claimed'),
  claimant: ({ claimedBy }, { actor }) =>
    unless(claimedBy !== null && claimedBy === actor?.personId, 'not_claimed'),
  claimant_or_lead: ({ claimedBy }, { actor }) => {
    const allowed = claimedBy === actor?.personId || actor?.roles.includes('provincial_lead') === true;
    return unless(claimedBy !== null && allowed, 'not_claimed');
  },
  owner_not_under_review: (_state, { ownerUnderReview }) =>
    unless(!ownerUnderReview, 'identity_locked_by_declaration'),
  document_free: (_state, { holder }) => unless(holder === null, 'identity_document_held'),
  document_held: (_state, { holder }) => unless(holder !== null, 'identity_document_free'),
  holder_not_under_review: (_state, { holder }) =>
    unless(holder?.underReview !== true, 'identity_holder_under_review'),
  overdue: (_state, { overdue }) => unless(overdue, 'not_now'),
};

/** Every guard that does not hold, as a reason. */
export function failedCaseGuards(
  guards: readonly IdentityCaseGuard[],
  state: IdentityCaseState,
  facts: IdentityCaseFacts,
): Refusal[] {
  return guards.map((guard) => CHECKS[guard](state, facts)).filter((refusal) => refusal !== false);
}

const reviews = (roles: readonly Role[]) =>
  roles.some((role) => (IDENTITY_REVIEWERS as readonly Role[]).includes(role));

function unless(holds: boolean, code: PlainProblemCode): Refusal | false {
  return !holds && { code };
}
