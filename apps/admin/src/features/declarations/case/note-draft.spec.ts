import { describe, expect, it } from 'vitest';
import { contentOf, draftOf, sameDraft } from './note-draft.ts';

describe('a draft', () => {
  it('goes to the server and comes back the same', () => {
    const draft = {
      decision: 'returned' as const,
      reason: null,
      remark: '请尽快',
      correctBy: '2026-12-01',
      sections: {
        declaration_details: { verdict: 'returned' as const, reason: null, remark: '' },
        education: { verdict: 'returned' as const, reason: 'R20' as const, remark: '不清晰' },
      },
    };
    expect(draftOf(contentOf(draft))).toEqual(draft);
    expect(contentOf(draft).sections.map(({ section }) => section)).toEqual([
      'education',
      'declaration_details',
    ]);
  });

  it('is the same whatever order its sections were begun in, and another with another word', () => {
    const entry = { verdict: null, reason: null, remark: '甲' };
    const one = { ...draftOf(null), sections: { education: entry, nurse_licence: entry } };
    const other = { ...draftOf(null), sections: { nurse_licence: entry, education: entry } };
    expect(sameDraft(one, other)).toBe(true);
    expect(sameDraft(one, { ...one, sections: { education: { ...entry, remark: '乙' } } })).toBe(false);
  });
});
