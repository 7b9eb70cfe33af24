import {
  SEASON_DRAFT_EVENTS,
  SEASON_DRAFT_STATES,
  SEASON_DRAFT_TRANSITIONS,
  type SeasonDraftEvent,
  type SeasonDraftState,
} from '@htp/domain';
import { type DryRun, SeasonSteps } from '../season-steps.ts';
import type { ActionTable, Subject } from './action-table.ts';

type Action = SeasonDraftEvent | 'create';

interface DraftSubject extends Subject {
  readonly seasonId: string;
}

const NEXT: Readonly<Record<SeasonDraftState, Partial<Record<Action, SeasonDraftState>>>> =
  SEASON_DRAFT_TRANSITIONS;

/** A next version of a published season, in preparation by leads. */
export const SEASON_DRAFTS: ActionTable<Action, SeasonDraftState, DraftSubject> = {
  record: 'a season draft',
  life: {
    table: SEASON_DRAFT_TRANSITIONS,
    statuses: SEASON_DRAFT_STATES,
    statusOf: (state) => state,
    events: SEASON_DRAFT_EVENTS,
    eventOf: (action) => action,
  },
  actions: {
    create: {
      route: 'POST /season-drafts',
      makes: ({ id }) => id!,
      send: (who, { seasonId }, { journey }) =>
        new SeasonSteps(journey).create(who, { kind: 'next_version', seasonId }),
    },
    saved: {
      route: 'PATCH /season-drafts/:id',
      send: (who, { id, version }, { journey }) =>
        new SeasonSteps(journey).save(who, id, { version, historyCandidates: true }),
    },
    rebased: {
      route: 'POST /season-drafts/:id/rebase',
      send: (who, { id, version = 1 }, { journey }) => new SeasonSteps(journey).rebase(who, id, version),
    },
    published: {
      route: 'POST /season-drafts/:id/publication',
      send: (who, { id, contentTag = '' }, { journey }) =>
        new SeasonSteps(journey).publish(who, id, contentTag),
    },
    discarded: {
      route: 'DELETE /season-drafts/:id',
      send: (who, { id }, { journey }) => new SeasonSteps(journey).discard(who, id),
    },
  },
  states: {
    begun: [['create', 'lead']],
    saved: [
      ['create', 'lead'],
      ['saved', 'lead'],
    ],
    published: [
      ['create', 'lead'],
      ['published', 'lead'],
    ],
    discarded: [
      ['create', 'lead'],
      ['discarded', 'lead'],
    ],
  },
  rules: {
    problems: (state, action) =>
      state === null || NEXT[state][action] !== undefined ? [] : [{ code: 'season_draft_closed' }],
    after: (state, action) => (state === null ? 'open' : (NEXT[state][action] ?? state)),
    sees: () => true,
  },
  fresh: async ({ journey }) => ({ id: '', seasonId: await journey.publishSeason() }),
  look: async (cast, subject) => {
    const { body } = await new SeasonSteps(cast.journey).dryRun(cast.as('lead'), subject.id);
    subject.contentTag = (body as DryRun).token ?? '"none"';
  },
  kept: [['season_draft', 'id = $1']],
  row: (state) => ({ outcome: state === 'open' ? null : state }),
};
