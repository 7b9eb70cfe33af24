import { describe, expect, it } from 'vitest';
import { dayLines, dayName } from './day-chart.ts';
import { groupedRow, queueRows } from './figure-charts.ts';
import { barsSummary, daysSummary, queueSummary } from './figure-summaries.ts';
import { countText, distanceText, dueText, shareText } from './figure-text.ts';
import { lastDays } from './periods.ts';

const NOW = new Date('2026-11-23T16:30:00Z');
const figures = {
  scope: 'province',
  total: 4,
  levels: [],
  specialties: [],
  queues: [
    { queue: 'approved', count: 1 },
    { queue: 'unit', count: 3 },
  ],
};

describe('figures in words', () => {
  it('say how long it is, in days from one day on', () => {
    expect(distanceText('2026-11-21T16:00:00Z', NOW)).toBe('2天');
    expect(distanceText('2026-11-23T14:00:00Z', NOW)).toBe('3小时');
    expect(distanceText('2026-11-25T16:29:00Z', NOW)).toBe('1天');
  });

  it('say what is due, and when it is over', () => {
    expect(dueText('2026-11-26T16:30:00Z', '审核截止', NOW)).toBe('3天后审核截止');
    expect(dueText('2026-11-23T16:30:00Z', '审核截止', NOW)).toBe('审核截止时间已过');
    expect(dueText('2029-01-01T00:00:00Z', '审核截止', NOW)).toBe('审核截止');
  });

  it('never say of something that it is nothing', () => {
    expect([shareText(0, 9), shareText(1, 1000), shareText(1, 3), shareText(0, 0)]).toEqual([
      '0%',
      '不到1%',
      '33%',
      '0%',
    ]);
    expect([countText(1000, true), countText(3, false)]).toEqual(['1000+', '3']);
  });

  it('name the largest queue', () => {
    expect(queueSummary(figures)).toBe('共 4 份申报，最多的是“待单位审核”，3 份，占 75%。');
    expect(queueSummary({ ...figures, total: 0, queues: [] })).toContain('还没有申报');
    expect(barsSummary([], '专业')).toContain('还没有申报');
  });
});

describe('charts', () => {
  it('follow the way of a declaration', () => {
    expect(queueRows(figures).map(({ queue }) => queue)).toEqual(['unit', 'approved']);
  });

  it('say in a row what a bar shows', () => {
    expect(groupedRow({ name: '中级', total: 4, queues: figures.queues })).toEqual([
      '中级',
      4,
      0,
      3,
      0,
      1,
      0,
    ]);
  });
});

describe('days', () => {
  it('are those of Beijing, the last one today', () => {
    expect(lastDays(3, NOW)).toEqual({ from: '2026-11-22', to: '2026-11-24' });
  });

  it('without any movement count as none', () => {
    const moved = { day: '2026-11-23', stage: null, count: 2 } as const;
    const days = {
      scope: 'province',
      stages: [],
      days: [
        { ...moved, flow: 'submitted' as const },
        { ...moved, flow: 'resubmitted' as const },
        { ...moved, flow: 'started' as const },
      ],
    };
    const lines = dayLines(days, '2026-11-22', '2026-11-24');
    expect(lines.days.map(dayName)).toEqual(['11月22日', '11月23日', '11月24日']);
    expect(lines.lines[0]).toEqual({ name: '提交', counts: [0, 4, 0] });
    expect(daysSummary(lines)).toBe('11月22日至11月24日：提交 4 份。');
  });
});
