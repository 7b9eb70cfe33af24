import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examYears, seasonsOf } from './arbitrary-seasons.fixture.ts';
import { demoSeason } from './demo-season.ts';
import { copySeason } from './season-copy.ts';
import { findSpecialty } from './season-rules.ts';
import { specialtiesOf } from './specialties.ts';
import { validateSeasonDefinition } from './validate-season.ts';

const codesOf = (specialties: readonly { code: string }[]) => specialties.map(({ code }) => code).sort();

describe('copying a season', () => {
  it('makes a valid one of a valid one, in whatever years, unless nothing of it is left', () => {
    fc.assert(
      fc.property(
        examYears.chain((year) => fc.tuple(seasonsOf(year), fc.integer({ min: year - 5, max: year + 5 }))),
        ([source, year]) => {
          const { definition } = copySeason(source, year);
          expect(validateSeasonDefinition(source)).toEqual([]);
          // A season of nothing but specialties that the other year does not have is copied empty, and its draft says so.
          const empty = [{ pointer: '/specialties', code: 'required' }];
          expect(validateSeasonDefinition(definition)).toEqual(
            definition.specialties.length === 0 ? empty : [],
          );
          expect(definition.examYear).toBe(year);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('follows the directory whatever the year: the whole of one becomes the whole of the other', () => {
    fc.assert(
      fc.property(examYears, (year) => {
        const { definition } = copySeason(demoSeason(year), year + 1);
        expect(codesOf(definition.specialties)).toEqual(codesOf(specialtiesOf(year + 1)));
      }),
    );
  });

  it('names what was dropped, and where its subjects are taken', () => {
    const { definition, report } = copySeason(demoSeason(2023), 2024);
    expect(codesOf(report.dropped)).toEqual(['204', '311', '314', '360', '363', '374']);
    expect(report.dropped[0]).toEqual({ code: '204', name: '中医护理学（师）', mergedInto: ['203'] });
    expect(findSpecialty(definition, '203')?.continues).toEqual(['204']);
    expect(findSpecialty(copySeason(definition, 2025).definition, '203')?.continues).toBeUndefined();
  });

  it('adds the target of a merger that was not offered, and what is new in the directory', () => {
    const only204 = {
      ...demoSeason(2023),
      specialties: specialtiesOf(2023).filter(({ code }) => code === '204'),
    };
    expect(copySeason(only204, 2024).report.added).toEqual([{ code: '203', name: '护理学（师）' }]);
    expect(codesOf(copySeason(demoSeason(2018), 2019).report.added)).toEqual(['392']);
  });

  it('tells specialties apart that have had one code', () => {
    const { report, definition } = copySeason(demoSeason(2019), 2020);
    expect(report.dropped).toEqual([
      { code: '109', name: '理化检验技术（士）', mergedInto: ['109'] },
      { code: '110', name: '微生物检验技术（士）', mergedInto: ['109'] },
      { code: '111', name: '病案信息技术（士）', mergedInto: ['110'] },
      { code: '211', name: '理化检验技术（师）', mergedInto: ['211'] },
      { code: '212', name: '微生物检验技术（师）', mergedInto: ['211'] },
    ]);
    expect(codesOf(report.added)).toEqual(['109', '110', '211', '212']);
    expect(report.changed).toEqual([]);
    expect(findSpecialty(definition, '110')).toMatchObject({
      name: '病案信息技术（士）',
      continues: ['111'],
    });
  });

  it('does not bring in what goes on under another code where it was not offered', () => {
    const source = demoSeason(2019);
    const specialties = source.specialties.filter(({ code }) => code !== '111');
    expect(codesOf(copySeason({ ...source, specialties }, 2020).report.added)).toEqual(['109', '211', '212']);
  });

  it('leaves out, by name, what no row of section rules applies to', () => {
    const source = demoSeason(2018);
    const sectionRules = source.sectionRules.filter(({ families }) => !families.includes('clinical'));
    const specialties = source.specialties.filter(({ family }) => family === 'nursing');
    const { report } = copySeason({ ...source, sectionRules, specialties }, 2019);
    expect(codesOf(report.uncovered)).toEqual(['392']);
    expect(report.added).toEqual([]);
  });

  it('keeps what the province has added or named by itself', () => {
    const source = demoSeason(2027);
    const own = { code: '399', name: '本省试点专业', level: 'intermediate', family: 'nursing' } as const;
    const [first, ...others] = source.specialties;
    const renamed = { ...first!, name: '药学（本省）' };
    const { definition } = copySeason({ ...source, specialties: [renamed, ...others, own] }, 2028);
    expect(findSpecialty(definition, '399')).toEqual(own);
    expect(findSpecialty(definition, '101')).toEqual(renamed);
  });

  it('moves days to the same day of the Chinese calendar, and begins new versions of the texts', () => {
    const window = { opensAt: '2025-11-26T00:00:00+08:00', closesAt: '2025-12-11T00:00:00+08:00' };
    const { definition } = copySeason(demoSeason(2026, { window }), 2027);
    expect(definition.declarationWindow).toEqual({
      opensAt: '2026-11-26T00:00:00+08:00',
      closesAt: '2026-12-11T00:00:00+08:00',
    });
    expect(definition.cutoffOn).toBe('2026-12-31');
    expect(definition.notice.version).toBe('2027-1');
  });

  it('keeps the length of a window that 29 February would leave empty', () => {
    const window = { opensAt: '2024-02-28T12:00:00+08:00', closesAt: '2024-02-29T06:00:00+08:00' };
    expect(copySeason(demoSeason(2024, { window }), 2025).definition.declarationWindow).toEqual({
      opensAt: '2025-02-28T12:00:00+08:00',
      closesAt: '2025-03-01T06:00:00+08:00',
    });
  });
});
