import { demoSeason, type Grant, standingReasons } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { filingDeadline, reviewerFacts, stateOf, type TakenDecision } from './declaration-facts.ts';

const season = demoSeason(2027);
const now = new Date('2026-11-23T00:00:00Z');
const document = (name: string) => Buffer.from(name);

const declaration = {
  personId: 'candidate',
  unitId: 'hospital',
  unitPath: ['hospital', 'bureau'],
  divisionCode: '420106',
  status: 'in_review',
  stage: 'province',
  returnedSections: [],
  formOutdated: false,
  claimedBy: null,
  claimExpiresAt: null,
  reopenedUntil: null,
} as const;
const placed = { ...declaration, unitPath: [...declaration.unitPath], returnedSections: [] };

const provincial: Grant[] = [{ role: 'provincial_reviewer', scope: { kind: 'province' } }];
const reviewer = (accountId: string, own: Buffer | null, grants = provincial) => ({
  accountId,
  documentIndex: own,
  officerOf: [] as string[],
  grants,
});

function reasonsAgainstClaim(
  who: ReturnType<typeof reviewer>,
  decisions: TakenDecision[] = [],
  state = placed as Parameters<typeof stateOf>[0],
): string[] {
  const facts = reviewerFacts(placed, document('of the candidate'), who, season, now);
  return standingReasons(stateOf(state, decisions, now, who), 'claimed', facts).map(({ code }) => code);
}

describe('four eyes, by person', () => {
  const unitPassed: TakenDecision = {
    stage: 'unit',
    decision: 'passed',
    decidedBy: 'officer',
    deciderDocumentIndex: document('of the officer'),
  };

  it('lets another person review', () => {
    expect(reasonsAgainstClaim(reviewer('other', document('of another')), [unitPassed])).toEqual([]);
    expect(reasonsAgainstClaim(reviewer('other', null), [unitPassed])).toEqual([]);
  });

  it('knows the candidate behind a staff account', () => {
    expect(reasonsAgainstClaim(reviewer('staff', document('of the candidate')))).toEqual(['own_case']);
  });

  it('knows an officer of the very unit that declares, not of the one above it', () => {
    const officerOf = (unitId: string) => ({ ...reviewer('other', null), officerOf: [unitId] });
    expect(reasonsAgainstClaim(officerOf('hospital'))).toEqual(['own_unit']);
    expect(reasonsAgainstClaim(officerOf('bureau'))).toEqual([]);
  });

  it('knows one person behind two staff accounts', () => {
    const secondAccount = reviewer('second', document('of the officer'));
    expect(reasonsAgainstClaim(secondAccount, [unitPassed])).toEqual(['decided_at_other_stage']);
    expect(reasonsAgainstClaim(reviewer('officer', null), [unitPassed])).toEqual(['decided_at_other_stage']);
  });
});

describe('who may review', () => {
  it('is told by the grants whose scope covers the case', () => {
    const elsewhere: Grant[] = [
      { role: 'unit_officer', scope: { kind: 'unit', unitId: 'bureau' } },
      { role: 'exam_point_reviewer', scope: { kind: 'division', divisionCode: '420500' } },
    ];
    const { actor } = reviewerFacts(placed, document('x'), reviewer('a', null, elsewhere), season, now);
    expect(actor.roles).toEqual(['unit_officer']);
    expect(reasonsAgainstClaim(reviewer('a', null, elsewhere))).toEqual(['forbidden']);
  });
});

describe('a claim', () => {
  it('ends by itself at its instant', () => {
    const claimed = { ...placed, claimedBy: 'other' };
    const until = (claimExpiresAt: Date) =>
      reasonsAgainstClaim(reviewer('me', null), [], { ...claimed, claimExpiresAt });
    expect(until(new Date(now.getTime() + 1))).toEqual(['already_claimed']);
    expect(until(now)).toEqual([]);
  });
});

describe('the deadline', () => {
  it('is the end of the window, or of a re-opening beyond it', () => {
    const closesAt = new Date(season.declarationWindow.closesAt);
    const later = new Date(closesAt.getTime() + 1);
    expect(filingDeadline(season, null)).toEqual(closesAt);
    expect(filingDeadline(season, now)).toEqual(closesAt);
    expect(filingDeadline(season, later)).toEqual(later);
  });
});
