import { CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, Journey, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { SessionService } from './session.service.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.60';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

let app: TestApplication;
let codes = 0;

async function signIn(userAgent: string): Promise<SignedIn> {
  const request = app.http.post('/api/sessions/wechat').set('User-Agent', userAgent);
  return (await request.send({ code: `sim-own-${++codes}`, agreedVersion: CONSENT_VERSION }).expect(201))
    .body;
}

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

describe('sessions of one’s own', () => {
  it('are his who lost every grant, with his password; nothing else is', async () => {
    const userName = 'once-a-reviewer';
    const first = 'Orange-Lantern-42';
    const journey = new Journey(app);
    const accountId = await app.get(StaffAccountService).create({
      ...{ userName, displayName: '李审核', password: first, initialPassword: false },
      grants: [{ role: 'provincial_reviewer', scope: { kind: 'province' } }],
    });
    const session = await journey.signInStaff(userName, first);
    await app.database.asOwner('DELETE FROM role_grant WHERE account_id = $1', [accountId]);
    expect((await app.http.get('/api/me').set(as(session)).expect(200)).body.grants).toEqual([]);
    const change = { currentPassword: first, newPassword: 'Violet-Harbour-77' };
    await app.http.put('/api/me/password').set(as(session)).send(change).expect(204);
    await app.http.get('/api/sessions').set(as(session)).expect(200);
    for (const path of ['/api/review/declarations', '/api/units?name=样例', '/api/messages'])
      await app.http.get(encodeURI(path)).set(as(session)).expect(403);
    await app.http.delete('/api/sessions/current').set(as(session)).expect(204);
  });

  it('are known again by browser and system; nothing else of the client is kept', async () => {
    await signIn(WECHAT);
    const { body } = await app.http.get('/api/sessions').set(as(await signIn(FIREFOX)));
    expect(body.items).toMatchObject([
      { way: 'wechat', browser: 'firefox', system: 'linux', current: true },
      { way: 'wechat', browser: 'wechat', system: 'ios', current: false },
    ]);
    const rows = await app.database.asOwner<{ text: string }>('SELECT session::text AS text FROM session');
    for (const { text } of rows) expect(text).not.toMatch(/127\.0\.0\.1|Mozilla|iPhone|140\.0/);
  });

  it('are ended all but the one that asks', async () => {
    const [other, kept] = [await signIn(WECHAT), await signIn(FIREFOX)];
    await app.http.delete('/api/sessions/others').set(as(kept)).expect(204);
    expect((await app.http.get('/api/me').set(as(other)).expect(401)).body.code).toBe('session_ended');
    const { body } = await app.http.get('/api/sessions').set(as(kept)).expect(200);
    expect(body.items).toHaveLength(1);
    await app.http.delete('/api/sessions/others').set(as(kept)).expect(204);
  });

  it('are fifty at most: a sign-in beyond ends the one that was not used for the longest time', async () => {
    const [first, second] = [await signIn(WECHAT), await signIn(WECHAT)];
    await app.http.delete('/api/sessions/others').set(as(second)).expect(204);
    const others: SignedIn[] = [];
    for (let count = 2; count < 50; count++) others.push(await signIn(FIREFOX));
    await app.database.asOwner(`UPDATE session SET refreshed_at = now() WHERE id IN (
      SELECT id FROM session WHERE ended_at IS NULL ORDER BY id LIMIT 1)`);
    const kept = await signIn(FIREFOX);
    await app.http.get('/api/me').set(as(others[0]!)).expect(200);
    const beyond = await signIn(FIREFOX);
    expect((await app.http.get('/api/me').set(as(others[0]!)).expect(401)).body.code).toBe('session_ended');
    for (const session of [second, others[1]!, kept, beyond])
      await app.http.get('/api/me').set(as(session)).expect(200);
    await app.http.get('/api/me').set(as(first)).expect(401);
    expect(
      await app.database.asOwner(`SELECT FROM activity WHERE detail ->> 'reason' = 'too_many_sessions'`),
    ).toHaveLength(1);
  });

  it('end with everybody’s when an operator says so, each on the record', async () => {
    const session = await signIn(WECHAT);
    const { total } = (
      await app.database.asOwner<{ total: number }>(
        'SELECT count(*)::int AS total FROM session WHERE ended_at IS NULL',
      )
    )[0]!;
    expect(await app.get(SessionService).endEverybodys('ended_by_administrator')).toBe(total);
    await app.http.get('/api/me').set(as(session)).expect(401);
    expect(
      await app.database.asOwner(`SELECT FROM activity WHERE detail ->> 'reason' = 'ended_by_administrator'`),
    ).toHaveLength(total);
  });
});
