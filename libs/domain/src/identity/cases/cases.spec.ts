import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../access/roles.ts';
import { IDENTITY_CORRECTION_REASONS } from '../correction-reasons.ts';
import type { DocumentHolder } from '../document-checks.ts';
import { DOCUMENT_TYPES, pictureProblems } from '../documents.ts';
import { IDENTITY_STATUSES, type IdentityStatus, identityStatusAfter } from '../status.ts';
import { identityDecisionProblems } from './case-decisions.ts';
import { type IdentityCaseFacts, IDENTITY_REVIEWERS, type IdentityCaseState } from './case-guards.ts';
import { IDENTITY_CASE_EVENTS, IDENTITY_CASE_STATUSES, IDENTITY_DECISIONS } from './case-status.ts';
import {
  allowedIdentityCaseActions,
  EVENT_OF_IDENTITY_CASE_ACTION,
  identityCaseTransition,
} from './case-transition.ts';
import { IDENTITY_CASE_TRANSITIONS } from './case-transitions.ts';
import {
  changedIdentityParts,
  type IdentityCorrectionFacts,
  identityCorrectionProblems,
} from './identity-corrections.ts';
import { epochEnd, manualRequestProblems } from './manual-requests.ts';

const REVIEWER = { personId: 'reviewer', roles: ['provincial_reviewer'] } as const;
const LEAD = { personId: 'lead', roles: ['provincial_lead'] } as const;
const OWNER = { personId: 'owner', roles: ['candidate'] } as const;

const facts = (changes: Partial<IdentityCaseFacts> = {}): IdentityCaseFacts => ({
  actor: REVIEWER,
  ownerPersonId: 'owner',
  ownerUnderReview: false,
  holder: null,
  overdue: false,
  ...changes,
});
const pending = (claimedBy: string | null = null): IdentityCaseState => ({ status: 'pending', claimedBy });
const reasons = (...args: Parameters<typeof identityCaseTransition>) => {
  const result = identityCaseTransition(...args);
  return result.ok ? [] : result.reasons.map(({ code }) => code);
};

const anyFacts: fc.Arbitrary<IdentityCaseFacts> = fc.record({
  actor: fc.option(
    fc.record({
      personId: fc.constantFrom('owner', 'reviewer', 'lead', 'other'),
      roles: fc.subarray([...ROLES]),
    }),
  ),
  ownerPersonId: fc.constantFrom('owner', 'reviewer'),
  ownerUnderReview: fc.boolean(),
  holder: fc.option(fc.record({ underReview: fc.boolean() })),
  overdue: fc.boolean(),
});
const anyState: fc.Arbitrary<IdentityCaseState | null> = fc.option(
  fc.record({
    status: fc.constantFrom(...IDENTITY_CASE_STATUSES),
    claimedBy: fc.option(fc.constantFrom('reviewer', 'lead', 'other')),
  }),
);

describe('an identity case', () => {
  it('has one row for each event from each status', () => {
    const keys = IDENTITY_CASE_TRANSITIONS.map(({ event, from }) => `${event} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(IDENTITY_CASE_TRANSITIONS.map(({ event }) => event))).toEqual(
      new Set(IDENTITY_CASE_EVENTS),
    );
  });

  it('moves its identity only where that may go, and to the end that it has itself', () => {
    const ends = {
      approved: 'verified',
      rejected: 'rejected',
      withdrawn: 'unverified',
      expired: 'unverified',
    };
    for (const { from, to, identity } of IDENTITY_CASE_TRANSITIONS) {
      if (identity === null) expect(to).toBe(from);
      else if (identity === 'correction_requested')
        expect(identityStatusAfter('verified', identity)).toBe('verified');
      else if (from === null)
        for (const before of ['unverified', 'rejected'] as const)
          expect(identityStatusAfter(before, identity)).toBe('pending');
      else {
        expect(identityStatusAfter('pending', identity)).toBe(ends[to as keyof typeof ends]);
        // Whatever becomes of a correction, its person is verified.
        expect(identityStatusAfter('verified', identity)).toBe('verified');
      }
    }
  });

  it('is decided by a reviewer who has claimed it, never by its own person, and never twice', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...IDENTITY_DECISIONS), anyFacts, (state, decision, known) => {
        const result = identityCaseTransition(state, decision, known);
        if (!result.ok) return;
        const { actor, ownerPersonId, holder } = known;
        expect(state).toMatchObject({ status: 'pending', claimedBy: actor?.personId });
        expect(actor?.personId).not.toBe(ownerPersonId);
        expect(actor?.roles.some((role) => IDENTITY_REVIEWERS.some((each) => each === role))).toBe(true);
        if (decision === 'approved') expect(holder).toBeNull();
        if (decision === 'transferred') expect(holder).toEqual({ underReview: false });
        if (decision !== 'rejected') expect(known.ownerUnderReview).toBe(false);
        expect(result.next.claimedBy).toBeNull();
      }),
    );
  });

  it('ends for good: nothing happens to it afterwards', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...IDENTITY_CASE_EVENTS), anyFacts, (state, event, known) => {
        fc.pre(state !== null && state.status !== 'pending');
        expect(reasons(state, event, known)).toEqual(['identity_case_closed']);
      }),
    );
  });

  it('offers exactly what is possible', () => {
    fc.assert(
      fc.property(anyState, anyFacts, (state, known) => {
        fc.pre(state !== null);
        const offered = allowedIdentityCaseActions(state, known);
        for (const [action, event] of Object.entries(EVENT_OF_IDENTITY_CASE_ACTION))
          expect(offered.includes(action as never)).toBe(identityCaseTransition(state, event, known).ok);
      }),
    );
    expect(allowedIdentityCaseActions(pending(), facts())).toEqual(['claim']);
    expect(allowedIdentityCaseActions(pending('reviewer'), facts())).toEqual([
      'release',
      'approve',
      'reject',
    ]);
    expect(allowedIdentityCaseActions(pending('reviewer'), facts({ actor: LEAD }))).toEqual(['release']);
    expect(allowedIdentityCaseActions(pending('reviewer'), facts({ actor: OWNER }))).toEqual(['withdraw']);
    const conflict = facts({ holder: { underReview: false } });
    expect(allowedIdentityCaseActions(pending('reviewer'), conflict)).toEqual([
      'release',
      'transfer',
      'reject',
    ]);
  });

  it('says every reason', () => {
    const own = facts({ ownerPersonId: 'reviewer', holder: { underReview: true } });
    expect(reasons(pending('lead'), 'approved', own)).toEqual([
      'own_case',
      'not_claimed',
      'identity_document_held',
    ]);
    expect(reasons(pending('reviewer'), 'transferred', facts())).toEqual(['identity_document_free']);
    const declaring = facts({ ownerUnderReview: true });
    expect(reasons(pending('reviewer'), 'approved', declaring)).toEqual(['identity_locked_by_declaration']);
    expect(reasons(pending('reviewer'), 'rejected', declaring)).toEqual([]);
    expect(reasons(pending(), 'expired', facts({ actor: null }))).toEqual(['not_now']);
  });
});

describe('what a decision says', () => {
  it('is long enough where words are needed, and at most 500 characters', () => {
    expect(identityDecisionProblems('approved', {})).toEqual([]);
    expect(identityDecisionProblems('rejected', { reason: 'I01' })).toEqual([]);
    expect(identityDecisionProblems('transferred', { remark: '𠮷'.repeat(500) })).toEqual([]);
    const [problem] = identityDecisionProblems('rejected', { remark: '𠮷'.repeat(501) });
    expect(problem?.fieldErrors).toEqual([
      { pointer: '/reason', code: 'reason_required' },
      { pointer: '/remark', code: 'too_long', params: { max: 500 } },
    ]);
  });
});

describe('a manual request', () => {
  const asked = {
    documentType: 'PASSPORT',
    automaticFailed: false,
    requestsToday: 0,
    requestsPerDay: 3,
    picturesAgreed: true,
  } as const;
  const NOW = new Date('2026-11-23T23:00:00+08:00');
  const problems = (changes: object) =>
    manualRequestProblems({ ...asked, status: 'unverified', ...changes }, NOW).map(({ code }) => code);

  it('is possible where a case can begin', () => {
    const open = IDENTITY_STATUSES.filter((status: IdentityStatus) => problems({ status }).length === 0);
    expect(open).toEqual(['unverified', 'rejected']);
  });

  it('says everything that speaks against it', () => {
    const card = { status: 'pending', documentType: 'RESIDENT_ID', requestsToday: 3 };
    expect(problems(card)).toEqual([
      'identity_review_pending',
      'identity_automatic_first',
      'identity_requests_exhausted',
    ]);
    expect(problems({ documentType: 'RESIDENT_ID', automaticFailed: true })).toEqual([]);
    expect(problems({ picturesAgreed: false })).toEqual(['picture_consent_required']);
    const [refusal] = manualRequestProblems({ ...asked, status: 'rejected', requestsToday: 4 }, NOW);
    expect(refusal?.params).toEqual({ until: '2026-11-23T16:00:00.000Z', limit: 3 });
  });

  it('lives through seven days of Beijing, the first one included', () => {
    expect(epochEnd('2026-11-23').toISOString()).toBe('2026-11-29T16:00:00.000Z');
    expect(epochEnd('2026-12-28').toISOString()).toBe('2027-01-03T16:00:00.000Z');
  });
});

describe('a correction of who somebody is', () => {
  const verified: DocumentHolder = {
    documentType: 'HKMO_PERMIT',
    name: '陈大文',
    number: 'H12345678',
    birth: { bornOn: '1990-05-17', sex: 'male' },
  };
  const asked = { ...verified, name: '陈大明' };
  const known: IdentityCorrectionFacts = {
    status: 'verified',
    casePending: false,
    ownerUnderReview: false,
    picturesAgreed: true,
    requestsToday: 0,
    requestsPerDay: 3,
    verified,
    asked,
  };
  const problems = (changes: Partial<IdentityCorrectionFacts>) =>
    identityCorrectionProblems({ ...known, ...changes }, new Date('2026-11-23T23:00:00+08:00')).map(
      ({ code }) => code,
    );

  it('is possible for whoever is verified, with nothing else under way', () => {
    const open = IDENTITY_STATUSES.filter((status) => problems({ status }).length === 0);
    expect(open).toEqual(['verified']);
  });

  it('says everything that speaks against it', () => {
    expect(
      problems({
        status: 'pending',
        casePending: true,
        ownerUnderReview: true,
        picturesAgreed: false,
        requestsToday: 3,
        asked: verified,
      }),
    ).toEqual([
      'not_verified',
      'identity_review_pending',
      'identity_locked_by_declaration',
      'picture_consent_required',
      'identity_correction_unchanged',
      'identity_requests_exhausted',
    ]);
  });

  it('names what changes, however it is spelled', () => {
    expect(changedIdentityParts(verified, { ...verified, name: '陈 大文' })).toEqual([]);
    expect(changedIdentityParts(verified, asked)).toEqual(['name']);
    expect(
      changedIdentityParts(verified, {
        documentType: 'PASSPORT',
        name: '陈大文',
        number: 'E12345678',
        birth: { bornOn: '1990-05-18', sex: 'male' },
      }),
    ).toEqual(['document_type', 'document_number', 'birth']);
    // Of a card verified by itself the number tells the birth.
    const card = { ...verified, documentType: 'RESIDENT_ID', number: '11010519491231002X' } as const;
    const typed = { ...card, birth: { bornOn: '1949-12-31', sex: 'female' } } as const;
    expect(changedIdentityParts({ ...card, birth: null }, typed)).toEqual([]);
  });

  it('asks for a proof unless the document itself shows it', () => {
    for (const reason of IDENTITY_CORRECTION_REASONS) {
      const bare = pictureProblems('PASSPORT', ['data_page'], reason);
      expect(bare.length === 0).toBe(reason === 'recorded_wrongly');
      expect(pictureProblems('PASSPORT', ['data_page', 'proof'], reason)).toEqual([]);
    }
    expect(pictureProblems('PASSPORT', ['data_page', 'proof'])).toEqual([
      { pointer: '/proof', code: 'not_allowed' },
    ]);
  });
});

describe('pictures of a document', () => {
  it('are those that its type has', () => {
    const sides = DOCUMENT_TYPES.map(({ code, sides: needed, optionalSides }) => [
      code,
      needed,
      optionalSides,
    ]);
    const both = ['front', 'back'];
    expect(sides).toEqual([
      ['RESIDENT_ID', both, []],
      ['HKMO_PERMIT', both, []],
      ['TW_PERMIT', both, []],
      ['HKMOTW_RESIDENCE', both, []],
      ['FOREIGN_PR', both, []],
      ['PASSPORT', ['data_page'], ['other_page']],
    ]);
    for (const { code, sides: needed, optionalSides, manual } of DOCUMENT_TYPES) {
      expect(manual).toBe(true);
      expect(pictureProblems(code, needed)).toEqual([]);
      expect(pictureProblems(code, [...needed, ...optionalSides])).toEqual([]);
      expect(pictureProblems(code, needed.slice(1))).toHaveLength(1);
    }
  });
});
