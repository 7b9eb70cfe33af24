import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { as as headersOf, Journey } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { type Candidate, card, newCandidate, send } from '../identity/identity.fixture.ts';
import { UnitCodeService } from '../units/index.ts';
import { AffiliationService } from './affiliation.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NOBODY = '01a2072e-0000-7000-8000-000000000000';
const DENTAL = '江城样例口腔医院';
const DENTAL_CODE = 'DENT-2345';

let app: TestApplication;
let hospital: string;
let dental: string;
const verified: Candidate[] = [];

const show = async ({ headers }: Candidate) =>
  (await app.http.get('/api/affiliation').set(headers).expect(200)).body;
const bind = ({ headers }: Candidate, unitId: string, confirmationCode: string) =>
  app.http.put('/api/affiliation').set(headers).send({ unitId, confirmationCode });
const unbind = ({ headers }: Candidate) => app.http.delete('/api/affiliation').set(headers);
const history = async ({ headers }: Candidate, query = '') =>
  (await app.http.get(`/api/affiliation/history${query}`).set(headers).expect(200)).body;

async function as(userName: string) {
  return headersOf(await new Journey(app).signInStaff(userName));
}

async function unitId(name: string): Promise<string> {
  const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]);
  return row!.id;
}

/** A person verified by real photographs. */
async function verifiedCandidate(front: string): Promise<Candidate> {
  const candidate = await newCandidate(app.http);
  await send(app.http, candidate, await card(front)).expect(201);
  return candidate;
}

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  [hospital, dental] = [await unitId(DEMO_HOSPITAL), await unitId(DENTAL)];
  await app.get(UnitCodeService).issue(dental, DENTAL_CODE);
  for (const front of ['front-easy-2', 'front-medium-1']) verified.push(await verifiedCandidate(front));
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(NOON);
  for (const candidate of verified) await unbind(candidate);
  await app.database.asOwner('DELETE FROM affiliation');
});

describe('a work unit', () => {
  it('is for verified people only, and nobody else guesses at a code', async () => {
    const unverified = await newCandidate(app.http);
    for (let n = 0; n < 6; n++) {
      const { body } = await bind(unverified, hospital, 'ZZZZ-ZZZZ').expect(409);
      expect(body.code).toBe('not_verified');
    }
    expect(await show(unverified)).toEqual({ unit: null, boundAt: null, allowedActions: [] });
  });

  it('is bound by its code, changed, and left; the history keeps it all', async () => {
    const [person] = verified as [Candidate];
    expect(await show(person)).toEqual({ unit: null, boundAt: null, allowedActions: ['bind'] });
    const { body } = await bind(person, hospital, ' jcyy－2345 ').expect(200);
    expect(body).toMatchObject({
      unit: { id: hospital, name: DEMO_HOSPITAL, supervisingUnit: { name: '武昌样例卫生健康局' } },
      boundAt: NOON.toISOString(),
      allowedActions: ['change', 'unbind'],
    });
    expect(await app.get(AffiliationService).findCurrent(person.accountId)).toMatchObject({
      unitId: hospital,
    });
    await app.clock.advance(60_000);
    await bind(person, dental, DENTAL_CODE).expect(200);
    await app.clock.advance(60_000);
    await unbind(person).expect(204);
    expect((await show(person)).unit).toBeNull();
    const { items } = await history(person);
    expect(items).toEqual([
      {
        unit: { id: dental, name: DENTAL },
        boundAt: '2026-11-23T04:01:00.000Z',
        endedAt: '2026-11-23T04:02:00.000Z',
        endKind: 'unbound',
        endReason: null,
      },
      {
        unit: { id: hospital, name: DEMO_HOSPITAL },
        boundAt: '2026-11-23T04:00:00.000Z',
        endedAt: '2026-11-23T04:01:00.000Z',
        endKind: 'changed',
        endReason: null,
      },
    ]);
    const recorded = await app.database.asOwner(
      `SELECT type FROM activity WHERE owner_id = $1 AND type LIKE 'affiliation.%' ORDER BY id`,
      [person.accountId],
    );
    expect(recorded.map(({ type }) => type)).toEqual([
      'affiliation.bound',
      'affiliation.changed',
      'affiliation.unbound',
    ]);
  });

  it('stays when the code is wrong; wrong code and unknown unit look the same', async () => {
    const [person] = verified as [Candidate];
    await bind(person, hospital, DEMO_CONFIRMATION_CODE).expect(200);
    const wrong = await bind(person, dental, DEMO_CONFIRMATION_CODE).expect(422);
    const unknown = await bind(person, crypto.randomUUID(), DEMO_CONFIRMATION_CODE).expect(422);
    expect(wrong.body.code).toBe('unit_code_wrong');
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect((await show(person)).unit.id).toBe(hospital);
  });

  it('outlives the rotation of its code', async () => {
    const [person] = verified as [Candidate];
    await bind(person, dental, DENTAL_CODE).expect(200);
    await app.get(UnitCodeService).issue(dental);
    expect((await show(person)).unit.id).toBe(dental);
    await app.get(UnitCodeService).issue(dental, DENTAL_CODE);
  });

  it('is one: bound twice at once, or to the same again, it is refused', async () => {
    const [person] = verified as [Candidate];
    const answers = await Promise.all([
      bind(person, hospital, DEMO_CONFIRMATION_CODE),
      bind(person, hospital, DEMO_CONFIRMATION_CODE),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await bind(person, hospital, DEMO_CONFIRMATION_CODE).expect(409);
    expect(body.code).toBe('already_affiliated');
    expect((await history(person)).items).toHaveLength(1);
  });

  it('cannot be left while something is being decided on it', async () => {
    const [person] = verified as [Candidate];
    await bind(person, hospital, DEMO_CONFIRMATION_CODE).expect(200);
    const waiting = () =>
      app.database.asOwner(
        `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
      );
    const leaving = await app.get(UnitOfWork).run(
      async () => {
        await app.get(AffiliationService).findCurrent(person.accountId);
        const left = unbind(person).then(({ status }) => status);
        await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 60_000 });
        return { left };
      },
      { unrecorded: 'stands for a submission' },
    );
    expect(await leaving.left).toBe(204);
  });

  it('cannot be left by whoever has none', async () => {
    const { body } = await unbind(verified[1]!).expect(409);
    expect(body.code).toBe('no_unit');
  });

  it.each([
    [{ unitId: 'x', confirmationCode: 'y' }, 'shape_invalid', '/unitId'],
    [{ unitId: NOBODY }, 'shape_invalid', '/confirmationCode'],
    [{ unitId: NOBODY, confirmationCode: 'y', accountId: NOBODY }, 'unknown_field', '/accountId'],
  ])('refuses %j', async (input, code, pointer) => {
    const { body } = await app.http.put('/api/affiliation').set(verified[0]!.headers).send(input).expect(400);
    expect(body).toMatchObject({ code, errors: [{ pointer }] });
  });

  it('is changed by nobody but a candidate', async () => {
    const answer = await app.http
      .put('/api/affiliation')
      .set(await as('hospital-officer'))
      .send({ unitId: hospital, confirmationCode: DEMO_CONFIRMATION_CODE });
    expect(answer.status).toBe(403);
  });
});

describe('the members of a unit', () => {
  const list = async (userName: string, unit: string, query = '') =>
    app.http.get(`/api/units/${unit}/members${query}`).set(await as(userName));
  const end = async (
    userName: string,
    unit: string,
    accountId: string,
    body: object = { reason: '已离职' },
  ) =>
    app.http
      .delete(`/api/units/${unit}/members/${accountId}`)
      .set(await as(userName))
      .send(body);

  beforeEach(async () => {
    for (const person of verified) await bind(person, hospital, DEMO_CONFIRMATION_CODE).expect(200);
  });

  it('are shown to its officer, numbers masked, page by page, and that is recorded', async () => {
    const { body: first } = await list('hospital-officer', hospital, '?limit=1');
    const { body: second } = await list('hospital-officer', hospital, `?limit=1&cursor=${first.nextCursor}`);
    const items = [...first.items, ...second.items];
    expect(items.map(({ accountId }) => accountId)).toEqual(verified.map(({ accountId }) => accountId));
    for (const { name, maskedNumber } of items) {
      expect(name).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(maskedNumber).toMatch(/^\d{3}\*{13}[\dX]{2}$/);
    }
    expect(second.nextCursor).toBeNull();
    expect([first.count, first.countIsCapped, second.count]).toEqual([verified.length, false, null]);
    expect(items.map(({ allowedActions }) => allowedActions)).toEqual(verified.map(() => ['end']));
    const [read] = await app.database.asOwner(
      `SELECT detail, actor_role FROM activity WHERE type = 'personal_data.read' ORDER BY id DESC LIMIT 1`,
    );
    expect(read).toEqual({ detail: { list: 'members', count: 1 }, actor_role: 'unit_officer' });
  });

  it('are seen from the 主管单位 and the exam point, and look absent from elsewhere', async () => {
    expect((await list('district-officer', hospital)).status).toBe(200);
    const { body } = await list('wuhan-reviewer', hospital);
    expect(body.items[0].allowedActions).toEqual([]);
    expect((await list('hospital-officer', dental)).status).toBe(404);
    expect((await list('district-officer', dental)).status).toBe(404);
    expect((await list('auditor', hospital)).status).toBe(403);
    await app.http.get(`/api/units/${hospital}/members`).set(verified[0]!.headers).expect(404);
  });

  it('are found by their whole number, in that unit only', async () => {
    const search = async (unit: string, documentNumber: string, userName = 'hospital-officer') =>
      app.http
        .post(`/api/units/${unit}/members/searches`)
        .set(await as(userName))
        .send({ documentType: 'RESIDENT_ID', documentNumber });
    const [{ accountId }] = verified as [Candidate];
    const { documentNumber } = await card('front-easy-2');
    const { body } = await search(hospital, ` ${documentNumber.toLowerCase()}`);
    expect(body.items.map((member: { accountId: string }) => member.accountId)).toEqual([accountId]);
    expect(JSON.stringify(body)).not.toContain(documentNumber);
    expect((await search(dental, documentNumber, 'wuhan-reviewer')).body.items).toEqual([]);
    expect((await search(hospital, '11010519491231002X')).body.items).toEqual([]);
    expect((await search(dental, documentNumber)).status).toBe(404);
    expect((await search(hospital, '1')).body.items).toEqual([]);
  });

  it('are found by any part of their name, in that unit only', async () => {
    const search = async (unit: string, input: object, userName = 'hospital-officer') =>
      app.http
        .post(`/api/units/${unit}/members/searches`)
        .set(await as(userName))
        .send(input);
    const [{ accountId }] = verified as [Candidate];
    const { body: all } = await list('hospital-officer', hospital);
    const { name } = all.items.find((member: { accountId: string }) => member.accountId === accountId);
    const { body } = await search(hospital, { name: ` ${name.slice(-2)}\u3000` });
    expect(body).toMatchObject({ items: [{ accountId, name, allowedActions: ['end'] }], count: 1 });
    expect((await search(dental, { name }, 'wuhan-reviewer')).body.items).toEqual([]);
    expect((await search(hospital, { name: '查无此人' })).body.items).toEqual([]);
    await unbind(verified[0]!).expect(204);
    expect((await search(hospital, { name })).body.items).toEqual([]);
  });

  it.each([
    [{}, ['/documentType', '/documentNumber']],
    [{ name: '　' }, ['/name']],
    [{ documentType: 'RESIDENT_ID' }, ['/documentNumber']],
    [{ name: '王', documentType: 'RESIDENT_ID', documentNumber: '1' }, ['/name']],
  ])('are not searched for by %j', async (input, pointers) => {
    const { body } = await app.http
      .post(`/api/units/${hospital}/members/searches`)
      .set(await as('hospital-officer'))
      .send(input)
      .expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });

  it('are listed when they have left, with how and why', async () => {
    const [person, other] = verified as [Candidate, Candidate];
    await end('hospital-officer', hospital, person.accountId);
    await unbind(other).expect(204);
    const { body } = await list('hospital-officer', hospital, '?state=former');
    expect(body.items).toMatchObject([
      { accountId: other.accountId, endKind: 'unbound', endReason: null },
      { accountId: person.accountId, endKind: 'ended_by_unit', endReason: '已离职' },
    ]);
    expect(body.count).toBe(2);
    expect(body.items.flatMap(({ allowedActions }: { allowedActions: string[] }) => allowedActions)).toEqual(
      [],
    );
    expect((await list('hospital-officer', hospital)).body).toMatchObject({ items: [], count: 0 });
    expect((await list('hospital-officer', hospital, '?state=x')).status).toBe(400);
  });

  it('are taken by no unit that is suspended, whoever has its code', async () => {
    const [person] = verified as [Candidate];
    await app.database.asOwner(`UPDATE unit SET status = 'suspended' WHERE id = $1`, [dental]);
    const right = await bind(person, dental, DENTAL_CODE).expect(409);
    expect(right.body.code).toBe('unit_not_active');
    const wrong = await bind(person, dental, DEMO_CONFIRMATION_CODE).expect(422);
    expect(wrong.body.code).toBe('unit_code_wrong');
    expect((await show(person)).unit.id).toBe(hospital);
    await app.database.asOwner(`UPDATE unit SET status = 'active' WHERE id = $1`, [dental]);
    await bind(person, dental, DENTAL_CODE).expect(200);
  });

  it('are let go by the officer with a reason that the person reads', async () => {
    const [person, other] = verified as [Candidate, Candidate];
    expect((await end('hospital-officer', hospital, person.accountId, {})).status).toBe(400);
    expect((await end('hospital-officer', dental, person.accountId)).status).toBe(404);
    expect((await end('wuhan-reviewer', hospital, person.accountId)).status).toBe(403);
    expect((await end('hospital-officer', hospital, person.accountId)).status).toBe(204);
    expect((await end('hospital-officer', hospital, person.accountId)).status).toBe(404);
    expect((await show(person)).unit).toBeNull();
    expect((await history(person)).items[0]).toMatchObject({ endKind: 'ended_by_unit', endReason: '已离职' });
    expect((await show(other)).unit.id).toBe(hospital);
  });
});
