import type { DayLines } from './day-chart.ts';
import { dayName } from './day-chart.ts';
import { queueRows } from './figure-charts.ts';
import { type CountedBar, type SeasonFigures, standingName } from './figure-groups.ts';
import { shareText } from './figure-text.ts';

/** What each chart says, in a sentence, for whoever reads instead of looking. */
export function queueSummary(figures: SeasonFigures): string {
  if (figures.total === 0) return '此范围内还没有申报。';
  const largest = [...queueRows(figures)].sort((one, other) => other.count - one.count)[0]!;
  const share = shareText(largest.count, figures.total);
  return `共 ${figures.total} 份申报，最多的是“${standingName(largest.queue)}”，${largest.count} 份，占 ${share}。`;
}

export function barsSummary(bars: readonly CountedBar[], what: string): string {
  const [largest] = [...bars].sort((one, other) => other.total - one.total);
  if (!largest) return '此范围内还没有申报。';
  return `共 ${bars.length} 个${what}有申报，最多的是${largest.name}，${largest.total} 份。`;
}

export function daysSummary({ days, lines }: DayLines): string {
  const totals = lines.map(({ name, counts }) => ({
    name,
    total: counts.reduce((sum, count) => sum + count, 0),
  }));
  const moved = totals.filter(({ total }) => total > 0).map(({ name, total }) => `${name} ${total} 份`);
  const span = `${dayName(days[0]!)}至${dayName(days.at(-1)!)}`;
  return moved.length === 0 ? `${span}没有办理记录。` : `${span}：${moved.join('，')}。`;
}
