import type { ReviewStage } from '../declarations/status.ts';
import { REVIEW_STAGES } from '../declarations/status.ts';
import { isRealInstant } from '../calendar/instants.ts';
import type { FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { Refusal } from '../problems/refusals.ts';
import type { SeasonDefinition, Window } from './season-definition.ts';
import { windowState } from './season-rules.ts';

/** The windows of a season: the one in which candidates declare, and one for each stage. */
export const WINDOW_TARGETS = ['declaration', ...REVIEW_STAGES] as const;
export type WindowTarget = 'declaration' | ReviewStage;

/** Where a season is by its windows. `draft`: not published. */
export const SEASON_STATES = ['draft', 'announced', 'open', 'review', 'closed'] as const;
export type SeasonState = (typeof SEASON_STATES)[number];

/** A published season's windows in short. */
export interface SeasonSpan extends Window {
  /** The last end of a stage's window. */
  reviewClosesAt: string;
}

export function spanOf({ declarationWindow, stages }: SeasonDefinition): SeasonSpan {
  const ends = [declarationWindow, ...stages.map(({ window }) => window)].map(({ closesAt }) => closesAt);
  const reviewClosesAt = ends.reduce((last, end) => (Date.parse(end) > Date.parse(last) ? end : last));
  return { ...declarationWindow, reviewClosesAt };
}

/** What a published season is at an instant: announced, open for candidates, under review, or over. */
export function seasonStateAt(span: SeasonSpan, now: Date): Exclude<SeasonState, 'draft'> {
  const declaring = windowState(span, now);
  if (declaring === 'not_yet') return 'announced';
  if (declaring === 'open') return 'open';
  return now.getTime() < Date.parse(span.reviewClosesAt) ? 'review' : 'closed';
}

export function findWindow(definition: SeasonDefinition, target: WindowTarget): Window | undefined {
  if (target === 'declaration') return definition.declarationWindow;
  return definition.stages.find(({ stage }) => stage === target)?.window;
}

/** A new end for one window. `shorten`: that it ends earlier than before is meant. */
export interface WindowExtension {
  target: WindowTarget;
  /** An ISO 8601 instant. */
  closesAt: string;
  shorten: boolean;
}

/** What speaks against a new end; all of it. It may not lie in the past, and an earlier one has to be meant. */
export function extensionProblems(
  definition: SeasonDefinition,
  { target, closesAt, shorten }: WindowExtension,
  now: Date,
): Refusal[] {
  const window = findWindow(definition, target);
  if (!window) return [invalid('target', 'not_offered')];
  if (!isRealInstant(closesAt)) return [invalid('closesAt', 'date_invalid')];
  const end = Date.parse(closesAt);
  const refusals: Refusal[] = [];
  if (end <= now.getTime()) refusals.push(invalid('closesAt', 'expired'));
  if (end <= Date.parse(window.opensAt)) refusals.push(invalid('closesAt', 'date_order_wrong'));
  if (end === Date.parse(window.closesAt)) refusals.push(invalid('closesAt', 'duplicate'));
  if (end < Date.parse(window.closesAt) && !shorten)
    refusals.push({ code: 'window_shortened', params: { closesAt: window.closesAt } });
  return refusals;
}

/** The definition with that window's new end; everything else stays. */
export function withWindowEnd(
  definition: SeasonDefinition,
  { target, closesAt }: Pick<WindowExtension, 'target' | 'closesAt'>,
): SeasonDefinition {
  if (target === 'declaration')
    return { ...definition, declarationWindow: { ...definition.declarationWindow, closesAt } };
  const stages = definition.stages.map((entry) =>
    entry.stage === target ? { ...entry, window: { ...entry.window, closesAt } } : entry,
  );
  return { ...definition, stages };
}

function invalid(field: string, code: FieldErrorCode): Refusal {
  return { code: 'window_invalid', fieldErrors: [{ pointer: pointerTo(field), code }] };
}
