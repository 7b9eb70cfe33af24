import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestWorkFirst, workHistoryRemarks } from './work-history.ts';

const life = (...spans: [startedOn?: string, endedOn?: string][]) =>
  spans.map(([startedOn, endedOn], index) => ({ id: `w${index}`, fields: { startedOn, endedOn } }));

describe('工作经历', () => {
  it('stands with what goes on first, then what ended last; what has no beginning yet before all', () => {
    const periods = life(['2015-07', '2019-06'], ['2010-08', '2015-06-30'], ['2019-07-01'], []);
    expect(newestWorkFirst(periods).map(({ id }) => id)).toEqual(['w3', 'w2', 'w0', 'w1']);
  });

  it.each([
    [[['2019-07'], ['2015-07', '2019-06']], []],
    // One post was left and the next taken up in one month, or on one day.
    [[['2015-07', '2019-06'], ['2019-06']], []],
    [[['2015-07', '2019-06-30'], ['2019-06']], []],
    [[['2015-07', '2019-06-30'], ['2019-06-30']], []],
    [[['2015-07', '2019-06-30'], ['2019-06-29']], [{ code: 'work_overlap', id: 'w1', other: 'w0' }]],
    [[['2019-07'], ['2015-07']], [{ code: 'work_overlap', id: 'w0', other: 'w1' }]],
    // Within one that ended later, and after it.
    [
      [['2010-01', '2020-01'], ['2012-01', '2013-01'], ['2020-02']],
      [{ code: 'work_overlap', id: 'w1', other: 'w0' }],
    ],
    [[['2015-07', '2019-06'], ['2020-06']], []],
    [[['2015-07', '2019-06'], ['2020-07']], [{ code: 'work_gap', id: 'w1', months: 13 }]],
    [[['2015-07', '2019-06-15'], ['2020-07-14']], []],
    [[[], ['2019-07']], []],
  ] as [[string?, string?][], object[]][])('%j is remarked upon with %j', (spans, remarks) => {
    expect(workHistoryRemarks(life(...spans))).toEqual(remarks);
  });

  it('is looked at the same in whatever order it was typed', () => {
    const month = fc.integer({ min: 0, max: 200 });
    const text = (months: number) =>
      `${2005 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    const spans = fc.uniqueArray(fc.tuple(month, fc.integer({ min: 1, max: 60 })), {
      selector: ([start]) => start,
      maxLength: 5,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const periods = life(
          ...drawn.map(([start, length]): [string, string] => [text(start), text(start + length)]),
        );
        expect(workHistoryRemarks([...periods].reverse())).toEqual(workHistoryRemarks(periods));
      }),
    );
  });
});
