import { daysLeftUntil } from '../declarations/progress.ts';
import type { DeclarationStatus, ReviewStage } from '../declarations/status.ts';
import { leavesRoomForAnother } from '../declarations/transitions.ts';
import type { IdentityStatus } from '../identity/status.ts';

/** What a candidate may have to do, or waits for, in the order in which it is to be done. */
export const NEXT_STEP_KINDS = [
  'verify_identity',
  'verify_identity_again',
  'await_identity_review',
  'correct_declaration',
  'renew_form',
  'confirm_correction',
  'bind_unit',
  'continue_draft',
  'start_declaration',
  'complete_credentials',
  'await_declaration_review',
] as const;
export type NextStepKind = (typeof NEXT_STEP_KINDS)[number];

/** `now`: it can be done. `later`: something before it in the list comes first. `waiting`: others are at it. */
export const NEXT_STEP_STATES = ['now', 'later', 'waiting'] as const;
export type NextStepState = (typeof NEXT_STEP_STATES)[number];

/** An open season, or the season of a declaration. */
export interface StepSeason {
  readonly seasonId: string;
  readonly project: string;
  readonly examYear: number;
}

export interface StepDeclaration extends StepSeason {
  readonly id: string;
  readonly status: DeclarationStatus;
  readonly stage: ReviewStage | null;
  readonly specialtyName: string;
  readonly formOutdated: boolean;
  /** Since when whoever has it now has it, ISO 8601. */
  readonly since: string;
  /** The end of the time of whoever has it now, ISO 8601; null: there is none. */
  readonly until: string | null;
}

/** How a candidate stands. */
export interface CandidateStanding {
  readonly now: Date;
  readonly identity: IdentityStatus;
  /** Since when a reviewer has his identity, ISO 8601; null while none has. */
  readonly identityReviewSince: string | null;
  readonly bound: boolean;
  /** Newest first. */
  readonly declarations: readonly StepDeclaration[];
  /** Those that he may file in now, each with the end of his time, ISO 8601. */
  readonly openSeasons: readonly (StepSeason & { readonly until: string })[];
  readonly correctionsToConfirm: number;
  readonly incompleteCredentials: number;
}

export interface NextStep {
  readonly kind: NextStepKind;
  readonly state: NextStepState;
  readonly declarationId: string | null;
  readonly seasonId: string | null;
  readonly project: string | null;
  readonly examYear: number | null;
  readonly specialtyName: string | null;
  /** Who has it: the reviewing stage, or the one that sent it back. */
  readonly stage: ReviewStage | null;
  /** Since when it is so, ISO 8601. */
  readonly since: string | null;
  /** By when, ISO 8601, an instant that is too late already. */
  readonly until: string | null;
  /** Whole days of the Beijing calendar until then; 0 on the last day. */
  readonly daysLeft: number | null;
  /** How many there are, where it is about several. */
  readonly count: number | null;
}

/** What the candidate does next, in this order; the first that is `now` is the one to show above all. Empty: nothing. */
export function nextSteps(standing: CandidateStanding): NextStep[] {
  const steps = [
    ...identitySteps(standing),
    ...returnedSteps(standing),
    ...formSteps(standing),
    ...counted('confirm_correction', standing.correctionsToConfirm),
    ...(standing.bound ? [] : [step('bind_unit')]),
    ...draftSteps(standing),
    ...seasonSteps(standing),
    ...counted('complete_credentials', standing.incompleteCredentials),
    ...reviewSteps(standing),
  ];
  return steps.map((each) => ({ ...each, state: stateOf(each.kind, standing) }));
}

const WAITING: readonly NextStepKind[] = ['await_identity_review', 'await_declaration_review'];
const OF_IDENTITY: readonly NextStepKind[] = ['verify_identity', 'verify_identity_again'];
/** What needs a unit: only a new declaration does, and the submission of a draft. */
const NEEDING_UNIT: readonly NextStepKind[] = ['start_declaration', 'continue_draft'];

function stateOf(kind: NextStepKind, { identity, bound }: CandidateStanding): NextStepState {
  if (WAITING.includes(kind)) return 'waiting';
  if (identity !== 'verified') return OF_IDENTITY.includes(kind) ? 'now' : 'later';
  return NEEDING_UNIT.includes(kind) && !bound ? 'later' : 'now';
}

function identitySteps({ identity, identityReviewSince: since }: CandidateStanding): NextStep[] {
  if (identity === 'verified') return [];
  if (identity === 'pending') return [step('await_identity_review', { since })];
  return [step(identity === 'rejected' ? 'verify_identity_again' : 'verify_identity')];
}

/** Those whose time is over need a re-opening first, and the one whose time ends first comes first. */
function returnedSteps({ declarations, now }: CandidateStanding): NextStep[] {
  return declarations
    .filter((each) => each.status === 'returned' && isAhead(each, now))
    .sort((a, b) => Date.parse(a.until ?? '') - Date.parse(b.until ?? ''))
    .map((each) => ofDeclaration('correct_declaration', each, now));
}

const formSteps = ({ declarations, now }: CandidateStanding) =>
  declarations
    .filter(({ status, formOutdated }) => status === 'in_review' && formOutdated)
    .map((each) => ofDeclaration('renew_form', each, now));

const draftSteps = ({ declarations, now }: CandidateStanding) =>
  declarations
    .filter((each) => each.status === 'draft' && isAhead(each, now))
    .map((each) => ofDeclaration('continue_draft', each, now));

/** Each open season in which he has declared nothing yet. */
const seasonSteps = ({ openSeasons, declarations, now }: CandidateStanding) =>
  openSeasons
    .filter(({ seasonId }) => declarations.every((each) => each.seasonId !== seasonId || isOver(each)))
    .map(({ seasonId, project, examYear, until }) =>
      step('start_declaration', { seasonId, project, examYear, until, daysLeft: daysLeftUntil(until, now) }),
    );

const reviewSteps = ({ declarations, now }: CandidateStanding) =>
  declarations
    .filter(({ status }) => status === 'in_review')
    .map((each) => ofDeclaration('await_declaration_review', each, now));

const isOver = ({ status }: StepDeclaration) => leavesRoomForAnother(status);
const isAhead = ({ until }: StepDeclaration, now: Date) =>
  until !== null && Date.parse(until) > now.getTime();

function ofDeclaration(kind: NextStepKind, declaration: StepDeclaration, now: Date): NextStep {
  const { id: declarationId, seasonId, project, examYear, specialtyName, stage, since, until } = declaration;
  const daysLeft = daysLeftUntil(until, now);
  return step(kind, {
    declarationId,
    seasonId,
    project,
    examYear,
    specialtyName,
    stage,
    since,
    until,
    daysLeft,
  });
}

const counted = (kind: NextStepKind, count: number) => (count > 0 ? [step(kind, { count })] : []);

/** Its state is told once all are there. */
const step = (kind: NextStepKind, facts: Partial<NextStep> = {}): NextStep => ({
  kind,
  state: 'now',
  declarationId: null,
  seasonId: null,
  project: null,
  examYear: null,
  specialtyName: null,
  stage: null,
  since: null,
  until: null,
  daysLeft: null,
  count: null,
  ...facts,
});
