import { describe, expect, it } from 'vitest';
import { exportOrderRoute, filterOfQuery, filterTexts, type RosterFilter } from './export-filter.ts';

const FILTER: RosterFilter = {
  seasonId: '0193a5b0-0000-7000-8000-000000000001',
  queue: 'unit',
  level: 'intermediate',
  specialtyCode: '368',
  divisionCode: '420100',
  waitingDays: 7,
  flags: ['resubmitted', 'disputed'],
  withoutFlags: ['form_outdated'],
};
const queryOf = (filter: Partial<RosterFilter>) =>
  (exportOrderRoute(filter) as { query: Record<string, string> }).query;

describe('the filter of a roster', () => {
  it('comes out of an address as it went into it', () => {
    expect(filterOfQuery(queryOf(FILTER))).toEqual(FILTER);
    expect(filterOfQuery(queryOf({}))).toEqual({});
  });

  it('is asked for by no other address', () => {
    expect(filterOfQuery({ seasonId: FILTER.seasonId })).toBeUndefined();
  });

  it('takes nothing from an address that is none of its values', () => {
    expect(
      filterOfQuery({ order: '1', divisionCode: 'x', waitingDays: '-1', flags: 'no,such', unitName: '甲' }),
    ).toEqual({});
  });

  it('is told in words', () => {
    const shown = {
      ...FILTER,
      queue: 'unit' as const,
      level: 'intermediate' as const,
      specialtyCode: '368',
      specialtyName: '护理学（中级）',
      unitId: null,
      unitName: null,
      divisionCode: '420100',
      waitingDays: 7,
      flags: ['resubmitted' as const],
      withoutFlags: [],
      project: '考试',
      examYear: 2027,
    };
    expect(filterTexts(shown, () => '武汉市').join('，')).toBe(
      '待单位审核，中级，护理学（中级），武汉市，等待超过7天，有“再次提交”标记',
    );
    const nothing = { queue: null, level: null, specialtyCode: null, divisionCode: null, waitingDays: null };
    expect(filterTexts({ ...shown, ...nothing, flags: [] }, String)).toEqual(['全部已提交的申报']);
  });
});
