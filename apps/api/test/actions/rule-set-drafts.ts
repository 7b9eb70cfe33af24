import {
  findBuiltInRuleSet,
  RULE_SET_DRAFT_EVENTS,
  RULE_SET_DRAFT_STATES,
  RULE_SET_DRAFT_TRANSITIONS,
  type RuleSetDraftEvent,
  type RuleSetDraftState,
} from '@htp/domain';
import { type RuleSetDraft, type RuleSetDryRun, RuleSetSteps } from '../rule-set-steps.ts';
import type { ActionTable, Subject } from './action-table.ts';

type Action = RuleSetDraftEvent | 'create';

interface DraftSubject extends Subject {
  /** What it will be called, once it is known. */
  plannedVersion?: string;
}

const BASE = '2021-51';
const NEXT: Readonly<Record<RuleSetDraftState, Partial<Record<Action, RuleSetDraftState>>>> =
  RULE_SET_DRAFT_TRANSITIONS;

/** Eligibility rules in preparation by leads. */
export const RULE_SET_DRAFTS: ActionTable<Action, RuleSetDraftState, DraftSubject> = {
  record: 'a draft of rules',
  life: {
    table: RULE_SET_DRAFT_TRANSITIONS,
    statuses: RULE_SET_DRAFT_STATES,
    statusOf: (state) => state,
    events: RULE_SET_DRAFT_EVENTS,
    eventOf: (action) => action,
  },
  actions: {
    create: {
      route: 'POST /rule-set-drafts',
      makes: ({ id }) => id!,
      send: (who, _, { journey }) => new RuleSetSteps(journey).create(who, BASE),
    },
    saved: {
      route: 'PATCH /rule-set-drafts/:id',
      send: (who, { id, version = 1, plannedVersion = 'x' }, { journey }) =>
        new RuleSetSteps(journey).save(who, id, version, {
          ...findBuiltInRuleSet(BASE)!,
          version: plannedVersion,
          title: '改了名称的规则',
        }),
    },
    published: {
      route: 'POST /rule-set-drafts/:id/publication',
      send: (who, { id, contentTag = '' }, { journey }) =>
        new RuleSetSteps(journey).publish(who, id, contentTag),
    },
    discarded: {
      route: 'DELETE /rule-set-drafts/:id',
      send: (who, { id }, { journey }) => new RuleSetSteps(journey).discard(who, id),
    },
  },
  states: {
    saved: [
      ['create', 'lead'],
      ['saved', 'lead'],
    ],
    published: [
      ['create', 'lead'],
      ['saved', 'lead'],
      ['published', 'lead'],
    ],
    discarded: [
      ['create', 'lead'],
      ['discarded', 'lead'],
    ],
  },
  rules: {
    problems: (state, action) =>
      state === null || NEXT[state][action] !== undefined ? [] : [{ code: 'rule_set_draft_closed' }],
    after: (state, action) => (state === null ? 'open' : (NEXT[state][action] ?? state)),
    sees: () => true,
  },
  fresh: () => Promise.resolve({ id: '' }),
  look: async (cast, subject) => {
    const steps = new RuleSetSteps(cast.journey);
    const lead = cast.as('lead');
    const { body } = await steps.dryRun(lead, subject.id);
    subject.contentTag = (body as RuleSetDryRun).token ?? '"none"';
    const draft = await steps.draft(lead, subject.id);
    if (draft.status === 200) subject.plannedVersion = (draft.body as RuleSetDraft).definition.version;
  },
  kept: [['rule_set_draft', 'id = $1']],
  row: (state) => ({ outcome: state === 'open' ? null : state }),
};
