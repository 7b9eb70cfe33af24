import type { Window } from '../seasons/season-definition.ts';
import { windowState } from '../seasons/season-rules.ts';
import type { DeclarationSnapshot } from './snapshot.ts';
import type { Decision, DeclarationStatus, ReviewStage } from './status.ts';

/**
 * What is found out about a submission when it is frozen, and kept with it: `disputed`, a field says otherwise than the commission;
 * `filed_late`, it came after the window, within the candidate's own re-opening. A new flag of this kind needs no more than its
 * code here, its rule in `contentFlags` and its words in `@htp/wording`: lists show it and can be narrowed by it from then on.
 */
export const CONTENT_FLAGS = ['disputed', 'filed_late'] as const;
export type ContentFlag = (typeof CONTENT_FLAGS)[number];

/**
 * What follows from where a case stands now. `resubmitted`: its content is not the first one; `returned_before`: the stage that has
 * it has returned it already; `near_deadline`: that stage's window ends soon; `window_shut`: it is not open.
 */
export const STANDING_FLAGS = [
  'form_outdated',
  'resubmitted',
  'returned_before',
  'near_deadline',
  'window_shut',
] as const;
export type StandingFlag = (typeof STANDING_FLAGS)[number];

/** What a reviewer is told of a case before he opens it, and may narrow his list by. */
export const CASE_FLAGS = [...STANDING_FLAGS, ...CONTENT_FLAGS] as const;
export type CaseFlag = (typeof CASE_FLAGS)[number];

/** So many milliseconds before its end a window counts as near its deadline. */
export const NEAR_DEADLINE_MS = 3 * 24 * 3600 * 1000;

/** A case as far as its standing flags follow from it. */
export interface FlaggedCase {
  readonly status: DeclarationStatus;
  readonly stage: ReviewStage | null;
  readonly formOutdated: boolean;
  /** Of the frozen copy in force: 1 for the first. */
  readonly number: number;
  readonly decisions: readonly { readonly stage: ReviewStage; readonly decision: Decision }[];
  /** Found when the frozen copy was made. */
  readonly contentFlags: readonly ContentFlag[];
}

/** @param closesAt the end of the window that it was filed in, an ISO 8601 instant */
export function contentFlags(
  { credentials }: Pick<DeclarationSnapshot, 'credentials'>,
  closesAt: string,
  now: Date,
): ContentFlag[] {
  const found: Record<ContentFlag, boolean> = {
    disputed: Object.values(credentials).some(({ disputed = {} }) => Object.keys(disputed).length > 0),
    filed_late: now.getTime() >= Date.parse(closesAt),
  };
  return CONTENT_FLAGS.filter((flag) => found[flag]);
}

/** @param window of the stage that has the case */
export function caseFlags(flagged: FlaggedCase, window: Window | undefined, now: Date): CaseFlag[] {
  const { status, stage, formOutdated, number, decisions, contentFlags: content } = flagged;
  const underReview = status === 'in_review';
  const found: Record<StandingFlag, boolean> = {
    form_outdated: formOutdated,
    resubmitted: number > 1,
    returned_before:
      underReview && decisions.some((taken) => taken.stage === stage && taken.decision === 'returned'),
    near_deadline: underReview && window !== undefined && isNearItsEnd(window, now),
    window_shut: underReview && window !== undefined && windowState(window, now) !== 'open',
  };
  return [...STANDING_FLAGS.filter((flag) => found[flag]), ...content];
}

/** Whether a window is open and ends soon. */
export function isNearItsEnd(window: Window, now: Date): boolean {
  return (
    windowState(window, now) === 'open' && Date.parse(window.closesAt) - now.getTime() <= NEAR_DEADLINE_MS
  );
}
