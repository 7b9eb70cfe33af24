import { describe, expect, it } from 'vitest';

import { printedDate } from './dates.ts';

describe('a date on a paper', () => {
  it.each([
    ['iso', '2012-06-30', '2012-06'],
    ['padded', '2012年06月30日', '2012年06月'],
    ['plain', '2012年6月30日', '2012年6月'],
    ['dotted', '2012.06.30', '2012.06'],
    ['slashed', '2012/06/30', '2012/06'],
    ['spaced', '2012 年 6 月 30 日', '2012 年 6 月'],
    ['numerals', '二〇一二年六月三十日', '二〇一二年六月'],
  ] as const)('is spelled %s', (spelling, day, month) => {
    expect(printedDate('2012-06-30', spelling)).toBe(day);
    expect(printedDate('2012-06', spelling)).toBe(month);
  });

  it('counts in tens as it is spoken', () => {
    expect(printedDate('1991-10-11', 'numerals')).toBe('一九九一年十月十一日');
    expect(printedDate('2020-12-20', 'numerals')).toBe('二〇二〇年十二月二十日');
  });
});
