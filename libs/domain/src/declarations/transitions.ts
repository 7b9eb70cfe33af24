import type { DeclarationEvent, DeclarationStatus } from './status.ts';

/** Conditions on who acts and when; `guards.ts` judges them. */
export const GUARDS = [
  'owner',
  'filing_open',
  'sections_unlocked',
  'undecided',
  'stage_reviewer',
  'not_own_case',
  'no_other_stage',
  'not_own_unit',
  'stage_open',
  'unclaimed',
  'claimant',
  'claimant_or_lead',
  'lead',
  'assignee_may_review',
  'form_in_order',
  'form_outdated',
] as const;
export type Guard = (typeof GUARDS)[number];

export interface Transition {
  event: DeclarationEvent;
  /** null: nothing exists yet. */
  from: DeclarationStatus | null;
  to: DeclarationStatus;
  guards: readonly Guard[];
}

const FILING = ['owner', 'filing_open'] as const;
const REVIEWING = ['stage_reviewer', 'not_own_case', 'no_other_stage', 'not_own_unit', 'stage_open'] as const;
const REOPENING = ['lead', 'not_own_case'] as const;
/** What being given a case takes, for whoever is to have it. */
export const ASSIGNEE_GUARDS = REVIEWING;
const DECIDING = [...REVIEWING, 'claimant'] as const;

/**
 * The life of a declaration (product.md 6), and the only way its status changes. `docs/lifecycle.md` shows the same table.
 * `passed` leads to the next stage of the chain, after the last one to `approved`: until then the candidate may still renew a form
 * that was found out of date.
 */
export const TRANSITIONS: readonly Transition[] = [
  { event: 'started', from: null, to: 'draft', guards: FILING },
  { event: 'saved', from: 'draft', to: 'draft', guards: FILING },
  { event: 'submitted', from: 'draft', to: 'in_review', guards: FILING },
  { event: 'withdrawn', from: 'draft', to: 'withdrawn', guards: ['owner'] },
  { event: 'withdrawn', from: 'in_review', to: 'withdrawn', guards: ['owner', 'undecided'] },
  { event: 'reopened', from: 'draft', to: 'draft', guards: REOPENING },
  { event: 'reopened', from: 'returned', to: 'returned', guards: REOPENING },
  { event: 'claimed', from: 'in_review', to: 'in_review', guards: [...REVIEWING, 'unclaimed'] },
  { event: 'released', from: 'in_review', to: 'in_review', guards: ['claimant_or_lead'] },
  { event: 'passed', from: 'in_review', to: 'in_review', guards: DECIDING },
  { event: 'passed', from: 'in_review', to: 'approved', guards: [...DECIDING, 'form_in_order'] },
  { event: 'returned', from: 'in_review', to: 'returned', guards: DECIDING },
  { event: 'rejected', from: 'in_review', to: 'rejected', guards: DECIDING },
  { event: 'assigned', from: 'in_review', to: 'in_review', guards: ['lead', 'assignee_may_review'] },
  {
    event: 'form_marked_outdated',
    from: 'in_review',
    to: 'in_review',
    guards: [...DECIDING, 'form_in_order'],
  },
  { event: 'form_mark_lifted', from: 'in_review', to: 'in_review', guards: [...DECIDING, 'form_outdated'] },
  { event: 'form_renewed', from: 'in_review', to: 'in_review', guards: ['owner'] },
  { event: 'saved', from: 'returned', to: 'returned', guards: [...FILING, 'sections_unlocked'] },
  { event: 'resubmitted', from: 'returned', to: 'in_review', guards: FILING },
];

/** Statuses that nothing leaves. */
export const TERMINAL_STATUSES = [
  'approved',
  'rejected',
  'withdrawn',
] as const satisfies readonly DeclarationStatus[];

export function isTerminal(status: DeclarationStatus): boolean {
  return (TERMINAL_STATUSES as readonly DeclarationStatus[]).includes(status);
}

/** One declaration per person and season: only a withdrawn one leaves room for another; a rejection is final for the season. */
export function leavesRoomForAnother(status: DeclarationStatus): boolean {
  return status === 'withdrawn';
}
