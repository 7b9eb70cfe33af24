import { readdirSync } from 'node:fs';
import * as domain from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { OPERATIONS, type RouteName } from '../api-document.ts';
import { stateAfter } from './action-table.ts';
import { PARTS } from '../cast.ts';
import { ALL_TABLES } from './all-tables.ts';

/** Routes that change something and are in no action table, each with what tries it. */
const EXPLAINED: Readonly<Partial<Record<RouteName, string>>> = {
  'DELETE /sessions/current': 'on the session that asks: accounts.api.spec.ts',
  'DELETE /sessions/others': 'on all but the one that asks: own-sessions.api.spec.ts',
  'PUT /me/password': 'on whoever asks: accounts.api.spec.ts',
  'POST /me/data-exports': 'on whoever asks: privacy.api.spec.ts',
  'POST /me/deletion': 'on whoever asks: privacy.api.spec.ts',
  'POST /me/eligibility': 'changes nothing: eligibility.api.spec.ts',
  'POST /me/second-factor': 'on whoever asks: second-factor.api.spec.ts',
  'POST /me/second-factor/confirmation': 'on whoever asks: second-factor.api.spec.ts',
  'DELETE /staff/:id/sessions/:sessionId': 'as all sessions, for one: staff-administration.api.spec.ts',
  'POST /units/:id/confirmation-codes': 'in every state alike: units.api.spec.ts',
  'PATCH /registry/units/:id': 'in every state alike: unit-registry.api.spec.ts',
  'POST /unit-imports': 'needs a workbook: unit-imports.api.spec.ts',
  'POST /unit-imports/:id/application': 'needs a workbook: unit-imports.api.spec.ts',
  'POST /registry/units/:id/registrations/:registrationId/correction':
    'as the correction by the receipt, for officers: officer-requests.api.spec.ts',
  'POST /registry/units/:id/registrations/:registrationId/withdrawal':
    'as the withdrawal by the receipt, for officers: officer-requests.api.spec.ts',
  'POST /units/:id/members/searches': 'a search: affiliations.api.spec.ts',
  'POST /credentials/commission-fetches': 'a background job follows: commission-fetch.api.spec.ts',
  'POST /declarations/:id/notice-acknowledgement': 'is allowed as saving is: declaration-filing.api.spec.ts',
  'POST /filing-reopenings': 'an end of filing has no states but time: declaration-reopening.api.spec.ts',
  'PATCH /filing-reopenings/:id': 'the same: declaration-reopening.api.spec.ts',
  'DELETE /filing-reopenings/:id': 'the same: declaration-reopening.api.spec.ts',
  'PUT /review/declarations/:id/sections/:section': 'prepares a decision: declaration-review.api.spec.ts',
  'POST /review/declarations/:id/opening': 'records what was shown: case-work.api.spec.ts',
  'POST /review/declarations/next-claim': 'a claim of what waits longest: case-distribution.api.spec.ts',
  'PUT /review/saved-filters': 'has no states: saved-filters.api.spec.ts',
  'PUT /review/declarations/:id/note': 'prepares a decision: case-work.api.spec.ts',
  'PUT /review/declarations/:id/findings/:findingId/resolution': 'prepares a decision: findings.api.spec.ts',
  'POST /review/declarations/bulk-pass': 'passes many: case-work.api.spec.ts',
  'POST /review/declarations/bulk-pass/dry-run': 'changes nothing: case-work.api.spec.ts',
  'POST /review/declarations/:id/reveals': 'changes nothing: case-work.api.spec.ts',
  'PUT /identity/picture-consent': 'on whoever asks: picture-consent.api.spec.ts',
  'DELETE /identity/picture-consent': 'on whoever asks: picture-consent.api.spec.ts',
  'POST /identity/automatic-verifications': 'needs the recogniser: identity.api.spec.ts',
  'POST /review/identities/next': 'a claim of what waits longest: identity-review.api.spec.ts',
  'POST /review/registrations/next': 'a claim of what waits longest: registrations.api.spec.ts',
  'POST /messages/read': 'on own messages: notifications.api.spec.ts',
  'PUT /messages/:id/read': 'on an own message: notifications.api.spec.ts',
  'POST /messages/agreements': 'on whoever asks: notifications.api.spec.ts',
  'PUT /reports/work-list/visit': 'keeps when whoever asks looked: work-list.api.spec.ts',
  'POST /activity/verifications': 'reads the record: record.api.spec.ts',
  'POST /seasons/:id/window-extensions': 'a version of a season: seasons.api.spec.ts',
};

/** Tables of the domain that no person's request moves along, each with what tries it. */
const UNPLAYED: Readonly<Record<string, string>> = {
  IDENTITY_TRANSITIONS: 'moves with its cases (identity_case) and with the recogniser: identity.api.spec.ts',
  FETCH_TRANSITIONS: 'a background job: commission-fetch.api.spec.ts',
  READING_TRANSITIONS: 'a background job: document-readings.api.spec.ts',
};

const played = new Set(
  ALL_TABLES.flatMap(({ actions }) =>
    Object.values(actions).flatMap((action) => ('route' in action ? [action.route] : [])),
  ),
);

describe('the action tables', () => {
  it('have every route that changes something, or say why not', () => {
    const changing = [...OPERATIONS]
      .filter(([route, operation]) => !route.startsWith('GET ') && operation['x-permission'] !== 'public')
      .map(([route]) => route);
    const unknown = changing.filter((route) => !played.has(route) && EXPLAINED[route] === undefined);
    expect(unknown).toEqual([]);
    const needless = (Object.keys(EXPLAINED) as RouteName[]).filter(
      (route) => played.has(route) || !changing.includes(route),
    );
    expect(needless).toEqual([]);
  });

  it('name specs that exist where they leave something to others', () => {
    const files = ['../../src', '..'].flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url), { recursive: true }).map((file) => `/${String(file)}`),
    );
    const reasons = [EXPLAINED, UNPLAYED, ...ALL_TABLES.map(({ life }) => life.untried ?? {})].flatMap(
      Object.values,
    );
    const wrong = reasons.filter((reason: string) => {
      const name = reason.split(': ').at(-1)!;
      return !files.some((file) => file.endsWith(`/${name}`));
    });
    expect(wrong).toEqual([]);
  });

  it('are tried by somebody of every role', () => {
    const played = new Set<domain.Role>(Object.values(PARTS).map(({ role }) => role));
    expect(domain.ROLES.filter((role) => !played.has(role))).toEqual([]);
  });

  it('have every table of transitions of the domain', () => {
    const tables = Object.entries(domain).filter(([name]) => name.endsWith('TRANSITIONS'));
    expect(tables.length).toBeGreaterThan(6);
    const lives = new Set<unknown>(ALL_TABLES.map(({ life }) => life.table));
    const missing = tables.filter(([name, table]) => !lives.has(table) && UNPLAYED[name] === undefined);
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it.each([...new Set(ALL_TABLES.map(({ life }) => life.table))])(
    'reach every status and try every event',
    (of) => {
      const tables = ALL_TABLES.filter(({ life }) => life.table === of);
      const { statuses, events } = tables[0]!.life;
      const tried = new Set<string | undefined>(
        tables.flatMap(({ life }) => Object.keys(life.untried ?? {})),
      );
      for (const table of tables) {
        for (const action of Object.keys(table.actions)) tried.add(table.life.eventOf(action));
        for (const steps of Object.values(table.states))
          for (let length = 1; length <= steps.length; length++)
            tried.add(table.life.statusOf(stateAfter(table, steps.slice(0, length))!));
      }
      expect([...statuses, ...events].filter((name) => !tried.has(name))).toEqual([]);
    },
  );
});
