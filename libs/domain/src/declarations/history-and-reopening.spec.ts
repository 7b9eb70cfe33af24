import { describe, expect, it } from 'vitest';
import { demoSeason } from '../seasons/demo-season.ts';
import { feeOf, findSpecialty } from '../seasons/season-rules.ts';
import { reopeningFor, reopeningProblems } from './reopening.ts';
import { choiceIssues, historyIssues } from './submission.ts';
import type { DeclarationForm } from './submission.ts';

const merged = demoSeason(2024);
const season = demoSeason(2027);

const form = (change: Partial<DeclarationForm> = {}): DeclarationForm => ({
  specialtyCode: '203',
  historyCandidate: true,
  subjects: ['4'],
  credentials: {},
  workPeriods: [],
  details: {},
  ...change,
});

describe('a 历史考生 (rules.md 1.4)', () => {
  it.each([
    [['4'], 7_000],
    [['1', '4'], 14_000],
    [['1', '2', '4'], 21_000],
  ])('registers one to three subjects: %j', (subjects, fee) => {
    expect(choiceIssues(form({ subjects }), season)).toEqual([]);
    expect(feeOf(season, findSpecialty(season, '203')!, subjects.length)).toBe(fee);
  });

  it('never all of them, nor none', () => {
    for (const subjects of [[], ['1', '2', '3', '4']])
      expect(choiceIssues(form({ subjects }), season)).toEqual([
        { pointer: '/subjects', code: 'count_wrong', params: { min: 1, max: 3 } },
      ]);
  });

  it('is not taken where the season takes none; every wrong field is named', () => {
    const wrong = form({ specialtyCode: '999', subjects: ['9', '9'] });
    expect(choiceIssues(wrong, { ...season, historyCandidates: false })).toEqual([
      { pointer: '/specialtyCode', code: 'not_offered' },
      { pointer: '/subjects', code: 'not_offered' },
      { pointer: '/historyCandidate', code: 'not_offered' },
      { pointer: '/subjects', code: 'duplicate' },
    ]);
  });

  const after = (previousSpecialtyCode: string, year = merged, change: Partial<DeclarationForm> = {}) =>
    historyIssues(form({ details: { previousSpecialtyCode }, ...change }), year);
  const refused = [{ pointer: '/sections/declaration_details/previousSpecialtyCode', code: 'not_allowed' }];

  it('stays in his specialty, or goes on in the one that it was merged into', () => {
    expect(after('203')).toEqual([]);
    expect(after('204')).toEqual([]);
    expect(after('205')).toEqual(refused);
  });

  it('goes on in the target in the year after the merger only: then the passes have expired', () => {
    expect(after('204', demoSeason(2025))).toEqual(refused);
  });

  it('may choose among the targets of a specialty that was split', () => {
    const targets = merged.specialties
      .filter(({ continues }) => continues?.includes('360'))
      .map(({ code }) => code);
    expect(targets).toHaveLength(2);
    for (const specialtyCode of targets) expect(after('360', merged, { specialtyCode })).toEqual([]);
  });

  it.each([
    ['110', '111', 'moved'],
    ['109', '109', 'merged under its own code'],
    ['109', '110', 'merged'],
    ['211', '212', 'merged'],
    ['101', '101', 'the same'],
  ])('goes on in %s with what was passed in %s: %s', (specialtyCode, previous) => {
    expect(after(previous, demoSeason(2020), { specialtyCode })).toEqual([]);
  });

  it.each([['110'], ['212']])('cannot go on in another specialty under the same code %s', (specialtyCode) => {
    expect(after(specialtyCode, demoSeason(2020), { specialtyCode })).toEqual(refused);
    expect(after(specialtyCode, demoSeason(2021), { specialtyCode })).toEqual([]);
  });

  it('alone has particulars of last year', () => {
    const details = { previousFileNumber: 'D123', previousSpecialtyCode: '203' };
    expect(
      historyIssues(form({ details, historyCandidate: false }), season).map(({ pointer, code }) => [
        pointer,
        code,
      ]),
    ).toEqual([
      ['/sections/declaration_details/previousFileNumber', 'not_allowed'],
      ['/sections/declaration_details/previousSpecialtyCode', 'not_allowed'],
    ]);
  });
});

describe('a re-opening', () => {
  const window = { opensAt: '2026-11-26T00:00:00Z', closesAt: '2026-12-11T00:00:00Z' };
  const short = demoSeason(2027, { window });
  const problems = (until: string, now: string) =>
    reopeningProblems(short, until, new Date(now)).map(
      ({ code, fieldErrors }) => fieldErrors?.[0]?.code ?? code,
    );

  it('ends after now and after the window', () => {
    expect(problems('2026-12-20T00:00:00Z', '2026-12-12T00:00:00Z')).toEqual([]);
    expect(problems('2026-12-11T00:00:00Z', '2026-12-12T00:00:00Z')).toEqual(['expired', 'date_order_wrong']);
    expect(problems('2026-12-05T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual(['date_order_wrong']);
    expect(problems('soon', '2026-12-12T00:00:00Z')).toEqual(['date_invalid']);
  });

  it('is for a season that has begun', () => {
    expect(problems('2026-12-20T00:00:00Z', '2026-11-01T00:00:00Z')).toEqual(['not_now']);
  });

  it('lets a person start, or go on with what is his to file, and nothing else', () => {
    expect(reopeningFor([])).toBe('start');
    expect(reopeningFor(['withdrawn', 'withdrawn'])).toBe('start');
    expect(reopeningFor(['withdrawn', 'draft'])).toBe('continue');
    expect(reopeningFor(['returned'])).toBe('continue');
    for (const status of ['in_review', 'approved', 'rejected'] as const)
      expect(reopeningFor([status])).toBe('none');
  });
});
