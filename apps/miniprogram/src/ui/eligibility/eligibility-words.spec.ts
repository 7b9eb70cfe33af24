import { describe, expect, it } from 'vitest';
import { type EligibilityResult, resultWords } from './eligibility-words.ts';

const condition = (
  given: Partial<EligibilityResult['common'][number]>,
): EligibilityResult['common'][number] => ({
  condition: 'education',
  clause: '2.3',
  outcome: 'met',
  problem: null,
  required: { level: 'associate', by: '2026-12-31' },
  found: { level: 'associate', graduatedOn: '2012-06-30' },
  foundIn: 'e1',
  section: 'education',
  earliestCutoffYear: null,
  ...given,
});
const path = (id: string, given: Partial<EligibilityResult['paths'][number]> = {}) => ({
  path: id,
  clause: '2.3',
  outcome: 'failed' as const,
  conditions: [condition({})],
  earliestCutoffYear: null,
  ...given,
});
const result = (given: Partial<EligibilityResult>): EligibilityResult => ({
  specialtyCode: '203',
  specialtyName: '护理学（师）',
  level: 'junior',
  family: 'nursing',
  cutoffOn: '2026-12-31',
  rules: { version: '2021-51', title: '2022年度起报考条件', basis: null },
  verdict: 'ineligible',
  paths: [path('N1'), path('N2')],
  nearestPath: 'N2',
  common: [],
  warnings: [],
  earliestCutoffYear: null,
  ...given,
});
const noLicence = condition({
  condition: 'nurse_licence',
  outcome: 'failed',
  problem: 'NURSE_LICENCE',
  required: { by: '2026-12-31' },
  found: null,
  foundIn: null,
  section: 'nurse_licence',
});

describe('a verdict in words', () => {
  it('begins with the nearest path, and names what is missing on it and of all, once', () => {
    const words = resultWords(
      result({
        paths: [path('N1'), path('N2', { conditions: [condition({}), noLicence, noLicence] })],
        common: [condition({ condition: 'in_post', outcome: 'unknown', problem: 'UNKNOWN_WORK' })],
      }),
    );
    expect(words.paths.map((one) => one.path)).toEqual(['N2', 'N1']);
    expect(words.missing).toEqual(['没有护士执业证', '还没有工作经历']);
  });

  it('says when time mends it, and nothing of that where it is good already', () => {
    expect(resultWords(result({ earliestCutoffYear: 2027 })).earliest).toBe('最早可以报考2028年度考试');
    expect(resultWords(result({ verdict: 'eligible', earliestCutoffYear: 2026 })).earliest).toBe('');
  });
});

describe('a condition in words', () => {
  const wordsOf = (given: Parameters<typeof condition>[0]) =>
    resultWords(result({ common: [condition(given)] })).common[0]!;

  it('says what is asked by which clause, what was found and in which paper', () => {
    expect(wordsOf({})).toMatchObject({
      title: '学历',
      outcome: '已满足',
      asked: '2026年12月31日以前取得大专及以上学历（规则2.3）',
      found: '大专，2012年6月30日毕业（学历信息）',
      mending: undefined,
    });
  });

  it('leads to the paper that is not good enough, or to where one is added', () => {
    const late = { outcome: 'failed', problem: 'EDUCATION_DATE' } as const;
    expect(wordsOf(late).mending).toEqual({
      text: '查看学历信息',
      page: 'credential',
      query: { id: 'e1' },
    });
    expect(resultWords(result({ common: [noLicence] })).common[0]!.mending).toEqual({
      text: '添加护士执业证',
      page: 'credentials',
      query: { kind: 'nurse_licence' },
    });
    expect(wordsOf({ ...late, section: 'declaration_details' }).mending).toBeUndefined();
  });
});
