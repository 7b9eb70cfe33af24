import {
  UNIT_TRANSITIONS,
  type UnitEvent,
  type UnitStatus,
  unitStatusAfter,
  UNIT_STATUSES,
  UNIT_EVENTS,
} from '@htp/domain';
import { as } from '../journey.ts';
import { RegistrationSteps } from '../registration-steps.ts';
import type { ActionOverHttp, ActionTable, Subject } from './action-table.ts';

type Action = UnitEvent | 'registered';

const standing = (event: UnitEvent): ActionOverHttp<Subject> => ({
  route: 'POST /registry/units/:id/standing',
  send: (who, { id, version }, { http }) =>
    http.post(`/api/registry/units/${id}/standing`).set(as(who)).send({ event, reason: '机构调整', version }),
});

/** Units as leads suspend, resume and close them. */
export const UNITS: ActionTable<Action, UnitStatus, Subject> = {
  record: 'a unit',
  life: {
    table: UNIT_TRANSITIONS,
    statuses: UNIT_STATUSES,
    statusOf: (status) => status,
    events: UNIT_EVENTS,
    eventOf: (action) => action,
  },
  actions: {
    registered: {
      happens: async (subject, cast) => {
        const steps = new RegistrationSteps(cast.app);
        const { id } = await steps.register();
        subject.id = (await steps.review(cast.as('reviewer'), id)).unitId;
      },
    },
    suspended: standing('suspended'),
    resumed: standing('resumed'),
    closed: standing('closed'),
  },
  states: {
    active: [['registered', 'system']],
    suspended: [
      ['registered', 'system'],
      ['suspended', 'lead'],
    ],
    closed: [
      ['registered', 'system'],
      ['closed', 'lead'],
    ],
  },
  rules: {
    problems: (status, action) =>
      action === 'registered' || action in UNIT_TRANSITIONS[status!] ? [] : [{ code: 'not_now' }],
    after: (status, action) =>
      action === 'registered' ? 'active' : (unitStatusAfter(status!, action) ?? status!),
    sees: () => true,
  },
  fresh: () => Promise.resolve({ id: '' }),
  kept: [['unit', 'id = $1']],
  row: (status) => ({ status }),
};
