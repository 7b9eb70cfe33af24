import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../ui/declaration-facts.ts';
import { afterSubmission } from './after-submission.ts';

const held = (progress: object, allowedActions: string[] = []) =>
  afterSubmission({ progress, allowedActions } as unknown as Declaration);

describe('what happens after 确定', () => {
  it('says who has it, by when, and what comes then', () => {
    const lines = held({ heldBy: 'unit', until: '2026-12-31T16:00:00Z', next: 'province' }, ['withdraw']);
    expect(lines[0]).toBe('现在由单位审核，审核截止时间为2027年1月1日 00:00。');
    expect(lines[1]).toBe('单位通过后，由考区继续审核。');
    expect(lines.join('')).toContain('撤回申报');
  });

  it('offers no withdrawal that is not allowed, and names no stage after the last', () => {
    const lines = held({ heldBy: 'province', until: null, next: 'approved' });
    expect(lines[0]).toBe('现在由考区审核。');
    expect(lines.join('')).not.toMatch(/撤回|继续审核/);
  });

  it('says where to look when it is under review no more', () => {
    expect(held({ heldBy: null, until: null, next: null })).toEqual([
      '该申报目前不在审核中，请在“记录”中查看。',
    ]);
  });
});
