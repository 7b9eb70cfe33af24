import { expect, test } from 'vitest';
import { dateLike } from './date-like.ts';
import { findDates, firstDate, isoOf } from './dates.ts';

const iso = (text: string): string | null => {
  const date = firstDate(text);
  return date && isoOf(date);
};

test.each([
  ['2012年06月30日', '2012-06-30'],
  ['2012年6月3日', '2012-06-03'],
  ['2012-06-30', '2012-06-30'],
  ['2012.6.30', '2012-06-30'],
  ['2012/06/30', '2012-06-30'],
  ['20120630', '2012-06-30'],
  ['2O12-O6-3l', null],
  ['2O12-O6-30', '2012-06-30'],
  ['二〇一二年六月三十日', '2012-06-30'],
  ['二〇一一年十二月二十五日', '2011-12-25'],
  ['二O一一年十月廿一日', '2011-10-21'],
  ['一九九一年五月七日生', '1991-05-07'],
  ['二〇〇九年九月', '2009-09'],
  ['2017年05月', '2017-05'],
  ['2017-05', '2017-05'],
  ['2017年13月', null],
  ['2017年02月30日', null],
  ['编号20171302', null],
  ['421125198804038556', null],
])('%s is %s', (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test('both days of a span are found where they stand', () => {
  const text = '于二〇〇九年九月至二〇一二年六月在本校';
  expect(findDates(text).map((date) => [isoOf(date), text.slice(date.start, date.end)])).toEqual([
    ['2009-09', '二〇〇九年九月'],
    ['2012-06', '二〇一二年六月'],
  ]);
});

test.each([
  ['2012-06-30', '2009-11-05'],
  ['2012年6月30日', '2009年11月5日'],
  ['2012年06月30日', '2009年11月05日'],
  ['二〇一二年六月三十日', '二〇〇九年十一月五日'],
  ['20120630', '20091105'],
])('another day written like %s is %s', (pattern, expected) => {
  expect(dateLike(pattern, { year: 2009, month: 11, day: 5 })).toBe(expected);
});
