import { describe, expect, it } from 'vitest';
import { changesIn, noticesOf, sectionsIn } from './case-notices.ts';
import type { ReviewCase } from './review-case.ts';

const claim = { byName: '王考务', mine: true, expiresAt: '2026-11-23T05:00:00Z' };
const shown = {
  status: 'in_review',
  stage: 'unit',
  number: 1,
  submittedAt: '2026-11-23T04:00:00Z',
  claim,
} as ReviewCase;
const now = (changes: Partial<ReviewCase>) => ({ ...shown, ...changes });
const change = {
  entryId: null,
  field: 'major',
  kind: 'changed',
  file: false,
  before: '助产',
  after: '护理',
} as const;
const changed = [{ section: 'education' as const, changes: [change] }];

describe('what happened to a case meanwhile', () => {
  it('is nothing where nothing is other than it was shown', () => {
    expect(noticesOf(shown, now({}), [])).toEqual([]);
  });

  it('is new content, with what exactly changed', () => {
    const notices = noticesOf(shown, now({ number: 2 }), changed);
    expect(notices).toMatchObject([{ kind: 'changed', sections: changed }]);
    expect(sectionsIn(notices)).toEqual(['education']);
    expect(changesIn(notices, 'education')).toEqual([change]);
    expect(changesIn(notices, 'nurse_licence')).toEqual([]);
  });

  it('is a claim that is no longer the reader’s, and whose it is; both may have happened', () => {
    const other = { ...claim, byName: '李考务', mine: false };
    expect(noticesOf(shown, now({ claim: other }), [])).toEqual([{ kind: 'taken', byName: '李考务' }]);
    expect(noticesOf(shown, now({ claim: null, number: 2 }), changed).map(({ kind }) => kind)).toEqual([
      'changed',
      'taken',
    ]);
    expect(noticesOf(now({ claim: null }), now({ claim: other }), [])).toEqual([]);
  });

  it('is, before all else, that it was decided or withdrawn', () => {
    expect(noticesOf(shown, now({ status: 'withdrawn', stage: null, claim: null }), [])).toEqual([
      { kind: 'moved', status: '已撤回' },
    ]);
  });
});
