import { CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiProcess, startApiProcess } from '../../../test/api-process.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';

const CANARIES = {
  name: '金丝雀',
  number: '420583199105077328',
  code: 'sim-canary-1',
  token: 'canary.token.canary',
};

/** What another process has written arrives when that gets its turn. */
const WAIT = { timeout: 20_000 };

let application: TestApplication;
let server: ApiProcess;

beforeAll(async () => {
  application = await startTestApplication();
  server = await startApiProcess({ ...application.settings, LOG_LEVEL: 'trace' });
});
afterAll(async () => {
  await server.stop();
  await application.close();
});

interface Line {
  req?: { id: string; method: string; path: string };
  res?: { status: number };
}

const linesOf = (log: string): Line[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

describe('the log', () => {
  it('has a line per request, with its id, route and status', async () => {
    const { headers } = await server.http.get('/api/identity?x=1');
    const id = headers['x-request-id'];
    const find = () => linesOf(server.log()).find(({ req, res }) => req?.id === id && res);
    await vi.waitFor(() => expect(find()).toBeDefined(), WAIT);
    expect(find()).toMatchObject({ req: { id, method: 'GET', path: '/api/identity' }, res: { status: 401 } });
  });

  it('holds nothing that a person sent: no body, query, token or part of a form', async () => {
    const { name, number, code, token } = CANARIES;
    const authorization = { Authorization: `Bearer ${token}` };
    await server.http.post('/api/sessions/wechat').send({ code, agreedVersion: CONSENT_VERSION });
    await server.http.post('/api/sessions/wechat').send({ code, agreedVersion: CONSENT_VERSION });
    await server.http.post('/api/sessions/password').send({ userName: name, password: number });
    await server.http.get('/api/units').query({ name }).set(authorization);
    await server.http.post(`/api/credentials`).set(authorization).send({ kind: name, fields: { number } });
    await server.http.post('/api/files').set(authorization).field('name', name).field('number', number);
    await server.http
      .post('/api/sessions/wechat')
      .set('Content-Type', 'application/json')
      .send(`{"code":"${number}`);
    await server.http.get(`/api/units/${number}`).set(authorization);
    await server.http.delete(`/api/${encodeURIComponent(name)}/${number}`).set(authorization);
    await server.http.get(`/${number}`);
    const last = (await server.http.get('/api/nowhere')).headers['x-request-id'];
    await vi.waitFor(() => expect(server.log()).toContain(last), WAIT);
    for (const canary of [...Object.values(CANARIES), encodeURIComponent(name)]) {
      expect(server.log()).not.toContain(canary);
    }
  });
});
