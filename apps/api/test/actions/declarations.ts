import {
  type Actor as ActorFacts,
  allowedActions,
  type Decision,
  type DeclarationAction,
  type DeclarationState,
  demoSeason,
  EVENT_OF_ACTION,
  type Refusal,
  seasonFacts,
  standingReasons,
  startProblems,
  transition,
  type TransitionFacts,
  TRANSITIONS,
  DECLARATION_STATUSES,
  DECLARATION_EVENTS,
} from '@htp/domain';
import { type Cast, PARTS, reachesOwner, type Trier } from '../cast.ts';
import { DeclarationSteps } from '../declaration-steps.ts';
import type { ReadyCandidate, SignedIn } from '../journey.ts';
import type { ActionOverHttp, ActionTable, Actor, Steps, Subject } from './action-table.ts';
import { NOON } from './noon.ts';

/** A re-opening is given to a candidate rather than to a declaration: it has a table of its own. */
type Action = Exclude<DeclarationAction, 'reopen'> | 'start';

interface State extends DeclarationState {
  /** Staff see it from its first submission on. */
  readonly submitted: boolean;
}

interface DeclarationSubject extends Subject {
  readonly seasonId: string;
  readonly owner: ReadyCandidate;
  assigneeId?: string;
}

const season = demoSeason(2027);

/** In the form of a tag, and of nothing. */
const NO_TAG = '"1-00"';

type Over = (
  steps: DeclarationSteps,
  who: SignedIn,
  subject: DeclarationSubject & { version: number; contentTag: string },
) => ReturnType<ActionOverHttp<DeclarationSubject>['send']>;
const over =
  (send: Over): ActionOverHttp<DeclarationSubject>['send'] =>
  (who, subject, { journey }) =>
    send(new DeclarationSteps(journey), who, { version: 1, contentTag: NO_TAG, ...subject });

const decide = (decision: Exclude<Decision, 'returned'>): ActionOverHttp<DeclarationSubject> => ({
  route: 'POST /review/declarations/:id/decision',
  send: over((steps, who, { id, contentTag }) =>
    steps.decide(who, id, contentTag, { decision, reason: 'R07' }),
  ),
});
const submission: ActionOverHttp<DeclarationSubject> = {
  route: 'POST /declarations/:id/submission',
  send: over((steps, who, { id, version }) => steps.submit(who, id, version)),
};

const ACTIONS: Record<Action, ActionOverHttp<DeclarationSubject>> = {
  start: {
    route: 'POST /declarations',
    send: over((steps, who, { seasonId }) => steps.start(who, seasonId)),
    makes: async ({ id = '' }, { owner }, { journey }) => {
      const steps = new DeclarationSteps(journey);
      await steps.acknowledge(owner, id).expect(200);
      const sections = { ...owner.credentials, declaration_details: owner.details };
      await steps.save(owner, id, { version: 1, sections }).expect(200);
      return id;
    },
  },
  edit: {
    route: 'PATCH /declarations/:id',
    send: over((steps, who, { id, version }) =>
      steps.save(who, id, { version, sections: { declaration_details: { residencyUnit: '医院' } } }),
    ),
  },
  submit: submission,
  resubmit: submission,
  withdraw: {
    route: 'POST /declarations/:id/withdrawal',
    send: over((steps, who, { id }) => steps.withdraw(who, id)),
  },
  claim: {
    route: 'POST /review/declarations/:id/claim',
    // Whoever has claimed it judges it at once, so that whatever he decides next he may.
    send: over(async (steps, who, { id }) => {
      const answer = await steps.claim(who, id);
      if (answer.status === 200) await steps.acceptAll(who, id);
      return answer;
    }),
  },
  release: {
    route: 'DELETE /review/declarations/:id/claim',
    send: over((steps, who, { id }) => steps.release(who, id)),
  },
  pass: decide('passed'),
  return: {
    route: 'POST /review/declarations/:id/decision',
    send: over(async (steps, who, { id, contentTag }) => {
      await steps.judge(who, id, 'declaration_details', { verdict: 'returned', reason: 'R20' });
      return steps.decide(who, id, contentTag, { decision: 'returned', correctBy: '2026-12-31' });
    }),
  },
  reject: decide('rejected'),
  mark_form_outdated: {
    route: 'POST /review/declarations/:id/form-mark',
    send: over((steps, who, { id, contentTag }) => steps.markForm(who, id, contentTag)),
  },
  lift_form_mark: {
    route: 'DELETE /review/declarations/:id/form-mark',
    send: over((steps, who, { id, contentTag }) => steps.liftFormMark(who, id, contentTag)),
  },
  renew_form: {
    route: 'POST /declarations/:id/form-renewal',
    send: over((steps, who, { id, version }) =>
      steps.renewForm(who, id, { version, registrationCode: '37614099' }),
    ),
  },
  assign: {
    route: 'POST /review/declarations/:id/assignment',
    send: over((steps, who, { id, assigneeId = '' }) => steps.assign(who, id, assigneeId)),
  },
};

const SUBMITTED: Steps<Action> = [
  ['start', 'owner'],
  ['submit', 'owner'],
];
const CLAIMED: Steps<Action> = [...SUBMITTED, ['claim', 'officer']];
const AT_PROVINCE: Steps<Action> = [...CLAIMED, ['pass', 'officer']];
const CLAIMED_AT_PROVINCE: Steps<Action> = [...AT_PROVINCE, ['claim', 'reviewer']];

const assigneeAt = (stage: string | null): Trier => (stage === 'province' ? 'reviewer' : 'officer');

function actorFacts(by: Actor): ActorFacts {
  const roles = by === 'nobody' || by === 'system' ? [] : [PARTS[by].role];
  return { personId: by, roles, ofDeclaringUnit: by === 'officer' };
}

function factsFor(state: State | null, by: Actor): TransitionFacts {
  const stage = state?.stage ?? null;
  return {
    ...seasonFacts(season, stage, NOON),
    actor: actorFacts(by),
    ownerPersonId: 'owner',
    assignee: actorFacts(assigneeAt(stage)),
    sections: ['declaration_details'],
  };
}

const eventOf = (action: Action) => (action === 'start' ? 'started' : EVENT_OF_ACTION[action]);
const isOwn = (action: Action) => action !== 'start' && ACTIONS[action].route.includes(' /declarations/');

function problems(state: State | null, action: Action, by: Actor): readonly Refusal[] {
  if (action === 'start')
    // Everybody starts his own; but `owner` nobody is ready to.
    return by === 'owner' ? [] : startProblems({ identityStatus: 'unverified', unitId: null }, []);
  // Claiming one's own claim prolongs it.
  if (action === 'claim' && state?.status === 'in_review' && state.claimedBy === by) return [];
  return standingReasons(state, eventOf(action), factsFor(state, by));
}

/** The nurse of the sample documents, each time in a season of its own. */
export const DECLARATIONS: ActionTable<Action, State, DeclarationSubject> = {
  record: 'a declaration',
  life: {
    table: TRANSITIONS,
    statuses: DECLARATION_STATUSES,
    statusOf: ({ status }) => status,
    events: DECLARATION_EVENTS,
    eventOf,
    untried: {
      reopened:
        'given to a candidate, whatever becomes of his declaration: declaration-reopening.api.spec.ts',
    },
  },
  actions: ACTIONS,
  states: {
    draft: [['start', 'owner']],
    'waiting at the unit': SUBMITTED,
    'claimed at the unit': CLAIMED,
    'claimed, its form marked': [...CLAIMED, ['mark_form_outdated', 'officer']],
    'waiting at the province': AT_PROVINCE,
    'claimed at the province': CLAIMED_AT_PROVINCE,
    returned: [...CLAIMED, ['return', 'officer']],
    approved: [...CLAIMED_AT_PROVINCE, ['pass', 'reviewer']],
    rejected: [...CLAIMED, ['reject', 'officer']],
    'withdrawn as a draft': [
      ['start', 'owner'],
      ['withdraw', 'owner'],
    ],
    'withdrawn from review': [...SUBMITTED, ['withdraw', 'owner']],
  },
  rules: {
    problems,
    after: (state, action, by) => {
      const result = transition(state, eventOf(action), factsFor(state, by));
      const next = result.ok ? result.next : state!;
      return { ...next, submitted: state?.submitted === true || next.status === 'in_review' };
    },
    sees: (state, action, by) => {
      if (action === 'start') return true;
      if (isOwn(action)) return by === 'owner';
      return state?.submitted === true && reachesOwner(by, 'declaration:review');
    },
    // The first submission and the ones after it are one route.
    applies: (state, action) =>
      !(action === 'submit' && state?.status === 'returned') &&
      !(action === 'resubmit' && state?.status === 'draft'),
  },
  offers: {
    said: async (by, { id }, cast) => {
      const steps = new DeclarationSteps(cast.journey);
      const view = by === 'owner' ? steps.get(cast.as(by), id) : steps.open(cast.as(by), id);
      return (await view.expect(200)).body.allowedActions;
    },
    to: (state, by) => by === 'owner' || (state.submitted && reachesOwner(by, 'declaration:review')),
    due: (state, by) => allowedActions(state, factsFor(state, by)),
  },
  prepare: async (cast) => {
    const { journey } = cast;
    const owner = cast.as('owner');
    await journey.verify(owner);
    await journey.bind(owner);
    ready.set(cast, {
      ...owner,
      credentials: await journey.addNurseCredentials(owner),
      details: await journey.nurseDetails(owner),
    });
  },
  fresh: async (cast) => ({
    id: '',
    seasonId: await cast.journey.publishSeason(),
    owner: ready.get(cast)!,
  }),
  look: async (cast, subject) => {
    const opened = await new DeclarationSteps(cast.journey).open(cast.as('lead'), subject.id);
    subject.contentTag = opened.body.contentTag ?? NO_TAG;
    subject.assigneeId = cast.as(assigneeAt(opened.body.stage ?? null)).accountId;
  },
  kept: [
    ['declaration', 'id = $1'],
    ['declaration_submission', 'declaration_id = $1'],
    ['declaration_decision', 'declaration_id = $1'],
    ['declaration_section_verdict', 'declaration_id = $1'],
  ],
  row: ({ status, stage, claimedBy }, _, cast) => ({
    status,
    stage,
    claimed_by: claimedBy === null ? null : cast.as(claimedBy as Trier).accountId,
  }),
};

const ready = new WeakMap<Cast, ReadyCandidate>();
