import { CREDENTIAL_FIELDS } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { isInSight, isSearched, optionsOf } from './options.ts';
import { dateOfTyped, isWholeDate } from './typed-date.ts';

describe('a date that is typed', () => {
  it.each([
    ['20150701', '2015-07-01'],
    ['2015.7.1', '2015-07-01'],
    ['2015/07/1', '2015-07-01'],
    ['2015年7月1日', '2015-07-01'],
    ['２０１５ 07 01', '2015-07-01'],
    ['2015-07-01', '2015-07-01'],
  ])('%s is %s', (typed, date) => expect(dateOfTyped(typed, false)).toBe(date));

  it.each(['2015-07', '2015年7月', '201507'])('may be a month only where that is enough: %s', (typed) => {
    expect(dateOfTyped(typed, true)).toBe('2015-07');
    expect(dateOfTyped(typed, false)).toBe(typed);
  });

  it.each(['', '2015', '2015-', '2015年7月1', '五月'])('stays as it is while it is none: %s', (typed) => {
    expect(['2015-07-01', typed]).toContain(dateOfTyped(typed, false));
  });

  it('is whole when it is a day of the calendar, or nothing', () => {
    expect(['2015-07-01', ''].map((text) => isWholeDate(text, false))).toEqual([true, true]);
    expect(['2015-02-30', '2015-07', '2015'].map((text) => isWholeDate(text, false))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isWholeDate('2015-07', true)).toBe(true);
  });
});

describe('what can be chosen', () => {
  it('is what the domain offers, in words', () => {
    expect(optionsOf(CREDENTIAL_FIELDS.education.majorType, 2026)).toEqual([
      { value: 'medical', label: '医学' },
      { value: 'non_medical', label: '非医学' },
    ]);
    expect(optionsOf({ type: 'boolean', required: true }, 2026).map(({ label }) => label)).toEqual([
      '是',
      '否',
    ]);
    expect(optionsOf({ type: 'year', required: true }, 2026)[0]).toEqual({ value: 2026, label: '2026年' });
    expect(optionsOf(CREDENTIAL_FIELDS.education.major, 2026)).toEqual([]);
  });

  it('stands in sight when it is short, and can be searched when it is long', () => {
    const { majorType } = CREDENTIAL_FIELDS.education;
    const { title } = CREDENTIAL_FIELDS.professional_title;
    const [few, many] = [optionsOf(majorType, 2026), optionsOf(title, 2026)];
    expect([isInSight(few), isInSight(many), isSearched(few), isSearched(many)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
