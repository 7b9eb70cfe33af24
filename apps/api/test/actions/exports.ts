import {
  EXPORT_TRANSITIONS,
  exportActions,
  type ExportEvent,
  type ExportStatus,
  EXPORT_STATUSES,
  EXPORT_EVENTS,
} from '@htp/domain';
import { ExpiredExports } from '../../src/modules/reports/exports/expired-exports.ts';
import { ExportMaker } from '../../src/modules/reports/exports/export-maker.ts';
import { once } from '../declaration-steps.ts';
import { as } from '../journey.ts';
import type { ActionTable, Actor, Subject } from './action-table.ts';

type Action = 'request' | 'cancel' | 'download' | 'finish' | 'expire';

interface State {
  readonly status: ExportStatus;
  readonly requestedBy: Actor;
}

interface ExportSubject extends Subject {
  readonly seasonId: string;
}

const NEXT_WEEK = new Date('2026-11-30T12:00:00+08:00');

const EVENT_OF_ACTION: Partial<Record<Action, ExportEvent>> = {
  cancel: 'cancelled',
  finish: 'finished',
  expire: 'expired',
};

/** Rosters, each for the one who asked for it. */
export const EXPORTS: ActionTable<Action, State, ExportSubject> = {
  record: 'an export',
  life: {
    table: EXPORT_TRANSITIONS,
    statuses: EXPORT_STATUSES,
    statusOf: ({ status }) => status,
    events: EXPORT_EVENTS,
    eventOf: (action) => EVENT_OF_ACTION[action],
    untried: {
      running: 'lasts while one process makes it: exports.api.spec.ts',
      started: 'begins that: exports.api.spec.ts',
      failed: 'when every process that began with it died: exports.api.spec.ts',
    },
  },
  actions: {
    request: {
      route: 'POST /exports',
      makes: ({ id }) => id!,
      send: (who, { seasonId }, { http }) => http.post('/api/exports').set(once(who)).send({ seasonId }),
    },
    cancel: {
      route: 'POST /exports/:id/cancellation',
      send: (who, { id }, { http }) => http.post(`/api/exports/${id}/cancellation`).set(as(who)),
    },
    download: {
      route: 'POST /exports/:id/links',
      send: (who, { id }, { http }) => http.post(`/api/exports/${id}/links`).set(as(who)),
    },
    finish: {
      happens: async (_, { app }) => {
        await app.get(ExportMaker).makeWaiting();
      },
    },
    expire: {
      happens: async (_, { app }) => {
        const { fixedAt } = app.clock;
        app.clock.set(NEXT_WEEK);
        await app.get(ExpiredExports).purge();
        app.clock.set(fixedAt!);
      },
    },
  },
  states: {
    requested: [['request', 'officer']],
    cancelled: [
      ['request', 'officer'],
      ['cancel', 'officer'],
    ],
    ready: [
      ['request', 'lead'],
      ['finish', 'system'],
    ],
    expired: [
      ['request', 'officer'],
      ['finish', 'system'],
      ['expire', 'system'],
    ],
  },
  rules: {
    problems: (state, action, by) =>
      by === 'system' || action === 'request' || exportActions(state!.status).includes(action as never)
        ? []
        : [{ code: 'not_now' }],
    after: (state, action, by) => {
      const event = EVENT_OF_ACTION[action];
      const status = event ? EXPORT_TRANSITIONS[event].to : (state?.status ?? 'requested');
      return { status, requestedBy: state?.requestedBy ?? by };
    },
    // What is not ready has no file, and what is not his is not there.
    sees: (state, action, by) =>
      state === null ||
      (state.requestedBy === by &&
        (action !== 'download' || exportActions(state.status).includes('download'))),
  },
  fresh: async (cast) => {
    // An account has one export under way, and so many a day.
    await cast.app.database.asOwner('DELETE FROM roster_export');
    return { id: '', seasonId: await cast.journey.publishSeason() };
  },
  kept: [['roster_export', 'id = $1']],
  row: ({ status }) => ({ status }),
};
