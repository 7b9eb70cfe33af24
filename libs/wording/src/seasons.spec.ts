import { demoSeason, diffSeasons, type SeasonDefinition } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { seasonChangeText } from './seasons.ts';

const BEFORE = demoSeason(2027);
const texts = (change: Partial<SeasonDefinition>, before = BEFORE) =>
  diffSeasons(before, { ...before, ...change }).map((one) => {
    const { label, before: was, after: is } = seasonChangeText(one);
    return `${label}: ${was} → ${is}`;
  });
const others = BEFORE.specialties.slice(1);
const first = BEFORE.specialties[0]!;
const FREE = { baseFen: 0, perSubjectFen: 0 };

describe('a change of a season in words', () => {
  it.each<[string, Partial<SeasonDefinition>, string[]]>([
    ['a date', { cutoffOn: '2026-12-30' }, ['截止日期: 2026年12月31日 → 2026年12月30日']],
    [
      'a fee',
      { fees: { ...BEFORE.fees, junior: { baseFen: 1050, perSubjectFen: 7000 } } },
      ['缴费标准 · 初级师 · 基本费用: 0元 → 10.5元'],
    ],
    [
      'what becomes of a failing verdict',
      { againstVerdict: 'refused' },
      ['不符合报考条件时: 填写说明后可以提交，由审核人员决定 → 不能提交'],
    ],
    ['whether history candidates may declare', { historyCandidates: false }, ['历史考生: 接受 → 不接受']],
    [
      'where review begins again',
      { resubmission: 'returning_stage' },
      ['退回后重新提交: 从第一个环节重新审核 → 直接回到退回的环节'],
    ],
    [
      'a specialty taken away',
      { specialties: others },
      ['专业 · 101: 101 药学（士）（初级士，药学） → null'],
    ],
    [
      'a specialty renamed',
      { specialties: [{ ...first, name: '药学' }, ...others] },
      ['专业 · 101 · 名称: 药学（士） → 药学'],
    ],
    [
      'the order of subjects',
      { subjects: [...BEFORE.subjects].reverse() },
      ['科目 · 排列顺序: 1、2、3、4 → 4、3、2、1'],
    ],
    [
      'a window',
      { declarationWindow: { ...BEFORE.declarationWindow, closesAt: '2026-12-11T00:00:00+08:00' } },
      ['申报时间 · 截止时间: 2029年1月1日 00:00 → 2026年12月11日 00:00'],
    ],
    [
      'a stage',
      { stages: BEFORE.stages.slice(1) },
      ['审核环节 · 单位: 单位（2026年1月1日 00:00 至 2029年1月1日 00:00） → null'],
    ],
    [
      'the title of the notice',
      { notice: { ...BEFORE.notice, title: '' } },
      ['申报须知 · 标题: 卫生专业技术资格考试申报须知 → （空）'],
    ],
  ])('tells of %s', (_, change, expected) => {
    expect(texts(change)).toEqual(expected);
  });

  it('tells of required sections by level and family', () => {
    const sectionRules = BEFORE.sectionRules.map((rule, index) =>
      index === 1
        ? {
            ...rule,
            sections: {
              ...rule.sections,
              professional_title: { requiredFor: ['associate', 'bachelor'] as const },
            },
          }
        : rule,
    );
    expect(texts({ sectionRules })).toEqual([
      '填报要求 · 初级师（药学、技术） · 专技职称: 学历为中专时必填 → 学历为大专、本科时必填',
    ]);
    expect(texts({ sectionRules: BEFORE.sectionRules.slice(1) })).toEqual([
      '填报要求 · 初级士（药学、技术）: 工作经历：选填 → null',
    ]);
  });

  it('never falls back on the names of the code', () => {
    const other: SeasonDefinition = {
      ...BEFORE,
      project: '甲',
      examYear: 2028,
      ruleSetVersion: '乙',
      cutoffOn: '',
      specialties: [{ ...first, level: 'junior', family: 'nursing', continues: ['102'] }],
      historyCandidates: false,
      subjects: [],
      fees: { junior_assistant: FREE, junior: FREE, intermediate: FREE },
      notice: { version: '丙', title: '', body: '' },
      statement: { version: '', body: '' },
      declarationWindow: { opensAt: '', closesAt: '' },
      stages: [{ stage: 'exam_point', window: { opensAt: '', closesAt: '' } }],
      resubmission: 'returning_stage',
      sectionRules: [],
    };
    const both = [...diffSeasons(BEFORE, other), ...diffSeasons(other, BEFORE)].map(seasonChangeText);
    expect(both.length).toBeGreaterThan(200);
    const words = both.flatMap(({ label, before, after }) => [label, before ?? '', after ?? '']);
    expect(words.filter((word) => /[A-Za-z]/.test(word))).toEqual([]);
  });
});
