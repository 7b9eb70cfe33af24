import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonsOf } from './arbitrary-seasons.fixture.ts';
import { demoSeason } from './demo-season.ts';
import { applySeasonChanges, diffSeasons, rebaseSeason } from './season-changes.ts';
import { emptySeason } from './season-draft.ts';

const season = demoSeason(2027);
const pairs = fc.tuple(seasonsOf(2027), seasonsOf(2027));

describe('the difference of two definitions', () => {
  it('applied to the one makes the other', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(applySeasonChanges(before, diffSeasons(before, after))).toEqual(after);
      }),
      { numRuns: 60 },
    );
    const empty = emptySeason('新项目', 2028);
    expect(applySeasonChanges(empty, diffSeasons(empty, season))).toEqual(season);
    expect(applySeasonChanges(season, diffSeasons(season, empty))).toEqual(empty);
  });

  it('is nothing between equals', () => {
    fc.assert(
      fc.property(seasonsOf(2027), (same) => {
        expect(diffSeasons(same, JSON.parse(JSON.stringify(same)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('names by key what was added, removed and changed', () => {
    const [first, second, ...others] = season.specialties;
    const changed = {
      ...season,
      specialties: [{ ...second!, name: '另一个名称' }, ...others, { ...first!, code: '199' }],
      fees: { ...season.fees, junior: { baseFen: 500, perSubjectFen: 7_000 } },
    };
    expect(diffSeasons(season, changed)).toEqual([
      { pointer: '/specialties/101', before: first, after: undefined },
      { pointer: '/specialties/102/name', before: second!.name, after: '另一个名称' },
      { pointer: '/specialties/199', before: undefined, after: { ...first, code: '199' } },
      { pointer: '/fees/junior/baseFen', before: 0, after: 500 },
    ]);
  });

  it('says when only the order changed', () => {
    const subjects = [...season.subjects].reverse();
    expect(diffSeasons(season, { ...season, subjects })).toEqual([
      { pointer: '/subjects/#order', before: ['1', '2', '3', '4'], after: ['4', '3', '2', '1'] },
    ]);
  });

  it('takes a list with a key twice as a whole', () => {
    const twice = { ...season, subjects: [...season.subjects, season.subjects[0]!] };
    expect(diffSeasons(season, twice).map(({ pointer }) => pointer)).toEqual(['/subjects']);
    expect(applySeasonChanges(season, diffSeasons(season, twice))).toEqual(twice);
  });
});

describe('a draft on an outdated version', () => {
  it('gets what was published since, and keeps what it changed itself', () => {
    const draft = { ...season, ruleSetVersion: 'next' };
    const { opensAt } = season.declarationWindow;
    const current = { ...season, declarationWindow: { opensAt, closesAt: '2030-01-01T00:00:00Z' } };
    expect(rebaseSeason(season, draft, current)).toEqual({
      definition: { ...draft, declarationWindow: current.declarationWindow },
      conflicts: [],
    });
  });

  it('keeps what it added where the order was changed meanwhile', () => {
    const draft = { ...season, subjects: [...season.subjects, { code: '5', name: '外语' }] };
    const current = { ...season, subjects: [...season.subjects].reverse() };
    const { definition } = rebaseSeason(season, draft, current);
    expect(definition.subjects.map(({ code }) => code)).toEqual(['4', '3', '2', '1', '5']);
  });

  it('keeps its own value where both changed, and names it; equal changes are none', () => {
    const both = { ...season, cutoffOn: '2026-12-30' };
    const draft = { ...both, ruleSetVersion: 'mine' };
    const { definition, conflicts } = rebaseSeason(season, draft, { ...both, ruleSetVersion: 'theirs' });
    expect(definition).toEqual(draft);
    expect(conflicts).toEqual([
      { pointer: '/ruleSetVersion', before: season.ruleSetVersion, after: 'theirs' },
    ]);
  });

  it('is the current version when it changed nothing, and itself when nothing was published', () => {
    fc.assert(
      fc.property(pairs, ([base, other]) => {
        expect(rebaseSeason(base, base, other)).toEqual({ definition: other, conflicts: [] });
        expect(rebaseSeason(base, other, base)).toEqual({ definition: other, conflicts: [] });
      }),
      { numRuns: 40 },
    );
  });
});
