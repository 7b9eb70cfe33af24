import type { Role } from '../access/roles.ts';
import type { Refusal } from '../problems/refusals.ts';
import type { ResubmissionStart, SeasonDefinition } from '../seasons/season-definition.ts';
import { filingAt, stageOpen } from '../seasons/season-rules.ts';
import type { Filing } from '../seasons/season-rules.ts';
import type { Section } from './sections.ts';
import type { Decision, DeclarationStatus, ReviewStage } from './status.ts';

/** A stage's decision, by the person who took it (not by account: trust.md, abuse 8). */
export interface StageDecision {
  stage: ReviewStage;
  personId: string;
  decision: Decision;
}

/** The part of a declaration that transitions read and write. */
export interface DeclarationState {
  status: DeclarationStatus;
  /** Who reviews while in review; while returned, who returned it; else null. */
  stage: ReviewStage | null;
  /** The person who has claimed the case. */
  claimedBy: string | null;
  /** Every decision so far, oldest first; never shortened. */
  decisions: readonly StageDecision[];
  /** While returned: the sections that may be edited. */
  returnedSections: readonly Section[];
  /** A reviewer has found the 国网 form out of date, and the candidate has not renewed it yet. */
  formOutdated: boolean;
}

/** Who acts. `roles` are those whose scope covers this declaration. */
export interface Actor {
  personId: string;
  roles: readonly Role[];
  /** Whether he is an officer of the very unit that declares. */
  ofDeclaringUnit?: boolean;
}

/** What the season says about a declaration at an instant: `seasonFacts`. */
export interface SeasonFacts {
  /** The season's chain, in order. */
  stages: readonly ReviewStage[];
  resubmission: ResubmissionStart;
  filing: Filing;
  /** Whether the stage that has the declaration may decide now. */
  stageOpen: boolean;
}

export interface TransitionFacts extends SeasonFacts {
  actor: Actor;
  /** The person who declares. */
  ownerPersonId: string;
  /** For `assigned`: who is to have it. */
  assignee?: Actor;
  /** For `saved`: the sections it touches. For `returned`: those to be corrected. */
  sections?: readonly Section[];
  /** What speaks against the content of this event: `startProblems`, `submissionProblems`, `decisionProblems`. */
  problems?: readonly Refusal[];
}

/**
 * The season's part of the facts.
 * @param stage who has the declaration now; null before a submission
 * @param reopenedUntil the end of the candidate's own re-opening, an ISO 8601 instant
 */
export function seasonFacts(
  season: SeasonDefinition,
  stage: ReviewStage | null,
  now: Date,
  reopenedUntil: string | null = null,
): SeasonFacts {
  return {
    stages: season.stages.map((entry) => entry.stage),
    resubmission: season.resubmission,
    filing: filingAt(season, now, reopenedUntil),
    stageOpen: stage !== null && stageOpen(season, stage, now),
  };
}
