import { describe, expect, it } from 'vitest';

import { sameValue } from './same-value.ts';

describe('what was read is what stands on the paper', () => {
  it.each([
    ['2012年6月30日', '2012-06-30', 'day'],
    ['2012.06', '2012-06', 'day_or_month'],
    ['3年', '三年制', 'text'],
    ['两年半制', '两年半制', 'text'],
    ['大学专科', '专科', 'text'],
    ['中等专科（中专）', '中专', 'text'],
    ['初级（师）', '初级(师)', 'text'],
    ['古丽娜尔·依明', '古丽娜尔•依明', 'text'],
    ['a5jhaxybmgvzybhw', 'A5JHAXYBMGVZYBHW', 'number'],
    [2014, '2014', 'year'],
    ['1991-05', '1991年05月', 'month'],
  ] as const)('%s and %s', (labelled, read, type) => {
    expect(sameValue(labelled, read, type)).toBe(true);
  });

  it.each([
    ['2012-06', '2012-06-30', 'day_or_month'],
    ['2012-06-30', '2012-06-20', 'day'],
    ['三年制', '五年制', 'text'],
    ['大学专科', '大学本科', 'text'],
    ['初级（师）', '初级（士）', 'text'],
    ['199981201206085911', '19998120120608591', 'number'],
    ['江城样例医院', '江城样例医', 'text'],
    [2014, '2015', 'year'],
  ] as const)('%s is not %s', (labelled, read, type) => {
    expect(sameValue(labelled, read, type)).toBe(false);
  });

  it('is a list with the same content, in any order', () => {
    const subjects = ['基础知识', '专业知识'];
    expect(sameValue(subjects, '专业知识、基础知识', 'list')).toBe(true);
    expect(sameValue(subjects, '基础知识', 'list')).toBe(false);
    const insurances = [
      { 险种: '失业保险', 缴费月份: '2026-10', 状态: '参保缴费' },
      { 险种: '工伤保险', 缴费月份: '2026-10', 状态: '参保缴费' },
    ];
    expect(sameValue(insurances, '工伤保险 2026-10 参保缴费、失业保险 2026年10月 参保缴费', 'list')).toBe(
      true,
    );
    expect(sameValue(insurances, '工伤保险 2026-10 参保缴费、失业保险 2026-09 参保缴费', 'list')).toBe(false);
  });
});
