import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoData } from '../../src/demo-data.ts';
import { Journey, type SignedIn } from '../journey.ts';
import { startTestApplication, type TestApplication } from '../test-application.ts';
import { sendRaw } from './raw-request.ts';

let app: TestApplication;
let journey: Journey;
let candidate: SignedIn;

beforeAll(async () => {
  app = await startTestApplication({ settings: { TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1' } });
  // Within an hour, in which requests are counted.
  app.clock.set(new Date('2026-11-23T12:00:00+08:00'));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  candidate = await journey.signInCandidate('attempts1');
});
afterAll(() => app.close());

const signIn = (userName: string, address = '203.0.113.5', password = 'Wrong-Password-1') =>
  app.http.post('/api/sessions/password').set('X-Forwarded-For', address).send({ userName, password });

/** A request as written, with what `lines` say. */
const ask = (path: string, ...lines: string[]) =>
  sendRaw(app.url, [`GET ${path} HTTP/1.1`, 'Connection: close', ...lines, '', ''].join('\r\n'));

describe('whoever guesses passwords', () => {
  it('gets no new tries by another spelling of the name', async () => {
    const spellings = [
      'province-lead',
      'PROVINCE-LEAD',
      ' province-lead ',
      'ｐｒｏｖｉｎｃｅ-lead',
      'Province-Lead',
    ];
    const codes: string[] = [];
    for (const spelling of [...spellings, ...spellings]) codes.push((await signIn(spelling)).body.code);
    expect(codes.filter((code) => code === 'credentials_wrong').length).toBeLessThanOrEqual(5);
    expect(codes.at(-1)).toBe('sign_in_locked');
  });

  it('cannot make us hash what is endless, or name what is no text', async () => {
    expect((await signIn('lead', '192.0.2.1', 'x'.repeat(100_000))).status).toBe(400);
    expect((await signIn('lead\u0000', '192.0.2.1')).status).not.toBe(500);
    const odd = app.http.post('/api/sessions/password').set('X-Forwarded-For', '192.0.2.1');
    expect((await odd.send({ userName: { $ne: null }, password: ['x'] })).status).toBe(400);
  });
});

describe('tokens', () => {
  it('are good for one thing only', async () => {
    const asRefresh = { refreshToken: candidate.accessToken };
    expect((await app.http.post('/api/sessions/refresh').send(asRefresh)).status).toBe(400);
    const { body } = await app.http
      .post('/api/sessions/wechat')
      .send({ code: 'sim-attempts2-1', agreedVersion: CONSENT_VERSION });
    const asAccess = { Authorization: `Bearer ${body.refreshToken}` };
    expect((await app.http.get('/api/me').set(asAccess)).status).toBe(401);
  });

  it('cannot be told twice, so that a proxy and we read different ones', async () => {
    const bearer = `Authorization: Bearer ${candidate.accessToken}`;
    expect((await ask('/api/me', 'Host: x', bearer)).status).toBe(200);
    expect((await ask('/api/me', 'Host: x', bearer, 'Authorization: Bearer x')).status).toBe(400);
    expect((await ask('/api/me', 'Host: x', 'Host: y', bearer)).status).toBe(400);
  });
});

describe('what is said of a request', () => {
  it('is short: no endless address, no flood of headers or parameters', async () => {
    expect((await ask(`/api/units?name=${'x'.repeat(5_000)}`, 'Host: x')).status).toBe(431);
    expect((await ask(`/api/units?${'a&'.repeat(60)}`, 'Host: x')).status).toBe(431);
    const many = Array.from({ length: 120 }, (_, n) => `X-${n}: 1`);
    const answer = await ask('/api/units', 'Host: x', ...many);
    expect(answer.status).toBe(431);
    expect(answer.body).not.toContain('X-1');
  });

  it('has one length: a smuggled one is refused, nothing is repeated', async () => {
    const smuggled = [
      'POST /api/sessions/refresh HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Content-Length: 4',
      'Transfer-Encoding: chunked',
      '',
      '0',
      '',
      'GET /secret HTTP/1.1',
      '',
      '',
    ].join('\r\n');
    const answer = await sendRaw(app.url, smuggled);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('secret');
  });
});

describe('a registration', () => {
  it('tells nobody which user names there are', async () => {
    const key = () => ({ 'Idempotency-Key': randomUUID(), 'X-Forwarded-For': '192.0.2.9' });
    const taken = await app.http.post('/api/registrations').set(key()).send({ userName: 'province-lead' });
    const free = await app.http.post('/api/registrations').set(key()).send({ userName: 'nobody-at-all' });
    const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(withoutId(taken.body)).toEqual(withoutId(free.body));
  });

  it('is not asked for more often by whoever writes addresses before the proxy’s', async () => {
    const withdraw = (forged: string) =>
      app.http
        .post('/api/registrations/withdrawals')
        .set('X-Forwarded-For', `${forged}, 192.0.2.44`)
        .send({ number: 'x', queryCode: 'x', version: 1 });
    await withdraw('10.0.0.1').expect(404);
    await app.database.asOwner('UPDATE request_count SET requests = 120');
    await withdraw('10.0.0.2').expect(429);
  });
});
