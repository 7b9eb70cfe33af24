import {
  EVENT_OF_IDENTITY_CASE_ACTION,
  type IdentityCaseAction,
  type IdentityCaseEvent,
  type IdentityCaseFacts,
  type IdentityCaseState,
  identityCaseTransition,
  type IdentityDecision,
  type Refusal,
  IDENTITY_CASE_TRANSITIONS,
  IDENTITY_CASE_STATUSES,
  IDENTITY_CASE_EVENTS,
} from '@htp/domain';
import { PicturePurge } from '../../src/modules/identity/index.ts';
import { type Cast, PARTS, type Trier } from '../cast.ts';
import {
  correctionOf,
  type CorrectionRequest,
  ManualReviewSteps,
  type ManualRequest,
  permitRequest,
} from '../manual-review-steps.ts';
import type { ActionOverHttp, ActionTable, Actor, Steps, Subject } from './action-table.ts';

type Action = IdentityCaseAction | 'request' | 'expire' | 'view_picture' | 'reveal_number';

interface CaseState extends IdentityCaseState {
  readonly owner: Actor;
}

interface CaseSubject extends Subject {
  readonly request: ManualRequest;
}

/** How a case begins: by somebody who is not verified, of a free document or of a held one, or by somebody who is. */
type Beginning = 'free' | 'held' | 'correction';

const eventsOf = (beginning: Beginning): Partial<Record<Action, IdentityCaseEvent>> => ({
  ...EVENT_OF_IDENTITY_CASE_ACTION,
  request: beginning === 'correction' ? 'correction_requested' : 'requested',
  expire: 'expired',
});

const AFTER_EPOCH = new Date('2026-12-02T12:00:00+08:00');

const over =
  (
    send: (
      steps: ManualReviewSteps,
      ...rest: Parameters<ActionOverHttp<CaseSubject>['send']>
    ) => ReturnType<ActionOverHttp<CaseSubject>['send']>,
  ): ActionOverHttp<CaseSubject>['send'] =>
  (who, subject, cast) =>
    send(new ManualReviewSteps(cast.journey), who, subject, cast);

const decide = (decision: IdentityDecision): ActionOverHttp<CaseSubject> => ({
  route: 'POST /review/identities/:id/decision',
  send: over((steps, who, { id, contentTag = '' }) =>
    steps.decide(who, id, contentTag, {
      decision,
      ...(decision === 'rejected' ? { reason: 'I01' } : { remark: '已核对原件' }),
    }),
  ),
});

const CLAIM = 'POST /review/identities/:id/claim';

const ACTIONS: ActionTable<Action, CaseState, CaseSubject>['actions'] = {
  request: {
    route: 'POST /identity/manual-requests',
    makes: ({ id }) => id!,
    send: over((steps, who, { request }) => steps.request(who, request)),
  },
  withdraw: {
    route: 'POST /identity/manual-requests/withdrawal',
    send: over((steps, who) => steps.withdraw(who)),
  },
  claim: { route: CLAIM, send: over((steps, who, { id }) => steps.claim(who, id)) },
  release: {
    route: 'DELETE /review/identities/:id/claim',
    send: over((steps, who, { id }) => steps.release(who, id)),
  },
  approve: decide('approved'),
  transfer: decide('transferred'),
  reject: decide('rejected'),
  view_picture: {
    route: 'GET /review/identities/:id/pictures/:side',
    send: over((steps, who, { id }) => steps.picture(who, id, 'front')),
  },
  reveal_number: {
    route: 'POST /review/identities/:id/number-reveals',
    send: over((steps, who, { id }) => steps.reveal(who, id)),
  },
  expire: {
    happens: async (_, { app }) => {
      const { fixedAt } = app.clock;
      app.clock.set(AFTER_EPOCH);
      await app.get(PicturePurge).run();
      app.clock.set(fixedAt!);
    },
  },
};

const CORRECTING: ActionOverHttp<CaseSubject> = {
  ...ACTIONS.request,
  route: 'POST /identity/corrections',
  send: over((steps, who, { request }) => steps.correct(who, request as CorrectionRequest)),
};

const RECORD: Readonly<Record<Beginning, string>> = {
  free: 'an identity case',
  held: 'a case of a document that another account holds',
  correction: 'a correction of a verified identity',
};

const CLAIMED: Steps<Action> = [
  ['request', 'owner'],
  ['claim', 'reviewer'],
];

const isAtWork = (state: CaseState | null, by: Actor) =>
  state?.status === 'pending' && state.claimedBy === by;

/** How each state is reached. A correction lives as any other case does: what makes it one shows in these. */
function statesOf(beginning: Beginning): Readonly<Record<string, Steps<Action>>> {
  const atWork: Record<string, Steps<Action>> = {
    pending: [['request', 'owner']],
    claimed: CLAIMED,
    ended: [...CLAIMED, [beginning === 'held' ? 'transfer' : 'approve', 'reviewer']],
  };
  if (beginning === 'correction') return atWork;
  return {
    ...atWork,
    released: [...CLAIMED, ['release', 'lead']],
    rejected: [...CLAIMED, ['reject', 'reviewer']],
    withdrawn: [
      ['request', 'owner'],
      ['withdraw', 'owner'],
    ],
    expired: [
      ['request', 'owner'],
      ['expire', 'system'],
    ],
  };
}

function casesOf(beginning: Beginning): ActionTable<Action, CaseState, CaseSubject> {
  const held = beginning === 'held';
  const events = eventsOf(beginning);
  const transition = (state: CaseState | null, action: Action, by: Actor) => {
    const facts: IdentityCaseFacts = {
      actor: by === 'system' || by === 'nobody' ? null : { personId: by, roles: [PARTS[by].role] },
      ownerPersonId: state?.owner ?? by,
      ownerUnderReview: false,
      holder: held ? { underReview: false } : null,
      overdue: by === 'system',
    };
    // Nobody withdraws but his own: for anybody else there is no case.
    const known = action === 'withdraw' && by !== state?.owner ? null : state;
    return identityCaseTransition(known, events[action]!, facts);
  };
  const problems = (state: CaseState | null, action: Action, by: Actor): readonly Refusal[] => {
    // Claiming one's own claim prolongs it.
    if (action === 'claim' && isAtWork(state, by)) return [];
    if (action === 'view_picture' || action === 'reveal_number')
      return isAtWork(state, by) ? [] : [{ code: 'not_claimed' }];
    const result = transition(state, action, by);
    return result.ok ? [] : result.reasons;
  };
  return {
    record: RECORD[beginning],
    life: {
      table: IDENTITY_CASE_TRANSITIONS,
      statuses: IDENTITY_CASE_STATUSES,
      statusOf: ({ status }) => status,
      events: IDENTITY_CASE_EVENTS,
      eventOf: (action) => events[action],
      untried: {
        conflict_found: 'photographs of a card that another account holds: identity-review.api.spec.ts',
      },
    },
    actions: beginning === 'correction' ? { ...ACTIONS, request: CORRECTING } : ACTIONS,
    states: statesOf(beginning),
    rules: {
      problems,
      after: (state, action, by) => {
        const result = transition(state, action, by);
        return result.ok ? { ...result.next, owner: state?.owner ?? by } : state!;
      },
      // Whoever may review may see every case; a picture, only while he works on it.
      sees: (state, action, by) => action !== 'view_picture' || isAtWork(state, by),
    },
    fresh: (cast) => freshCase(cast, beginning),
    look: async (cast, subject) => {
      const steps = new ManualReviewSteps(cast.journey);
      subject.contentTag = (await steps.open(cast.as('reviewer'), subject.id).expect(200)).body.contentTag;
    },
    kept: [
      ['identity_case', 'id = $1'],
      ['identity', 'account_id = (SELECT account_id FROM identity_case WHERE id = $1)'],
      ['activity', "detail->>'caseId' = $1::text"],
    ],
    row: ({ status, claimedBy }, _, cast) => ({
      status,
      claimed_by: claimedBy === null ? null : cast.as(claimedBy as Trier).accountId,
    }),
  };
}

/** Candidates who have asked for nothing yet, or are verified, and perhaps somebody who is verified with his document. */
async function freshCase(cast: Cast, beginning: Beginning): Promise<CaseSubject> {
  const steps = new ManualReviewSteps(cast.journey);
  const request = await permitRequest();
  if (beginning === 'held')
    await steps.approved(await cast.journey.signInCandidate(), cast.as('colleague'), request);
  const [owner, candidate] = [await cast.journey.signInCandidate(), await cast.journey.signInCandidate()];
  if (beginning !== 'correction') return { id: '', people: { owner, candidate }, request };
  for (const person of [owner, candidate]) await steps.approved(person, cast.as('colleague'));
  return { id: '', people: { owner, candidate }, request: await correctionOf(request) };
}

export const IDENTITY_CASES = casesOf('free');
export const HELD_IDENTITY_CASES = casesOf('held');
export const IDENTITY_CORRECTIONS = casesOf('correction');
