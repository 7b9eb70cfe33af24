import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const PASSWORD = 'Orange-Lantern-42';
const CAPACITY = 100;
/** Enough to compete; more would wait for each other's hashes longer than for a connection. */
const AT_ONCE = 10;

let app: TestApplication;
let names = 0;

const signIn = (address: string, userName: string, password: string) =>
  app.http.post('/api/sessions/password').set('X-Forwarded-For', address).send({ userName, password });
const guess = (address: string) => signIn(address, `guessed-${++names}`, 'Wrong-Password-1');

/** Each is sent when it is awaited. */
async function statusesOf(requests: PromiseLike<{ status: number }>[]): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < requests.length; sent += AT_ONCE) {
    const answers = await Promise.all(requests.slice(sent, sent + AT_ONCE));
    statuses.push(...answers.map(({ status }) => status));
  }
  return statuses;
}

beforeAll(async () => {
  app = await startTestApplication({
    settings: { TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1' },
  });
  await app.get(StaffAccountService).create({
    userName: 'honest',
    displayName: '李审核',
    password: PASSWORD,
    initialPassword: true,
    grants: [{ role: 'provincial_reviewer', scope: { kind: 'province' } }],
  });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('failed sign-ins from one network', () => {
  it('are limited over all user names, also in parallel; other networks and later tries are not', async () => {
    const volley = await statusesOf(Array.from({ length: CAPACITY + 10 }, () => guess('203.0.113.9')));
    expect(volley.filter((status) => status === 401)).toHaveLength(CAPACITY);
    expect(volley.filter((status) => status === 429)).toHaveLength(10);

    const refused = await signIn('203.0.113.9', 'honest', PASSWORD).expect(429);
    expect(refused.body).toMatchObject({ code: 'rate_limited', params: { retryAfterSeconds: 15 } });
    expect(refused.headers['retry-after']).toBe('15');
    await signIn('203.0.113.10', 'honest', PASSWORD).expect(201);

    app.clock.set(new Date(NOON.getTime() + 14_000));
    await guess('203.0.113.9').expect(429);
    app.clock.set(new Date(NOON.getTime() + 15_000));
    await guess('203.0.113.9').expect(401);
    await guess('203.0.113.9').expect(429);
  });

  it('leave honest people behind the same address their sign-ins: a right one costs nothing', async () => {
    await statusesOf(Array.from({ length: CAPACITY - 1 }, () => guess('198.51.100.7')));
    for (let n = 0; n < 3; n++) await signIn('198.51.100.7', 'honest', PASSWORD).expect(201);
    await guess('198.51.100.7').expect(401);
    await signIn('198.51.100.7', 'honest', PASSWORD).expect(429);
  });

  it('are not taken back by whoever begins an enrolment again and again', async () => {
    const address = '192.0.2.4';
    const { body } = await signIn(address, 'honest', PASSWORD).expect(201);
    await statusesOf(Array.from({ length: CAPACITY }, () => guess(address)));
    for (let n = 0; n < 3; n++) {
      const begin = app.http.post('/api/me/second-factor').set('X-Forwarded-For', address);
      await begin.set('Authorization', `Bearer ${body.accessToken}`).send({}).expect(201);
    }
    await guess(address).expect(429);
  });

  it('are counted by /64 where addresses are long', async () => {
    const volley = Array.from({ length: CAPACITY }, (_, n) => guess(`2001:db8:1:2::${n.toString(16)}`));
    expect(new Set(await statusesOf(volley))).toEqual(new Set([401]));
    await guess('2001:db8:1:2:ffff::1').expect(429);
    await guess('2001:db8:1:3::1').expect(401);
  });

  it('are kept under digests, and forgotten', async () => {
    const [row] = await app.database.asOwner<{ text: string }>(
      `SELECT string_agg(encode(network_digest, 'escape'), ' ') AS text FROM sign_in_address`,
    );
    expect(row!.text).not.toMatch(/203\.0\.113|2001:db8/);
  });
});
