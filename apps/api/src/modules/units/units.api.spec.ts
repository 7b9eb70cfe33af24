import { CONSENT_VERSION, isProblem, type ProblemCode } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Journey } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';
import { UnitCodeService } from './codes/unit-code.service.ts';
import { UnitRegistry } from './unit-registry.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const DAY = 86_400_000;
const WRONG = 'ZZZZ-ZZZZ';
const NOBODY = '01a2072e-0000-7000-8000-000000000000';

let app: TestApplication;
let candidates = 0;

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const get = (path: string, token: string) => app.http.get(`/api${path}`).set(bearer(token));
const rotate = (id: string, token: string) =>
  app.http.post(`/api/units/${id}/confirmation-codes`).set(bearer(token));
const verify = (accountId: string, unitId: string, code: string) =>
  app.get(UnitCodeService).verify(accountId, unitId, code);

async function as(userName: string): Promise<string> {
  return (await new Journey(app).signInStaff(userName)).accessToken;
}

async function asCandidate(): Promise<string> {
  const { body } = await app.http
    .post('/api/sessions/wechat')
    .send({ code: `sim-unit${++candidates}`, agreedVersion: CONSENT_VERSION });
  return body.accessToken;
}

async function unitId(name: string): Promise<string> {
  const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]);
  return row!.id;
}

async function outcome(verification: Promise<void>): Promise<ProblemCode | 'right'> {
  try {
    await verification;
    return 'right';
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}

beforeAll(async () => {
  app = await startTestApplication({ settings: { RATE_LIMIT_FACTOR: '1' } });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('searching units', () => {
  const search = async (name: string, query: object = {}) =>
    (
      await get('/units', await asCandidate())
        .query({ name, ...query })
        .expect(200)
    ).body;
  const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

  it('finds any part of a name in any spelling, the closest name first', async () => {
    expect(namesOf(await search(' 江城　样例医院 '))).toEqual([DEMO_HOSPITAL]);
    expect(namesOf(await search('社区卫生'))).toEqual([
      '珞珈样例社区卫生服务中心',
      '珞珈样例社区卫生服务中心水岸服务站',
    ]);
    expect(namesOf(await search('(人事代理)'))).toEqual(['江城样例人才服务中心（人事代理）']);
    expect(namesOf(await search('院'))).toHaveLength(5);
    expect(namesOf(await search('院医'))).toEqual([]);
    // Each pair of neighbours is in 社区卫生服务中心水岸服务站, the whole is not.
    expect(namesOf(await search('卫生服务站'))).toEqual([]);
  });

  it('takes nothing typed for a pattern', async () => {
    for (const name of ['%', '_', '江%院', '\\', "'"]) expect(namesOf(await search(name))).toEqual([]);
  });

  it('shows name, code, 主管单位 and category with their names', async () => {
    const { items } = await search(DEMO_HOSPITAL);
    expect(items).toEqual([
      {
        id: await unitId(DEMO_HOSPITAL),
        name: DEMO_HOSPITAL,
        institutionCode: '124201062026020423',
        supervisingUnit: { id: await unitId('武昌样例卫生健康局'), name: '武昌样例卫生健康局' },
        category: { code: 'A100', name: '综合医院' },
        division: { code: '420106', name: '湖北省武汉市武昌区' },
      },
    ]);
  });

  it('goes on page by page, each unit once', async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search('样例', { limit: 5, ...(cursor ? { cursor } : {}) });
      found.push(...namesOf(page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(13);
    expect(found.map((name) => name.length)).toEqual(found.map((name) => name.length).sort((a, b) => a - b));
  });

  it.each([
    [{}, 'shape_invalid', '/name'],
    [{ name: '　' }, 'shape_invalid', '/name'],
    [{ name: '院'.repeat(51) }, 'shape_invalid', '/name'],
    [{ name: '院', limit: 21 }, 'shape_invalid', '/limit'],
    [{ name: '院', order: 'id' }, 'unknown_field', '/order'],
    [{ name: '院', cursor: 'e30' }, 'cursor_invalid', undefined],
    [{ name: '院', cursor: Buffer.from('["1","x"]').toString('base64url') }, 'cursor_invalid', undefined],
  ])('refuses %j', async (query, code, pointer) => {
    const { body } = await get('/units', await asCandidate())
      .query(query)
      .expect(400);
    expect(body.code).toBe(code);
    expect(body.errors?.[0]?.pointer).toBe(pointer);
  });

  it('is not for strangers', async () => {
    await app.http.get('/api/units').query({ name: '院' }).expect(401);
  });
});

describe('a unit', () => {
  const statusFor = async (userName: string, name: string) =>
    (await get(`/units/${await unitId(name)}`, await as(userName))).status;

  it('is shown to whoever it lies within the scope of', async () => {
    expect(await statusFor('hospital-officer', DEMO_HOSPITAL)).toBe(200);
    expect(await statusFor('district-officer', DEMO_HOSPITAL)).toBe(200);
    expect(await statusFor('district-officer', '珞珈样例社区卫生服务中心水岸服务站')).toBe(200);
    expect(await statusFor('wuhan-reviewer', '江城样例口腔医院')).toBe(200);
    expect(await statusFor('province-reviewer', '夷陵样例中心医院')).toBe(200);
    expect(await statusFor('auditor', '夷陵样例中心医院')).toBe(200);
  });

  it('looks absent to everybody else', async () => {
    expect(await statusFor('hospital-officer', '武昌样例卫生健康局')).toBe(404);
    expect(await statusFor('district-officer', '江城样例口腔医院')).toBe(404);
    expect(await statusFor('wuhan-reviewer', '夷陵样例中心医院')).toBe(404);
    expect(await statusFor('system-admin', DEMO_HOSPITAL)).toBe(403);
    const token = await as('hospital-officer');
    const { body: hidden } = await get(`/units/${await unitId('江城样例口腔医院')}`, token);
    const { body: absent } = await get(`/units/${NOBODY}`, token);
    expect({ ...hidden, requestId: '' }).toEqual({ ...absent, requestId: '' });
    await get(`/units/${NOBODY}`, await asCandidate()).expect(403);
    await get('/units/1', token).expect(400);
  });

  it('says what can be done with it, and whether it has a code', async () => {
    const id = await unitId(DEMO_HOSPITAL);
    const show = async (userName: string) => (await get(`/units/${id}`, await as(userName))).body;
    expect(await show('hospital-officer')).toMatchObject({
      allowedActions: ['rotate_code', 'edit', 'request_change', 'add_sub_unit'],
      confirmationCode: { issuedAt: NOON.toISOString(), expired: false },
    });
    app.clock.set(new Date(NOON.getTime() + 180 * DAY));
    expect((await show('hospital-officer')).confirmationCode.expired).toBe(true);
    app.clock.set(NOON);
    expect((await show('province-lead')).allowedActions).toEqual(['suspend', 'close']);
    expect((await show('province-reviewer')).allowedActions).toEqual([]);
    expect(JSON.stringify(await show('hospital-officer'))).not.toContain(DEMO_CONFIRMATION_CODE);
  });
});

describe('a confirmation code', () => {
  it('is issued by the officer of the unit or of one above, and by nobody else', async () => {
    const id = await unitId('珞珈样例社区卫生服务中心水岸服务站');
    await rotate(id, await as('district-officer')).expect(201);
    await rotate(id, await as('hospital-officer')).expect(404);
    await rotate(id, await as('province-lead')).expect(403);
    await rotate(id, await asCandidate()).expect(403);
  });

  it('is shown once, kept unreadable, good for half a year, and stops when there is a new one', async () => {
    const id = await unitId('珞珈样例社区卫生服务中心');
    const officer = await as('district-officer');
    const { body: first } = await rotate(id, officer).expect(201);
    expect(first.code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(first.expiresAt).toBe(new Date(NOON.getTime() + 180 * DAY).toISOString());
    expect(await outcome(verify(crypto.randomUUID(), id, first.code))).toBe('right');
    expect(
      await outcome(verify(crypto.randomUUID(), id, ` ${first.code.toLowerCase().replace('-', '－')}`)),
    ).toBe('right');
    const { body: second } = await rotate(id, officer).expect(201);
    expect(await outcome(verify(crypto.randomUUID(), id, first.code))).toBe('unit_code_wrong');
    expect(await outcome(verify(crypto.randomUUID(), id, second.code))).toBe('right');
    const kept = await app.database.asOwner<{ row: string }>(
      `SELECT encode(digest, 'escape') AS row FROM unit_confirmation_code
       UNION ALL SELECT detail::text FROM activity UNION ALL SELECT answer::text FROM idempotency_key`,
    );
    for (const { row } of kept) expect(row).not.toContain(second.code.replace('-', ''));
  });

  it('of one unit is none of another', async () => {
    const id = await unitId('江城样例口腔医院');
    await app.get(UnitCodeService).issue(id);
    expect(await outcome(verify(crypto.randomUUID(), id, DEMO_CONFIRMATION_CODE))).toBe('unit_code_wrong');
  });

  it('answers alike when wrong, malformed, expired, or of a unit without one or that does not exist', async () => {
    const hospital = await unitId(DEMO_HOSPITAL);
    const outcomes = [
      await outcome(verify(crypto.randomUUID(), hospital, WRONG)),
      await outcome(verify(crypto.randomUUID(), hospital, '?')),
      await outcome(verify(crypto.randomUUID(), await unitId('恩施样例民族中医院'), WRONG)),
      await outcome(verify(crypto.randomUUID(), NOBODY, WRONG)),
    ];
    await app.clock.advance(180 * DAY);
    outcomes.push(await outcome(verify(crypto.randomUUID(), hospital, DEMO_CONFIRMATION_CODE)));
    expect(new Set(outcomes)).toEqual(new Set(['unit_code_wrong']));
    await app.clock.advance(-1);
    expect(await outcome(verify(crypto.randomUUID(), hospital, DEMO_CONFIRMATION_CODE))).toBe('right');
  });
});

describe('guessing a confirmation code', () => {
  it('ends after five wrong ones at a unit, for that account, until midnight in Beijing', async () => {
    const [account, id] = [crypto.randomUUID(), await unitId(DEMO_HOSPITAL)];
    for (let n = 0; n < 5; n++) expect(await outcome(verify(account, id, WRONG))).toBe('unit_code_wrong');
    const refused = verify(account, id, DEMO_CONFIRMATION_CODE);
    await expect(refused).rejects.toMatchObject({
      code: 'unit_code_guesses_exhausted',
      params: { retryAfterSeconds: 12 * 3600 },
    });
    expect(await outcome(verify(crypto.randomUUID(), id, DEMO_CONFIRMATION_CODE))).toBe('right');
    app.clock.set(new Date('2026-11-24T00:00:00+08:00'));
    expect(await outcome(verify(account, id, DEMO_CONFIRMATION_CODE))).toBe('right');
  });

  it('ends after ten wrong ones altogether, units that do not exist included', async () => {
    const account = crypto.randomUUID();
    for (let n = 0; n < 10; n++) await outcome(verify(account, crypto.randomUUID(), WRONG));
    expect(await outcome(verify(account, await unitId(DEMO_HOSPITAL), DEMO_CONFIRMATION_CODE))).toBe(
      'unit_code_guesses_exhausted',
    );
  });

  it('wins nothing by guessing in parallel', async () => {
    const id = await unitId('江城样例妇幼保健院');
    for (let round = 0; round < 5; round++) {
      const account = crypto.randomUUID();
      const outcomes = await Promise.all(
        Array.from({ length: 16 }, () => outcome(verify(account, id, WRONG))),
      );
      expect(outcomes.filter((each) => each === 'unit_code_wrong')).toHaveLength(5);
    }
  });

  it('by many accounts leaves each one guess, and the right code always good', async () => {
    const registered = await app.get(UnitRegistry).findId('12420500202602114R');
    const id = registered!;
    await app.get(UnitCodeService).issue(id, 'AAAA-BBBB');
    for (let n = 0; n < 50; n++) await outcome(verify(crypto.randomUUID(), id, WRONG));
    const newcomer = crypto.randomUUID();
    expect(await outcome(verify(newcomer, id, 'AAAA-BBBB'))).toBe('right');
    expect(await outcome(verify(newcomer, id, WRONG))).toBe('unit_code_wrong');
    expect(await outcome(verify(newcomer, id, WRONG))).toBe('unit_code_guesses_exhausted');
    expect(await outcome(verify(newcomer, await unitId(DEMO_HOSPITAL), DEMO_CONFIRMATION_CODE))).toBe(
      'right',
    );
  });

  it('is forgotten when its day is over', async () => {
    const left = async () => (await app.database.asOwner('SELECT FROM unit_code_guesses')).length;
    await outcome(verify(crypto.randomUUID(), NOBODY, WRONG));
    const before = await left();
    await app.get(UnitCodeService).forgetOldGuesses();
    expect(await left()).toBe(before);
    await app.clock.advance(200 * DAY);
    await app.get(UnitCodeService).forgetOldGuesses();
    expect(await left()).toBe(0);
  });

  it('is recorded, without the code', async () => {
    const account = crypto.randomUUID();
    await outcome(verify(account, await unitId(DEMO_HOSPITAL), WRONG));
    const rows = await app.database.asOwner('SELECT type, detail FROM activity WHERE owner_id = $1', [
      account,
    ]);
    expect(rows).toEqual([
      { type: 'affiliation.code_refused', detail: { unitId: await unitId(DEMO_HOSPITAL) } },
    ]);
  });
});

describe('registering a unit', () => {
  const unit = {
    name: '测试样例医院',
    institutionCodeKind: 'unified_social_credit_code',
    institutionCode: '124201062026020423',
    supervisingUnitId: null,
    categoryCode: 'A100',
    divisionCode: '420106',
  } as const;

  it('refuses an institution code that is taken, wrong, or a place that does not exist', async () => {
    const register = (change: object) => app.get(UnitRegistry).register({ ...unit, ...change });
    const refusal = (pointer: string, code: string) => ({
      code: 'registration_invalid',
      fieldErrors: [{ pointer, code }],
    });
    await expect(register({})).rejects.toMatchObject({ constraint: 'unit_institution_code_key' });
    await expect(register({ institutionCode: '124201062026020424' })).rejects.toMatchObject(
      refusal('/institutionCode', 'checksum_wrong'),
    );
    await expect(register({ categoryCode: 'Z999' })).rejects.toMatchObject(
      refusal('/categoryCode', 'not_allowed'),
    );
    await expect(register({ divisionCode: '999999' })).rejects.toMatchObject(
      refusal('/divisionCode', 'not_allowed'),
    );
    await expect(
      register({ institutionCode: '11420106202601031T', supervisingUnitId: NOBODY }),
    ).rejects.toMatchObject(refusal('/supervisingUnitId', 'not_found'));
  });
});
