import {
  type CorrectionAction,
  type CorrectionFacts,
  correctionProblems,
  type CorrectionStatus,
  correctionStatusAfter,
  EVENT_OF_CORRECTION_ACTION,
  CORRECTION_TRANSITIONS,
  CORRECTION_STATUSES,
  CORRECTION_EVENTS,
} from '@htp/domain';
import { type Cast, reachesOwner } from '../cast.ts';
import { once } from '../declaration-steps.ts';
import { as, bodyOf } from '../journey.ts';
import type { ActionOverHttp, ActionTable, Actor, Subject } from './action-table.ts';

interface CorrectionState {
  readonly status: CorrectionStatus;
  readonly rounds: number;
}
type Action = CorrectionAction | 'report';

const eventOf = (action: Action) => (action === 'report' ? 'reported' : EVENT_OF_CORRECTION_ACTION[action]);

function factsOf(state: CorrectionState | null, by: Actor): CorrectionFacts {
  const owner = by === 'owner';
  const unitOfficer = reachesOwner(by, 'correction:decide');
  return { owner, unitOfficer, samePerson: owner, bound: true, rounds: state?.rounds ?? 0 };
}

interface CorrectionSubject extends Subject {
  readonly credentialId: string;
}

const CLAIM = { claimed: '护理学', explanation: '毕业证上为护理学' };

const act = (path: string, input: object = {}): ActionOverHttp<CorrectionSubject> => ({
  route: `POST /${path}`,
  send: (who, { id, version = 1 }, { http }) =>
    http
      .post(`/api/${path.replace(':id', id)}`)
      .set(once(who))
      .send({ version, ...input }),
});

const report: ActionOverHttp<CorrectionSubject> = {
  route: 'POST /corrections',
  makes: ({ id }) => id!,
  send: (who, { credentialId }, { http }) =>
    http
      .post('/api/corrections')
      .set(once(who))
      .send({ credentialId, field: 'major', ...CLAIM }),
};

/** The candidate `owner`, bound to the hospital, with what the commission says of her. */
export const CORRECTIONS: ActionTable<Action, CorrectionState, CorrectionSubject> = {
  record: 'a correction',
  life: {
    table: CORRECTION_TRANSITIONS,
    statuses: CORRECTION_STATUSES,
    statusOf: ({ status }) => status,
    events: CORRECTION_EVENTS,
    eventOf,
  },
  actions: {
    report,
    correct: act('review/corrections/:id/correction', { value: CLAIM.claimed }),
    decline: act('review/corrections/:id/refusal', { reason: '与原件一致' }),
    confirm: act('corrections/:id/confirmation'),
    contest: act('corrections/:id/contestation', CLAIM),
    withdraw: act('corrections/:id/withdrawal'),
  },
  states: {
    reported: [['report', 'owner']],
    corrected: [
      ['report', 'owner'],
      ['correct', 'officer'],
    ],
    declined: [
      ['report', 'owner'],
      ['decline', 'above'],
    ],
    'declined for the last time': [
      ['report', 'owner'],
      ['decline', 'officer'],
      ['contest', 'owner'],
      ['decline', 'officer'],
      ['contest', 'owner'],
      ['decline', 'officer'],
    ],
    confirmed: [
      ['report', 'owner'],
      ['correct', 'officer'],
      ['confirm', 'owner'],
    ],
    withdrawn: [
      ['report', 'owner'],
      ['withdraw', 'owner'],
    ],
  },
  rules: {
    problems: (state, action, by) =>
      correctionProblems(state?.status ?? null, eventOf(action), factsOf(state, by)),
    after: (state, action) => ({
      status: correctionStatusAfter(state?.status ?? null, eventOf(action)),
      rounds: (state?.rounds ?? 0) + (action === 'report' || action === 'contest' ? 1 : 0),
    }),
    // Officers see what has come to their unit, candidates their own.
    sees: (_state, action, by) =>
      action === 'correct' || action === 'decline' ? reachesOwner(by, 'correction:decide') : by === 'owner',
  },
  prepare: async (cast) => {
    await cast.journey.verify(cast.as('owner'));
    await cast.journey.bind(cast.as('owner'));
  },
  fresh: async (cast) => ({ id: '', credentialId: await suppliedEducation(cast) }),
  kept: [['correction', 'id = $1']],
  row: ({ status, rounds }) => ({ status, rounds }),
};

/** What the commission says of her education, as if it had never been corrected: a field has one open correction. */
async function suppliedEducation(cast: Cast): Promise<string> {
  for (const table of ['correction', 'commission_fetch', 'credential'])
    await cast.app.database.asOwner(`DELETE FROM ${table}`);
  await cast.http
    .post('/api/credentials/commission-fetches')
    .set(as(cast.as('owner')))
    .expect(201);
  const { education } = await bodyOf<{ education: { id: string }[] }>(
    cast.http
      .get('/api/credentials')
      .set(as(cast.as('owner')))
      .expect(200),
  );
  return education[0]!.id;
}
