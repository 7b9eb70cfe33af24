import { CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';

let app: TestApplication;
let serial = 0;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date('2026-11-23T12:00:00+08:00'));
});
afterAll(() => app.close());

const signIn = (name: string, agreedVersion?: string) =>
  app.http.post('/api/sessions/wechat').send({ code: `sim-${name}-${++serial}`, agreedVersion });
const consents = async (accessToken: string) =>
  (await app.http.get('/api/me/consents').set('Authorization', `Bearer ${accessToken}`).expect(200)).body;
const accounts = async () => (await app.database.asOwner('SELECT 1 FROM account')).length;

describe('用户服务协议和隐私政策', () => {
  it('come before an account: without agreement to what is in force there is none', async () => {
    const before = await accounts();
    for (const version of [undefined, '2025-01']) {
      const { body } = await signIn('unwilling', version).expect(403);
      expect(body.code).toBe('consent_required');
    }
    expect(await accounts()).toBe(before);
  });

  it('are agreed to once, with version and time, in the record too', async () => {
    const { body } = await signIn('willing', CONSENT_VERSION).expect(201);
    await app.clock.advance(60_000);
    await signIn('willing').expect(201);
    await signIn('willing', CONSENT_VERSION).expect(201);
    expect(await consents(body.accessToken)).toEqual({
      current: CONSENT_VERSION,
      given: [{ version: CONSENT_VERSION, givenAt: '2026-11-23T04:00:00.000Z' }],
    });
    const recorded = await app.database.asOwner(
      `SELECT owner_id, detail FROM activity WHERE type = 'consent.given' AND subject_id = $1`,
      [body.accountId],
    );
    expect(recorded).toEqual([{ owner_id: body.accountId, detail: { version: CONSENT_VERSION } }]);
  });

  it('are asked for anew at the next sign-in when there is a new version, not before', async () => {
    const { body } = await signIn('former', CONSENT_VERSION).expect(201);
    await app.database.asOwner(`UPDATE consent SET version = '2025-01' WHERE account_id = $1`, [
      body.accountId,
    ]);
    await app.http.post('/api/sessions/refresh').send({ refreshToken: body.refreshToken }).expect(201);
    expect((await signIn('former').expect(403)).body.code).toBe('consent_required');
    const { body: again } = await signIn('former', CONSENT_VERSION).expect(201);
    expect(again.accountId).toBe(body.accountId);
    const { given } = await consents(again.accessToken);
    expect(given.map(({ version }: { version: string }) => version).sort()).toEqual([
      '2025-01',
      CONSENT_VERSION,
    ]);
  });
});
