import type { components } from '@htp/api-client';
import type { DeclarationStatus, ReviewStage } from '@htp/domain';
import { DECLARATION_STATUS_NAMES, declarationStatusName, STAGE_NAMES } from '@htp/wording';
import { COLOURS } from './figure-colours.ts';

export type SeasonFigures = components['schemas']['SeasonFiguresView'];
export type QueueCount = components['schemas']['QueueCountView'];

/** The way of a declaration, in its order. */
export const QUEUE_ORDER = [
  'draft',
  'unit',
  'exam_point',
  'province',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
] as const;

/** What a bar is cut into: what a reader wants to tell apart at a glance. */
export const GROUPS = [
  { name: '草稿', queues: ['draft'], colour: COLOURS.draft },
  { name: '待审核', queues: ['unit', 'exam_point', 'province'], colour: COLOURS.waiting },
  { name: '退回修改', queues: ['returned'], colour: COLOURS.returned },
  { name: '通过', queues: ['approved'], colour: COLOURS.approved },
  { name: '不通过或撤回', queues: ['rejected', 'withdrawn'], colour: COLOURS.ended },
] as const;

/** Where declarations stand: drafts are in no reviewer's list, and have a name here all the same. */
export function standingName(queue: string): string {
  if (queue in STAGE_NAMES) return declarationStatusName('in_review', queue as ReviewStage);
  return DECLARATION_STATUS_NAMES[queue as DeclarationStatus] ?? queue;
}

export interface CountedBar {
  readonly name: string;
  readonly total: number;
  readonly queues: readonly QueueCount[];
}

export const countIn = (queues: readonly QueueCount[], wanted: readonly string[]) =>
  queues.filter(({ queue }) => wanted.includes(queue)).reduce((sum, { count }) => sum + count, 0);
