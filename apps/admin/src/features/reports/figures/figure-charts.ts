import type { components } from '@htp/api-client';
import { type DeclarationStatus, type ReviewStage } from '@htp/domain';
import { DECLARATION_STATUS_NAMES, declarationStatusName, EXAM_LEVEL_NAMES, STAGE_NAMES } from '@htp/wording';
import {
  CATEGORY_AXIS,
  type ChartOption,
  COLOURS,
  FONT,
  INK,
  LEGEND,
  TOOLTIP,
  VALUE_AXIS,
} from './chart-style.ts';
import { shareText } from './figure-text.ts';

export type SeasonFigures = components['schemas']['SeasonFiguresView'];
type QueueCount = components['schemas']['QueueCountView'];

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
const GROUPS = [
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

const COLOUR_OF_QUEUE = Object.fromEntries(
  GROUPS.flatMap(({ queues, colour }) => queues.map((queue) => [queue, colour])),
);

export interface CountedBar {
  readonly name: string;
  readonly total: number;
  readonly queues: readonly QueueCount[];
}

export const countIn = (queues: readonly QueueCount[], wanted: readonly string[]) =>
  queues.filter(({ queue }) => wanted.includes(queue)).reduce((sum, { count }) => sum + count, 0);

/** Every queue that holds something, in the order of a declaration's way. */
export function queueRows({ queues }: SeasonFigures): QueueCount[] {
  return QUEUE_ORDER.map((queue) => ({ queue, count: countIn(queues, [queue]) })).filter(
    ({ count }) => count > 0,
  );
}

export function queueChart(figures: SeasonFigures): ChartOption {
  const rows = queueRows(figures).toReversed();
  return {
    grid: { top: 4, right: 90, bottom: 4, left: 4, containLabel: true },
    tooltip: { ...TOOLTIP, trigger: 'item' },
    xAxis: { ...VALUE_AXIS, show: false },
    yAxis: {
      ...CATEGORY_AXIS,
      axisLine: { show: false },
      data: rows.map(({ queue }) => standingName(queue)),
    },
    series: [
      {
        type: 'bar',
        name: '申报',
        barMaxWidth: 22,
        barMinHeight: 2,
        itemStyle: { borderRadius: 3 },
        data: rows.map(({ queue, count }) => ({
          value: count,
          itemStyle: { color: COLOUR_OF_QUEUE[queue] },
        })),
        label: {
          show: true,
          position: 'right',
          color: INK,
          fontFamily: FONT,
          fontSize: 13,
          formatter: ({ value }) => `${value} 份  ${shareText(Number(value), figures.total)}`,
        },
      },
    ],
  };
}

/** Bars cut into what waits, was returned, has passed; each part says its number where there is room for it. */
export function groupedChart(bars: readonly CountedBar[]): ChartOption {
  const shown = bars.toReversed();
  const largest = Math.max(1, ...bars.map(({ total }) => total));
  const hasRoom = (value: unknown) => Number(value) / largest > 0.05;
  return {
    grid: { top: 34, right: 44, bottom: 4, left: 4, containLabel: true },
    legend: LEGEND,
    tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: VALUE_AXIS,
    yAxis: { ...CATEGORY_AXIS, data: shown.map(({ name }) => name) },
    series: GROUPS.filter(({ queues }) => bars.some((bar) => countIn(bar.queues, queues) > 0)).map(
      ({ name, queues, colour }) => ({
        type: 'bar',
        name,
        stack: 'all',
        barMaxWidth: 24,
        itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1 },
        data: shown.map((bar) => countIn(bar.queues, queues)),
        label: {
          show: true,
          color: '#fff',
          fontFamily: FONT,
          fontSize: 12,
          formatter: ({ value }) => (hasRoom(value) ? String(value) : ''),
        },
      }),
    ),
  };
}

export const levelBars = ({ levels }: SeasonFigures): CountedBar[] =>
  levels.map(({ level, total, queues }) => ({ name: EXAM_LEVEL_NAMES[level], total, queues }));

export const specialtyBars = ({ specialties }: SeasonFigures): CountedBar[] =>
  specialties.map(({ specialtyCode, specialtyName, total, queues }) => ({
    name: `${specialtyCode} ${specialtyName ?? '（已不开设）'}`,
    total,
    queues,
  }));

/** What the bars of {@link groupedChart} show, as rows of a table. */
export const GROUP_COLUMNS = ['合计', ...GROUPS.map(({ name }) => name)];
export const groupedRow = ({ name, total, queues }: CountedBar): (string | number)[] => [
  name,
  total,
  ...GROUPS.map((group) => countIn(queues, group.queues)),
];
