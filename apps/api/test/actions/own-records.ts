import { once } from '../declaration-steps.ts';
import { as, bodyOf, type SignedIn } from '../journey.ts';
import { ManualReviewSteps, noisePicture } from '../manual-review-steps.ts';
import type { Cast } from '../cast.ts';
import type { ActionTable, Actor, Life, Subject } from './action-table.ts';

/** What belongs to one person and to nobody else: it is there, or it is gone. */
interface Own {
  readonly status: 'there' | 'in_use' | 'gone';
  readonly owner: Actor;
}

const seesOwn = (state: Own | null, by: Actor) =>
  state === null || (state.owner === by && state.status !== 'gone');

const lifeOf = <Action extends string>(
  table: object,
  events: readonly Action[],
  statuses: readonly string[] = ['there', 'gone'],
): Life<Action, Own> => ({
  table,
  statuses,
  statusOf: ({ status }) => status,
  events,
  eventOf: (action) => action,
});

const rowOf = ({ status }: Own) => (status === 'gone' ? null : {});

const afterRemoval = (state: Own | null, removed: boolean, by: Actor): Own => ({
  status: removed ? 'gone' : (state?.status ?? 'there'),
  owner: state?.owner ?? by,
});

type FileAction = 'upload' | 'attach' | 'link' | 'remove';

/** 附件 of a candidate. */
export const FILES: ActionTable<FileAction, Own, Subject> = {
  record: 'a file',
  life: lifeOf({}, ['upload', 'attach', 'link', 'remove'], ['there', 'in_use', 'gone']),
  actions: {
    upload: {
      route: 'POST /files',
      makes: ({ id }) => id!,
      send: async (who, _, { http }) =>
        http
          .post('/api/files')
          .set(as(who))
          .attach('file', await noisePicture(), 'licence.jpg'),
    },
    attach: {
      happens: async ({ id }, cast) => {
        await cast.journey.addCredential(cast.as('owner'), 'nurse_licence', { picture: id });
      },
    },
    link: {
      route: 'POST /files/:id/links',
      send: (who, { id }, { http }) => http.post(`/api/files/${id}/links`).set(as(who)),
    },
    remove: {
      route: 'DELETE /files/:id',
      send: (who, { id }, { http }) => http.delete(`/api/files/${id}`).set(as(who)),
    },
  },
  states: {
    kept: [['upload', 'owner']],
    attached: [
      ['upload', 'owner'],
      ['attach', 'system'],
    ],
    removed: [
      ['upload', 'owner'],
      ['remove', 'owner'],
    ],
  },
  rules: {
    problems: (state, action) =>
      action === 'remove' && state?.status === 'in_use'
        ? [{ code: 'file_in_use', params: { uses: [] } }]
        : [],
    after: (state, action, by) =>
      action === 'attach' ? { ...state!, status: 'in_use' } : afterRemoval(state, action === 'remove', by),
    sees: (state, _, by) => seesOwn(state, by),
  },
  prepare: verifyCandidates,
  fresh: () => Promise.resolve({ id: '' }),
  kept: [['file', 'id = $1']],
  row: rowOf,
};

type CredentialAction = 'add' | 'edit' | 'remove';

/** What a candidate keeps of her education; what the commission says of it is corrected in another way. */
export const CREDENTIALS: ActionTable<CredentialAction, Own, Subject> = {
  record: 'a credential',
  life: lifeOf({}, ['add', 'edit', 'remove']),
  actions: {
    add: {
      route: 'POST /credentials',
      makes: ({ id }) => id!,
      send: (who, _, { http }) =>
        http
          .post('/api/credentials')
          .set(once(who))
          .send({ kind: 'education', fields: { school: '江城样例医专' } }),
    },
    edit: {
      route: 'PATCH /credentials/:id',
      send: (who, { id, version = 1 }, { http }) =>
        http
          .patch(`/api/credentials/${id}`)
          .set(as(who))
          .send({ version, fields: { major: '护理学' } }),
    },
    remove: {
      route: 'DELETE /credentials/:id',
      send: (who, { id }, { http }) => http.delete(`/api/credentials/${id}`).set(as(who)),
    },
  },
  states: {
    added: [['add', 'owner']],
    edited: [
      ['add', 'owner'],
      ['edit', 'owner'],
    ],
    removed: [
      ['add', 'owner'],
      ['remove', 'owner'],
    ],
  },
  rules: {
    problems: () => [],
    after: (state, action, by) => afterRemoval(state, action === 'remove', by),
    sees: (state, _, by) => seesOwn(state, by),
  },
  prepare: verifyCandidates,
  fresh: () => Promise.resolve({ id: '' }),
  kept: [['credential', 'id = $1']],
  row: rowOf,
};

type SessionAction = 'sign_in' | 'end';

interface SessionSubject extends Subject {
  people: Partial<Record<Actor, SignedIn>>;
}

/** Another session of the candidate `owner`, seen from the one he uses. */
export const SESSIONS: ActionTable<SessionAction, Own, SessionSubject> = {
  record: 'a session',
  life: lifeOf({}, ['sign_in', 'end']),
  actions: {
    sign_in: {
      happens: async (subject, { journey, http }) => {
        const name = `sessions${++serial}`;
        await journey.signInCandidate(name);
        const using = await journey.signInCandidate(name);
        subject.people = { owner: using };
        const { items } = await bodyOf<{ items: { id: string; current: boolean }[] }>(
          http.get('/api/sessions').set(as(using)).expect(200),
        );
        subject.id = items.find(({ current }) => !current)!.id;
      },
    },
    end: {
      route: 'DELETE /sessions/:id',
      send: (who, { id }, { http }) => http.delete(`/api/sessions/${id}`).set(as(who)),
    },
  },
  states: {
    live: [['sign_in', 'system']],
    ended: [
      ['sign_in', 'system'],
      ['end', 'owner'],
    ],
  },
  rules: {
    problems: () => [],
    after: (_, action) => ({ status: action === 'end' ? 'gone' : 'there', owner: 'owner' }),
    sees: (state, _, by) => seesOwn(state, by),
  },
  fresh: () => Promise.resolve({ id: '', people: {} }),
  kept: [['session', 'id = $1']],
  row: ({ status }) => (status === 'gone' ? { end_reason: 'signed_out' } : { end_reason: null }),
};

let serial = 0;

async function verifyCandidates(cast: Cast): Promise<void> {
  for (const part of ['owner', 'candidate'] as const)
    await new ManualReviewSteps(cast.journey).approved(cast.as(part), cast.as('reviewer'));
}
