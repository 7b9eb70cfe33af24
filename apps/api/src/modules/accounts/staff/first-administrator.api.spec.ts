import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { FirstAdministrator } from './first-administrator.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

describe('the first system administrator', () => {
  it('is made once, also by two starters at once, and sets the account up like everybody', async () => {
    const first = app.get(FirstAdministrator);
    const made = await Promise.allSettled([
      first.create('root.one', '周管理'),
      first.create('root.two', '周管理'),
    ]);
    const passwords = made.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
    expect(passwords).toHaveLength(1);
    const [account] = await app.database.asOwner<{ user_name: string }>(
      'SELECT user_name FROM staff_account',
    );
    const { body } = await app.http
      .post('/api/sessions/password')
      .send({ userName: account!.user_name, password: passwords[0] })
      .expect(201);
    const me = await app.http.get('/api/me').set({ Authorization: `Bearer ${body.accessToken}` });
    expect(me.body).toMatchObject({
      passwordChangeRequired: true,
      secondFactorEnrolmentRequired: true,
      grants: [{ role: 'system_admin' }],
    });
    await expect(first.create('root.three', '周管理')).rejects.toThrow('administrator already');
  });
});
