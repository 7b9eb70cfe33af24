import type { Refusal } from '../problems/refusals.ts';
import type { DeclarationState, TransitionFacts } from './declaration-state.ts';
import { failedGuards } from './guards.ts';
import type { Decision, DeclarationEvent, ReviewStage } from './status.ts';
import { TRANSITIONS } from './transitions.ts';

export type TransitionResult = { ok: true; next: DeclarationState } | { ok: false; reasons: Refusal[] };

const DRAFT: DeclarationState = {
  status: 'draft',
  stage: null,
  claimedBy: null,
  decisions: [],
  returnedSections: [],
  formOutdated: false,
};

/** By event and status, for a page of a queue asks for every event on every row. */
const ROWS = new Map<string, (typeof TRANSITIONS)[number][]>();
// Not by `Map.groupBy`: candidates' phones run this too, and older ones lack it.
for (const row of TRANSITIONS) {
  const key = `${row.event} ${row.from}`;
  ROWS.set(key, [...(ROWS.get(key) ?? []), row]);
}

/**
 * What an event makes of a declaration, or every reason against it.
 * @param state null before `started`
 */
export function transition(
  state: DeclarationState | null,
  event: DeclarationEvent,
  facts: TransitionFacts,
): TransitionResult {
  const reasons = [...standingReasons(state, event, facts), ...contentReasons(event, facts)];
  return reasons.length > 0
    ? { ok: false, reasons }
    : { ok: true, next: EFFECTS[event](state ?? DRAFT, facts) };
}

/** The reasons that lie in who acts and when, whatever the content is. */
export function standingReasons(
  state: DeclarationState | null,
  event: DeclarationEvent,
  facts: TransitionFacts,
): Refusal[] {
  const status = state?.status ?? null;
  const rows = ROWS.get(`${event} ${status}`) ?? [];
  const to = rows.length > 1 ? EFFECTS[event](state ?? DRAFT, facts).status : rows[0]?.to;
  const row = rows.find((candidate) => candidate.to === to);
  if (!row) return [{ code: 'transition_not_allowed', params: { status, event } }];
  return failedGuards(row.guards, state ?? DRAFT, facts);
}

/** A return that names no section could not be corrected, and a case is assigned to somebody. */
function contentReasons(
  event: DeclarationEvent,
  { sections = [], problems = [], assignee }: TransitionFacts,
): Refusal[] {
  if (event === 'assigned' && assignee === undefined) return [{ code: 'assignee_unsuitable' }];
  if (event !== 'returned' || sections.length > 0 || problems.length > 0) return [...problems];
  return [{ code: 'reason_required' }];
}

const EFFECTS: Record<
  DeclarationEvent,
  (state: DeclarationState, facts: TransitionFacts) => DeclarationState
> = {
  started: () => DRAFT,
  saved: (state) => state,
  submitted: (state, { stages }) => enterStage(state, stages[0] ?? null),
  resubmitted: (state, { stages, resubmission }) =>
    enterStage(
      // Whoever had to correct 申报信息 has read its form once more.
      {
        ...state,
        formOutdated: state.formOutdated && !state.returnedSections.includes('declaration_details'),
      },
      resubmission === 'first_stage' ? (stages[0] ?? null) : state.stage,
    ),
  withdrawn: (state) => ({
    ...state,
    status: 'withdrawn',
    stage: null,
    claimedBy: null,
    returnedSections: [],
    formOutdated: false,
  }),
  reopened: (state) => state,
  claimed: (state, { actor }) => ({ ...state, claimedBy: actor.personId }),
  released: (state) => ({ ...state, claimedBy: null }),
  passed: (state, facts) =>
    enterStage(decided(state, 'passed', facts), stageAfter(state.stage, facts.stages)),
  returned: (state, facts) => ({
    ...decided(state, 'returned', facts),
    status: 'returned',
    returnedSections: facts.sections ?? [],
  }),
  rejected: (state, facts) => ({
    ...decided(state, 'rejected', facts),
    status: 'rejected',
    stage: null,
    formOutdated: false,
  }),
  assigned: (state, { assignee }) => ({ ...state, claimedBy: assignee?.personId ?? null }),
  form_marked_outdated: (state) => ({ ...state, formOutdated: true }),
  form_mark_lifted: (state) => ({ ...state, formOutdated: false }),
  form_renewed: (state) => ({ ...state, formOutdated: false }),
};

/** Under review at a stage; beyond the last one it is approved. */
function enterStage(state: DeclarationState, stage: ReviewStage | null): DeclarationState {
  const status = stage === null ? 'approved' : 'in_review';
  return { ...state, status, stage, claimedBy: null, returnedSections: [] };
}

/** The stage that comes next in a chain; null after the last. */
export function stageAfter(stage: ReviewStage | null, stages: readonly ReviewStage[]): ReviewStage | null {
  return stage === null ? null : (stages[stages.indexOf(stage) + 1] ?? null);
}

/** A decision is kept for ever and ends the claim. */
function decided(state: DeclarationState, decision: Decision, { actor }: TransitionFacts): DeclarationState {
  if (state.stage === null) return state;
  const taken = { stage: state.stage, personId: actor.personId, decision };
  return { ...state, claimedBy: null, decisions: [...state.decisions, taken] };
}
