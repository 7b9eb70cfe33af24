import { type FindingCode, isForStage } from '../evidence/finding-catalogue.ts';
import type { FindingSeverity } from '../evidence/findings.ts';
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

/**
 * What the machine has found out about the content since (`evidence/finding-catalogue.ts`). `findings_open`: something that has to be
 * resolved before a pass; `paper_ended`: a paper whose time is over; `on_two_people`: a number or picture that somebody else has
 * handed in as well; `other_unit`: work elsewhere than at the unit.
 */
export const FINDING_FLAGS = ['findings_open', 'paper_ended', 'on_two_people', 'other_unit'] as const;
export type FindingFlag = (typeof FINDING_FLAGS)[number];

/** The findings of which a flag tells, resolved or not. */
export const FLAGGED_FINDINGS = {
  paper_ended: ['chsi_code_ended', 'licence_expired', 'month_too_old'],
  on_two_people: ['number_on_two_people', 'picture_on_two_people', 'registration_number_on_two_people'],
  other_unit: ['practice_unit_not_declaring', 'paper_unit_not_declaring', 'binding_burst'],
} as const satisfies Record<Exclude<FindingFlag, 'findings_open'>, readonly FindingCode[]>;

/** What a reviewer is told of a case before he opens it, and may narrow his list by. */
export const CASE_FLAGS = [...STANDING_FLAGS, ...CONTENT_FLAGS, ...FINDING_FLAGS] as const;
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
  /** Of what the machine has found by now. */
  readonly findings: readonly StandingFinding[];
}

/** A finding of a case as far as flags follow from it. */
export interface StandingFinding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly resolved: boolean;
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
  const known =
    stage === null ? flagged.findings : flagged.findings.filter(({ code }) => isForStage(code, stage));
  const underReview = status === 'in_review';
  const found: Record<StandingFlag, boolean> = {
    form_outdated: formOutdated,
    resubmitted: number > 1,
    returned_before:
      underReview && decisions.some((taken) => taken.stage === stage && taken.decision === 'returned'),
    near_deadline: underReview && window !== undefined && isNearItsEnd(window, now),
    window_shut: underReview && window !== undefined && windowState(window, now) !== 'open',
  };
  return [...STANDING_FLAGS.filter((flag) => found[flag]), ...content, ...findingFlags(known)];
}

function findingFlags(findings: readonly StandingFinding[]): FindingFlag[] {
  const has = (flag: keyof typeof FLAGGED_FINDINGS) => {
    const flagged: readonly FindingCode[] = FLAGGED_FINDINGS[flag];
    return findings.some(({ code }) => flagged.includes(code));
  };
  return FINDING_FLAGS.filter((flag) =>
    flag === 'findings_open'
      ? findings.some(({ severity, resolved }) => severity === 'high' && !resolved)
      : has(flag),
  );
}

/** Whether a window is open and ends soon. */
export function isNearItsEnd(window: Window, now: Date): boolean {
  return (
    windowState(window, now) === 'open' && Date.parse(window.closesAt) - now.getTime() <= NEAR_DEADLINE_MS
  );
}
