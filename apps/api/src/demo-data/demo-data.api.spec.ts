import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../../test/authenticator.ts';
import { startTestApplication, type TestApplication } from '../../test/test-application.ts';
import { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL, type DemoAccount, seedDemoData } from '../demo-data.ts';
import { UnitCodeService } from '../modules/units/index.ts';

let app: TestApplication;
let accounts: DemoAccount[];

const authenticators = new Map<string, Authenticator>();

async function signIn({ userName, password, secret }: DemoAccount) {
  const authenticator = authenticators.get(userName) ?? new Authenticator(secret);
  authenticators.set(userName, authenticator);
  const code = authenticator.nextCode(await app.clock.now(), false);
  return app.http.post('/api/sessions/password').send({ userName, password, code }).expect(201);
}

const tablesNow = () =>
  app.database.asOwner(
    'SELECT (SELECT count(*) FROM unit) AS units, (SELECT max(id) FROM activity) AS activity',
  );

beforeAll(async () => {
  app = await startTestApplication();
  accounts = await seedDemoData(app.nest);
});
afterAll(() => app.close());

describe('the demo data', () => {
  it('lets every account sign in with the password and the secret that are printed', async () => {
    for (const account of accounts) await signIn(account);
    expect(accounts).toHaveLength(7);
  });

  it('is brought in once', async () => {
    const before = await tablesNow();
    expect(await seedDemoData(app.nest)).toEqual(accounts);
    expect(await tablesNow()).toEqual(before);
  });

  it('has the hospital of the sample documents, with its 主管单位 and its code', async () => {
    const { body: session } = await signIn(accounts[0]!);
    const bearer = { Authorization: `Bearer ${session.accessToken}` };
    const { body } = await app.http.get('/api/units').query({ name: DEMO_HOSPITAL }).set(bearer).expect(200);
    expect(body.items[0]).toMatchObject({
      name: DEMO_HOSPITAL,
      supervisingUnit: { name: '武昌样例卫生健康局' },
      category: { name: '综合医院' },
      division: { name: '湖北省武汉市武昌区' },
    });
    const verify = app
      .get(UnitCodeService)
      .verify(crypto.randomUUID(), body.items[0].id, DEMO_CONFIRMATION_CODE);
    await expect(verify).resolves.toBeUndefined();
  });

  it('is refused in production, where the API does not show its document either', async () => {
    const outside = 'https://outside.invalid';
    const epochKeys = await mkdtemp(join(tmpdir(), 'htp-epoch-keys-'));
    const production = await startTestApplication({
      database: app.database,
      settings: {
        NODE_ENV: 'production',
        RATE_LIMIT_FACTOR: '1',
        LOAD_SHEDDING: 'true',
        SIMULATORS: 'false',
        EPOCH_KEY_FOLDER: epochKeys,
        WECHAT_BASE_URL: outside,
        WECHAT_AUTHORISE_URL: outside,
        COMMISSION_BASE_URL: outside,
      },
    });
    await expect(seedDemoData(production.nest)).rejects.toThrow('refused in production');
    for (const path of ['/api/docs', '/api/openapi.json']) await production.http.get(path).expect(404);
    await production.close();
    await rm(epochKeys, { recursive: true });
  });
});
