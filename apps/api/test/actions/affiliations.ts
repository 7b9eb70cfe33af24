import {
  AFFILIATION_ACTIONS,
  type AffiliationAction,
  affiliationProblems,
  type IdentityStatus,
} from '@htp/domain';
import { DEMO_DISTRICT } from '../../src/demo-data/demo-units.ts';
import { DEMO_CONFIRMATION_CODE } from '../../src/demo-data.ts';
import { type Cast, reachesHospital } from '../cast.ts';
import { as, bodyOf, type SignedIn } from '../journey.ts';
import { ManualReviewSteps } from '../manual-review-steps.ts';
import type { ActionOverHttp, ActionTable, Actor, Subject } from './action-table.ts';

type Action = AffiliationAction | 'signed_in' | 'verified';

interface State {
  readonly identityStatus: IdentityStatus;
  readonly unitId: 'hospital' | 'district' | null;
}

interface MemberSubject extends Subject {
  people: Partial<Record<Actor, SignedIn>>;
  districtCode?: string;
}

const NOTHING: State = { identityStatus: 'unverified', unitId: null };
const TARGET = { bind: 'hospital', change: 'district' } as const;

const bindTo = (target: 'hospital' | 'district'): ActionOverHttp<MemberSubject> => ({
  route: 'PUT /affiliation',
  send: (who, { districtCode = '' }, cast) =>
    cast.http
      .put('/api/affiliation')
      .set(as(who))
      .send({
        unitId: target === 'hospital' ? cast.unit() : cast.unit(DEMO_DISTRICT),
        confirmationCode: target === 'hospital' ? DEMO_CONFIRMATION_CODE : districtCode,
      }),
});

/** A person's binding to the hospital; its id is the account's. */
export const AFFILIATIONS: ActionTable<Action, State, MemberSubject> = {
  record: 'an affiliation',
  life: {
    table: AFFILIATION_ACTIONS,
    statuses: ['unverified', 'verified', 'bound'],
    statusOf: ({ identityStatus, unitId }) => (unitId === null ? identityStatus : 'bound'),
    events: AFFILIATION_ACTIONS,
    eventOf: (action) => action,
  },
  actions: {
    signed_in: {
      happens: async (subject, { journey }) => {
        const owner = await journey.signInCandidate();
        subject.people = { owner };
        subject.id = owner.accountId;
      },
    },
    verified: {
      happens: async ({ people }, cast) => {
        await new ManualReviewSteps(cast.journey).approved(people.owner!, cast.as('reviewer'));
      },
    },
    bind: bindTo('hospital'),
    change: bindTo('district'),
    unbind: {
      route: 'DELETE /affiliation',
      send: (who, _, { http }) => http.delete('/api/affiliation').set(as(who)),
    },
    end: {
      route: 'DELETE /units/:id/members/:accountId',
      send: (who, { id }, cast) =>
        cast.http.delete(`/api/units/${cast.unit()}/members/${id}`).set(as(who)).send({ reason: '已离职' }),
    },
  },
  states: {
    unverified: [['signed_in', 'system']],
    'verified, bound to none': [
      ['signed_in', 'system'],
      ['verified', 'system'],
    ],
    bound: [
      ['signed_in', 'system'],
      ['verified', 'system'],
      ['bind', 'owner'],
    ],
    'unbound again': [
      ['signed_in', 'system'],
      ['verified', 'system'],
      ['bind', 'owner'],
      ['unbind', 'owner'],
    ],
  },
  rules: {
    problems: (state, action, by) => {
      if (action === 'signed_in' || action === 'verified') return [];
      // Other candidates act on what they are bound to themselves: the cast's is nobody yet.
      const { identityStatus, unitId } = by === 'owner' || action === 'end' ? state! : NOTHING;
      const targetUnitId = action === 'bind' || action === 'change' ? TARGET[action] : undefined;
      const facts = {
        identityStatus,
        unitId,
        ...(targetUnitId && { targetUnitId }),
        declarationStatuses: [],
      };
      return affiliationProblems(action === 'bind' && unitId !== null ? 'change' : action, facts);
    },
    after: (state, action) => {
      if (action === 'signed_in') return NOTHING;
      if (action === 'verified') return { ...state!, identityStatus: 'verified' };
      return { ...state!, unitId: action === 'bind' || action === 'change' ? TARGET[action] : null };
    },
    // Binding and changing are one route: which of them it is, the state says.
    applies: (state, action) => action !== 'change' || state?.unitId === 'hospital',
    sees: (state, action, by) =>
      action !== 'end' || (reachesHospital(by, 'affiliation:end') && state?.unitId === 'hospital'),
  },
  fresh: () => Promise.resolve({ id: '', people: {} }),
  look: async (cast, subject) => {
    subject.districtCode = codes.get(cast) ?? (await rotated(cast));
  },
  kept: [['affiliation', 'account_id = $1 AND ended_at IS NULL']],
  row: ({ unitId }, _, cast) =>
    unitId === null ? null : { unit_id: unitId === 'hospital' ? cast.unit() : cast.unit(DEMO_DISTRICT) },
};

const codes = new WeakMap<Cast, string>();

/** The confirmation code of the district, which its officer makes. */
async function rotated(cast: Cast): Promise<string> {
  const { code } = await bodyOf<{ code: string }>(
    cast.http
      .post(`/api/units/${cast.unit(DEMO_DISTRICT)}/confirmation-codes`)
      .set(as(cast.as('above')))
      .expect(201),
  );
  codes.set(cast, code);
  return code;
}
