import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, bodyOf, Journey, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../../demo-data.ts';
import { DEMO_DISTRICT } from '../../../demo-data/demo-units.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NOBODY = '01a2072e-0000-7000-8000-000000000000';
const NEW_PASSWORD = 'Violet-Harbour-77';
const DOCUMENT = '420583199105077328';

interface Created {
  readonly accountId: string;
  readonly userName: string;
  readonly initialPassword: string;
}

interface Page {
  readonly items: readonly { accountId: string }[];
  readonly nextCursor: string | null;
}

let app: TestApplication;
let journey: Journey;
let admin: SignedIn;
let people = 0;

const LEAD = { role: 'provincial_lead' };
const newName = () => `person-${++people}`;
const post = (path: string, body: object, key: string = randomUUID(), who = admin) =>
  app.http
    .post(`/api/staff${path}`)
    .set({ ...as(who), 'Idempotency-Key': key })
    .send(body);
const put = (path: string, who = admin) => app.http.put(`/api/staff${path}`).set(as(who));
const remove = (path: string, who = admin) => app.http.delete(`/api/staff${path}`).set(as(who));
const get = (path: string, who = admin) => app.http.get(`/api/staff${path}`).set(as(who));
const me = (who: SignedIn) => app.http.get('/api/me').set(as(who));
const signIn = (userName: string, password: string) =>
  app.http.post('/api/sessions/password').send({ userName, password });

const create = (input: object = {}) =>
  bodyOf<Created>(
    post('', { userName: newName(), displayName: '钱工作', grants: [LEAD], ...input }).expect(201),
  );

/** Signs in with the issued password, changes it, enrols an authenticator. */
async function settle({ userName, initialPassword }: Created): Promise<SignedIn> {
  const first = await bodyOf<SignedIn>(signIn(userName, initialPassword).expect(201));
  const change = { currentPassword: initialPassword, newPassword: NEW_PASSWORD };
  await app.http.put('/api/me/password').set(as(first)).send(change).expect(204);
  return journey.signInStaff(userName, NEW_PASSWORD);
}

async function settled(input: object = {}) {
  const created = await create(input);
  return { ...created, session: await settle(created) };
}

const recordOf = async (accountId: string) =>
  (
    await app.database.asOwner<{ type: string }>(
      `SELECT type FROM activity WHERE subject_id = $1 AND type LIKE 'staff.%' ORDER BY id`,
      [accountId],
    )
  ).map(({ type }) => type);

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  admin = await journey.signInStaff('system-admin');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('creating staff', () => {
  it('issues a password that is shown once and good for nothing but setting the account up', async () => {
    const key = randomUUID();
    const input = { userName: 'New.Lead', displayName: '钱主任', grants: [LEAD] };
    const answer = await post('', input, key).expect(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const created: Created = answer.body;
    expect(created.userName).toBe('new.lead');
    const again = await post('', input, key).expect(201);
    expect(again.body).toEqual({ ...created, initialPassword: null });
    const session = await bodyOf<SignedIn>(signIn('new.lead', created.initialPassword).expect(201));
    expect((await me(session)).body).toMatchObject({
      passwordChangeRequired: true,
      secondFactorEnrolmentRequired: true,
    });
    await app.http.get('/api/review/declarations').set(as(session)).expect(403);
    await app.http
      .get('/api/review/declarations')
      .set(as(await settle(created)))
      .expect(200);
    expect(await recordOf(created.accountId)).toEqual([
      'staff.created',
      'staff.granted',
      'staff.password_changed',
      'staff.second_factor_enrolled',
    ]);
  });

  it('names to its holder where a grant is held', async () => {
    const unitId = await journey.unitId(admin, DEMO_DISTRICT);
    const { session } = await settled({ grants: [{ role: 'unit_officer', unitId }] });
    expect((await me(session)).body).toMatchObject({
      grants: [{ role: 'unit_officer', unitId, unitName: DEMO_DISTRICT, divisionName: null }],
      permissions: expect.arrayContaining(['declaration:review', 'unit:code-rotate']),
    });
  });

  it('keeps neither password nor document number where answers are kept', async () => {
    const created = await create({ documentType: 'RESIDENT_ID', documentNumber: DOCUMENT });
    const kept = await app.database.asOwner<{ text: string }>(
      `SELECT string_agg(t::text, ' ') AS text FROM (
         SELECT answer::text AS t FROM idempotency_key UNION ALL SELECT detail::text FROM activity) kept`,
    );
    for (const secret of [created.initialPassword, DOCUMENT]) expect(kept[0]!.text).not.toContain(secret);
    expect(JSON.stringify((await get(`/${created.accountId}`)).body)).not.toContain(DOCUMENT.slice(0, 6));
  });

  it.each([
    [{ userName: 'x' }, 400, 'shape_invalid', ['/userName']],
    [{ userName: '王工作人员' }, 400, 'shape_invalid', ['/userName']],
    [{ status: 'x' }, 400, 'unknown_field', ['/status']],
    [{ grants: [{ role: 'candidate' }] }, 400, 'shape_invalid', ['/grants/0/role']],
    [{ grants: [LEAD, { role: 'unit_officer' }] }, 422, 'scope_unsuitable', ['/grants/1/unitId']],
    [{ grants: [{ role: 'unit_officer', unitId: NOBODY }] }, 422, 'scope_unsuitable', ['/grants/0/unitId']],
    [
      { grants: [{ role: 'exam_point_reviewer', divisionCode: '420106' }] },
      422,
      'scope_unsuitable',
      ['/grants/0/divisionCode'],
    ],
    [
      { grants: [{ role: 'unit_officer', unitId: NOBODY, divisionCode: '420100' }] },
      422,
      'scope_unsuitable',
      ['/grants/0/divisionCode'],
    ],
    [{ grants: [LEAD, { role: 'auditor' }] }, 409, 'duties_incompatible', []],
    [{ documentNumber: DOCUMENT }, 422, 'document_number_invalid', ['/documentType']],
    [
      { documentType: 'RESIDENT_ID', documentNumber: '420583199105077329' },
      422,
      'document_number_invalid',
      ['/documentNumber'],
    ],
  ])('refuses %j', async (wrong, status, code, pointers) => {
    const userName = newName();
    const { body } = await post('', { userName, displayName: '钱工作', grants: [], ...wrong }).expect(status);
    expect(body.code).toBe(code);
    expect((body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    expect((await get(`?name=${userName}`)).body.items).toEqual([]);
  });

  it('refuses a user name that is taken, in any spelling', async () => {
    const { userName } = await create();
    const input = { userName: userName.toUpperCase(), displayName: '钱工作', grants: [] };
    expect((await post('', input).expect(409)).body.code).toBe('duplicate');
  });

  it('judges duties by person: two accounts of one document are one', async () => {
    const document = { documentType: 'PASSPORT', documentNumber: 'E12345678' };
    await create({ ...document, grants: [{ role: 'auditor' }] });
    const second = { userName: newName(), displayName: '钱工作', ...document };
    expect((await post('', { ...second, grants: [LEAD] }).expect(409)).body.code).toBe('duties_incompatible');
    const { accountId } = await create({ ...second, grants: [] });
    expect((await post(`/${accountId}/grants`, LEAD).expect(409)).body.code).toBe('duties_incompatible');
    await post(`/${accountId}/grants`, { role: 'auditor' }).expect(201);
  });
});

describe('the directory', () => {
  const namesIn = async (query: string) => {
    const { items } = await bodyOf<{ items: { userName: string }[] }>(get(query).expect(200));
    return items.map(({ userName }) => userName);
  };

  it('is found by the beginning of a user name or name, by role and by unit', async () => {
    const hospital = await journey.unitId(admin);
    const officer = { role: 'unit_officer', unitId: hospital };
    const { userName } = await create({ userName: 'zz_officer', displayName: '欧阳考务', grants: [officer] });
    expect(await namesIn('?name=ZZ_off')).toEqual([userName]);
    expect(await namesIn('?name=zz%25')).toEqual([]);
    expect(await namesIn(`?name=${encodeURIComponent('欧阳')}`)).toEqual([userName]);
    expect(await namesIn(`?unitId=${hospital}`)).toEqual([userName, 'hospital-officer']);
    expect(await namesIn(`?unitId=${hospital}&name=zz`)).toEqual([userName]);
    expect(await namesIn(`?unitId=${hospital}&role=auditor`)).toEqual([]);
    expect((await get('?name=zz_officer')).body.items[0].grants).toMatchObject([
      { unitId: hospital, unitName: DEMO_HOSPITAL, divisionName: null },
    ]);
    expect((await get('?name=wuhan-reviewer')).body.items[0].grants).toMatchObject([
      { unitName: null, divisionCode: '420100', divisionName: '武汉市' },
    ]);
    expect(await namesIn('?role=exam_point_reviewer')).toEqual(['wuhan-reviewer']);
    expect(await namesIn('?role=exam_point_reviewer&name=zz')).toEqual([]);
    expect(await namesIn('?role=unit_officer&name=zz')).toEqual([userName]);
  });

  it('is read page by page, each account once', async () => {
    const seen: string[] = [];
    for (const query of ['?limit=3', '?limit=3&role=unit_officer']) {
      seen.length = 0;
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page = await bodyOf(get(`${query}${cursor && `&cursor=${cursor}`}`).expect(200));
        seen.push(...page.items.map(({ accountId }) => accountId));
        cursor = page.nextCursor;
      }
      const [row] = await app.database.asOwner<{ count: number }>(
        query.includes('role')
          ? `SELECT count(DISTINCT account_id)::int AS count FROM role_grant WHERE role = 'unit_officer'`
          : 'SELECT count(*)::int AS count FROM staff_account',
      );
      expect([seen.length, new Set(seen).size]).toEqual([row!.count, row!.count]);
    }
  });

  it('shows an account with what may be done to it', async () => {
    const { accountId, userName } = await create();
    const { body } = await get(`/${accountId}`).expect(200);
    expect(body).toMatchObject({
      userName,
      displayName: '钱工作',
      disabledAt: null,
      initialPassword: true,
      secondFactor: false,
      lockedUntil: null,
      grants: [
        { role: 'provincial_lead', unitId: null, unitName: null, divisionCode: null, divisionName: null },
      ],
    });
    expect(body.allowedActions).toContain('disable');
    expect((await get(`/${admin.accountId}`)).body.allowedActions).toEqual([]);
  });
});

describe('administering an account', () => {
  it('changes its name', async () => {
    const { accountId } = await create();
    const { body } = await app.http
      .patch(`/api/staff/${accountId}`)
      .set(as(admin))
      .send({ displayName: '钱改名' })
      .expect(200);
    expect(body.displayName).toBe('钱改名');
    expect((await recordOf(accountId)).at(-1)).toBe('staff.renamed');
  });

  it('disables it at once; enabling it brings no session back', async () => {
    const { accountId, userName, session } = await settled();
    await put(`/${accountId}/disablement`).expect(204);
    expect((await put(`/${accountId}/disablement`).expect(409)).body.code).toBe('not_now');
    expect((await me(session).expect(401)).body.code).toBe('session_ended');
    expect((await signIn(userName, NEW_PASSWORD).expect(401)).body.code).toBe('credentials_wrong');
    await remove(`/${accountId}/disablement`).expect(204);
    expect((await me(session).expect(401)).body.code).toBe('session_ended');
    expect((await signIn(userName, NEW_PASSWORD).expect(401)).body.code).toBe('second_factor_required');
    expect((await recordOf(accountId)).slice(-2)).toEqual(['staff.disabled', 'staff.enabled']);
  });

  it('resets the password to one that must be changed, ends its sessions and its wait', async () => {
    const { accountId, userName, session } = await settled();
    for (let n = 0; n < 5; n++) await signIn(userName, 'Wrong-Password-1').expect(401);
    const answer = await put(`/${accountId}/initial-password`).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    await me(session).expect(401);
    await signIn(userName, NEW_PASSWORD).expect(401);
    const { body } = await signIn(userName, answer.body.initialPassword).expect(401);
    expect(body.code).toBe('second_factor_required');
    expect((await get(`/${accountId}`)).body).toMatchObject({ initialPassword: true, secondFactor: true });
  });

  it('resets the second factor: the person enrols a new one', async () => {
    const { accountId, userName, session } = await settled();
    await remove(`/${accountId}/second-factor`).expect(204);
    expect((await me(session).expect(401)).body.code).toBe('session_ended');
    const next = await bodyOf<SignedIn>(signIn(userName, NEW_PASSWORD).expect(201));
    expect((await me(next)).body).toMatchObject({
      secondFactorEnrolmentRequired: true,
      recoveryCodesLeft: 0,
    });
    expect((await recordOf(accountId)).at(-1)).toBe('staff.second_factor_reset');
  });

  it('shows a wait after failures, and ends it', async () => {
    const { accountId, userName } = await settled();
    for (let n = 0; n < 5; n++) await signIn(userName, 'Wrong-Password-1').expect(401);
    await signIn(userName, NEW_PASSWORD).expect(429);
    const { body } = await get(`/${accountId}`);
    expect(new Date(body.lockedUntil).getTime() - NOON.getTime()).toBe(60_000);
    await remove(`/${accountId}/lock`).expect(204);
    expect((await signIn(userName, NEW_PASSWORD).expect(401)).body.code).toBe('second_factor_required');
    expect((await recordOf(accountId)).at(-1)).toBe('staff.unlocked');
  });

  it('lists and ends its sessions, one or all', async () => {
    const { accountId, userName, session } = await settled();
    const other = await journey.signInStaff(userName, NEW_PASSWORD);
    const { items } = await bodyOf<{ items: { id: string; current: boolean }[] }>(
      get(`/${accountId}/sessions`).expect(200),
    );
    expect(items.map(({ current }) => current)).toEqual([false, false]);
    await remove(`/${accountId}/sessions/${items[0]!.id}`).expect(204);
    await remove(`/${accountId}/sessions/${items[0]!.id}`).expect(404);
    await me(other).expect(401);
    await me(session).expect(200);
    await remove(`/${accountId}/sessions`).expect(204);
    await me(session).expect(401);
  });

  it('gives and takes roles for the very next request', async () => {
    const elsewhere = { role: 'exam_point_reviewer', divisionCode: '420500' };
    const { accountId, session } = await settled({ grants: [elsewhere] });
    const key = randomUUID();
    const grant = { role: 'unit_officer', unitId: await journey.unitId(admin, DEMO_HOSPITAL) };
    await app.http.get(`/api/units/${grant.unitId}/members`).set(as(session)).expect(404);
    const { id } = await bodyOf<{ id: string }>(post(`/${accountId}/grants`, grant, key).expect(201));
    expect((await post(`/${accountId}/grants`, grant, key).expect(201)).body.id).toBe(id);
    expect((await post(`/${accountId}/grants`, grant).expect(409)).body.code).toBe('duplicate');
    await app.http.get(`/api/units/${grant.unitId}/members`).set(as(session)).expect(200);
    await remove(`/${accountId}/grants/${NOBODY}`).expect(404);
    await remove(`/${accountId}/grants/${id}`).expect(204);
    await app.http.get(`/api/units/${grant.unitId}/members`).set(as(session)).expect(404);
    expect((await recordOf(accountId)).slice(-2)).toEqual(['staff.granted', 'staff.revoked']);
  });
});

describe('nobody administers', () => {
  const changesOf = (id: string, who = admin) => [
    put(`/${id}/disablement`, who),
    remove(`/${id}/disablement`, who),
    put(`/${id}/initial-password`, who),
    remove(`/${id}/second-factor`, who),
    remove(`/${id}/lock`, who),
    remove(`/${id}/sessions`, who),
    post(`/${id}/grants`, { role: 'system_admin' }, randomUUID(), who),
    app.http.patch(`/api/staff/${id}`).set(as(who)).send({ displayName: '王五' }),
  ];

  it('himself, under whichever account', async () => {
    const document = {
      documentType: 'PASSPORT',
      documentNumber: 'E87654321',
      grants: [{ role: 'system_admin' }],
    };
    const one = await settled(document);
    const other = await create({ ...document, userName: newName() });
    for (const id of [one.accountId, other.accountId]) {
      for (const request of changesOf(id, one.session)) {
        const { status, body } = await request;
        expect([status, body.code]).toEqual([403, 'own_account']);
      }
    }
    const { grants } = await bodyOf<{ grants: { id: string }[] }>(get(`/${one.accountId}`));
    expect(
      (await remove(`/${one.accountId}/grants/${grants[0]!.id}`, one.session).expect(403)).body.code,
    ).toBe('own_account');
    await remove(`/${one.accountId}/grants/${grants[0]!.id}`).expect(204);
  });

  it('a candidate, or somebody who is not there', async () => {
    const candidate = await journey.signInCandidate();
    for (const id of [candidate.accountId, NOBODY]) {
      for (const request of [...changesOf(id), get(`/${id}`), get(`/${id}/sessions`)])
        await request.expect(404);
    }
    await me(candidate).expect(200);
  });
});

describe('system administrators', () => {
  it('who disable each other at once leave one in office', async () => {
    await app.database.asOwner(`DELETE FROM role_grant WHERE role = 'system_admin' AND account_id <> $1`, [
      admin.accountId,
    ]);
    for (let round = 0; round < 5; round++) {
      const rival = await settled({ grants: [{ role: 'system_admin' }] });
      const answers = await Promise.all([
        put(`/${rival.accountId}/disablement`),
        put(`/${admin.accountId}/disablement`, rival.session),
      ]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      const left = await app.database.asOwner(
        `SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
         WHERE g.role = 'system_admin' AND a.disabled_at IS NULL`,
      );
      expect(left).toHaveLength(1);
      await app.database.asOwner('UPDATE account SET disabled_at = NULL WHERE id = $1', [admin.accountId]);
      await app.database.asOwner('UPDATE account SET disabled_at = now() WHERE id = $1', [rival.accountId]);
      await app.database.asOwner('UPDATE session SET ended_at = NULL WHERE account_id = $1', [
        admin.accountId,
      ]);
    }
  });
});
