import type { SeasonDefinition } from '../seasons/season-definition.ts';
import type { DeclarationState } from './declaration-state.ts';
import type { ReviewStage } from './status.ts';
import { isTerminal } from './transitions.ts';
import { stageAfter } from './transition.ts';

/** 进度详情: who has it now, by when, and what comes next (product.md 6). */
export interface Progress {
  heldBy: 'candidate' | ReviewStage | null;
  /** The end of the holder's window, an ISO 8601 instant; null when nobody has to act. */
  until: string | null;
  /** Where a pass would lead; null when nothing is under review. */
  next: ReviewStage | 'approved' | null;
}

/** The first instant at which it is too late to file: the end of the window, or of the candidate's own re-opening, whichever is later. */
export function filingEnd(
  { declarationWindow: { closesAt } }: Pick<SeasonDefinition, 'declarationWindow'>,
  reopenedUntil: string | null,
): string {
  if (reopenedUntil === null) return closesAt;
  return Date.parse(reopenedUntil) > Date.parse(closesAt) ? reopenedUntil : closesAt;
}

export function progressOf(
  state: Pick<DeclarationState, 'status' | 'stage'>,
  season: Pick<SeasonDefinition, 'stages' | 'declarationWindow'>,
  reopenedUntil: string | null = null,
): Progress {
  if (isTerminal(state.status)) return { heldBy: null, until: null, next: null };
  if (state.status !== 'in_review' || state.stage === null) {
    return { heldBy: 'candidate', until: filingEnd(season, reopenedUntil), next: null };
  }
  const current = season.stages.find(({ stage }) => stage === state.stage);
  const next = stageAfter(
    state.stage,
    season.stages.map(({ stage }) => stage),
  );
  return { heldBy: state.stage, until: current?.window.closesAt ?? null, next: next ?? 'approved' };
}
