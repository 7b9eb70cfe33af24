import type { DeclarationState, TransitionFacts } from './declaration-state.ts';
import type { DeclarationEvent } from './status.ts';
import { standingReasons } from './transition.ts';

/** What a client may offer, and the event that each becomes. */
export const EVENT_OF_ACTION = {
  edit: 'saved',
  submit: 'submitted',
  resubmit: 'resubmitted',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  claim: 'claimed',
  release: 'released',
  pass: 'passed',
  return: 'returned',
  reject: 'rejected',
  mark_form_outdated: 'form_marked_outdated',
  lift_form_mark: 'form_mark_lifted',
  renew_form: 'form_renewed',
  assign: 'assigned',
} as const satisfies Record<string, DeclarationEvent>;

export type DeclarationAction = keyof typeof EVENT_OF_ACTION;

export const DECLARATION_ACTIONS = Object.keys(EVENT_OF_ACTION) as DeclarationAction[];

/**
 * What this actor may do to a declaration now, as it is sent with each record; clients never decide.
 * A submission is offered even while something is missing: trying it says what.
 */
export function allowedActions(
  state: DeclarationState,
  facts: Omit<TransitionFacts, 'sections' | 'problems' | 'assignee'>,
): DeclarationAction[] {
  return DECLARATION_ACTIONS.filter(
    (action) => standingReasons(state, EVENT_OF_ACTION[action], facts).length === 0,
  );
}
