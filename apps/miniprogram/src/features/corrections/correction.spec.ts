import { describe, expect, it } from 'vitest';
import { reportedFieldName, reportedValueText, standingText } from './correction.ts';

describe('a report as its candidate reads it', () => {
  it('names the field with its kind, and values by their words', () => {
    expect(reportedFieldName('education', 'major')).toBe('学历信息 · 所学专业');
    expect(reportedValueText('education', 'level', '31')).toBe('大学专科');
    expect(reportedValueText('education', 'graduatedOn', '2012-06-30')).toBe('2012年6月30日');
    expect(reportedValueText('education', 'major', null)).toBe('（空）');
  });

  it('says that nobody has it while there is no unit', () => {
    const open = { status: 'reported', allowedActions: ['withdraw'] } as const;
    expect(standingText({ ...open, allowedActions: ['withdraw'], atUnit: true })).toContain('已交工作单位');
    expect(standingText({ ...open, allowedActions: ['withdraw'], atUnit: false })).toContain('绑定后');
  });

  it('offers no further report once the rounds are spent', () => {
    const declined = { status: 'declined', atUnit: true } as const;
    expect(standingText({ ...declined, allowedActions: ['contest'] })).toContain('再次提出');
    expect(standingText({ ...declined, allowedActions: [] })).not.toContain('再次提出');
  });
});
