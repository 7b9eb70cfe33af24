import type { components } from '@htp/api-client';
import type { DeclarationFlowKind } from '@htp/domain';
import { CATEGORY_AXIS, type ChartOption, FONT, LEGEND, TOOLTIP, VALUE_AXIS } from './chart-style.ts';
import { COLOURS } from './figure-colours.ts';

export type SeasonDays = components['schemas']['SeasonDaysView'];

/** Lines differ by the form of their points too, not by colour alone. */
const LINES = [
  { name: '提交', flows: ['submitted', 'resubmitted'], colour: COLOURS.waiting, symbol: 'circle' },
  { name: '审核通过', flows: ['passed'], colour: COLOURS.approved, symbol: 'triangle' },
  { name: '退回修改', flows: ['returned'], colour: COLOURS.returned, symbol: 'rect' },
  { name: '不通过或撤回', flows: ['rejected', 'withdrawn'], colour: COLOURS.ended, symbol: 'diamond' },
] as const satisfies readonly {
  name: string;
  flows: readonly DeclarationFlowKind[];
  colour: string;
  symbol: string;
}[];

const DAY_MS = 86_400_000;

/** A line for each kind of movement, a value for each day from the first to the last: days without any count as none. */
export interface DayLines {
  readonly days: readonly string[];
  readonly lines: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

export function dayLines({ days }: SeasonDays, from: string, to: string): DayLines {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const all = Array.from({ length }, (_, index) =>
    new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
  );
  const countOn = (day: string, flows: readonly string[]) =>
    days
      .filter((moved) => moved.day === day && flows.includes(moved.flow))
      .reduce((sum, { count }) => sum + count, 0);
  return {
    days: all,
    lines: LINES.map(({ name, flows }) => ({ name, counts: all.map((day) => countOn(day, flows)) })),
  };
}

export const dayName = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

export function dayChart({ days, lines }: DayLines): ChartOption {
  return {
    grid: { top: 40, right: 16, bottom: 4, left: 4, containLabel: true },
    legend: { ...LEGEND, itemWidth: 22 },
    tooltip: { ...TOOLTIP, trigger: 'axis' },
    xAxis: { ...CATEGORY_AXIS, boundaryGap: false, data: days.map(dayName) },
    yAxis: VALUE_AXIS,
    series: lines.map(({ name, counts }, index) => ({
      type: 'line',
      name,
      data: [...counts],
      symbol: LINES[index]!.symbol,
      symbolSize: 8,
      showSymbol: days.length <= 31,
      lineStyle: { width: 2 },
      itemStyle: { color: LINES[index]!.colour },
      label: { fontFamily: FONT },
    })),
  };
}
