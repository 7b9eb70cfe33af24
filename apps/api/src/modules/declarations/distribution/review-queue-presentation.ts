import { allowedActions, caseFlags, findWindow, type SeasonDefinition } from '@htp/domain';
import { claimantOf, reviewerFacts, type ReviewingPerson, stateOf } from '../declaration-facts.ts';
import { summaryView, takenDecision } from '../filing/declaration-presentation.ts';
import { contentTagOf } from '../frozen-copies.ts';
import type { QueueRow } from './review-queue.sql.ts';
import type { QueueItemView } from './review-queue.view.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A case in a list: all that a reviewer needs to choose, and what he may do. */
export function queueItem(row: QueueRow, season: SeasonDefinition, reviewer: ReviewingPerson): QueueItemView {
  const { maskedName, number, waitingSince, now, stage } = row;
  const window = row.status === 'in_review' && stage !== null ? findWindow(season, stage) : undefined;
  const state = stateOf(row, row.decisions.map(takenDecision), now, reviewer);
  return {
    ...summaryView(row),
    contentTag: contentTagOf(row.version, row.contentHash),
    maskedName,
    unitName: row.unitName ?? '',
    number,
    waitingSince: waitingSince.toISOString(),
    waitingDays: Math.max(0, Math.floor((now.getTime() - waitingSince.getTime()) / DAY_MS)),
    deadline: window ? new Date(window.closesAt).toISOString() : null,
    flags: caseFlags(row, window, now),
    ...claimOf(row, reviewer),
    allowedActions: allowedActions(state, reviewerFacts(row, row.documentIndex, reviewer, season, now)),
  };
}

function claimOf(row: QueueRow, { accountId }: ReviewingPerson): Pick<QueueItemView, 'claim' | 'judged'> {
  const claimant = claimantOf(row, row.now);
  const mine = claimant === accountId;
  return {
    claim: claimant === null ? null : { byName: row.claimedByName, mine },
    judged: mine && row.judged ? { ...row.judged, total: row.sectionCount } : null,
  };
}
