import { describe, expect, it } from 'vitest';
import { demoSeason } from './demo-season.ts';
import type { SeasonDefinition } from './season-definition.ts';
import { refusesPublication, seasonEffects } from './season-effects.ts';
import { withWindowEnd } from './season-windows.ts';

const NOW = new Date('2026-12-01T00:00:00Z');
const window = { opensAt: '2026-11-26T00:00:00+08:00', closesAt: '2026-12-11T00:00:00+08:00' };
const season = demoSeason(2027, { window, stages: ['unit', 'exam_point', 'province'] });

const effectsOf = (change: Partial<SeasonDefinition>) => seasonEffects(season, { ...season, ...change }, NOW);
const shown = (change: Partial<SeasonDefinition>) =>
  effectsOf(change).map(({ kind, pointer, touches }) => `${kind} ${pointer} ${touches.join()}`);

describe('the effects of a new version', () => {
  it('are none when nothing changes', () => {
    expect(effectsOf({})).toEqual([]);
  });

  it.each<[string, Partial<SeasonDefinition>, string[]]>([
    [
      'a specialty goes',
      { specialties: season.specialties.slice(1) },
      ['specialty_removed /specialties/101 drafts'],
    ],
    [
      'a fee',
      { fees: { ...season.fees, junior: { baseFen: 0, perSubjectFen: 1 } } },
      ['fee_changed /fees/junior drafts'],
    ],
    ['the notice', { notice: { ...season.notice, version: '2027-2' } }, ['notice_changed /notice drafts']],
    [
      'the rules',
      { ruleSetVersion: 'x', cutoffOn: '2026-12-30' },
      ['rules_changed /ruleSetVersion drafts', 'rules_changed /cutoffOn drafts'],
    ],
    ['verdict', { againstVerdict: 'refused' }, ['rules_changed /againstVerdict drafts']],
    ['history', { historyCandidates: false }, ['history_refused /historyCandidates drafts']],
    [
      'a stage goes',
      { stages: season.stages.filter(({ stage }) => stage !== 'exam_point') },
      ['stage_removed /stages/exam_point undecided'],
    ],
    [
      'the declaration window ends earlier',
      withWindowEnd(season, { target: 'declaration', closesAt: '2026-12-05T00:00:00Z' }),
      ['window_closes_earlier /declarationWindow/closesAt drafts'],
    ],
    [
      'a window ends in the past',
      withWindowEnd(season, { target: 'unit', closesAt: '2026-11-30T00:00:00Z' }),
      ['window_cut_off /stages/unit/window/closesAt undecided'],
    ],
    ['an extension', withWindowEnd(season, { target: 'unit', closesAt: '2027-11-30T00:00:00Z' }), []],
  ])('%s', (_, change, expected) => {
    expect(shown(change)).toEqual(expected);
  });

  it('name the specialties of which a section is asked more strictly', () => {
    const sectionRules = season.sectionRules.map((rule) =>
      rule.levels.includes('junior_assistant')
        ? { ...rule, sections: { nurse_licence: 'required' as const } }
        : rule,
    );
    const [effect] = effectsOf({ sectionRules });
    expect(effect).toMatchObject({ kind: 'section_required', pointer: '/sectionRules/nurse_licence' });
    expect(effect?.specialties).toHaveLength(10);
  });

  it('refuse a window cut off, and a stage that declarations still have to pass', () => {
    const none = { drafts: 0, undecided: 0 };
    expect(refusesPublication({ kind: 'window_cut_off' }, none)).toBe(true);
    expect(refusesPublication({ kind: 'stage_removed' }, none)).toBe(false);
    expect(refusesPublication({ kind: 'stage_removed' }, { ...none, undecided: 1 })).toBe(true);
    expect(refusesPublication({ kind: 'specialty_removed' }, { drafts: 9, undecided: 9 })).toBe(false);
  });
});
