import type { StandingDeclaration } from '@htp/wording';
import { describe, expect, it } from 'vitest';
import { afterSubmission } from './after-submission.ts';

const lines = (parts: Partial<StandingDeclaration>) =>
  afterSubmission({
    status: 'in_review',
    allowedActions: [],
    progress: {
      heldBy: 'unit',
      since: '2026-11-23T04:00:00Z',
      until: null,
      next: 'province',
      awaitsForm: false,
      daysLeft: null,
    },
    ...parts,
  });

describe('what happens after 确定', () => {
  it('says who has it, what comes then, and that it can be withdrawn', () => {
    const said = lines({ allowedActions: ['withdraw'] });
    expect(said[0]).toContain('由单位审核');
    expect(said[1]).toContain('还需考区审核');
    expect(said.join('')).toContain('撤回申报');
  });

  it('offers no withdrawal that is not allowed', () => {
    expect(lines({}).join('')).not.toContain('撤回');
  });

  it('speaks of no review that is over', () => {
    expect(lines({ status: 'approved' })).toEqual(['已通过全部审核，申报审核已完成。']);
  });
});
