import {
  daysLeftUntil,
  progressOf,
  REVIEW_STAGES,
  type ReviewStage,
  type SeasonDefinition,
} from '@htp/domain';
import type { TimelineRow } from './declaration-detail.sql.ts';
import { SectionReasonView } from './declaration-parts.view.ts';
import type { Declaration } from './declaration.entity.ts';
import type { ProgressView, TimelineEntryView } from './timeline.view.ts';

/** Who has a declaration now and what comes next. */
export function progressViewOf(
  declaration: Pick<Declaration, 'status' | 'stage' | 'formOutdated' | 'reopenedUntil' | 'waitingSince'>,
  season: SeasonDefinition,
  now: Date,
): ProgressView {
  const { reopenedUntil, waitingSince } = declaration;
  const progress = progressOf(declaration, season, reopenedUntil?.toISOString() ?? null);
  return {
    ...progress,
    since: waitingSince.toISOString(),
    until: progress.until && new Date(progress.until).toISOString(),
    daysLeft: daysLeftUntil(progress.until, now),
    stages: progress.stages.map(({ opensAt, closesAt, ...stage }) => ({
      ...stage,
      opensAt: new Date(opensAt).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
    })),
  };
}

/**
 * The record as a timeline.
 * @param names of reviewers by account, for staff; the candidate sees the stage only
 */
export function timelineOf(
  rows: readonly TimelineRow[],
  names: ReadonlyMap<string, { readonly name: string }>,
): TimelineEntryView[] {
  return rows.map(({ occurredAt, type, actorId, detail }) => {
    const event = type.slice('declaration.'.length) as TimelineEntryView['event'];
    const by = isOfStaff(event) && isStage(detail.stage) ? detail.stage : 'candidate';
    return {
      at: new Date(occurredAt).toISOString(),
      event,
      by,
      byName: by === 'candidate' || actorId === null ? null : (names.get(actorId)?.name ?? null),
      reason: detail.reason ?? null,
      remark: detail.remark ?? null,
      sections: (detail.sections ?? []).map((section) => SectionReasonView.of(section)),
      changed: [...(detail.changed ?? [])],
      correctBy: detail.correctBy ?? null,
      until: detail.until ?? null,
      next: stageAfter(event, detail),
    };
  });
}

/** Who has it after that: a filing names the stage that gets it. */
const stageAfter = (event: string, { next, stage }: TimelineRow['detail']) =>
  next ?? (FILINGS.includes(event) ? stage : null) ?? null;

/** The accounts of the reviewers in a timeline. */
export function reviewersIn(rows: readonly TimelineRow[]): string[] {
  const accounts = rows
    .filter(({ type }) => isOfStaff(type.slice('declaration.'.length)))
    .map(({ actorId }) => actorId)
    .filter((actorId) => actorId !== null);
  return [...new Set(accounts)];
}

const FILINGS = ['submitted', 'resubmitted'];
const ACTS_OF_STAFF = [
  'passed',
  'returned',
  'rejected',
  'reopened',
  'reopening_ended',
  'form_marked_outdated',
  'form_mark_lifted',
];
const isOfStaff = (event: string) => ACTS_OF_STAFF.includes(event);
const isStage = (stage: string | null | undefined): stage is ReviewStage =>
  (REVIEW_STAGES as readonly unknown[]).includes(stage);
