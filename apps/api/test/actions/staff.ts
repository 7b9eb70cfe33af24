import { randomUUID } from 'node:crypto';
import {
  allowedStaffActions,
  grantingProblems,
  revokingProblems,
  type StaffAction,
  staffActionProblems,
  type StaffFacts,
  type StaffGrant,
  STAFF_ACTIONS,
} from '@htp/domain';
import { expect } from 'vitest';
import { once } from '../declaration-steps.ts';
import { as } from '../journey.ts';
import type { ActionOverHttp, ActionTable, Subject } from './action-table.ts';

type Action = StaffAction | 'create' | 'is_his_own';

interface StaffSubject extends Subject {
  grantId?: string;
}

const PROVINCE = { kind: 'province' } as const;
const LEAD: StaffGrant = { role: 'provincial_lead', scope: PROVINCE };
const REVIEWER: StaffGrant = { role: 'provincial_reviewer', scope: PROVINCE };
const ADMINISTRATOR: StaffGrant = { role: 'system_admin', scope: PROVINCE };

const action = (route: `${'PUT' | 'DELETE'} /staff/:id/${string}`): ActionOverHttp<StaffSubject> => ({
  route,
  send: (who, { id }, { http }) => {
    const [method, path = ''] = route.split(' ');
    const url = `/api${path.replace(':id', id)}`;
    return (method === 'PUT' ? http.put(url) : http.delete(url)).set(as(who));
  },
});

const facts = (change: Partial<StaffFacts>): StaffFacts => ({
  own: false,
  disabled: false,
  grants: [LEAD],
  rolesElsewhere: [],
  otherAdministrators: 1,
  ...change,
});

/** Accounts of staff as a system administrator keeps them, and his own, which he does not. */
export const STAFF: ActionTable<Action, StaffFacts, StaffSubject> = {
  record: 'an account of staff',
  life: {
    table: STAFF_ACTIONS,
    statuses: ['enabled', 'disabled'],
    statusOf: ({ disabled }) => (disabled ? 'disabled' : 'enabled'),
    events: STAFF_ACTIONS,
    eventOf: (done) => done,
  },
  actions: {
    create: {
      route: 'POST /staff',
      makes: ({ accountId }) => accountId!,
      send: (who, _, { http }) =>
        http
          .post('/api/staff')
          .set(once(who))
          .send({
            userName: `person-${randomUUID().slice(0, 8)}`,
            displayName: '钱工作',
            grants: [{ role: LEAD.role }],
          }),
    },
    is_his_own: {
      happens: (subject, cast) => {
        subject.id = cast.as('admin').accountId;
        return Promise.resolve();
      },
    },
    rename: {
      route: 'PATCH /staff/:id',
      send: (who, { id }, { http }) =>
        http.patch(`/api/staff/${id}`).set(as(who)).send({ displayName: '李工作' }),
    },
    disable: action('PUT /staff/:id/disablement'),
    enable: action('DELETE /staff/:id/disablement'),
    reset_password: action('PUT /staff/:id/initial-password'),
    reset_second_factor: action('DELETE /staff/:id/second-factor'),
    unlock: action('DELETE /staff/:id/lock'),
    end_sessions: action('DELETE /staff/:id/sessions'),
    grant: {
      route: 'POST /staff/:id/grants',
      send: (who, { id }, { http }) =>
        http.post(`/api/staff/${id}/grants`).set(once(who)).send({ role: REVIEWER.role }),
    },
    revoke: {
      route: 'DELETE /staff/:id/grants/:grantId',
      send: (who, { id, grantId }, { http }) =>
        http.delete(`/api/staff/${id}/grants/${grantId}`).set(as(who)),
    },
  },
  states: {
    'with an initial password': [['create', 'admin']],
    disabled: [
      ['create', 'admin'],
      ['disable', 'admin'],
    ],
    'enabled again': [
      ['create', 'admin'],
      ['disable', 'admin'],
      ['enable', 'admin'],
    ],
    'of whoever acts': [['is_his_own', 'system']],
  },
  rules: {
    problems: (state, done) => {
      if (done === 'create' || done === 'is_his_own') return [];
      if (done === 'grant') return grantingProblems(REVIEWER, state!);
      if (done === 'revoke') return revokingProblems(state!.grants[0]!.role, state!);
      return staffActionProblems(done, state!);
    },
    after: (state, done) => {
      if (done === 'is_his_own') return facts({ own: true, grants: [ADMINISTRATOR], otherAdministrators: 0 });
      if (done === 'disable' || done === 'enable') return { ...state!, disabled: done === 'disable' };
      return state ?? facts({});
    },
    sees: () => true,
  },
  fresh: () => Promise.resolve({ id: '' }),
  look: async (cast, subject) => {
    const { body } = await cast.http
      .get(`/api/staff/${subject.id}`)
      .set(as(cast.as('admin')))
      .expect(200);
    subject.grantId = body.grants[0].id;
  },
  offers: {
    to: (_, by) => by === 'admin',
    said: async (by, { id }, cast) =>
      (
        await cast.http
          .get(`/api/staff/${id}`)
          .set(as(cast.as(by)))
          .expect(200)
      ).body.allowedActions,
    due: (state) => allowedStaffActions(state),
  },
  kept: [
    ['account', 'id = $1'],
    ['staff_account', 'account_id = $1'],
    ['role_grant', 'account_id = $1'],
  ],
  row: ({ disabled }) => ({ disabled_at: disabled ? (expect.any(String) as string) : null }),
};
