import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REVIEW_STAGES } from '../declarations/status.ts';
import { seasons, seasonsOf } from './arbitrary-seasons.fixture.ts';
import { demoSeason } from './demo-season.ts';
import { filingAt, seasonForUnit, stageOpen } from './season-rules.ts';
import {
  extensionProblems,
  findWindow,
  seasonStateAt,
  spanOf,
  WINDOW_TARGETS,
  withWindowEnd,
} from './season-windows.ts';
import type { WindowExtension } from './season-windows.ts';

const openFor = (...given: Parameters<typeof filingAt>) => filingAt(...given).open;

const DAY_MS = 86_400_000;
const NOW = new Date('2026-12-01T00:00:00Z');
const window = { opensAt: '2026-11-26T00:00:00+08:00', closesAt: '2026-12-11T00:00:00+08:00' };
const season = demoSeason(2027, { window });
const problemsOf = (extension: Partial<WindowExtension>, now = NOW) =>
  extensionProblems(
    season,
    { target: 'declaration', closesAt: '2026-12-12T00:00:00+08:00', shorten: false, ...extension },
    now,
  );

describe('an extension', () => {
  it('never closes anything: what was open at any instant still is', () => {
    const days = fc.integer({ min: -250, max: 250 });
    const moments = fc.record({
      moved: days,
      nowAfter: days,
      permille: fc.nat(999),
    });
    const targets = fc.constantFrom(...WINDOW_TARGETS);
    fc.assert(
      fc.property(seasons, targets, moments, (before, target, { moved, nowAfter, permille }) => {
        const changed = findWindow(before, target);
        if (!changed) return;
        const [opens, closes] = [Date.parse(changed.opensAt), Date.parse(changed.closesAt)];
        const closesAt = new Date(closes + moved * DAY_MS).toISOString();
        const now = new Date(opens + nowAfter * DAY_MS);
        const extension = { target, closesAt, shorten: false };
        if (extensionProblems(before, extension, now).length > 0) return;
        const after = withWindowEnd(before, extension);
        const instant = new Date(opens + (permille / 1000) * (closes - opens));
        if (openFor(before, instant)) expect(openFor(after, instant)).toBe(true);
        for (const stage of REVIEW_STAGES)
          if (stageOpen(before, stage, instant)) expect(stageOpen(after, stage, instant)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is taken when it ends later, also once the window is over', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({}, new Date('2026-12-11T12:00:00Z'))).toEqual([]);
    expect(problemsOf({ target: 'unit' })).toEqual([]);
  });

  it('is refused in the past, for no window of the season, and for what is no other end', () => {
    const codes = (extension: Partial<WindowExtension>, now?: Date) =>
      problemsOf(extension, now).flatMap(
        ({ code, fieldErrors }) => fieldErrors?.map((error) => error.code) ?? [code],
      );
    expect(codes({}, new Date('2026-12-12T00:00:00Z'))).toEqual(['expired']);
    expect(codes({ target: 'exam_point' })).toEqual(['not_offered']);
    expect(codes({ closesAt: window.closesAt })).toEqual(['duplicate']);
    expect(codes({ closesAt: '2026-02-30T00:00:00+08:00' })).toEqual(['date_invalid']);
    expect(codes({ closesAt: '2026-11-20T00:00:00Z', shorten: true }, new Date('2026-11-01'))).toEqual([
      'date_order_wrong',
    ]);
  });

  it('that shortens has to be meant', () => {
    const earlier = '2026-12-05T00:00:00+08:00';
    expect(problemsOf({ closesAt: earlier })).toEqual([
      { code: 'window_shortened', params: { closesAt: window.closesAt } },
    ]);
    expect(problemsOf({ closesAt: earlier, shorten: true })).toEqual([]);
  });

  it('changes that window’s end and nothing else', () => {
    fc.assert(
      fc.property(seasonsOf(2027), fc.constantFrom(...WINDOW_TARGETS), (before, target) => {
        const then = findWindow(before, target);
        if (!then) return;
        const closesAt = '2050-01-01T00:00:00Z';
        const after = withWindowEnd(before, { target, closesAt });
        expect(findWindow(after, target)).toEqual({ ...then, closesAt });
        expect(withWindowEnd(after, { target, closesAt: then.closesAt })).toEqual(before);
      }),
    );
  });
});

describe('the state of a season', () => {
  it.each([
    ['2026-11-25T15:59:59Z', 'announced'],
    ['2026-11-25T16:00:00Z', 'open'],
    ['2026-12-10T16:00:00Z', 'review'],
    ['2027-02-01T00:00:00Z', 'closed'],
  ])('at %s is %s', (at, state) => {
    const stages = withWindowEnd(season, { target: 'province', closesAt: '2027-02-01T00:00:00Z' });
    expect(seasonStateAt(spanOf(stages), new Date(at))).toBe(state);
  });
});

describe('the chain of a unit', () => {
  const full = demoSeason(2027, { stages: REVIEW_STAGES });
  const chainFor = (divisionCode: string | null) =>
    seasonForUnit(full, divisionCode).stages.map(({ stage }) => stage);

  it('has the exam point where the unit’s division belongs to one', () => {
    expect(chainFor('420106')).toEqual(['unit', 'exam_point', 'province']);
    expect(chainFor(null)).toEqual(['unit', 'exam_point', 'province']);
  });

  it('leaves it out for a unit directly under the province (省直)', () => {
    expect(chainFor('420000')).toEqual(['unit', 'province']);
  });
});
