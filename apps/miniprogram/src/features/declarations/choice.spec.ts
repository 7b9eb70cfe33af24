import { describe, expect, it } from 'vitest';
import {
  chosenSubjects,
  feeOfChoice,
  hindranceOf,
  levelOptions,
  missingChoices,
  NOTHING_CHOSEN,
  type Season,
  specialtyOptions,
  type Standing,
  withHistory,
  withLevel,
} from './choice.ts';

const season = {
  levels: [
    {
      level: 'junior_assistant',
      baseFen: 1_000,
      perSubjectFen: 7_000,
      specialties: [{ code: '103', name: '口腔医学技术（士）' }],
    },
    { level: 'junior', baseFen: 0, perSubjectFen: 7_000, specialties: [] },
    {
      level: 'intermediate',
      baseFen: 0,
      perSubjectFen: 6_100,
      specialties: [{ code: '368', name: '护理学（中级）' }],
    },
  ],
  subjects: ['1', '2', '3', '4'].map((code) => ({ code, name: `科目${code}` })),
} as unknown as Season;
const level = 'junior_assistant';

describe('what can be chosen', () => {
  it('are levels that offer something, and the specialties of the chosen one', () => {
    expect(levelOptions(season).map(({ label }) => label)).toEqual(['初级士', '中级']);
    expect(specialtyOptions(season, level)).toEqual([{ value: '103', label: '103 口腔医学技术（士）' }]);
    expect(specialtyOptions(season, null)).toEqual([]);
  });

  it('loses its specialty with another level only', () => {
    const choice = { ...NOTHING_CHOSEN, level, specialtyCode: '103' } as const;
    expect(withLevel(choice, 'intermediate').specialtyCode).toBeNull();
    expect(withLevel(choice, level).specialtyCode).toBe('103');
  });
});

describe('缴费科目', () => {
  it('are all for a new candidate, whatever was chosen as a 历史考生 before', () => {
    const choice = { ...NOTHING_CHOSEN, level, subjects: ['2'] } as const;
    expect(chosenSubjects(season, choice)).toEqual(['1', '2', '3', '4']);
    expect(feeOfChoice(season, choice)).toBe('合计报考4科，共计290元');
  });

  it('are the missing ones for a 历史考生, in the order of the season', () => {
    const choice = { ...NOTHING_CHOSEN, level, historyCandidate: true, subjects: ['3', '1'] } as const;
    expect(chosenSubjects(season, choice)).toEqual(['1', '3']);
    expect(feeOfChoice(season, { ...choice, subjects: ['3'] })).toBe('合计报考1科，共计80元');
  });

  it('are none yet for whoever becomes a 历史考生 after all were registered', () => {
    const all = { ...NOTHING_CHOSEN, level, subjects: ['1', '2', '3', '4'] } as const;
    expect(chosenSubjects(season, withHistory(all, true))).toEqual([]);
    const history = { ...all, historyCandidate: true };
    expect(withHistory(history, true)).toBe(history);
  });

  it('cost nothing that could be said without a level', () => {
    expect(feeOfChoice(season, NOTHING_CHOSEN)).toBeUndefined();
  });

  it('and what else is missing is said by its field', () => {
    expect(Object.keys(missingChoices(season, { ...NOTHING_CHOSEN, historyCandidate: true }))).toEqual([
      '/level',
      '/specialtyCode',
      '/subjects',
    ]);
    expect(missingChoices(season, { ...NOTHING_CHOSEN, level, specialtyCode: '103' })).toEqual({});
  });
});

describe('what stands in the way of a new declaration', () => {
  const free: Standing = { identityStatus: 'verified', hasUnit: true, anyOpen: true, own: [] };
  const own = (status: 'draft' | 'in_review' | 'withdrawn', allowedActions: never[] | ['edit']) => [
    { id: 'd1', status, stage: null, allowedActions: [...allowedActions] },
  ];

  it.each([
    ['identity', { identityStatus: 'unverified', hasUnit: false }, '请先完成实名认证'],
    ['identity', { identityStatus: 'pending' }, '实名认证正在审核'],
    ['affiliation', { hasUnit: false }, '请先绑定工作单位'],
    ['home', { anyOpen: false, identityStatus: 'unverified' }, '目前没有开放的申报'],
    ['sections', { own: own('draft', ['edit']) }, '本年度您已有一份申报'],
    ['declared', { own: own('in_review', []), anyOpen: false }, '本年度您已有一份申报'],
  ] as const)('leads to %s', (page, parts, title) => {
    expect(hindranceOf({ ...free, ...parts } as Standing)).toMatchObject({ page, title });
  });

  it('is nothing once everything is there; a withdrawn one leaves room', () => {
    expect(hindranceOf({ ...free, own: own('withdrawn', []) })).toBeUndefined();
  });
});
