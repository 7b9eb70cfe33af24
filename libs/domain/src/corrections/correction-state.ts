import type { Refusal } from '../problems/refusals.ts';

/** A candidate's report that a value of the commission's is wrong, and what becomes of it (product.md 7). */
export const CORRECTION_STATUSES = ['reported', 'corrected', 'declined', 'confirmed', 'withdrawn'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

export const CORRECTION_EVENTS = [
  'reported',
  'corrected',
  'declined',
  'confirmed',
  'contested',
  'withdrawn',
] as const;
export type CorrectionEvent = (typeof CORRECTION_EVENTS)[number];

/** Conditions on who acts, judged by `correctionProblems`. */
export const CORRECTION_GUARDS = ['owner', 'bound', 'unit_officer', 'not_own', 'rounds_left'] as const;
export type CorrectionGuard = (typeof CORRECTION_GUARDS)[number];

export interface CorrectionTransition {
  readonly event: CorrectionEvent;
  /** null: nothing exists yet. */
  readonly from: CorrectionStatus | null;
  readonly to: CorrectionStatus;
  readonly guards: readonly CorrectionGuard[];
}

const DECIDING = ['unit_officer', 'not_own'] as const;
const CONTESTING = ['owner', 'bound', 'rounds_left'] as const;

/** The life of a correction, and the only way its status changes. `docs/lifecycle.md` shows the same table. */
export const CORRECTION_TRANSITIONS: readonly CorrectionTransition[] = [
  { event: 'reported', from: null, to: 'reported', guards: ['owner', 'bound'] },
  { event: 'corrected', from: 'reported', to: 'corrected', guards: DECIDING },
  { event: 'declined', from: 'reported', to: 'declined', guards: DECIDING },
  { event: 'confirmed', from: 'corrected', to: 'confirmed', guards: ['owner'] },
  { event: 'contested', from: 'corrected', to: 'reported', guards: CONTESTING },
  { event: 'contested', from: 'declined', to: 'reported', guards: CONTESTING },
  { event: 'withdrawn', from: 'reported', to: 'withdrawn', guards: ['owner'] },
  { event: 'withdrawn', from: 'corrected', to: 'withdrawn', guards: ['owner'] },
];

/** Somebody still has to act on these; a field has at most one of them. A declined one is over unless it is contested. */
export const OPEN_CORRECTION_STATUSES = [
  'reported',
  'corrected',
] as const satisfies readonly CorrectionStatus[];

/** How often one may be put before the unit: once reported, then contested. */
export const MOST_CORRECTION_ROUNDS = 3;

/** Who acts, and how things stand. */
export interface CorrectionFacts {
  /** The candidate whose credential it is. */
  readonly owner: boolean;
  /** An officer whose scope reaches the unit that has it now. */
  readonly unitOfficer: boolean;
  /** The same human being as the candidate, from whichever account. */
  readonly samePerson: boolean;
  /** The candidate is bound to a unit now. */
  readonly bound: boolean;
  /** How often it was put before the unit. */
  readonly rounds: number;
}

const CHECKS: Record<CorrectionGuard, (facts: CorrectionFacts) => Refusal | false> = {
  owner: ({ owner }) => !owner && { code: 'forbidden' },
  bound: ({ bound }) => !bound && { code: 'no_unit' },
  unit_officer: ({ unitOfficer }) => !unitOfficer && { code: 'forbidden' },
  not_own: ({ samePerson }) => samePerson && { code: 'own_case' },
  rounds_left: ({ rounds }) => rounds >= MOST_CORRECTION_ROUNDS && { code: 'correction_rounds_exhausted' },
};

const rowOf = (status: CorrectionStatus | null, event: CorrectionEvent) =>
  CORRECTION_TRANSITIONS.find((row) => row.from === status && row.event === event);

/** Every reason why this may not happen now. */
export function correctionProblems(
  status: CorrectionStatus | null,
  event: CorrectionEvent,
  facts: CorrectionFacts,
): Refusal[] {
  const row = rowOf(status, event);
  if (!row) return [{ code: 'correction_not_now' }];
  return row.guards.map((guard) => CHECKS[guard](facts)).filter((refusal) => refusal !== false);
}

/** The status after an event. @throws RangeError where it may not happen: ask `correctionProblems` first */
export function correctionStatusAfter(
  status: CorrectionStatus | null,
  event: CorrectionEvent,
): CorrectionStatus {
  const row = rowOf(status, event);
  if (!row) throw new RangeError(`${event} leads nowhere from ${status}`);
  return row.to;
}

/** What a client may offer, and the event that each becomes. */
export const EVENT_OF_CORRECTION_ACTION = {
  correct: 'corrected',
  decline: 'declined',
  confirm: 'confirmed',
  contest: 'contested',
  withdraw: 'withdrawn',
} as const satisfies Record<string, CorrectionEvent>;
export type CorrectionAction = keyof typeof EVENT_OF_CORRECTION_ACTION;
export const CORRECTION_ACTIONS = Object.keys(EVENT_OF_CORRECTION_ACTION) as CorrectionAction[];

/** What this actor may do to a correction now; clients never decide. */
export function correctionActions(status: CorrectionStatus, facts: CorrectionFacts): CorrectionAction[] {
  return CORRECTION_ACTIONS.filter(
    (action) => correctionProblems(status, EVENT_OF_CORRECTION_ACTION[action], facts).length === 0,
  );
}
