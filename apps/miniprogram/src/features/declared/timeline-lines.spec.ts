import { describe, expect, it } from 'vitest';
import { reasonAndRemark, type TimelineEntry, timelineLines } from './timeline-lines.ts';

const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  at: '2026-11-23T04:00:00Z',
  event: 'submitted',
  by: 'candidate',
  byName: null,
  reason: null,
  remark: null,
  sections: [],
  changed: [],
  correctBy: null,
  until: null,
  next: null,
  ...given,
});
const lines = (...items: TimelineEntry[]) =>
  timelineLines({ items } as Parameters<typeof timelineLines>[0]).map(({ who, text, details }) =>
    [`${who}：${text}`, ...details].join(' | '),
  );

describe('进度详情', () => {
  it('tells newest first who has done what, and that a pass on the way is not the end', () => {
    expect(
      lines(
        entry({ next: 'unit' }),
        entry({ event: 'passed', by: 'unit', next: 'province', remark: '材料齐全' }),
        entry({ event: 'passed', by: 'province', next: 'approved' }),
      ),
    ).toEqual([
      '考区：考区审核通过，申报审核已全部完成',
      '单位：单位审核通过，等待考区审核 | 说明：材料齐全',
      '您：已提交，等待单位审核',
    ]);
  });

  it('says of a return what is wrong in which section and by when, and of a resubmission what was changed', () => {
    const sections = [
      { section: 'education', reason: 'R20', reasonText: '附件不清晰', remark: '请重拍' } as const,
    ];
    expect(
      lines(
        entry({ event: 'returned', by: 'unit', next: 'returned', sections, correctBy: '2026-12-10' }),
        entry({ event: 'resubmitted', next: 'unit', changed: ['education'] }),
      ),
    ).toEqual([
      '您：已重新提交，等待单位审核 | 修改了：学历信息',
      '单位：单位审核退回，请修改学历信息后重新提交 | 学历信息：附件不清晰。请重拍 | 请在2026年12月10日前（含当天）修改并重新提交',
    ]);
  });

  it('gives a reason, a remark or both', () => {
    expect(reasonAndRemark({ reasonText: null, remark: '请重拍' })).toBe('请重拍');
    expect(reasonAndRemark({ reasonText: null, remark: null })).toBe('请修改');
  });
});
