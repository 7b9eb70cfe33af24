import type { Role } from '../access/roles.ts';
import type { PlainProblemCode } from '../problems/catalogue.ts';
import type { Refusal } from '../problems/refusals.ts';
import type { DeclarationState, TransitionFacts } from './declaration-state.ts';
import type { ReviewStage } from './status.ts';
import { ASSIGNEE_GUARDS } from './transitions.ts';
import type { Guard } from './transitions.ts';

/** Who decides at which stage. */
export const ROLES_OF_STAGE = {
  unit: ['unit_officer'],
  exam_point: ['exam_point_reviewer'],
  province: ['provincial_reviewer', 'provincial_lead'],
} as const satisfies Record<ReviewStage, readonly Role[]>;

type Check = (state: DeclarationState, facts: TransitionFacts) => Refusal | false;

const CHECKS: Record<Guard, Check> = {
  owner: (_state, { actor, ownerPersonId }) =>
    unless(actor.personId === ownerPersonId && actor.roles.includes('candidate'), 'forbidden'),
  filing_open: (_state, { filing }) =>
    !filing.open && { code: 'season_closed', params: { opensAt: filing.opensAt, closedAt: filing.closedAt } },
  sections_unlocked: ({ returnedSections }, { sections = [] }) => {
    const section = sections.find((touched) => !returnedSections.includes(touched));
    return section !== undefined && { code: 'section_locked', params: { section } };
  },
  undecided: ({ decisions }) => unless(decisions.length === 0, 'already_decided'),
  stage_reviewer: ({ stage }, { actor }) =>
    unless(stage !== null && reviewsAt(stage, actor.roles), 'forbidden'),
  not_own_case: (_state, { actor, ownerPersonId }) => unless(actor.personId !== ownerPersonId, 'own_case'),
  not_own_unit: ({ stage }, { actor }) => unless(stage === 'unit' || !actor.ofDeclaringUnit, 'own_unit'),
  no_other_stage: ({ stage, decisions }, { actor }) =>
    unless(
      decisions.every((decision) => decision.personId !== actor.personId || decision.stage === stage),
      'decided_at_other_stage',
    ),
  stage_open: (_state, facts) => unless(facts.stageOpen, 'not_now'),
  unclaimed: ({ claimedBy }) => unless(claimedBy === null, 'already_claimed'),
  claimant: ({ claimedBy }, { actor }) => unless(claimedBy === actor.personId, 'not_claimed'),
  claimant_or_lead: ({ claimedBy }, { actor }) => {
    const allowed = claimedBy === actor.personId || actor.roles.includes('provincial_lead');
    return unless(claimedBy !== null && allowed, 'not_claimed');
  },
  lead: (_state, { actor }) => unless(actor.roles.includes('provincial_lead'), 'forbidden'),
  assignee_may_review: (state, { assignee, ...facts }) => {
    if (assignee === undefined) return false;
    const reasons = failedGuards(ASSIGNEE_GUARDS, state, { ...facts, actor: assignee });
    return unless(reasons.length === 0, 'assignee_unsuitable');
  },
  form_in_order: ({ formOutdated }) => unless(!formOutdated, 'form_outdated'),
  form_outdated: ({ formOutdated }) => unless(formOutdated, 'not_now'),
};

/** Every guard that does not hold, as a reason. */
export function failedGuards(
  guards: readonly Guard[],
  state: DeclarationState,
  facts: TransitionFacts,
): Refusal[] {
  return guards.map((guard) => CHECKS[guard](state, facts)).filter((refusal) => refusal !== false);
}

function reviewsAt(stage: ReviewStage, roles: readonly Role[]): boolean {
  const reviewers: readonly Role[] = ROLES_OF_STAGE[stage];
  return roles.some((role) => reviewers.includes(role));
}

function unless(holds: boolean, code: PlainProblemCode): Refusal | false {
  return !holds && { code };
}
