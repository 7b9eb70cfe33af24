import { describe, expect, it } from 'vitest';
import type { RuleLevel } from '../forms/vocabularies.ts';
import { findBuiltInRuleSet } from '../eligibility/index.ts';
import { demoSeason } from './demo-season.ts';
import type { SeasonDefinition } from './season-definition.ts';
import { feeOf, filingAt, findSpecialty, sectionsFor, stageOpen } from './season-rules.ts';
import { specialtiesOf, specialtyName } from './specialties.ts';
import { validateSeasonDefinition } from './validate-season.ts';

const openFor = (...given: Parameters<typeof filingAt>) => filingAt(...given).open;

const season = demoSeason(2027);

const specialty = (code: string) => {
  const found = findSpecialty(season, code);
  if (!found) throw new Error(`no specialty ${code}`);
  return found;
};

describe('the directory', () => {
  it.each([
    [2027, 113],
    [2024, 113],
    [2023, 119],
  ])('of %i has %i specialties', (year, count) => {
    expect(specialtiesOf(year)).toHaveLength(count);
  });

  it('knows 中医护理学（师） up to 2023, and another specialty under the code of 卫生检验技术 before 2020', () => {
    expect(specialtiesOf(2023).some(({ name }) => name === '中医护理学（师）')).toBe(true);
    expect(specialtiesOf(2024).some(({ name }) => name === '中医护理学（师）')).toBe(false);
    expect(specialtyName('109', 2019)).toBe('理化检验技术（士）');
    expect(specialtyName('109', 2020)).toBe('卫生检验技术（士）');
  });
});

describe('the demo season', () => {
  it('may be published', () => {
    expect(validateSeasonDefinition(season)).toEqual([]);
    expect(
      validateSeasonDefinition(demoSeason(2023, { stages: ['unit', 'exam_point', 'province'] })),
    ).toEqual([]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(season))).toEqual(season);
  });

  it('costs 70 yuan a subject', () => {
    expect(feeOf(season, specialty('103'), 1)).toBe(7_000);
    expect(feeOf(season, specialty('368'), 4)).toBe(28_000);
  });
});

describe('sections (rules.md 2.4)', () => {
  const R = 'required';
  const C = 'conditional';
  const H = 'hidden';
  it.each([
    ['101', [H, H, H, H]],
    ['103', [H, H, H, H]],
    ['201', [H, H, C, H]],
    ['203', [H, H, H, R]],
    ['368', [H, H, C, R]],
    ['366', [H, H, C, H]],
    ['375', [H, H, C, H]],
    ['303', [R, R, H, H]],
    ['301', [R, R, H, H]],
    ['353', [R, R, H, H]],
    ['362', [R, R, H, H]],
  ])('%s before an education is chosen', (code, [qualification, licence, title, nurse]) => {
    expect(sectionsFor(season, specialty(code), { educationLevel: null })).toEqual({
      education: 'required',
      physician_qualification: qualification,
      physician_licence: licence,
      professional_title: title,
      nurse_licence: nurse,
      work_period: code === '201' ? 'conditional' : 'optional',
      declaration_details: 'required',
    });
  });

  it('asks for 工作经历 wherever a path of the rules counts from work', () => {
    const counted = season.specialties.flatMap((offered) =>
      findBuiltInRuleSet(season.ruleSetVersion)!
        .paths.filter(({ levels, families, countedFrom }) =>
          [
            levels.includes(offered.level),
            families.includes(offered.family),
            countedFrom[0] === 'work',
          ].every(Boolean),
        )
        .map(({ education }) => sectionsFor(season, offered, { educationLevel: education }).work_period),
    );
    expect([...new Set(counted)]).toEqual(['required']);
  });

  it.each<[string, RuleLevel, string]>([
    ['201', 'secondary', 'required'],
    ['201', 'associate', 'optional'],
    ['368', 'bachelor', 'required'],
    ['368', 'master', 'optional'],
    ['366', 'master', 'required'],
    ['366', 'doctor', 'optional'],
  ])('%s with %s: the title is %s', (code, educationLevel, requirement) => {
    expect(sectionsFor(season, specialty(code), { educationLevel }).professional_title).toBe(requirement);
  });
});

describe('windows', () => {
  const window = { opensAt: '2026-11-26T00:00:00+08:00', closesAt: '2026-12-11T00:00:00+08:00' };
  const short = demoSeason(2027, { window });

  it('contain their first instant and not their last', () => {
    expect(openFor(short, new Date('2026-11-25T15:59:59.999Z'))).toBe(false);
    expect(openFor(short, new Date('2026-11-25T16:00:00Z'))).toBe(true);
    expect(openFor(short, new Date('2026-12-10T15:59:59.999Z'))).toBe(true);
    expect(openFor(short, new Date('2026-12-10T16:00:00Z'))).toBe(false);
  });

  it('are reopened for one candidate until an end of its own', () => {
    const late = new Date('2026-12-20T00:00:00Z');
    expect(openFor(short, late, '2026-12-20T00:00:00.001Z')).toBe(true);
    expect(openFor(short, late, '2026-12-20T00:00:00Z')).toBe(false);
  });

  it('belong to each stage', () => {
    const now = new Date('2026-12-01T00:00:00Z');
    expect(stageOpen(short, 'unit', now)).toBe(true);
    expect(stageOpen(short, 'exam_point', now)).toBe(false);
  });
});

describe('a season that may not be published', () => {
  const wrong = (change: Partial<SeasonDefinition>) => validateSeasonDefinition({ ...season, ...change });

  it.each<[Partial<SeasonDefinition>, string, string]>([
    [{ ruleSetVersion: ' ' }, '/ruleSetVersion', 'required'],
    [{ cutoffOn: '2026-02-30' }, '/cutoffOn', 'date_invalid'],
    [{ examYear: 27 }, '/examYear', 'not_allowed'],
    [{ stages: [] }, '/stages', 'required'],
    [{ stages: [...season.stages].reverse() }, '/stages/1/stage', 'not_allowed'],
    [{ stages: season.stages.map(({ window }) => ({ stage: 'exam_point', window })) }, '/stages', 'required'],
    [{ subjects: [{ code: '#1', name: ' ' }] }, '/subjects/0/code', 'format_wrong'],
    [{ subjects: [{ code: '#1', name: ' ' }] }, '/subjects/0/name', 'required'],
    [
      { declarationWindow: { opensAt: 'soon', closesAt: 'late' } },
      '/declarationWindow/opensAt',
      'date_invalid',
    ],
    [{ specialties: [] }, '/specialties', 'required'],
    [{ subjects: [] }, '/subjects', 'required'],
    [
      { fees: { ...season.fees, junior: { baseFen: 0, perSubjectFen: 0.5 } } },
      '/fees/junior/perSubjectFen',
      'not_allowed',
    ],
  ])('%j: %s', (change, pointer, code) => {
    expect(wrong(change)).toContainEqual({ pointer, code });
  });

  it('has a window that ends before it begins', () => {
    const { opensAt, closesAt } = season.declarationWindow;
    const declarationWindow = { opensAt: closesAt, closesAt: opensAt };
    expect(wrong({ declarationWindow })).toEqual([
      { pointer: '/declarationWindow/closesAt', code: 'date_order_wrong', params: { other: 'opensAt' } },
    ]);
  });

  it('has a specialty without, or with two, rows of section rules', () => {
    expect(wrong({ sectionRules: season.sectionRules.slice(1) })[0]).toEqual({
      pointer: '/specialties/0',
      code: 'not_offered',
    });
    const [first] = season.sectionRules;
    expect(wrong({ sectionRules: [...season.sectionRules, first!] })[0]).toMatchObject({ code: 'duplicate' });
  });

  it('offers a code twice', () => {
    const [first] = season.specialties;
    expect(wrong({ specialties: [...season.specialties, first!] })).toEqual([
      { pointer: '/specialties/113/code', code: 'duplicate' },
    ]);
  });
});
