import type { Section, SectionVerdict } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { likelyDecision, missingFor } from './decision-check.ts';
import { findingWith } from './findings/finding.fixture.ts';
import { draftOf } from './note-draft.ts';
import type { ReviewedSection } from './review-case.ts';

function sectionWith(section: Section, verdict: SectionVerdict | null): ReviewedSection {
  const given = verdict && { verdict, reason: null, remark: null };
  return {
    section,
    fields: {},
    entries: [],
    disputed: {},
    changed: false,
    before: null,
    changes: [],
    sources: null,
    verdict: given,
  };
}
const caseOf = (education: SectionVerdict | null, details: SectionVerdict | null) => ({
  sections: [sectionWith('education', education), sectionWith('declaration_details', details)],
});
const nothing = draftOf(null);
const texts = (...args: Parameters<typeof missingFor>) => missingFor(...args).map(({ text }) => text);

describe('what a decision lacks', () => {
  it('is, for a pass alone, the resolution of every finding that weighs', () => {
    const opened = caseOf('accepted', 'accepted');
    const finding = findingWith();
    expect(missingFor('passed', opened, nothing, [finding])).toEqual([
      { text: '“毕业证号”的疑点尚未处理：编号不一致', finding },
    ]);
    expect(texts('rejected', opened, { ...nothing, reason: 'R01' }, [finding])).toEqual([]);
  });

  it('is, for a pass, every section that is not accepted', () => {
    expect(texts('passed', caseOf('returned', null), nothing)).toEqual([
      '“学历信息”尚未通过',
      '“申报信息”尚未通过',
    ]);
    expect(texts('passed', caseOf('accepted', 'accepted'), nothing)).toEqual([]);
  });

  it('is, for a return, a section with a problem and the last day', () => {
    expect(missingFor('returned', caseOf('accepted', null), nothing)).toMatchObject([
      { section: 'education' },
      { field: 'correctBy' },
    ]);
    const draft = { ...nothing, correctBy: '2026-12-01' };
    expect(texts('returned', caseOf('returned', null), draft)).toEqual([]);
  });

  it('is, for a rejection, a reason, and words where the reason has none', () => {
    expect(missingFor('rejected', caseOf(null, null), nothing)).toMatchObject([{ field: 'reason' }]);
    const other = { ...nothing, reason: 'R99' as const, remark: ' ' };
    expect(missingFor('rejected', caseOf(null, null), other)).toMatchObject([{ field: 'remark' }]);
    expect(texts('rejected', caseOf(null, null), { ...other, remark: '不在报考范围' })).toEqual([]);
  });

  it('is the description of a problem that was not saved, whatever is decided', () => {
    const sections = { education: { verdict: 'returned' as const, reason: null, remark: '不清楚' } };
    expect(texts('passed', caseOf('accepted', 'accepted'), { ...nothing, sections })).toEqual([
      '“学历信息”的问题尚未保存',
    ]);
  });
});

describe('the decision that is offered', () => {
  it('is a return once there is a problem', () => {
    expect(likelyDecision(caseOf('accepted', 'returned'))).toBe('returned');
    expect(likelyDecision(caseOf('accepted', 'accepted'))).toBe('passed');
  });
});
