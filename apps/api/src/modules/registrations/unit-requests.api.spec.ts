import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type SignedIn } from '../../../test/journey.ts';
import { freshCode, type Receipt, RegistrationSteps } from '../../../test/registration-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_DISTRICT } from '../../demo-data/demo-units.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';
import { DocumentIndex } from '../accounts/index.ts';
import { RegistrationHousekeeping } from './registration-housekeeping.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const DAY = 86_400_000;

let app: TestApplication;
let steps: RegistrationSteps;
let reviewer: SignedIn;
let hospitalOfficer: SignedIn;
let districtOfficer: SignedIn;

async function unitId(name: string): Promise<string> {
  const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]);
  return row!.id;
}

const pathOf = async (id: string) =>
  (await app.database.asOwner<{ path: string[] }>('SELECT path FROM unit WHERE id = $1', [id]))[0]!.path;

const request = (who: SignedIn, unit: string, kind: 'sub-unit' | 'change', form: object) =>
  app.http
    .post(`/api/registry/units/${unit}/${kind}-registrations`)
    .set({ ...as(who), 'Idempotency-Key': randomUUID() })
    .send(form);

const subUnitForm = async () => {
  const { supervisingUnitId: _, ...form } = await steps.form();
  return form;
};

const changeForm = async (change: object = {}) => ({
  name: DEMO_HOSPITAL,
  institutionCodeKind: 'unified_social_credit_code',
  institutionCode: '124201062026020423',
  categoryCode: 'A100',
  divisionCode: '420106',
  supervisingUnitId: await unitId(DEMO_DISTRICT),
  proof: [await steps.uploadProof()],
  ...change,
});

const idOf = async (receipt: Receipt) => (await steps.inquire(receipt)).id;

beforeAll(async () => {
  app = await startTestApplication({ settings: RegistrationSteps.settings });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  steps = new RegistrationSteps(app);
  const signIn = (userName: string) => steps.journey.signInStaff(userName);
  reviewer = await signIn('province-reviewer');
  hospitalOfficer = await signIn('hospital-officer');
  districtOfficer = await signIn('district-officer');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('an approved registration', () => {
  it('is a unit with an officer who signs in with a password that only the applicant has seen, once', async () => {
    const receipt = await steps.register({ supervisingUnitId: await unitId(DEMO_DISTRICT) });
    expect((await steps.collect(receipt).expect(409)).body.code).toBe('not_now');
    const decided = await steps.review(reviewer, receipt.id);
    expect(decided).toEqual({ id: receipt.id, status: 'approved', unitId: expect.any(String) });
    expect(await pathOf(decided.unitId)).toEqual([
      decided.unitId,
      ...(await pathOf(await unitId(DEMO_DISTRICT))),
    ]);
    expect((await steps.inquire(receipt)).handoverReady).toBe(true);
    const key = randomUUID();
    const { body: handover } = await steps.collect(receipt, key).expect(200);
    expect(handover).toEqual({
      userName: receipt.form['userName'],
      initialPassword: expect.stringMatching(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/),
      confirmationCode: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/),
    });
    expect((await steps.collect(receipt, key).expect(200)).body).toEqual(handover);
    expect((await steps.collect(receipt).expect(409)).body.code).toBe('handover_over');
    expect((await steps.inquire(receipt)).handoverReady).toBe(false);
    const seen = JSON.stringify([decided, await steps.open(reviewer, receipt.id)]);
    const kept = await app.database.asOwner<{ row: string }>(
      `SELECT answer::text AS row FROM idempotency_key UNION ALL SELECT detail::text FROM activity
       UNION ALL SELECT r::text FROM registration r`,
    );
    for (const secret of [handover.initialPassword, handover.confirmationCode])
      for (const text of [seen, ...kept.map(({ row }) => row)]) expect(text).not.toContain(secret);
    const { userName, initialPassword: password } = handover;
    const { body: session } = await app.http
      .post('/api/sessions/password')
      .send({ userName, password })
      .expect(201);
    const forced = await app.http.get(`/api/units/${decided.unitId}`).set(as(session)).expect(403);
    expect(forced.body.code).toBe('password_change_required');
  });

  it('keeps the password ten minutes after it was collected, and fourteen days when it is not', async () => {
    const [taken, left] = [await steps.register(), await steps.register()];
    for (const { id } of [taken, left]) await steps.review(reviewer, id);
    const key = randomUUID();
    await steps.collect(taken, key).expect(200);
    app.clock.set(new Date(NOON.getTime() + 10 * 60_000));
    expect((await steps.collect(taken, key).expect(409)).body.code).toBe('handover_over');
    app.clock.set(new Date(NOON.getTime() + 14 * DAY));
    expect((await steps.collect(left).expect(409)).body.code).toBe('handover_over');
    await app.get(RegistrationHousekeeping).tidy();
    const kept = await app.database.asOwner(
      'SELECT FROM registration WHERE handover IS NOT NULL AND id = ANY($1)',
      [[taken.id, left.id]],
    );
    expect(kept).toEqual([]);
  });

  it('gives the password to one of many who ask at once with different keys', async () => {
    const receipt = await steps.register();
    await steps.review(reviewer, receipt.id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => steps.collect(receipt)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('needs a user name that is free; the reviewer may give another', async () => {
    const receipt = await steps.register({ userName: 'hospital-officer' });
    await steps.claim(reviewer, receipt.id).expect(200);
    const { contentTag } = await steps.open(reviewer, receipt.id);
    const decide = (body: object) => steps.decide(reviewer, receipt.id, contentTag, body);
    const taken = await decide({ decision: 'approved' }).expect(409);
    expect(taken.body).toMatchObject({ code: 'user_name_taken', errors: [{ pointer: '/userName' }] });
    const wrong = await decide({ decision: 'approved', userName: '?' }).expect(422);
    expect(wrong.body.errors[0].pointer).toBe('/userName');
    await decide({ decision: 'approved', userName: 'Hospital-Officer-2' }).expect(200);
    expect((await steps.collect(receipt).expect(200)).body.userName).toBe('hospital-officer-2');
  });
});

describe('a sub-unit', () => {
  it('is asked for by the officer of its 主管单位, reviewed, and lies under it', async () => {
    const district = await unitId(DEMO_DISTRICT);
    const { body: receipt } = await request(
      districtOfficer,
      district,
      'sub-unit',
      await subUnitForm(),
    ).expect(201);
    const id = await idOf(receipt);
    const { body: list } = await app.http
      .get(`/api/registry/units/${district}/registrations`)
      .set(as(districtOfficer))
      .expect(200);
    expect(list.items).toMatchObject([{ id, kind: 'sub_unit', status: 'submitted' }]);
    const shown = await steps.open(reviewer, id);
    expect(shown).toMatchObject({
      requestedByName: '刘主管',
      details: { supervisingUnit: { id: district } },
    });
    const { unitId: made } = await steps.review(reviewer, id);
    expect((await pathOf(made))[1]).toBe(district);
    await app.http.get(`/api/units/${made}`).set(as(districtOfficer)).expect(200);
    await steps.collect(receipt).expect(200);
  });

  it('is for officers over their own units, and stays under them when corrected', async () => {
    const [district, hospital] = [await unitId(DEMO_DISTRICT), await unitId(DEMO_HOSPITAL)];
    await request(hospitalOfficer, district, 'sub-unit', await subUnitForm()).expect(404);
    for (const userName of ['wuhan-reviewer', 'province-lead', 'system-admin', 'auditor'])
      await request(
        await steps.journey.signInStaff(userName),
        district,
        'sub-unit',
        await subUnitForm(),
      ).expect(403);
    await app.http.get(`/api/registry/units/${district}/registrations`).set(as(hospitalOfficer)).expect(404);
    const form = await subUnitForm();
    const { body: receipt } = await request(hospitalOfficer, hospital, 'sub-unit', form).expect(201);
    const id = await idOf(receipt);
    await steps.review(reviewer, id, { decision: 'returned', reason: '请补充材料' });
    const correct = (supervisingUnitId: string | null) =>
      app.http
        .post('/api/registrations/corrections')
        .set(steps.from())
        .send({ ...receipt, status: undefined, version: 2, registration: { ...form, supervisingUnitId } });
    const elsewhere = await correct(district).expect(422);
    expect(elsewhere.body.errors).toMatchObject([{ pointer: '/supervisingUnitId', code: 'locked' }]);
    await correct(hospital).expect(200);
  });
});

describe('a change', () => {
  it('shows old and new to the reviewer and is made when he approves', async () => {
    const hospital = await unitId(DEMO_HOSPITAL);
    const form = await changeForm({ name: '江城样例新医院', categoryCode: 'A210' });
    const { body: receipt } = await request(hospitalOfficer, hospital, 'change', form).expect(201);
    const id = await idOf(receipt);
    const second = await request(hospitalOfficer, hospital, 'change', form).expect(409);
    expect(second.body.code).toBe('registration_open');
    const shown = await steps.open(reviewer, id);
    expect(shown).toMatchObject({
      kind: 'change',
      people: null,
      details: { name: '江城样例新医院', category: { code: 'A210' } },
      present: {
        name: DEMO_HOSPITAL,
        category: { code: 'A100' },
        institutionCodeKind: 'unified_social_credit_code',
      },
    });
    expect(shown.duplicates.map((each: { id: string }) => each.id)).not.toContain(hospital);
    expect((await steps.review(reviewer, id)).unitId).toBe(hospital);
    const { body: search } = await app.http
      .get('/api/units')
      .query({ name: '样例新医院' })
      .set(as(hospitalOfficer));
    expect(search.items).toMatchObject([{ id: hospital, category: { code: 'A210' } }]);
    expect((await steps.collect(receipt).expect(409)).body.code).toBe('not_now');
    const back = await request(hospitalOfficer, hospital, 'change', await changeForm()).expect(201);
    await steps.review(reviewer, await idOf(back.body));
  });

  it('that changes nothing is refused', async () => {
    const hospital = await unitId(DEMO_HOSPITAL);
    const { body } = await request(hospitalOfficer, hospital, 'change', await changeForm()).expect(422);
    expect(body.code).toBe('registration_unchanged');
  });

  it('is refused when the unit has changed since it was seen', async () => {
    const hospital = await unitId(DEMO_HOSPITAL);
    const form = await changeForm({ categoryCode: 'A210' });
    const { body: receipt } = await request(hospitalOfficer, hospital, 'change', form).expect(201);
    const id = await idOf(receipt);
    await steps.claim(reviewer, id).expect(200);
    const { contentTag } = await steps.open(reviewer, id);
    const { version } = (await app.http.get(`/api/units/${hospital}`).set(as(hospitalOfficer))).body;
    await app.http
      .patch(`/api/registry/units/${hospital}`)
      .set(as(hospitalOfficer))
      .send({
        version,
        address: '样例路9号',
        responsible: { name: '钱院长', phone: '13800001111' },
        officer: { name: '李考务', phone: '13800002222' },
      })
      .expect(204);
    await steps.decide(reviewer, id, contentTag, { decision: 'approved' }).expect(412);
    await steps.withdraw(receipt).expect(200);
  });

  it('moves a unit with everything below it, and closes no circle', async () => {
    const [district, hospital] = [await unitId(DEMO_DISTRICT), await unitId(DEMO_HOSPITAL)];
    const city = await unitId('江城样例卫生健康委员会');
    const community = await unitId('珞珈样例社区卫生服务中心');
    const station = await unitId('珞珈样例社区卫生服务中心水岸服务站');
    const details = {
      name: '珞珈样例社区卫生服务中心',
      institutionCode: '12420106202602077M',
      categoryCode: 'B100',
    };
    const circle = await changeForm({ ...details, supervisingUnitId: station });
    const { body } = await request(districtOfficer, community, 'change', circle).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/supervisingUnitId', code: 'cycle' }]);
    const away = await changeForm({ ...details, supervisingUnitId: city });
    const { body: receipt } = await request(districtOfficer, community, 'change', away).expect(201);
    await steps.review(reviewer, await idOf(receipt));
    expect(await pathOf(station)).toEqual([station, community, ...(await pathOf(city))]);
    await app.http.get(`/api/units/${station}`).set(as(districtOfficer)).expect(404);
    expect(await pathOf(hospital)).toEqual([hospital, ...(await pathOf(district))]);
  });

  it('two at once that close a circle together are not both made', async () => {
    const make = async () => (await steps.review(reviewer, (await steps.register()).id)).unitId as string;
    const [one, other] = [await make(), await make()];
    const [details] = await Promise.all([
      app.database.asOwner<{ id: string; name: string; code: string }>(
        'SELECT id, name, institution_code AS code FROM unit WHERE id = ANY($1)',
        [[one, other]],
      ),
    ]);
    const officers = await app.database.asOwner<{ user_name: string; account_id: string; unit_id: string }>(
      'SELECT account_id, unit_id FROM role_grant WHERE unit_id = ANY($1)',
      [[one, other]],
    );
    // Two open requests, each sound alone, put in as their officers would.
    const ids: string[] = [];
    for (const { id, name, code } of details) {
      const form = await steps.form({
        name,
        institutionCode: freshCode(),
        supervisingUnitId: id === one ? other : one,
      });
      const { body } = await steps.send(form).expect(201);
      const requestId = await idOf(body);
      const officer = officers.find(({ unit_id }) => unit_id === id)!;
      await app.database.asOwner(
        `UPDATE registration SET kind = 'change', people = NULL, unit_id = $2, asked_unit_id = $2, requested_by = $3,
           institution_code = $4 WHERE id = $1`,
        [requestId, id, officer.account_id, code],
      );
      await steps.claim(reviewer, requestId).expect(200);
      ids.push(requestId);
    }
    const tags = await Promise.all(ids.map(async (id) => (await steps.open(reviewer, id)).contentTag));
    const answers = await Promise.all(
      ids.map((id, index) => steps.decide(reviewer, id, tags[index], { decision: 'approved' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('is never decided by who asked for it, whatever account he uses', async () => {
    const hospital = await unitId(DEMO_HOSPITAL);
    const { body: receipt } = await request(
      hospitalOfficer,
      hospital,
      'change',
      await changeForm({ categoryCode: 'A210' }),
    ).expect(201);
    const id = await idOf(receipt);
    const index = app.get(DocumentIndex).of('RESIDENT_ID 11010519491231002X');
    await app.database.asOwner('UPDATE staff_account SET document_index = $2 WHERE account_id = ANY($1)', [
      [hospitalOfficer.accountId, reviewer.accountId],
      index,
    ]);
    const { body } = await steps.claim(reviewer, id).expect(403);
    expect(body.code).toBe('own_case');
    expect((await steps.open(reviewer, id)).allowedActions).toEqual([]);
    await app.database.asOwner('UPDATE staff_account SET document_index = NULL', []);
    await steps.claim(reviewer, id).expect(200);
  });
});
