import { isRealInstant } from '../calendar/instants.ts';
import type { FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { Refusal } from '../problems/refusals.ts';
import type { SeasonDefinition } from '../seasons/season-definition.ts';
import { windowState } from '../seasons/season-rules.ts';
import type { DeclarationStatus } from './status.ts';
import { leavesRoomForAnother } from './transitions.ts';

/** Longest reason for a re-opening or an extension, in code points. */
export const MAX_REOPENING_REASON = 200;

/**
 * What speaks against giving a candidate an end of filing of his own, whatever becomes of his declaration: it has to lie ahead, and
 * beyond the window's own end, and the season has to have begun.
 * @param until an ISO 8601 instant
 */
export function reopeningProblems(season: SeasonDefinition, until: string, now: Date): Refusal[] {
  if (!isRealInstant(until)) return [invalid('date_invalid')];
  const refusals: Refusal[] = [];
  if (Date.parse(until) <= now.getTime()) refusals.push(invalid('expired'));
  if (Date.parse(until) <= Date.parse(season.declarationWindow.closesAt))
    refusals.push(invalid('date_order_wrong'));
  if (windowState(season.declarationWindow, now) === 'not_yet') refusals.push({ code: 'not_now' });
  return refusals;
}

/** What a lead does with an end of filing that he has given. */
export const REOPENING_ACTIONS = ['change', 'end'] as const;
export type ReopeningAction = (typeof REOPENING_ACTIONS)[number];

/** One that is over can still be given another end. */
export function allowedReopeningActions(until: Date, now: Date): ReopeningAction[] {
  return REOPENING_ACTIONS.filter((action) => action === 'change' || now < until);
}

/**
 * What a re-opening means for a person who has these declarations in the season. `start`: none, or only withdrawn ones, so that he may
 * start one; `continue`: he has one that is his to file, a draft or a returned one; else it is with a reviewer or decided.
 */
export function reopeningFor(inSameSeason: readonly DeclarationStatus[]): 'start' | 'continue' | 'none' {
  const live = inSameSeason.find((status) => !leavesRoomForAnother(status));
  if (live === undefined) return 'start';
  return live === 'draft' || live === 'returned' ? 'continue' : 'none';
}

function invalid(code: FieldErrorCode): Refusal {
  return { code: 'window_invalid', fieldErrors: [{ pointer: pointerTo('until'), code }] };
}
