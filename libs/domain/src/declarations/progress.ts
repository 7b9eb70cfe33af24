import { beijingDay } from '../calendar/beijing.ts';
import { daysBetween } from '../calendar/dates.ts';
import type { SeasonDefinition } from '../seasons/season-definition.ts';
import type { DeclarationState } from './declaration-state.ts';
import type { ReviewStage } from './status.ts';
import { isTerminal } from './transitions.ts';
import { stageAfter } from './transition.ts';

/** One stage of the chain as its progress is told: `passed`, `current`, or `ahead`. */
export const STAGE_POSITIONS = ['passed', 'current', 'ahead'] as const;
export type StagePosition = (typeof STAGE_POSITIONS)[number];

export interface StageProgress {
  stage: ReviewStage;
  position: StagePosition;
  /** The stage's window, ISO 8601 instants. */
  opensAt: string;
  closesAt: string;
}

/** 进度详情: who has it now, by when, and what comes next (product.md 6). */
export interface Progress {
  heldBy: 'candidate' | ReviewStage | null;
  /** The end of the holder's window, an ISO 8601 instant; null when nobody has to act. */
  until: string | null;
  /** Where a pass would lead; null when nothing is under review. */
  next: ReviewStage | 'approved' | null;
  /** While under review: the candidate is awaited to renew the form that was found out of date. */
  awaitsForm: boolean;
  /** The chain with each stage's window; empty once it ended without an approval. */
  stages: StageProgress[];
}

/** The first instant at which it is too late to file: the end of the window, or of the candidate's own re-opening, whichever is later. */
export function filingEnd(
  { declarationWindow: { closesAt } }: Pick<SeasonDefinition, 'declarationWindow'>,
  reopenedUntil: string | null,
): string {
  if (reopenedUntil === null) return closesAt;
  return Date.parse(reopenedUntil) > Date.parse(closesAt) ? reopenedUntil : closesAt;
}

/**
 * How many days of the Beijing calendar are left before an end that is not included: 0 on the last day.
 * @returns null when there is no end, or when it has passed
 */
export function daysLeftUntil(end: string | null, now: Date): number | null {
  if (end === null || Date.parse(end) <= now.getTime()) return null;
  return daysBetween(beijingDay(now), beijingDay(new Date(Date.parse(end) - 1)));
}

type Season = Pick<SeasonDefinition, 'stages' | 'declarationWindow'>;
type State = Pick<DeclarationState, 'status' | 'stage' | 'formOutdated'>;

export function progressOf(state: State, season: Season, reopenedUntil: string | null = null): Progress {
  const stages = chainOf(state, season);
  if (isTerminal(state.status)) return { heldBy: null, until: null, next: null, awaitsForm: false, stages };
  if (state.status !== 'in_review' || state.stage === null) {
    return {
      heldBy: 'candidate',
      until: filingEnd(season, reopenedUntil),
      next: null,
      awaitsForm: false,
      stages,
    };
  }
  const current = season.stages.find(({ stage }) => stage === state.stage);
  const next = stageAfter(
    state.stage,
    season.stages.map(({ stage }) => stage),
  );
  return {
    heldBy: state.stage,
    until: current?.window.closesAt ?? null,
    next: next ?? 'approved',
    awaitsForm: state.formOutdated,
    stages,
  };
}

function chainOf({ status, stage }: State, season: Season): StageProgress[] {
  if (status === 'rejected' || status === 'withdrawn') return [];
  const at = status === 'in_review' ? season.stages.findIndex((entry) => entry.stage === stage) : -1;
  const position = (index: number): StagePosition => {
    if (status === 'approved' || index < at) return 'passed';
    return index === at ? 'current' : 'ahead';
  };
  return season.stages.map((entry, index) => ({
    stage: entry.stage,
    position: position(index),
    opensAt: entry.window.opensAt,
    closesAt: entry.window.closesAt,
  }));
}
