import { CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { Simulators } from '../../../platform/edge/index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ROUTE = '/api/sessions/wechat-web';
const SIGN_IN_PAGE = '/features/session/sign-in-page';

let app: TestApplication;
let serial = 0;

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

type Answer = Awaited<ReturnType<typeof refresh>>;

const refresh = (cookie: string) => app.http.post(`${ROUTE}/refresh`).set(cookie ? { Cookie: cookie } : {});
const me = (token: string) => app.http.get('/api/me').set('Authorization', `Bearer ${token}`);
const miniProgram = (name: string) =>
  app.http
    .post('/api/sessions/wechat')
    .send({ code: `sim-${name}-${++serial}`, agreedVersion: CONSENT_VERSION });

/** The cookies that an answer sets: `name=value`, by name. */
function cookiesOf(answer: Answer): Record<string, string> {
  const set = (answer.headers['set-cookie'] ?? []) as unknown as string[];
  return Object.fromEntries(set.map((line) => [line.split('=', 1)[0]!, line.split(';', 1)[0]!]));
}

/** Sends a browser to WeChat. @param cookie what it holds already */
async function begin(cookie = '') {
  const answer = await app.http
    .post(`${ROUTE}/authorisations`)
    .set(cookie ? { Cookie: cookie } : {})
    .send({ returnPath: SIGN_IN_PAGE })
    .expect(201);
  const address = new URL(answer.body.address);
  return {
    address,
    cookie: cookiesOf(answer)['htp_authorising']!,
    state: address.searchParams.get('state')!,
  };
}

/** The browser is back with a code of this person's. */
async function comeBack(name: string, { cookie, state }: { cookie: string; state: string }) {
  const code = `sim-${name}-${++serial}`;
  return app.http.post(ROUTE).set('Cookie', cookie).send({ code, state, agreedVersion: CONSENT_VERSION });
}

const signIn = async (name: string) => comeBack(name, await begin());

describe('网页授权', () => {
  it('sends the browser to the page of WeChat that the settings name, and back to this origin', async () => {
    const { address } = await begin();
    expect(address.origin + address.pathname).toBe(app.settings['WECHAT_AUTHORISE_URL']);
    expect(address.hash).toBe('#wechat_redirect');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      appid: 'wx-test-web',
      redirect_uri: app.url + SIGN_IN_PAGE,
      response_type: 'code',
      scope: 'snsapi_userinfo',
      state: expect.any(String),
    });
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/page?x=1', 'page'])(
    'leads back to no other place: %s',
    async (returnPath) => {
      const { body } = await app.http.post(`${ROUTE}/authorisations`).send({ returnPath }).expect(400);
      expect(body.errors[0].pointer).toBe('/returnPath');
    },
  );

  it('says so where it is not offered', async () => {
    const without = await startTestApplication({
      settings: { WECHAT_WEB_APP_ID: '', WECHAT_WEB_APP_SECRET: '' },
    });
    const request = without.http.post(`${ROUTE}/authorisations`).send({ returnPath: SIGN_IN_PAGE });
    const { body } = await request.expect(409);
    expect(body.code).toBe('web_sign_in_not_offered');
    await without.close();
  });

  it('signs in, with the refresh token in a cookie that no script reads, for as long as it lives', async () => {
    const answer = (await signIn('wei')) as Answer;
    expect(answer.status).toBe(201);
    const set = (answer.headers['set-cookie'] as unknown as string[])[0]!;
    const [pair, ...attributes] = set.split('; ');
    expect(pair).toMatch(/^htp_candidate_refresh=[\w-]{43}$/);
    expect(attributes.filter((attribute) => !attribute.startsWith('Expires=')).sort()).toEqual([
      'HttpOnly',
      `Max-Age=${(30 * DAY) / 1000}`,
      `Path=${ROUTE}`,
      'SameSite=Strict',
    ]);
    expect(Object.keys(answer.body).sort()).toEqual([
      'accessToken',
      'accessTokenExpiresAt',
      'accountId',
      'refreshTokenExpiresAt',
    ]);
    await me(answer.body.accessToken).expect(200);
  });

  it('goes on from the cookie days later, also for a tab whose answer was lost', async () => {
    const kept = cookiesOf((await signIn('wu')) as Answer)['htp_candidate_refresh']!;
    await app.clock.advance(29 * DAY);
    const answers = [await refresh(kept).expect(201), await refresh(kept).expect(201)];
    expect(new Set(answers.map((answer) => cookiesOf(answer)['htp_candidate_refresh'])).size).toBe(1);
    await me(answers[0]!.body.accessToken).expect(200);
    await refresh('').expect(204);
  });

  it.each([
    ['another browser', async () => ({ ...(await begin()), cookie: (await begin()).cookie })],
    ['a browser that was never sent', async () => ({ ...(await begin()), cookie: '' })],
    [
      'a made-up state',
      async () => ({ ...(await begin()), state: `${NOON.getTime() + MINUTE}.${'A'.repeat(46)}` }),
    ],
    [
      'a state with a later end',
      async () => {
        const begun = await begin();
        return { ...begun, state: begun.state.replace(/^\d+/, (until) => String(Number(until) + 1)) };
      },
    ],
  ])('takes no code of %s, and does not use it up', async (_, brought) => {
    const { cookie, state } = await brought();
    const code = `sim-victim-${++serial}`;
    const back = (with_: { cookie: string; state: string }) =>
      app.http
        .post(ROUTE)
        .set({ Cookie: with_.cookie })
        .send({ code, state: with_.state, agreedVersion: CONSENT_VERSION });
    const answer = await back({ cookie, state }).expect(401);
    expect(answer.body.code).toBe('authorisation_not_ours');
    expect(answer.headers['set-cookie']).toBeUndefined();
    await back(await begin()).expect(201);
  });

  it('lets each tab come back, but not for ever', async () => {
    const first = await begin();
    const second = await begin(first.cookie);
    expect((await comeBack('xu', first)).status).toBe(201);
    expect((await comeBack('xu', second)).status).toBe(201);
    await app.clock.advance(15 * MINUTE);
    expect((await comeBack('xu', second)).body.code).toBe('authorisation_not_ours');
  });

  it('takes no preview for a person', async () => {
    const begun = await begin();
    const preview = { openid: 'o-of-nobody', is_snapshotuser: 1 };
    app.get(Simulators).wechat!.failNext({ status: 200, body: preview });
    const { status, body } = await comeBack('yang', begun);
    expect([status, body.code]).toEqual([403, 'wechat_preview_only']);
  });

  it('is refused to pages of other origins', async () => {
    const foreign = { 'Sec-Fetch-Site': 'same-site' };
    for (const route of [`${ROUTE}/authorisations`, ROUTE, `${ROUTE}/refresh`])
      await app.http.post(route).set(foreign).send({}).expect(403);
  });
});

describe('one person in mini program and web page', () => {
  it('has one account, whichever was first', async () => {
    const { body: phone } = await miniProgram('zhu').expect(201);
    expect((await signIn('zhu')).body.accountId).toBe(phone.accountId);
    const { body: page } = await signIn('qin');
    expect((await miniProgram('qin').expect(201)).body.accountId).toBe(page.accountId);
    expect((await signIn('zhu')).body.accountId).not.toBe(page.accountId);
  });

  it('has one account, also when both come first at once', async () => {
    for (const twin of ['both1', 'both2', 'both3', 'both4', 'both5']) {
      const begun = await begin();
      const answers = await Promise.all([
        miniProgram(twin),
        comeBack(twin, begun),
        miniProgram(twin),
        comeBack(twin, begun),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(new Set(answers.map(({ body }) => body.accountId)).size).toBe(1);
    }
  });

  it('is found also when the mini program told no unionid at first', async () => {
    const { body: before } = await miniProgram('hua').expect(201);
    await app.database.asOwner(
      'UPDATE wechat_identity SET unionid = NULL, unionid_index = NULL WHERE account_id = $1',
      [before.accountId],
    );
    await miniProgram('hua').expect(201);
    expect((await signIn('hua')).body.accountId).toBe(before.accountId);
  });

  it('is shut out of both when the account is disabled', async () => {
    const { body } = await miniProgram('shut').expect(201);
    await app.database.asOwner('UPDATE account SET disabled_at = now() WHERE id = $1', [body.accountId]);
    expect((await signIn('shut')).body.code).toBe('session_ended');
  });
});

describe('an officer and a candidate in one browser', () => {
  it('keep a cookie each, and sign out each for himself', async () => {
    const { body, headers } = (await signIn('tan')) as Answer;
    expect(headers['set-cookie']).toHaveLength(1);
    const answer = await app.http
      .delete('/api/sessions/current')
      .set('Authorization', `Bearer ${body.accessToken}`)
      .expect(204);
    expect(Object.keys(cookiesOf(answer))).toEqual(['htp_candidate_refresh']);
  });
});
