import type { Role } from '../access/roles.ts';
import type { Refusal } from '../problems/refusals.ts';
import type { ResubmissionStart } from '../seasons/season-definition.ts';
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
}

/** Who acts. `roles` are those whose scope covers this declaration. */
export interface Actor {
  personId: string;
  roles: readonly Role[];
}

export interface TransitionFacts {
  actor: Actor;
  /** The person who declares. */
  ownerPersonId: string;
  /** The season's chain, in order. */
  stages: readonly ReviewStage[];
  resubmission: ResubmissionStart;
  /** `openFor(season, now, reopenedUntil)` */
  filingOpen: boolean;
  /** `stageOpen(season, stage, now)` for the current stage */
  stageOpen: boolean;
  /** For `saved`: the sections it touches. For `returned`: those to be corrected. */
  sections?: readonly Section[];
  /** What speaks against the content of this event: `startProblems`, `submissionProblems`, `decisionProblems`. */
  problems?: readonly Refusal[];
}
