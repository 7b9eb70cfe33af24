import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = 'Orange-Lantern-42';

let app: TestApplication;
let people = 0;

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const me = (token: string) => app.http.get('/api/me').set(bearer(token));
const refresh = (cookie: string, headers: Record<string, string> = {}) =>
  app.http.post('/api/sessions/browser/refresh').set({ ...(cookie && { Cookie: cookie }), ...headers });

type Answer = Awaited<ReturnType<typeof refresh>>;

/** The one cookie of an answer: `name=value`, and its attributes. */
function cookieOf(answer: Answer): { pair: string; attributes: string[] } {
  const set = answer.headers['set-cookie'] as unknown as string[] | undefined;
  expect(set).toHaveLength(1);
  const [pair = '', ...attributes] = set![0]!.split('; ');
  return { pair, attributes };
}

const isCleared = (answer: Answer) => {
  const { pair, attributes } = cookieOf(answer);
  return pair === 'htp_refresh=' && attributes.includes('Expires=Thu, 01 Jan 1970 00:00:00 GMT');
};

async function newStaff(): Promise<string> {
  const userName = `browser-${++people}`;
  await app.get(StaffAccountService).create({
    userName,
    displayName: '李审核',
    password: PASSWORD,
    initialPassword: false,
    grants: [{ role: 'auditor', scope: { kind: 'province' } }],
  });
  return userName;
}

const start = (userName: string, password = PASSWORD, at = app) =>
  at.http.post('/api/sessions/browser').send({ userName, password });

async function started() {
  const answer = await start(await newStaff()).expect(201);
  return { accessToken: answer.body.accessToken as string, cookie: cookieOf(answer).pair };
}

describe('a session of a browser', () => {
  it('gives the page an access token, and the browser a cookie that no script reads and only these routes get', async () => {
    const answer = await start(await newStaff()).expect(201);
    const { pair, attributes } = cookieOf(answer);
    expect(pair).toMatch(/^htp_refresh=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/api/sessions/browser', 'SameSite=Strict']);
    expect(Object.keys(answer.body).sort()).toEqual([
      'accessToken',
      'accessTokenExpiresAt',
      'accountId',
      'idleMinutes',
      'refreshTokenExpiresAt',
    ]);
    expect(JSON.stringify(answer.body)).not.toContain(pair.split('=')[1]);
    expect(answer.body.idleMinutes).toBe(30);
    await me(answer.body.accessToken).expect(200);
  });

  it('leaves no cookie behind when it does not begin', async () => {
    const answer = await start(await newStaff(), 'Wrong-Password-1').expect(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is refreshed from its cookie, which is replaced', async () => {
    const { cookie } = await started();
    await app.clock.advance(20 * MINUTE);
    const answer = await refresh(cookie).expect(201);
    const next = cookieOf(answer).pair;
    expect(next).toMatch(/^htp_refresh=[\w-]{43}$/);
    expect(next).not.toBe(cookie);
    await me(answer.body.accessToken).expect(200);
    await refresh(`other=1; ${next}; more=x`).expect(201);
  });

  it('gives two tabs that refresh at once, and one whose answer was lost, the same cookie', async () => {
    const { cookie } = await started();
    const answers = await Promise.all([1, 2, 3].map(() => refresh(cookie).expect(201)));
    await app.clock.advance(9000);
    answers.push(await refresh(cookie).expect(201));
    expect(new Set(answers.map((answer) => cookieOf(answer).pair)).size).toBe(1);
  });

  it('is over, and its cookie gone, when a used cookie comes back later', async () => {
    const { cookie, accessToken } = await started();
    await refresh(cookie).expect(201);
    await app.clock.advance(10_000);
    const answer = await refresh(cookie).expect(401);
    expect(answer.body.code).toBe('refresh_reused');
    expect(isCleared(answer)).toBe(true);
    await me(accessToken).expect(401);
  });

  it.each([
    ['two hours of silence', async () => app.clock.advance(2 * HOUR)],
    ['the account was disabled', async () => app.database.asOwner('UPDATE account SET disabled_at = now()')],
  ])('is over after %s, and its cookie gone', async (_, then) => {
    const { cookie } = await started();
    await then();
    const answer = await refresh(cookie).expect(401);
    expect(answer.body.code).toBe('session_ended');
    expect(isCleared(answer)).toBe(true);
  });

  it('ends with the sign-out, cookie included', async () => {
    const { cookie, accessToken } = await started();
    const answer = await app.http.delete('/api/sessions/current').set(bearer(accessToken)).expect(204);
    expect(isCleared(answer)).toBe(true);
    expect((await refresh(cookie).expect(401)).body.code).toBe('session_ended');
  });

  it.each([
    ['no cookie', ''],
    ['a value that none of ours has', 'htp_refresh=short'],
    ['a cookie of another name', `htp_refresh_2=${'A'.repeat(43)}`],
  ])('is none for a browser with %s: that is no failure', async (_, cookie) => {
    const answer = await refresh(cookie).expect(204);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('keeps the cookie when the answer could not be given', async () => {
    const { cookie } = await started();
    await app.database.asOwner('ALTER TABLE refresh_token RENAME TO refresh_token_away');
    try {
      const answer = await refresh(cookie);
      expect(answer.status).toBe(500);
      expect(answer.headers['set-cookie']).toBeUndefined();
    } finally {
      await app.database.asOwner('ALTER TABLE refresh_token_away RENAME TO refresh_token');
    }
    await refresh(cookie).expect(201);
  });

  it('does not mix with the sessions that keep their token themselves', async () => {
    const { cookie } = await started();
    await app.http.post('/api/sessions/refresh').set('Cookie', cookie).send({}).expect(400);
    const { body, headers } = await app.http
      .post('/api/sessions/password')
      .send({ userName: await newStaff(), password: PASSWORD })
      .expect(201);
    expect(headers['set-cookie']).toBeUndefined();
    await app.http.post('/api/sessions/refresh').send({ refreshToken: body.refreshToken }).expect(201);
  });
});

describe('a page of another origin', () => {
  const foreign: readonly (readonly [string, Record<string, string>])[] = [
    ['of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['of a sister domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['in an old browser', { Origin: 'https://elsewhere.example' }],
    ['without a name', { Origin: 'null' }],
  ];

  it.each(foreign)('%s cannot refresh', async (_, headers) => {
    const { cookie } = await started();
    const answer = await refresh(cookie, headers).expect(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    // Not used up either: the page itself goes on with it.
    await app.clock.advance(MINUTE);
    await refresh(cookie).expect(201);
  });

  it.each(foreign)('%s cannot sign in', async (_, headers) => {
    const answer = await start(await newStaff()).set(headers);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('is told from our own, also where a browser tells the origin alone', async () => {
    const { cookie } = await started();
    const own = new URL(app.url).host;
    const answer = await refresh(cookie, { Origin: `https://${own}`, Host: own }).expect(201);
    await refresh(cookieOf(answer).pair, { 'Sec-Fetch-Site': 'same-origin' }).expect(201);
  });
});
