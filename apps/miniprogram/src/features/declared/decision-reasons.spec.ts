import { describe, expect, it } from 'vitest';
import { decisionReasons } from './decision-reasons.ts';

const timeline = (...items: object[]) => ({ items }) as unknown as Parameters<typeof decisionReasons>[1];
const rejection = { event: 'rejected', by: 'unit', reason: 'R07', remark: '岗位与专业不符' };

describe('why a declaration was not passed', () => {
  it('is said section by section when it came back', () => {
    const sections = [
      { section: 'education', reason: 'R20', reasonText: '材料不清晰', remark: '请重拍' } as const,
    ];
    const returned = {
      stage: 'unit',
      reason: null,
      reasonText: null,
      remark: null,
      sections,
      correctBy: null,
    } as const;
    expect(decisionReasons({ status: 'returned', returned: { ...returned, sections } }, timeline())).toEqual({
      title: '单位退回的原因',
      sections: [{ name: '学历信息', text: '材料不清晰。请重拍' }],
    });
  });

  it('is the reason and the remark of a rejection', () => {
    expect(decisionReasons({ status: 'rejected', returned: null }, timeline(rejection))).toEqual({
      title: '单位审核不通过的原因',
      overall: '跨专业报考。岗位与专业不符',
      sections: [],
    });
  });

  it('is nothing else', () => {
    expect(decisionReasons({ status: 'in_review', returned: null }, timeline(rejection))).toBeUndefined();
  });
});
