import { describe, expect, it } from 'vitest';
import { type CandidateStanding, nextSteps, type StepDeclaration } from './next-steps.ts';

const NOW = new Date('2026-11-23T12:00:00+08:00');
const FRIDAY = '2026-11-27T00:00:00+08:00';
const SUNDAY = '2026-11-29T00:00:00+08:00';
const SEASON = { seasonId: 's1', project: '卫生专业技术资格考试', examYear: 2027 };

const READY: CandidateStanding = {
  now: NOW,
  identity: 'verified',
  identityReviewSince: null,
  bound: true,
  declarations: [],
  openSeasons: [],
  correctionsToConfirm: 0,
  incompleteCredentials: 0,
};
const declared = (facts: Partial<StepDeclaration>): StepDeclaration => ({
  ...SEASON,
  id: 'd1',
  status: 'draft',
  stage: null,
  specialtyName: '护理学（师）',
  formOutdated: false,
  since: '2026-11-20T09:00:00+08:00',
  until: SUNDAY,
  ...facts,
});
const inReview = declared({ status: 'in_review', stage: 'unit' });
const open = { ...SEASON, until: SUNDAY };

const told = (facts: Partial<CandidateStanding>) =>
  nextSteps({ ...READY, ...facts }).map(({ kind, state }) => `${kind} ${state}`);

describe('what a candidate does next', () => {
  it('is nothing, when nothing is open', () => {
    expect(told({})).toEqual([]);
  });

  it.each([
    ['unverified', 'verify_identity now'],
    ['rejected', 'verify_identity_again now'],
    ['pending', 'await_identity_review waiting'],
  ] as const)('is his identity first, while that is %s', (identity, first) => {
    const steps = told({ identity, bound: false, openSeasons: [open] });
    expect(steps).toEqual([first, 'bind_unit later', 'start_declaration later']);
  });

  it('is his unit, before he can declare', () => {
    expect(told({ bound: false, openSeasons: [open] })).toEqual(['bind_unit now', 'start_declaration later']);
    expect(told({ openSeasons: [open] })).toEqual(['start_declaration now']);
  });

  it('is a season no more, once he has declared in it, unless he has withdrawn', () => {
    const openSeasons = [open];
    expect(told({ openSeasons, declarations: [inReview] })).toEqual(['await_declaration_review waiting']);
    expect(told({ openSeasons, declarations: [declared({ status: 'rejected' })] })).toEqual([]);
    expect(told({ openSeasons, declarations: [declared({ status: 'withdrawn' })] })).toEqual([
      'start_declaration now',
    ]);
    expect(told({ openSeasons, declarations: [declared({ seasonId: 's0', status: 'approved' })] })).toEqual([
      'start_declaration now',
    ]);
  });

  it('is what was sent back before all else, the most urgent first', () => {
    const later = declared({ id: 'later', status: 'returned', stage: 'unit', until: SUNDAY });
    const sooner = declared({ id: 'sooner', status: 'returned', stage: 'province', until: FRIDAY });
    const declarations = [inReview, later, declared({}), sooner];
    const steps = nextSteps({ ...READY, declarations, correctionsToConfirm: 2, incompleteCredentials: 1 });
    expect(steps.map(({ kind, declarationId }) => [kind, declarationId])).toEqual([
      ['correct_declaration', 'sooner'],
      ['correct_declaration', 'later'],
      ['confirm_correction', null],
      ['continue_draft', 'd1'],
      ['complete_credentials', null],
      ['await_declaration_review', 'd1'],
    ]);
    expect(steps[0]).toMatchObject({ stage: 'province', until: FRIDAY, daysLeft: 3 });
    expect(steps[2]).toMatchObject({ count: 2, until: null });
  });

  it('is a form to renew, while somebody reviews on', () => {
    expect(told({ declarations: [{ ...inReview, formOutdated: true }] })).toEqual([
      'renew_form now',
      'await_declaration_review waiting',
    ]);
  });

  it('is nothing whose time is over', () => {
    const until = '2026-11-23T12:00:00+08:00';
    expect(told({ declarations: [declared({ until }), declared({ status: 'returned', until })] })).toEqual(
      [],
    );
  });
});
