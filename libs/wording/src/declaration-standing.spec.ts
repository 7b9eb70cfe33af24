import { DECLARATION_STATUSES } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { declarationStanding, type StandingDeclaration } from './declaration-standing.ts';

type Given = Partial<Omit<StandingDeclaration, 'progress'>> & {
  readonly progress?: Partial<StandingDeclaration['progress']>;
};

const UNTIL = '2026-12-05T16:00:00Z';
const standing = ({ progress, ...given }: Given) =>
  declarationStanding({
    status: 'draft',
    allowedActions: ['edit'],
    ...given,
    progress: {
      heldBy: 'candidate',
      since: '2026-11-23T04:00:00Z',
      until: UNTIL,
      daysLeft: 12,
      next: null,
      awaitsForm: false,
      ...progress,
    },
  });

describe('where a declaration stands', () => {
  it('says of a draft and of a return by when, as the server counts', () => {
    expect(standing({}).todo).toBe('请完成填报并提交，截止2026年12月5日，还剩12天。逾期视为放弃。');
    expect(standing({ status: 'returned', progress: { daysLeft: 0 } }).todo).toContain('今天是最后一天');
  });

  it('asks for nothing that the API would refuse', () => {
    for (const status of ['draft', 'returned'] as const) {
      const late = standing({ status, allowedActions: [], progress: { daysLeft: null } });
      expect(late.todo).toBeUndefined();
      expect(late.now).toContain('时间已结束');
    }
  });

  it('tells who reviews since when, and that a pass on the way is not the end', () => {
    const review = { heldBy: 'unit', next: 'province' } as const;
    expect(standing({ status: 'in_review', allowedActions: ['withdraw'], progress: review })).toEqual({
      now: '2026年11月23日 12:00起由单位审核，审核截止2026年12月5日。',
      next: '单位审核通过后还需考区审核，通过一级不是最终结果。',
    });
    const last = { heldBy: 'province', next: 'approved' } as const;
    expect(standing({ status: 'in_review', progress: last }).next).toBe('考区审核通过后，申报审核全部完成。');
  });

  it('asks for the form that was found out of date', () => {
    const progress = { heldBy: 'unit', next: 'province', awaitsForm: true } as const;
    expect(standing({ status: 'in_review', progress }).todo).toContain('更新国网验证码和申请表');
  });

  it('is said of every state, and ends are said to be ends', () => {
    for (const status of DECLARATION_STATUSES) expect(standing({ status }).now).not.toBe('');
    expect(standing({ status: 'rejected' }).now).toContain('本年度不能再次申报');
  });
});
