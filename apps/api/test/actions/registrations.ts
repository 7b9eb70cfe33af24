import { randomUUID } from 'node:crypto';
import {
  EVENT_OF_REGISTRATION_ACTION,
  type RegistrationAction,
  type RegistrationActor,
  registrationAfter,
  type RegistrationDecision,
  type RegistrationKind,
  type RegistrationState,
  REGISTRATION_TRANSITIONS,
  REGISTRATION_STATUSES,
  REGISTRATION_EVENTS,
} from '@htp/domain';
import type { Test } from 'supertest';
import { DEMO_DISTRICT } from '../../src/demo-data/demo-units.ts';
import type { RouteName } from '../api-document.ts';
import { type Cast, reachesHospital, type Trier } from '../cast.ts';
import { as, type SignedIn } from '../journey.ts';
import { type Receipt, RegistrationSteps } from '../registration-steps.ts';
import type { ActionOverHttp, ActionTable, Actor, Steps, Subject } from './action-table.ts';

type Action = RegistrationAction | 'submit';

interface State extends RegistrationState {
  /** Who asked, and holds the query code. */
  readonly applicant: Actor;
}

interface RegistrationSubject extends Subject {
  readonly form: Readonly<Record<string, unknown>>;
  /** Who sent it, and what he was given. */
  receipt?: Receipt & { readonly applicant: SignedIn };
}

type Over = (steps: RegistrationSteps, who: SignedIn, subject: RegistrationSubject) => Test;
const over =
  (send: Over): ActionOverHttp<RegistrationSubject>['send'] =>
  (who, subject, { app }) =>
    send(new RegistrationSteps(app), who, subject);

const WRONG_CODE = '2222-2222-2222-2222';

/** The query code is the applicant's; others guess. */
function proofOf(who: SignedIn, { receipt }: RegistrationSubject): Receipt {
  const { number, queryCode, applicant } = receipt!;
  return { number, queryCode: who === applicant ? queryCode : WRONG_CODE };
}

const decide = (decision: RegistrationDecision): ActionOverHttp<RegistrationSubject> => ({
  route: 'POST /review/registrations/:id/decision',
  send: over((steps, who, { id, contentTag = '' }) =>
    steps.decide(who, id, contentTag, {
      decision,
      ...(decision === 'approved' ? {} : { reason: '证明材料不清晰' }),
    }),
  ),
});

const ACTIONS: Record<RegistrationAction, ActionOverHttp<RegistrationSubject>> = {
  correct: {
    route: 'POST /registrations/corrections',
    send: over((steps, who, subject) => steps.correct(proofOf(who, subject), subject.version, subject.form)),
  },
  withdraw: {
    route: 'POST /registrations/withdrawals',
    send: over((steps, who, subject) => steps.withdraw(proofOf(who, subject), subject.version)),
  },
  claim: {
    route: 'POST /review/registrations/:id/claim',
    send: over((steps, who, { id }) => steps.claim(who, id)),
  },
  release: {
    route: 'DELETE /review/registrations/:id/claim',
    send: over((steps, who, { id }) => steps.release(who, id)),
  },
  approve: decide('approved'),
  return: decide('returned'),
  reject: decide('rejected'),
};

/** How one kind is asked for, by whom. */
interface Kind {
  readonly kind: RegistrationKind;
  readonly route: RouteName;
  readonly applicant: Trier;
  readonly mayAsk: (by: Trier) => boolean;
  readonly send: (who: SignedIn, form: object, cast: Cast) => Test;
  readonly form: (steps: RegistrationSteps, cast: Cast) => Promise<Record<string, unknown>>;
}

const NEW_UNIT: Kind = {
  kind: 'new_unit',
  route: 'POST /registrations',
  applicant: 'nobody',
  mayAsk: () => true,
  send: (_, form, { app }) => new RegistrationSteps(app).send(form),
  form: (steps) => steps.form(),
};

const atHospital =
  (path: string): Kind['send'] =>
  (who, form, cast) =>
    cast.http
      .post(`/api/registry/units/${cast.unit()}/${path}`)
      .set({ ...as(who), 'Idempotency-Key': randomUUID() })
      .send(form);

const SUB_UNIT: Kind = {
  kind: 'sub_unit',
  route: 'POST /registry/units/:id/sub-unit-registrations',
  applicant: 'officer',
  mayAsk: (by) => reachesHospital(by, 'unit:request'),
  send: (who, { supervisingUnitId: _, ...form }: { supervisingUnitId?: string }, cast) =>
    atHospital('sub-unit-registrations')(who, form, cast),
  form: (steps, cast) => steps.form({ supervisingUnitId: cast.unit() }),
};

const CHANGE: Kind = {
  kind: 'change',
  route: 'POST /registry/units/:id/change-registrations',
  applicant: 'above',
  mayAsk: (by) => reachesHospital(by, 'unit:request'),
  send: atHospital('change-registrations'),
  form: async (steps, cast) => {
    // A unit has one open change.
    await cast.app.database.asOwner(
      `UPDATE registration SET status = 'withdrawn', claimed_by = NULL, claim_expires_at = NULL
       WHERE kind = 'change' AND status IN ('submitted', 'returned')`,
    );
    const { name, ...fresh } = await steps.form();
    const { institutionCodeKind, institutionCode, categoryCode, divisionCode, proof } = fresh;
    return {
      name,
      institutionCodeKind,
      institutionCode,
      categoryCode,
      divisionCode,
      proof,
      supervisingUnitId: cast.unit(DEMO_DISTRICT),
    };
  },
};

const actorOf = (by: Actor, applicant: boolean): RegistrationActor => ({
  applicant,
  reviewer: !applicant,
  lead: by === 'lead',
  accountId: by,
  samePerson: applicant,
});

const eventOf = (action: Action) =>
  action === 'submit' ? 'submitted' : EVENT_OF_REGISTRATION_ACTION[action];

function registrationsOf({ kind, route, applicant, mayAsk, send, form }: Kind) {
  const submitted: Steps<Action> = [['submit', applicant]];
  const claimed: Steps<Action> = [...submitted, ['claim', 'reviewer']];
  const returned: Steps<Action> = [...claimed, ['return', 'reviewer']];
  const isApplicants = (action: Action) => action === 'correct' || action === 'withdraw';
  const after = (state: State | null, action: Action, by: Actor) =>
    registrationAfter(state, eventOf(action), actorOf(by, action === 'submit' || isApplicants(action)));
  const table: ActionTable<Action, State, RegistrationSubject> = {
    record: `a registration: ${kind}`,
    life: {
      table: REGISTRATION_TRANSITIONS,
      statuses: REGISTRATION_STATUSES,
      statusOf: ({ status }) => status,
      events: REGISTRATION_EVENTS,
      eventOf,
    },
    actions: {
      ...ACTIONS,
      submit: {
        route,
        send: (who, subject, cast) => {
          subject.receipt = { number: '', queryCode: '', applicant: who };
          return send(who, subject.form, cast);
        },
        makes: async ({ number = '', queryCode = '' }, subject, { app }) => {
          subject.receipt = { ...subject.receipt!, number, queryCode };
          return (await new RegistrationSteps(app).inquire(subject.receipt)).id;
        },
      },
    },
    states: {
      submitted,
      returned,
      approved: [...claimed, ['approve', 'reviewer']],
      // The kinds differ in how they begin and in what an approval makes; the rest of their life is one.
      ...(kind === 'new_unit' && {
        claimed,
        released: [...claimed, ['release', 'lead']],
        corrected: [...returned, ['correct', applicant]],
        rejected: [...claimed, ['reject', 'reviewer']],
        withdrawn: [...returned, ['withdraw', applicant]],
      }),
    },
    rules: {
      problems: (state, action, by) => {
        // Claiming one's own claim prolongs it.
        if (action === 'claim' && state?.status === 'submitted' && state.claimedBy === by) return [];
        const result = after(state, action, by);
        return result.ok ? [] : result.reasons;
      },
      after: (state, action, by) => {
        const result = after(state, action, by);
        return result.ok ? { ...result.next, applicant: state?.applicant ?? by } : state!;
      },
      sees: (state, action, by) => {
        if (action === 'submit') return mayAsk(by);
        return isApplicants(action) ? by === state?.applicant : true;
      },
    },
    fresh: async (cast) => ({ id: '', form: await form(new RegistrationSteps(cast.app), cast) }),
    look: async (cast, subject) => {
      const opened = await new RegistrationSteps(cast.app).open(cast.as('reviewer'), subject.id);
      subject.contentTag = opened.contentTag;
    },
    kept: [['registration', 'id = $1']],
    row: ({ status, claimedBy }, _, cast) => ({
      kind,
      status,
      claimed_by: claimedBy === null ? null : cast.as(claimedBy as Trier).accountId,
    }),
  };
  return table;
}

export const REGISTRATIONS = [NEW_UNIT, SUB_UNIT, CHANGE].map(registrationsOf);
