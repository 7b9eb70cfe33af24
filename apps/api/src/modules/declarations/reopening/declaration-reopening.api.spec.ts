import { randomUUID } from 'node:crypto';
import { idCardLabel } from '@htp/test-kit';
import type { Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeclarationSteps, once } from '../../../../test/declaration-steps.ts';
import { as, Journey, NURSE, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const AFTER = new Date('2026-11-23T12:06:00+08:00');
const WINDOW = { opensAt: '2026-11-20T00:00:00+08:00', closesAt: '2026-11-23T12:05:00+08:00' };
const OWN_END = '2026-11-23T04:08:00.000Z';
const REVIEWED = { opensAt: WINDOW.opensAt, closesAt: '2027-02-01T00:00:00+08:00' };

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let lead: SignedIn;
let officer: SignedIn;
let documentNumber: string;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  lead = await journey.signInStaff('province-lead');
  officer = await journey.signInStaff('hospital-officer');
  documentNumber = (await idCardLabel(NURSE)).number;
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

/** Candidates have until 12:05, reviewers longer. */
const season = () => journey.publishSeason({ window: WINDOW, reviewWindow: REVIEWED });
const grant = (seasonId: string, input: object = {}, session = lead): Test => {
  const person = 'declarationId' in input ? {} : { documentType: 'RESIDENT_ID', documentNumber };
  const body = { seasonId, until: OWN_END, reason: '系统故障', ...person, ...input };
  return app.http.post('/api/filing-reopenings').set(once(session)).send(body);
};
const change = (id: string, input: object): Test =>
  app.http
    .patch(`/api/filing-reopenings/${id}`)
    .set(as(lead))
    .send({ reason: '再延一次', ...input });
const end = (id: string): Test => app.http.delete(`/api/filing-reopenings/${id}`).set(as(lead));
const progressOf = async (id: string) => (await steps.timeline(nurse, id).expect(200)).body.progress;

describe('a draft that missed the deadline', () => {
  it('is filed within the candidate’s own end, and not after', async () => {
    const { id, version } = await steps.draft(nurse, await season());
    const { seasonId } = (await steps.get(nurse, id)).body;
    app.clock.set(AFTER);
    expect((await steps.submit(nurse, id, version).expect(409)).body.code).toBe('season_closed');
    await grant(seasonId).expect(201);
    expect(await progressOf(id)).toMatchObject({ heldBy: 'candidate', until: OWN_END });
    expect((await steps.get(nurse, id)).body.allowedActions).toContain('submit');
    app.clock.set(new Date(OWN_END));
    expect((await steps.submit(nurse, id, version).expect(409)).body.code).toBe('season_closed');
    app.clock.set(new Date(Date.parse(OWN_END) - 1));
    await steps.submit(nurse, id, version).expect(200);
    const { items } = (await steps.timeline(nurse, id)).body;
    expect(items.map(({ event, by }: { event: string; by: string }) => `${by} ${event}`)).toEqual([
      'candidate started',
      'candidate notice_acknowledged',
      'province reopened',
      'candidate submitted',
    ]);
    expect(items[2]).toMatchObject({ remark: '系统故障', until: OWN_END, byName: null });
  });

  it('gets another end when it is prolonged, and none when it is ended', async () => {
    const { id } = await steps.draft(nurse, await season());
    const { seasonId } = (await steps.get(nurse, id)).body;
    app.clock.set(AFTER);
    const { body } = await grant(seasonId).expect(201);
    const later = '2026-11-23T04:09:00.000Z';
    await change(body.id, { until: later }).expect(200, { id: body.id, until: later });
    expect((await progressOf(id)).until).toBe(later);
    const again = await grant(seasonId, { until: OWN_END }).expect(201);
    expect(again.body.id).toBe(body.id);
    await end(body.id).expect(204);
    expect((await end(body.id).expect(409)).body.code).toBe('not_now');
    expect((await steps.get(nurse, id)).body.allowedActions).toEqual(['withdraw']);
    const recorded = await app.database.asOwner<{ type: string; owner_id: string }>(
      `SELECT type, owner_id FROM activity WHERE subject_id = $1 AND type LIKE '%reopen%' ORDER BY id`,
      [id],
    );
    expect(recorded.map(({ type }) => type)).toEqual([
      ...Array(3).fill('declaration.reopened'),
      'declaration.reopening_ended',
    ]);
    expect(new Set(recorded.map(({ owner_id }) => owner_id))).toEqual(new Set([nurse.accountId]));
  });
});

describe('a person without a declaration in the season', () => {
  it('may start one, and only he', async () => {
    const seasonId = await season();
    app.clock.set(AFTER);
    expect((await steps.start(nurse, seasonId).expect(409)).body.code).toBe('season_closed');
    await grant(seasonId).expect(201);
    const open = await app.http.get('/api/seasons/open').set(as(nurse)).expect(200);
    expect(open.body.items.find((item: { id: string }) => item.id === seasonId)).toMatchObject({
      state: 'review',
      reopenedUntil: OWN_END,
    });
    const { id, version } = await steps.draft(nurse, seasonId);
    expect((await progressOf(id)).until).toBe(OWN_END);
    await steps.submit(nurse, id, version).expect(200);
    const stranger = await journey.signInCandidate();
    expect((await steps.start(stranger, seasonId).expect(409)).body.reasons).toContain('season_closed');
    const seen = await app.http.get('/api/seasons/open').set(as(stranger)).expect(200);
    expect(seen.body.items.map((item: { id: string }) => item.id)).not.toContain(seasonId);
  });

  it('may start another after a withdrawal', async () => {
    const seasonId = await season();
    const { id } = await steps.submitted(nurse, seasonId);
    await steps.withdraw(nurse, id).expect(200);
    app.clock.set(AFTER);
    await grant(seasonId, { declarationId: id }).expect(201);
    const { body } = await steps.start(nurse, seasonId).expect(201);
    expect(body.id).not.toBe(id);
  });
});

describe('a returned declaration', () => {
  it('is corrected within the new end, after the day of the return has passed', async () => {
    const seasonId = await season();
    const { id } = await steps.submitted(nurse, seasonId);
    await steps.returnSection(officer, id, 'declaration_details', '2026-11-23');
    const shown = await steps.open(lead, id).expect(200);
    expect(shown.body.allowedActions).toContain('reopen');
    const until = '2026-12-20T00:00:00.000Z';
    await grant(seasonId, { declarationId: id, until }).expect(201);
    expect(await progressOf(id)).toMatchObject({ heldBy: 'candidate', until });
  });
});

describe('a re-opening', () => {
  it('is refused while a reviewer has the declaration', async () => {
    const seasonId = await season();
    await steps.submitted(nurse, seasonId);
    app.clock.set(AFTER);
    expect((await grant(seasonId).expect(409)).body).toMatchObject({
      code: 'transition_not_allowed',
      params: { status: 'in_review', event: 'reopened' },
    });
  });

  it('is refused for what is no later end, for nobody, and in a shape that says not who', async () => {
    const seasonId = await season();
    const codeOf = async (test: Test) => {
      const { status, body } = await test;
      return `${status} ${body.code} ${(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).join()}`;
    };
    expect(await codeOf(grant(seasonId, { until: WINDOW.closesAt }))).toBe(
      '422 window_invalid /until date_order_wrong',
    );
    app.clock.set(AFTER);
    expect(await codeOf(grant(seasonId, { until: AFTER.toISOString() }))).toBe(
      '422 window_invalid /until expired',
    );
    expect(await codeOf(grant(seasonId, { reason: ' ' }))).toBe('400 shape_invalid /reason format_wrong');
    expect(await codeOf(grant(seasonId, { documentNumber: undefined }))).toBe(
      '400 shape_invalid /documentNumber required',
    );
    expect(await codeOf(grant(seasonId, { documentNumber: '420106199003074511' }))).toMatch(/^404|^422/);
    expect(await codeOf(grant(randomUUID()))).toBe('404 not_found ');
    expect(await codeOf(grant(seasonId, { declarationId: randomUUID() }))).toBe('404 not_found ');
    expect(await codeOf(change(randomUUID(), { until: OWN_END }))).toBe('404 not_found ');
    expect(await codeOf(end(randomUUID()))).toBe('404 not_found ');
  });

  it('is never given to oneself, under whichever account', async () => {
    const seasonId = await season();
    const [identity] = await app.database.asOwner<{ document_index: Buffer }>(
      'SELECT document_index FROM identity WHERE account_id = $1',
      [nurse.accountId],
    );
    const set = (index: Buffer | null) =>
      app.database.asOwner('UPDATE staff_account SET document_index = $2 WHERE account_id = $1', [
        lead.accountId,
        index,
      ]);
    await set(identity!.document_index);
    app.clock.set(AFTER);
    expect((await grant(seasonId).expect(403)).body.code).toBe('own_case');
    await set(null);
  });

  it('is listed with who got it from whom, masked, and kept from everybody but leads', async () => {
    const seasonId = await season();
    app.clock.set(AFTER);
    await grant(seasonId).expect(201);
    const list = () => app.http.get('/api/filing-reopenings').query({ seasonId }).set(as(lead)).expect(200);
    const { body } = await list();
    expect(body.items).toMatchObject([
      {
        maskedNumber: '420*************28',
        until: OWN_END,
        reason: '系统故障',
        grantedByName: '孙主任',
        allowedActions: ['change', 'end'],
      },
    ]);
    expect(body.items[0].maskedName).not.toContain('怡一');
    app.clock.set(new Date(OWN_END));
    expect((await list()).body.items[0].allowedActions).toEqual(['change']);
    const staff = ['hospital-officer', 'wuhan-reviewer', 'province-reviewer', 'system-admin', 'auditor'];
    for (const session of [nurse, ...(await Promise.all(staff.map((name) => journey.signInStaff(name))))]) {
      await grant(seasonId, {}, session).expect(403);
      await app.http.get('/api/filing-reopenings').query({ seasonId }).set(as(session)).expect(403);
    }
  });
});
