import type { components } from '@htp/api-client';
import { REVIEW_STAGES, type ReviewStage } from '@htp/domain';
import { activityText, dayText, instantText, REASON_NAMES, SECTION_NAMES, STAGE_NAMES } from '@htp/wording';
import type { Tone } from '../../ui/tone.ts';

export type Timeline = components['schemas']['TimelineView'];
export type TimelineEntry = Timeline['items'][number];

/** One entry of 进度详情, in words. */
export interface TimelineLine {
  readonly at: string;
  readonly who: string;
  readonly text: string;
  readonly tone: Tone;
  /** What is to be corrected, why the decision was taken, and until when. */
  readonly details: readonly string[];
}

const TONES: Readonly<Partial<Record<TimelineEntry['event'], Tone>>> = {
  passed: 'good',
  returned: 'warn',
  form_marked_outdated: 'warn',
  rejected: 'bad',
};

/** The timeline, newest first: who has done what, when, and with what remark. */
export function timelineLines({ items }: Timeline): TimelineLine[] {
  return items.map(lineOf).reverse();
}

function lineOf(entry: TimelineEntry): TimelineLine {
  const { at, by, event, next } = entry;
  return {
    at: instantText(at),
    who: by === 'candidate' ? '您' : STAGE_NAMES[by],
    text: activityText(`declaration.${event}`, {
      stage: by === 'candidate' ? stageOrNull(next) : by,
      nextStage: stageOrNull(next),
      sections: entry.sections.map(({ section }) => section),
    }),
    tone: TONES[event] ?? 'neutral',
    details: detailsOf(entry),
  };
}

function detailsOf({ event, sections, changed, reason, remark, correctBy, until }: TimelineEntry): string[] {
  const names = changed.map((section) => SECTION_NAMES[section]).join('、');
  return [
    ...sections.map((one) => `${SECTION_NAMES[one.section]}：${reasonAndRemark(one)}`),
    ...(reason ? [`原因：${REASON_NAMES[reason]}`] : []),
    ...(remark ? [`说明：${remark}`] : []),
    ...(correctBy ? [`请在${dayText(correctBy)}前（含当天）修改并重新提交`] : []),
    ...(until && event === 'reopened' ? [`填报截止：${instantText(until)}`] : []),
    ...(event === 'resubmitted' ? [names ? `修改了：${names}` : '没有修改内容'] : []),
  ];
}

/** A reviewer's words on one section: the canned reason, and what he wrote himself. */
export function reasonAndRemark({
  reasonText,
  remark,
}: Pick<TimelineEntry['sections'][number], 'reasonText' | 'remark'>): string {
  return [reasonText, remark].filter((part) => part !== null && part !== '').join('。') || '请修改';
}

const stageOrNull = (text: string | null): ReviewStage | null =>
  REVIEW_STAGES.find((stage) => stage === text) ?? null;
