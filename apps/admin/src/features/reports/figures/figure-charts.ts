import { EXAM_LEVEL_NAMES } from '@htp/wording';
import { CATEGORY_AXIS, type ChartOption, FONT, INK, LEGEND, TOOLTIP, VALUE_AXIS } from './chart-style.ts';
import {
  countIn,
  type CountedBar,
  GROUPS,
  QUEUE_ORDER,
  type QueueCount,
  type SeasonFigures,
  standingName,
} from './figure-groups.ts';
import { shareText } from './figure-text.ts';

const COLOUR_OF_QUEUE = Object.fromEntries(
  GROUPS.flatMap(({ queues, colour }) => queues.map((queue) => [queue, colour])),
);

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
