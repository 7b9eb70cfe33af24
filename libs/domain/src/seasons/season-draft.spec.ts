import { describe, expect, it } from 'vitest';
import { demoSeason } from './demo-season.ts';
import { emptySeason, identityErrors, SEASON_SECTIONS, textVersionErrors } from './season-draft.ts';
import { validateSeasonDefinition } from './validate-season.ts';

const season = demoSeason(2027);

describe('an empty season', () => {
  it('has every part, and names all that is missing', () => {
    const empty = emptySeason('新项目', 2028);
    expect(Object.keys(empty).sort()).toEqual([...SEASON_SECTIONS].sort());
    expect(validateSeasonDefinition(empty).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/ruleSetVersion required',
      '/notice/version required',
      '/notice/title required',
      '/notice/body required',
      '/statement/version required',
      '/statement/body required',
      '/cutoffOn required',
      '/subjects required',
      '/declarationWindow/opensAt required',
      '/declarationWindow/closesAt required',
      '/stages required',
      '/specialties required',
    ]);
  });
});

describe('a changed text', () => {
  const other = { ...season, notice: { ...season.notice, body: '另一段文字' } };

  it('needs a version that none published has had', () => {
    expect(textVersionErrors(other, [season])).toEqual([{ pointer: '/notice/version', code: 'duplicate' }]);
    const renamed = { ...other, notice: { ...other.notice, version: '2027-2' } };
    expect(textVersionErrors(renamed, [season])).toEqual([]);
    expect(
      textVersionErrors(renamed, [season, { ...season, notice: { ...season.notice, version: '2027-2' } }]),
    ).toHaveLength(1);
  });

  it('is none when it says the same', () => {
    expect(textVersionErrors(season, [season])).toEqual([]);
  });
});

describe('the next version', () => {
  it('keeps project and exam year', () => {
    expect(identityErrors({ ...season, project: '别的', examYear: 2028 }, season)).toEqual([
      { pointer: '/project', code: 'locked' },
      { pointer: '/examYear', code: 'locked' },
    ]);
  });
});
