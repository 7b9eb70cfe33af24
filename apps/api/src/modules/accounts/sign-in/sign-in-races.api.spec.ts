import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

const PASSWORD = 'Orange-Lantern-42';

let app: TestApplication;
let people = 0;

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

async function newStaff() {
  const userName = `racing-${++people}`;
  const accountId = await app.get(StaffAccountService).create({
    userName,
    displayName: '李审核',
    password: PASSWORD,
    initialPassword: false,
    grants: [{ role: 'provincial_reviewer', scope: { kind: 'province' } }],
  });
  return { userName, accountId };
}

/** Somebody of this database waits for a row that the open transaction holds. */
async function untilSomebodyWaits(): Promise<void> {
  await vi.waitFor(
    async () =>
      expect(
        await app.database.asOwner(
          `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
           WHERE NOT granted AND datname = current_database()`,
        ),
      ).not.toEqual([]),
    { timeout: 60_000, interval: 20 },
  );
}

describe('a sign-in that has proven the password', () => {
  it.each([
    ['the password is reset', 'UPDATE staff_account SET password_hash = $2 WHERE account_id = $1', 'other'],
    [
      'the account is disabled',
      'UPDATE account SET disabled_at = $2::timestamptz WHERE id = $1',
      '2026-01-01',
    ],
  ])('begins no session when %s before it could', async (_, change, value) => {
    const { userName, accountId } = await newStaff();
    const administrator = new pg.Client({ connectionString: app.database.ownerUrl });
    await administrator.connect();
    try {
      await administrator.query('BEGIN');
      await administrator.query(change, [accountId, value]);
      const signingIn = app.http
        .post('/api/sessions/password')
        .send({ userName, password: PASSWORD })
        .then((answer) => answer);
      await untilSomebodyWaits();
      await administrator.query('COMMIT');
      const { status, body } = await signingIn;
      expect([status, body.code]).toEqual([401, 'credentials_wrong']);
    } finally {
      await administrator.end();
    }
    expect(await app.database.asOwner('SELECT 1 FROM session WHERE account_id = $1', [accountId])).toEqual(
      [],
    );
  });
});
