import { NEXT_STEP_KINDS, type NextStep } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { nextStepText } from './next-steps.ts';

const declared = {
  declarationId: null,
  seasonId: null,
  project: '卫生专业技术资格考试',
  examYear: 2027,
  specialtyName: '护理学（师）',
  stage: 'exam_point',
  since: '2026-11-23T04:00:00Z',
  until: '2026-11-28T16:00:00Z',
  daysLeft: 5,
  count: 2,
} as const satisfies Omit<NextStep, 'kind' | 'state'>;

describe('the words of a next step', () => {
  it.each(NEXT_STEP_KINDS)('%s says what it is and what to do', (kind) => {
    const { title, body, action } = nextStepText({ kind, ...declared });
    for (const words of [title, body, action]) expect(words).not.toMatch(/^$|undefined|null|NaN|，，|，。/);
  });

  it('says by when, and that a day is the last one', () => {
    const body = (daysLeft: number) =>
      nextStepText({ kind: 'correct_declaration', ...declared, daysLeft }).body;
    expect(body(5)).toBe(
      '2027年度卫生专业技术资格考试，护理学（师）。请按退回原因修改后重新提交，截止2026年11月28日，还剩5天。',
    );
    expect(body(0)).toContain('今天是最后一天');
  });
});
