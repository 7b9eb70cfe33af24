import { randomUUID } from 'node:crypto';
import { ROLES, roleHolds } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { as, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { DEMO_STAFF } from '../../../demo-data/demo-staff.ts';
import { DeclarationCounters } from '../counters/declaration-counters.ts';

const NOON = Date.parse('2026-11-23T12:00:00+08:00');
const DAY = 86_400_000;

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let seasonId: string;
const staff = new Map<string, SignedIn>();

const of = (userName: string) => staff.get(userName)!;
const get = (session: SignedIn, path: string, query: object = {}) =>
  app.http.get(`/api/reports/${path}`).query(query).set(as(session));
const counts = (session: SignedIn, query: object = {}) =>
  get(session, 'season-counts', { seasonId, ...query });

/** Two days before the present of these tests, while the nurse is signed in. */
async function submittedAtNoon(season: string): Promise<string> {
  app.clock.set(new Date(NOON));
  const { id } = await steps.submitted(nurse, season);
  app.clock.set(new Date(NOON + 2 * DAY));
  return id;
}

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date(NOON));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  for (const { userName } of DEMO_STAFF) staff.set(userName, await journey.signInStaff(userName));
  seasonId = await journey.publishSeason();
  const id = await submittedAtNoon(seasonId);
  for (const { userName } of DEMO_STAFF) staff.set(userName, await journey.signInStaff(userName));
  await steps.pass(of('hospital-officer'), id);
});
afterAll(() => app.close());

describe('who may see figures', () => {
  it.each(['season-counts', 'season-units', 'season-days'])(
    '%s answers whoever holds report:read, and nobody else',
    async (path) => {
      const query = {
        'season-counts': { seasonId },
        'season-units': { seasonId, stage: 'unit' },
        'season-days': { seasonId, from: '2026-11-01', to: '2026-11-30' },
      }[path];
      for (const { userName, grant } of DEMO_STAFF) {
        const allowed = roleHolds(grant(() => '').role, 'report:read');
        await get(of(userName), path, query).expect(allowed ? 200 : 403);
      }
      const candidate = await journey.signInCandidate();
      await get(candidate, path, query).expect(403);
      await app.http.get(`/api/reports/${path}`).expect(401);
    },
  );

  it('is everybody who reviews, and the auditor', () => {
    expect(ROLES.filter((role) => roleHolds(role, 'report:read'))).toEqual([
      'unit_officer',
      'exam_point_reviewer',
      'provincial_reviewer',
      'provincial_lead',
      'auditor',
    ]);
  });
});

describe('the counts of a season', () => {
  it('are those of the widest scope, folded or not', async () => {
    const seen = {
      total: 1,
      queues: [{ queue: 'province', count: 1 }],
      levels: [{ level: 'intermediate', total: 1 }],
      specialties: [
        { level: 'intermediate', specialtyCode: '368', specialtyName: '护理学（中级）', total: 1 },
      ],
    };
    for (const userName of [
      'hospital-officer',
      'district-officer',
      'wuhan-reviewer',
      'province-lead',
      'auditor',
    ]) {
      const { body } = await counts(of(userName)).expect(200);
      expect(body).toMatchObject(seen);
    }
    await app.get(DeclarationCounters).fold();
    const { body } = await counts(of('province-lead')).expect(200);
    expect(body).toMatchObject({ scope: 'province', ...seen });
  });

  it('can be those of a unit or a division within it, and answer nothing else differently from what is absent', async () => {
    const unitId = await journey.unitId(of('hospital-officer'));
    const { body } = await counts(of('wuhan-reviewer'), { unitId }).expect(200);
    expect(body).toMatchObject({ scope: `unit:${unitId}`, total: 1 });
    const inside = await counts(of('province-lead'), { divisionCode: '420106' }).expect(200);
    expect(inside.body).toMatchObject({ scope: 'division:420106', total: 1 });
    const elsewhere = await counts(of('province-lead'), { divisionCode: '420500' }).expect(200);
    expect(elsewhere.body.total).toBe(0);
    await counts(of('wuhan-reviewer'), { divisionCode: '420500' }).expect(404);
    await counts(of('hospital-officer'), { divisionCode: '420100' }).expect(404);
    const { body: absent } = await counts(of('hospital-officer'), { unitId: randomUUID() }).expect(404);
    const district = await app.database.asOwner<{ id: string }>(
      'SELECT supervising_unit_id AS id FROM unit WHERE id = $1',
      [unitId],
    );
    const { body: foreign } = await counts(of('hospital-officer'), { unitId: district[0]?.id }).expect(404);
    const sameForAll = { instance: '', requestId: '' };
    expect({ ...foreign, ...sameForAll }).toEqual({ ...absent, ...sameForAll });
  });

  it('name every wrong field', async () => {
    const unitId = randomUUID();
    await counts(of('province-lead'), { seasonId: randomUUID() }).expect(404);
    const both = await counts(of('province-lead'), { unitId, divisionCode: '420100' }).expect(400);
    expect(both.body.errors).toMatchObject([{ pointer: '/divisionCode' }]);
    const wrong = await counts(of('province-lead'), { seasonId: 'x', divisionCode: 'y', z: 1 }).expect(400);
    expect(wrong.body.errors).toHaveLength(3);
  });
});

describe('the days of a season', () => {
  it('tell what moved when, and how long it had waited', async () => {
    const { body } = await get(of('hospital-officer'), 'season-days', {
      seasonId,
      from: '2026-11-01',
      to: '2026-11-30',
    }).expect(200);
    expect(body.days).toEqual([
      { day: '2026-11-23', flow: 'submitted', stage: null, count: 1 },
      { day: '2026-11-25', flow: 'passed', stage: 'unit', count: 1 },
    ]);
    expect(body.stages[0]).toEqual({ stage: 'unit', decided: 1, averageDays: 2 });
  });

  it.each([
    [{ from: '2026-11-30', to: '2026-11-01' }, 'too_small'],
    [{ from: '2026-01-01', to: '2027-01-02' }, 'too_large'],
    [{ from: '2026-02-30', to: '2026-11-01' }, 'date_invalid'],
  ])('refuse %j', async (period, code) => {
    const { body } = await get(of('auditor'), 'season-days', { seasonId, ...period }).expect(400);
    expect(body.errors).toMatchObject([{ code }]);
  });
});

describe('the slowest units', () => {
  it('come with their oldest case and their pace', async () => {
    const waiting = await journey.publishSeason();
    await submittedAtNoon(waiting);
    const query = { seasonId: waiting, stage: 'unit' };
    const { body } = await get(of('province-lead'), 'season-units', query).expect(200);
    expect(body.items).toMatchObject([
      {
        unitName: expect.any(String),
        total: 1,
        waiting: 1,
        oldestWaitingSince: new Date(NOON).toISOString(),
      },
    ]);
    const decided = await get(of('province-lead'), 'season-units', { seasonId, stage: 'unit' }).expect(200);
    expect(decided.body.items).toMatchObject([{ total: 1, waiting: 0, decided: 1, averageDays: 2 }]);
  });
});
