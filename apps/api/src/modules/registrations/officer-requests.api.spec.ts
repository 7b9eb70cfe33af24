import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type SignedIn } from '../../../test/journey.ts';
import { RegistrationSteps } from '../../../test/registration-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_DISTRICT } from '../../demo-data/demo-units.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';

let app: TestApplication;
let steps: RegistrationSteps;
let reviewer: SignedIn;
let officer: SignedIn;
let above: SignedIn;
let hospital: string;
let district: string;

async function unitId(name: string): Promise<string> {
  const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]);
  return row!.id;
}

const path = (id: string, unit = hospital) => `/api/registry/units/${unit}/registrations/${id}`;
const shown = (who: SignedIn, id: string, unit = hospital) => app.http.get(path(id, unit)).set(as(who));
const act = (who: SignedIn, id: string, action: string, body: object, unit = hospital) =>
  app.http
    .post(`${path(id, unit)}/${action}`)
    .set(as(who))
    .send(body);

async function askedForSubUnit(): Promise<string> {
  const { supervisingUnitId: _, ...form } = await steps.form();
  const { body } = await app.http
    .post(`/api/registry/units/${hospital}/sub-unit-registrations`)
    .set({ ...as(officer), 'Idempotency-Key': randomUUID() })
    .send(form)
    .expect(201);
  return (await steps.inquire(body)).id;
}

async function askedForChange(change: object) {
  const form = {
    name: DEMO_HOSPITAL,
    institutionCodeKind: 'unified_social_credit_code',
    institutionCode: '124201062026020423',
    categoryCode: 'A100',
    divisionCode: '420106',
    supervisingUnitId: district,
    proof: [await steps.uploadProof()],
    ...change,
  };
  const { body } = await app.http
    .post(`/api/registry/units/${hospital}/change-registrations`)
    .set({ ...as(officer), 'Idempotency-Key': randomUUID() })
    .send(form)
    .expect(201);
  return { id: (await steps.inquire(body)).id as string, form };
}

beforeAll(async () => {
  app = await startTestApplication({ settings: RegistrationSteps.settings });
  await seedDemoData(app.nest);
  steps = new RegistrationSteps(app);
  const signIn = (userName: string) => steps.journey.signInStaff(userName);
  [reviewer, officer, above] = [
    await signIn('province-reviewer'),
    await signIn('hospital-officer'),
    await signIn('district-officer'),
  ];
  [hospital, district] = [await unitId(DEMO_HOSPITAL), await unitId(DEMO_DISTRICT)];
});
afterAll(() => app.close());

describe('a request of a unit, in the hands of its officers', () => {
  it('is shown without the query code, to the unit and to the one above, and that is recorded', async () => {
    const id = await askedForSubUnit();
    for (const who of [officer, above]) {
      const { body } = await shown(who, id).expect(200);
      expect(body).toMatchObject({ id, kind: 'sub_unit', allowedActions: ['withdraw'] });
      expect(body.people.officer.name).toBe('李考务');
    }
    const reads = await app.database.asOwner(
      `SELECT type FROM activity WHERE subject_id = $1 AND type = 'personal_data.read'`,
      [id],
    );
    expect(reads).toHaveLength(2);
  });

  it("is not that of the unit above, nor a reviewer's", async () => {
    const id = await askedForSubUnit();
    expect((await shown(reviewer, id)).status).toBe(403);
    expect((await shown(above, id, district)).status).toBe(404);
    expect((await act(above, id, 'withdrawal', { version: 1 }, district)).status).toBe(404);
    expect((await act(above, id, 'correction', { version: 1 }, district)).status).toBe(404);
    expect((await shown(officer, id, district)).status).toBe(404);
    expect((await shown(officer, randomUUID())).status).toBe(404);
  });

  it('is withdrawn once, in the version that was seen', async () => {
    const id = await askedForSubUnit();
    expect((await act(officer, id, 'withdrawal', { version: 2 }).expect(409)).body.code).toBe(
      'version_stale',
    );
    const { body } = await act(officer, id, 'withdrawal', { version: 1 }).expect(200);
    expect(body).toMatchObject({ status: 'withdrawn', allowedActions: [] });
    expect((await act(officer, id, 'withdrawal', { version: 2 }).expect(409)).body.code).toBe('not_now');
  });

  it('is corrected when it was returned, and goes back to the province', async () => {
    const { id, form } = await askedForChange({ name: '江城样例第一医院' });
    await steps.review(reviewer, id, { decision: 'returned', reason: '名称与批文不符' });
    const { body: returned } = await shown(officer, id).expect(200);
    expect(returned).toMatchObject({ status: 'returned', reason: '名称与批文不符' });
    const change = { ...form, name: '江城样例中心医院' };
    const { body } = await act(officer, id, 'correction', { version: returned.version, change }).expect(200);
    expect(body).toMatchObject({ status: 'submitted', details: { name: '江城样例中心医院' } });
    const wrong = await act(officer, id, 'correction', { version: body.version }).expect(409);
    expect(wrong.body.code).toBe('not_now');
  });
});
