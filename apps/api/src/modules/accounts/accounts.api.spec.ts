import { CONSENT_VERSION, type Permission, PERMISSIONS, PERMISSIONS_OF_ROLE } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Simulators } from '../../platform/edge/index.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { SpentSignIns } from './sessions/spent-sign-ins.ts';
import { StaffAccountService } from './staff/staff-account.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const MINUTE = 60_000;
const PASSWORD = 'Orange-Lantern-42';

let app: TestApplication;
let codes = 0;

const HELD = new Set<Permission>(['session:manage', ...PERMISSIONS_OF_ROLE.exam_point_reviewer]);
const code = (name: string) => `sim-${name}-${++codes}`;
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const post = (path: string, body: object) => app.http.post(`/api${path}`).send(body);
const me = (token: string) => app.http.get('/api/me').set(bearer(token));

/** As who has agreed to what is in force. */
const agreed = (given: string) => ({ code: given, agreedVersion: CONSENT_VERSION });

async function signIn(name: string) {
  const { body } = await post('/sessions/wechat', agreed(code(name))).expect(201);
  return body as {
    accountId: string;
    accessToken: string;
    refreshToken: string;
    accessTokenExpiresAt: string;
  };
}

function createStaff(userName: string, initialPassword = false) {
  return app.get(StaffAccountService).create({
    userName,
    displayName: '李审核',
    password: PASSWORD,
    initialPassword,
    grants: [{ role: 'exam_point_reviewer', scope: { kind: 'division', divisionCode: '420100' } }],
  });
}

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('signing in with WeChat', () => {
  it('makes the account the first time and finds it afterwards', async () => {
    const first = await signIn('wang');
    const second = await signIn('wang');
    expect(second.accountId).toBe(first.accountId);
    const { body } = await me(first.accessToken).expect(200);
    expect(body).toMatchObject({
      accountId: first.accountId,
      userName: null,
      passwordChangeRequired: false,
      grants: [{ role: 'candidate', unitId: null, divisionCode: null }],
    });
    const activity = await app.database.asOwner(
      `SELECT type, owner_id FROM activity WHERE subject_id = $1 ORDER BY id`,
      [first.accountId],
    );
    expect(activity.map(({ type }) => type)).toEqual(['consent.given', 'session.started', 'session.started']);
    expect(activity[1]?.owner_id).toBe(first.accountId);
  });

  it('makes one account of parallel first sign-ins', async () => {
    for (const twin of ['twin1', 'twin2', 'twin3', 'twin4', 'twin5']) {
      const sessions = await Promise.all([1, 2, 3, 4].map(() => signIn(twin)));
      expect(new Set(sessions.map(({ accountId }) => accountId)).size).toBe(1);
    }
  });

  it('takes a code once, also of two requests at once', async () => {
    const used = code('zhao');
    const answers = await Promise.all([1, 2, 3].map(() => post('/sessions/wechat', agreed(used))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    const refused = answers.filter(({ status }) => status === 401);
    expect(refused.map(({ body }) => body.code)).toEqual(['wechat_code_used', 'wechat_code_used']);
    const { body } = await post('/sessions/wechat', agreed(used)).expect(401);
    expect(body.code).toBe('wechat_code_used');
  });

  it('refuses a code that WeChat does not know', async () => {
    const { body } = await post('/sessions/wechat', agreed('made-up')).expect(401);
    expect(body.code).toBe('wechat_code_invalid');
  });

  it('refuses an openid sent by the client, before the code is used', async () => {
    const kept = code('qian');
    const { body } = await post('/sessions/wechat', { ...agreed(kept), openid: 'o123' }).expect(400);
    expect(body).toMatchObject({ code: 'unknown_field', errors: [{ pointer: '/openid' }] });
    await post('/sessions/wechat', agreed(kept)).expect(201);
  });

  it('says so when WeChat cannot be asked, and when to try again with another code', async () => {
    const spent = code('sun');
    app.get(Simulators).wechat!.failNext({ status: 503, body: '' });
    const answer = await post('/sessions/wechat', agreed(spent)).expect(503);
    expect(answer.body.code).toBe('wechat_unavailable');
    expect(answer.headers['retry-after']).toBeDefined();
    expect((await post('/sessions/wechat', agreed(spent)).expect(401)).body.code).toBe('wechat_code_used');
    await signIn('sun');
  });

  it('keeps the openid neither readable nor in an answer', async () => {
    await signIn('li');
    const [row] = await app.database.asOwner<{ text: string }>(
      `SELECT encode(openid, 'escape') || encode(openid_index, 'escape') AS text FROM wechat_identity LIMIT 1`,
    );
    expect(row?.text).not.toMatch(/o[\w-]{27}/);
  });
});

describe('access tokens', () => {
  it('are good for ten minutes of the database clock', async () => {
    const { accessToken, accessTokenExpiresAt } = await signIn('zhou');
    expect(new Date(accessTokenExpiresAt).getTime() - NOON.getTime()).toBe(10 * MINUTE);
    await app.clock.advance(10 * MINUTE - 1000);
    await me(accessToken).expect(200);
    await app.clock.advance(1000);
    expect((await me(accessToken).expect(401)).body.code).toBe('unauthenticated');
  });

  it.each([
    ['none', undefined],
    ['words', 'Bearer not-a-token'],
    ['an unsigned one', `Bearer ${unsigned({ alg: 'none', kid: '1' })}`],
    ['one signed by somebody else', `Bearer ${unsigned({ alg: 'HS256', kid: '1' })}c2lnbmF0dXJl`],
    ['one with a key we never had', `Bearer ${unsigned({ alg: 'HS256', kid: '9' })}c2lnbmF0dXJl`],
  ])('refuse %s', async (_, header) => {
    const answer = await app.http.get('/api/me').set(header ? { Authorization: header } : {});
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('unauthenticated');
  });

  it('say nothing but account and session', async () => {
    const { accessToken } = await signIn('wu');
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString());
    expect(Object.keys(claims).sort()).toEqual(['exp', 'iat', 'sid', 'sub']);
  });
});

function unsigned(header: object): string {
  const claims = { sub: crypto.randomUUID(), sid: crypto.randomUUID(), exp: 9_999_999_999 };
  return [header, claims]
    .map((part) => `${Buffer.from(JSON.stringify(part)).toString('base64url')}.`)
    .join('');
}

describe('refreshing', () => {
  const refresh = (refreshToken: string) => post('/sessions/refresh', { refreshToken });

  it('gives new tokens for the same session', async () => {
    const session = await signIn('zheng');
    await app.clock.advance(20 * MINUTE);
    const { body } = await refresh(session.refreshToken).expect(201);
    expect(body.refreshToken).not.toBe(session.refreshToken);
    await me(body.accessToken).expect(200);
  });

  it('gives the same successor to a client that asks twice at once, and to one whose answer was lost', async () => {
    const { refreshToken } = await signIn('feng');
    const answers = await Promise.all([1, 2, 3, 4].map(() => refresh(refreshToken).expect(201)));
    await app.clock.advance(9000);
    answers.push(await refresh(refreshToken).expect(201));
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1);
    const next = await refresh(answers[0]!.body.refreshToken).expect(201);
    await me(next.body.accessToken).expect(200);
  });

  it('ends the whole family when a used token is shown again', async () => {
    const { refreshToken, accessToken, accountId } = await signIn('chen');
    const { body: next } = await refresh(refreshToken).expect(201);
    await app.clock.advance(10_000);
    expect((await refresh(refreshToken).expect(401)).body.code).toBe('refresh_reused');
    expect((await me(next.accessToken).expect(401)).body.code).toBe('session_ended');
    expect((await me(accessToken).expect(401)).body.code).toBe('session_ended');
    expect((await refresh(next.refreshToken).expect(401)).body.code).toBe('session_ended');
    const reused = await app.database.asOwner(
      `SELECT 1 FROM activity WHERE type = 'session.refresh_reused' AND detail->>'accountId' = $1`,
      [accountId],
    );
    expect(reused).toHaveLength(1);
  });

  it('does not outlive thirty days of silence', async () => {
    const { refreshToken } = await signIn('chu');
    await app.clock.advance(30 * 24 * 60 * MINUTE);
    expect((await refresh(refreshToken).expect(401)).body.code).toBe('session_ended');
  });

  it('does not know a token it never gave', async () => {
    expect((await refresh('A'.repeat(43)).expect(401)).body.code).toBe('unauthenticated');
  });

  it('stores no token', async () => {
    const { refreshToken } = await signIn('wei');
    const found = await app.database.asOwner(
      `SELECT 1 FROM refresh_token WHERE position(convert_to($1, 'UTF8') IN digest) > 0 OR digest = decode($2, 'hex')`,
      [refreshToken, Buffer.from(refreshToken, 'base64url').toString('hex')],
    );
    expect(found).toEqual([]);
  });
});

describe('sessions', () => {
  it('are listed to their owner, page by page, and ended one by one', async () => {
    const first = await signIn('jiang');
    await signIn('jiang');
    const last = await signIn('jiang');
    const list = (query = '') =>
      app.http.get(`/api/sessions${query}`).set(bearer(last.accessToken)).expect(200);
    const page = (await list('?limit=2')).body;
    expect(page.items.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);
    const rest = (await list(`?limit=2&cursor=${page.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ way: 'wechat', current: false }], nextCursor: null });
    const end = (token: string) => app.http.delete(`/api/sessions/${rest.items[0].id}`).set(bearer(token));
    await end((await signIn('shen')).accessToken).expect(404);
    await end(last.accessToken).expect(204);
    await end(last.accessToken).expect(404);
    expect((await me(first.accessToken).expect(401)).body.code).toBe('session_ended');
    expect((await list()).body.items).toHaveLength(2);
  });

  it('end at once, refresh token included', async () => {
    const { accessToken, refreshToken } = await signIn('han');
    await app.http.delete('/api/sessions/current').set(bearer(accessToken)).expect(204);
    expect((await me(accessToken).expect(401)).body.code).toBe('session_ended');
    expect((await post('/sessions/refresh', { refreshToken }).expect(401)).body.code).toBe('session_ended');
  });

  it('end at once when the account is disabled, and none begins again', async () => {
    const { accessToken, accountId } = await signIn('yang');
    await app.database.asOwner('UPDATE account SET disabled_at = now() WHERE id = $1', [accountId]);
    expect((await me(accessToken).expect(401)).body.code).toBe('session_ended');
    await post('/sessions/wechat', agreed(code('yang'))).expect(401);
  });

  it('refuse a cursor that is none of ours', async () => {
    const { accessToken } = await signIn('zhu');
    const cursor = Buffer.from('["x"]').toString('base64url');
    const { body } = await app.http
      .get(`/api/sessions?cursor=${cursor}`)
      .set(bearer(accessToken))
      .expect(400);
    expect(body.code).toBe('cursor_invalid');
  });
});

describe('signing in as staff', () => {
  const signInStaff = (userName: string, password: string) =>
    post('/sessions/password', { userName, password });

  it('finds the user name in any spelling and gives the grants as they are now', async () => {
    const accountId = await createStaff('Reviewer.One');
    const { body } = await signInStaff(' REVIEWER.one ', PASSWORD).expect(201);
    expect((await me(body.accessToken)).body).toMatchObject({
      userName: 'reviewer.one',
      displayName: '李审核',
      grants: [
        {
          role: 'exam_point_reviewer',
          unitId: null,
          unitName: null,
          divisionCode: '420100',
          divisionName: '武汉市',
        },
      ],
      permissions: PERMISSIONS.filter((permission) => HELD.has(permission)),
    });
    await app.database.asOwner('DELETE FROM role_grant WHERE account_id = $1', [accountId]);
    expect((await me(body.accessToken).expect(200)).body).toMatchObject({
      grants: [],
      permissions: ['session:manage'],
    });
  });

  it('answers a name nobody has exactly like a wrong password, locks included', async () => {
    await createStaff('reviewer.two');
    const tries = async (userName: string) => {
      const answers = [];
      for (let n = 0; n < 7; n++) {
        const { status, body, headers } = await signInStaff(userName, 'Wrong-Password-1');
        const { requestId: _, ...shown } = body;
        answers.push({ status, shown, retryAfter: headers['retry-after'] });
      }
      return answers;
    };
    const known = await tries('reviewer.two');
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await tries('nobody')).toEqual(known);
  });

  it('waits longer after each failure, up to a quarter of an hour, and forgets after success', async () => {
    await createStaff('reviewer.three');
    for (let n = 0; n < 5; n++) await signInStaff('reviewer.three', 'Wrong-Password-1').expect(401);
    const waits = [];
    for (let n = 0; n < 6; n++) {
      const { body } = await signInStaff('reviewer.three', PASSWORD).expect(429);
      waits.push(body.params.retryAfterSeconds);
      await app.clock.advance(body.params.retryAfterSeconds * 1000);
      if (n < 5) await signInStaff('reviewer.three', 'Wrong-Password-1').expect(401);
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
    await signInStaff('reviewer.three', PASSWORD).expect(201);
    await signInStaff('reviewer.three', 'Wrong-Password-1').expect(401);
    await signInStaff('reviewer.three', PASSWORD).expect(201);
  });

  it('counts parallel tries before it looks at their passwords', async () => {
    await createStaff('reviewer.four');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signInStaff('reviewer.four', 'Wrong-Password-1')),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('ends within the working day', async () => {
    await createStaff('reviewer.five');
    let { refreshToken } = (await signInStaff('reviewer.five', PASSWORD).expect(201)).body;
    for (let hours = 0; hours < 11; hours++) {
      await app.clock.advance(60 * MINUTE);
      ({ refreshToken } = (await post('/sessions/refresh', { refreshToken }).expect(201)).body);
    }
    await app.clock.advance(60 * MINUTE);
    expect((await post('/sessions/refresh', { refreshToken }).expect(401)).body.code).toBe('session_ended');
  });
});

describe('an initial password', () => {
  const change = (token: string, currentPassword: string, newPassword: string) =>
    app.http.put('/api/me/password').set(bearer(token)).send({ currentPassword, newPassword });

  it('must be changed before anything else; the change ends the other sessions', async () => {
    await createStaff('officer.new', true);
    const signInNew = async (password: string) =>
      (await post('/sessions/password', { userName: 'officer.new', password }).expect(201)).body.accessToken;
    const [other, token] = [await signInNew(PASSWORD), await signInNew(PASSWORD)];
    expect((await me(token).expect(200)).body.passwordChangeRequired).toBe(true);
    const refused = await app.http.get('/api/sessions').set(bearer(token)).expect(403);
    expect(refused.body.code).toBe('password_change_required');
    await change(token, PASSWORD, 'Violet-Harbour-77').expect(204);
    const next = await app.http.get('/api/sessions').set(bearer(token)).expect(403);
    expect(next.body.code).toBe('second_factor_enrolment_required');
    expect((await me(other).expect(401)).body.code).toBe('session_ended');
    await post('/sessions/password', { userName: 'officer.new', password: PASSWORD }).expect(401);
    await signInNew('Violet-Harbour-77');
  });

  it.each([
    ['too short', 'Short-pass1', 'too_short'],
    ['the user name', 'officer.rules', 'easily_guessed'],
    ['one character over and over', 'aaaaaaaaaaaaaa', 'easily_guessed'],
    ['known to whoever guesses', 'qwertyuiop123', 'easily_guessed'],
    ['the old one', PASSWORD, 'duplicate'],
  ])('does not become one that is %s', async (_, wanted, issue) => {
    const existing = await app.get(StaffAccountService).findId('officer.rules');
    if (!existing) await createStaff('officer.rules', true);
    const signedIn = await post('/sessions/password', { userName: 'officer.rules', password: PASSWORD });
    const { body } = await change(signedIn.body.accessToken, PASSWORD, wanted).expect(422);
    expect(body).toMatchObject({
      code: 'password_invalid',
      errors: [{ pointer: '/newPassword', code: issue }],
    });
  });

  it('is not changed by whoever does not know it', async () => {
    await createStaff('officer.other', true);
    const { body } = await post('/sessions/password', { userName: 'officer.other', password: PASSWORD });
    const refused = await change(body.accessToken, 'Not-The-Password', 'Violet-Harbour-77').expect(401);
    expect(refused.body.code).toBe('credentials_wrong');
  });

  it('is nothing that a candidate has', async () => {
    const { accessToken } = await signIn('xu');
    await change(accessToken, PASSWORD, 'Violet-Harbour-77').expect(403);
  });
});

describe('housekeeping', () => {
  const left = async () => {
    const [row] = await app.database.asOwner<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM refresh_token) AS tokens,
         (SELECT count(*)::int FROM used_wechat_code) AS codes, (SELECT count(*)::int FROM sign_in_attempts) AS attempts`,
    );
    return row;
  };

  it('forgets what proves nothing any more, and no sooner', async () => {
    await signIn('kong');
    await post('/sessions/password', { userName: 'kong', password: 'Wrong-Password-1' });
    const before = await left();
    await app.get(SpentSignIns).forget();
    expect(await left()).toEqual(before);
    await app.clock.advance(400 * 24 * 60 * MINUTE);
    await app.get(SpentSignIns).forget();
    expect(await left()).toEqual({ sessions: 0, tokens: 0, codes: 0, attempts: 0 });
  });
});

describe('grants', () => {
  it.each([
    ['unit_officer', null, null],
    ['unit_officer', null, '420100'],
    ['exam_point_reviewer', '01a2072e-0000-7000-8000-000000000000', null],
    ['provincial_lead', null, '420100'],
    ['candidate', null, null],
  ])('of %s over unit %s, division %s cannot be stored', async (role, unitId, divisionCode) => {
    const accountId = await createStaff(`grants.${crypto.randomUUID()}`);
    const insert = app.database.asOwner(
      'INSERT INTO role_grant (id, account_id, role, unit_id, division_code) VALUES ($1, $2, $3, $4, $5)',
      [crypto.randomUUID(), accountId, role, unitId, divisionCode],
    );
    await expect(insert).rejects.toMatchObject({ constraint: 'role_grant_scope_check' });
  });

  it('refuse a user name that is taken', async () => {
    await createStaff('taken');
    await expect(createStaff('Taken')).rejects.toMatchObject({ constraint: 'staff_account_user_name_key' });
  });
});
