import { describe, expect, it } from 'vitest';
import { CASE_FLAGS, caseFlags, contentFlags, type FlaggedCase } from './case-flags.ts';
import { savedFilterProblems } from './saved-filters.ts';

const NOW = new Date('2026-11-23T04:00:00Z');
const OPEN = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-12-20T00:00:00+08:00' };
const PLAIN: FlaggedCase = {
  status: 'in_review',
  stage: 'unit',
  formOutdated: false,
  number: 1,
  decisions: [],
  contentFlags: [],
  findings: [],
};
const flagsOf = (other: Partial<FlaggedCase>, window = OPEN) =>
  caseFlags({ ...PLAIN, ...other }, window, NOW);

describe('the flags of a case', () => {
  it('are none of a first submission that is in order', () => {
    expect(flagsOf({})).toEqual([]);
  });

  it('tell form, round and what was found when it was frozen, in one order', () => {
    expect(flagsOf({ contentFlags: ['disputed'], number: 2, formOutdated: true })).toEqual([
      'form_outdated',
      'resubmitted',
      'disputed',
    ]);
    expect(CASE_FLAGS).toEqual([...new Set(CASE_FLAGS)]);
  });

  it('tell that this stage returned it, not that another did', () => {
    const returned = (stage: 'unit' | 'province') => [{ stage, decision: 'returned' } as const];
    expect(flagsOf({ decisions: returned('unit') })).toEqual(['returned_before']);
    expect(flagsOf({ decisions: returned('province') })).toEqual([]);
    expect(flagsOf({ decisions: [{ stage: 'unit', decision: 'passed' }] })).toEqual([]);
    expect(flagsOf({ status: 'returned', decisions: returned('unit') })).toEqual([]);
  });

  it.each([
    ['2026-11-26T12:00:00+08:00', ['near_deadline']],
    ['2026-11-26T12:00:00.001+08:00', []],
    ['2026-11-23T12:00:00+08:00', ['window_shut']],
  ])('a window up to %s: %j', (closesAt, flags) => {
    expect(flagsOf({}, { ...OPEN, closesAt })).toEqual(flags);
    expect(flagsOf({ status: 'approved', stage: null }, { ...OPEN, closesAt })).toEqual([]);
  });

  it('that are kept with a submission are of its content and its time', () => {
    const credential = { credentialId: 'a', fields: {} };
    const flags = (disputed: Record<string, string>, closesAt: string) =>
      contentFlags({ credentials: { education: { ...credential, disputed } } }, closesAt, NOW);
    expect(flags({}, OPEN.closesAt)).toEqual([]);
    expect(flags({ school: '江城大学' }, OPEN.closesAt)).toEqual(['disputed']);
    expect(flags({}, NOW.toISOString())).toEqual(['filed_late']);
    expect(contentFlags({ credentials: { education: credential } }, OPEN.closesAt, NOW)).toEqual([]);
  });
});

describe('saved filters', () => {
  const named = (name: string, isDefault = false) => ({ name, isDefault });

  it('have names of their own and one default', () => {
    expect(savedFilterProblems([named('甲', true), named('乙')])).toEqual([]);
    expect(savedFilterProblems([named('甲', true), named('甲', true)])).toMatchObject([
      {
        code: 'saved_filters_invalid',
        fieldErrors: [
          { pointer: '/items/1/name', code: 'duplicate' },
          { pointer: '/items/1/isDefault', code: 'duplicate' },
        ],
      },
    ]);
  });
});
