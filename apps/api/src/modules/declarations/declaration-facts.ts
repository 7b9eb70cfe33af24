import {
  covers,
  type DeclarationEvent,
  type DeclarationState,
  errorFrom,
  type Grant,
  type SeasonDefinition,
  seasonFacts,
  transition,
  type TransitionFacts,
} from '@htp/domain';
import type { StaffPerson } from '../accounts/index.ts';
import type { DeclarationDecision } from './declaration-decision.entity.ts';
import type { Declaration } from './declaration.entity.ts';

/** What transitions need of a decision: which person took it at which stage. */
export type TakenDecision = Pick<
  DeclarationDecision,
  'stage' | 'decision' | 'decidedBy' | 'deciderDocumentIndex'
>;

/** A member of staff as a person: by account, and by document where it is known (trust.md, abuse 8). */
export type ReviewingPerson = StaffPerson & { readonly grants: readonly Grant[] };

type Identified = Pick<StaffPerson, 'accountId' | 'documentIndex'>;
type Placed = Pick<Declaration, 'personId' | 'unitId' | 'unitPath' | 'divisionCode'>;
type Timed = Pick<Declaration, 'stage' | 'reopenedUntil'>;

/** The state that an event leads to. @throws DomainError with every reason against it */
export function stateAfter(
  state: DeclarationState | null,
  event: DeclarationEvent,
  facts: TransitionFacts,
): DeclarationState {
  const result = transition(state, event, facts);
  if (!result.ok) throw errorFrom(result.reasons);
  return result.next;
}

/** The facts for what the candidate does with his own declaration. */
export function ownerFacts(
  declaration: Timed & Pick<Declaration, 'personId'>,
  season: SeasonDefinition,
  now: Date,
): TransitionFacts {
  const { personId } = declaration;
  const actor = { personId, roles: ['candidate'] as const };
  return { ...timing(declaration, season, now), actor, ownerPersonId: personId };
}

/** The facts for what a reviewer does. `documentIndex` is of the document submitted. */
export function reviewerFacts(
  declaration: Placed & Timed,
  documentIndex: Buffer,
  reviewer: ReviewingPerson,
  season: SeasonDefinition,
  now: Date,
): TransitionFacts {
  const own = isOf(reviewer, { accountId: declaration.personId, documentIndex });
  return {
    ...timing(declaration, season, now),
    actor: actorIn(declaration, reviewer),
    ownerPersonId: own ? reviewer.accountId : declaration.personId,
  };
}

/** A reviewer as the rules know him in a case: the roles that reach it, and whether it is of his own unit. */
export function actorIn(
  declaration: Placed,
  { accountId, grants, officerOf }: ReviewingPerson,
): TransitionFacts['actor'] {
  const roles = grants.filter(({ scope }) => covers(scope, declaration)).map(({ role }) => role);
  const ofDeclaringUnit = declaration.unitId !== null && officerOf.includes(declaration.unitId);
  return { personId: accountId, roles, ofDeclaringUnit };
}

/**
 * The part of a declaration that transitions read, with persons named as `viewer` is: what one person did under two accounts is
 * his under either. A claim that has run out is none.
 */
export function stateOf(
  declaration: Pick<
    Declaration,
    'status' | 'stage' | 'returnedSections' | 'formOutdated' | 'claimedBy' | 'claimExpiresAt'
  >,
  decisions: readonly TakenDecision[],
  now: Date,
  viewer?: Identified,
): DeclarationState {
  const { status, stage, returnedSections, formOutdated } = declaration;
  return {
    status,
    stage,
    returnedSections,
    formOutdated,
    claimedBy: claimantOf(declaration, now),
    decisions: decisions.map((taken) => ({
      stage: taken.stage,
      decision: taken.decision,
      personId: viewer && isOf(viewer, deciderOf(taken)) ? viewer.accountId : taken.decidedBy,
    })),
  };
}

/** Who works on the case at an instant. */
export function claimantOf(
  { claimedBy, claimExpiresAt }: Pick<Declaration, 'claimedBy' | 'claimExpiresAt'>,
  now: Date,
): string | null {
  return claimExpiresAt !== null && claimExpiresAt > now ? claimedBy : null;
}

function timing({ stage, reopenedUntil }: Timed, season: SeasonDefinition, now: Date) {
  return seasonFacts(season, stage, now, reopenedUntil?.toISOString() ?? null);
}

const deciderOf = ({ decidedBy, deciderDocumentIndex }: TakenDecision): Identified => ({
  accountId: decidedBy,
  documentIndex: deciderDocumentIndex,
});

function isOf(one: Identified, other: Identified): boolean {
  if (one.accountId === other.accountId) return true;
  return (
    one.documentIndex !== null &&
    other.documentIndex !== null &&
    one.documentIndex.equals(other.documentIndex)
  );
}

/** The first instant at which it is too late to submit: the end of the window, or of the candidate's own re-opening. */
export function filingDeadline(season: SeasonDefinition, reopenedUntil: Date | null): Date {
  const closesAt = new Date(season.declarationWindow.closesAt);
  return reopenedUntil !== null && reopenedUntil > closesAt ? reopenedUntil : closesAt;
}
