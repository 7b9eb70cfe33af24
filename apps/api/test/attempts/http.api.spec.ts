import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, Journey, seedDemoData, startTestApplication, type TestApplication } from '../index.ts';
import { receivedFor, sendRaw } from './raw-request.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
});
afterAll(() => app.close());

const SECRET = '夏侯怡一420583199105077328';
/** Letters alone, another for each number. */
const word = (n: number) => n.toString().replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
const signIn = (body: object) => app.http.post('/api/sessions/password').send(body);

describe('what is no request', () => {
  it.each([
    ['a method that is none', 'FOO /api/me HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['a control character in a header', 'GET /api/me HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n', 400],
    ['a header without a name', 'GET /api/me HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n', 400],
    ['bytes beyond ASCII in the path', 'GET /api/units/\xe6\xb1 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['no host', 'GET /api/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    [
      'chunks that are none',
      'POST /api/sessions/refresh HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
    ],
    ['a head that is too large', `GET /api/me HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00', 400],
    ['a tunnel', 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    [
      'an expectation that is none',
      'POST /api/sessions HTTP/1.1\r\nHost: a\r\nExpect: x\r\nContent-Length: 0\r\n\r\n',
      400,
    ],
    ['a star for an address', 'GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
    ['a star for its options', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
  ])('is answered like every problem: %s', async (_, text, expected) => {
    const { status, headers, body } = await sendRaw(app.url, text);
    expect(status).toBe(expected);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(JSON.parse(body)).toMatchObject({ status: expected, requestId: headers['x-request-id'] });
  });
});

describe('a question that announces a body', () => {
  it.each(['Transfer-Encoding: chunked', 'Content-Length: 1000'])(
    'is answered without waiting for it: %s',
    async (framing) => {
      const text = `GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n${framing}\r\n\r\n`;
      expect((await sendRaw(app.url, text)).status).toBe(200);
    },
  );

  it('leaves it behind before the next question', async () => {
    const smuggled = 'GET /api/nowhere HTTP/1.1\r\nHost: a\r\n\r\n';
    const first = `GET /health/live HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`;
    const second = 'DELETE /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    const received = await receivedFor(app.url, first + second);
    expect(received.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
  });
});

describe('an address that is another spelling of ours', () => {
  it.each([
    '/nowhere',
    '/%61pi/sessions/refresh',
    '/API/sessions/refresh',
    '//api/sessions/refresh',
    '/api%2fsessions',
  ])('is nowhere, and nothing but a problem: POST %s', async (path) => {
    const text = `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
    const { status, headers, body } = await sendRaw(app.url, text);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body).code).toBe('not_found');
  });
});

describe('a number that is none', () => {
  it('is no JSON of ours: nothing is asked of a body that holds infinity', async () => {
    const officer = await new Journey(app).signInStaff('hospital-officer');
    const decided = app.http
      .post('/api/review/declarations/01a2072e-0000-7000-8000-000000000000/decision')
      .set({ ...as(officer), 'Idempotency-Key': 'a-key-of-an-attempt', 'If-Match': '"x"' });
    const { status, body } = await decided
      .set('Content-Type', 'application/json')
      .send('{"decision":"passed","reason":1e400}');
    expect([status, body.code]).toEqual([400, 'malformed_body']);
  });
});

describe('a body that makes work', () => {
  it.each([
    ['thousands of names', Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`a${n}`, 1]))],
    ['thousands of items', { userName: Array.from({ length: 60_000 }, () => ({})) }],
    ['thousands of items deep inside', { a: [{ b: Array.from({ length: 60_000 }, () => []) }] }],
  ])('is refused before its fields are looked at: %s', async (_, body) => {
    expect((await signIn(body)).body.code).toBe('malformed_body');
  });
});

describe('a name that no field has', () => {
  it('is not repeated when it is no word, and not as often as it was sent', async () => {
    const { status, body, text } = await signIn({ [SECRET]: 1, '/a/b': 1, misspelt: 1 });
    expect([status, body.code]).toEqual([400, 'shape_invalid']);
    expect(text).not.toContain('夏侯');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['', '/misspelt', '/userName']),
    );
    const many = Array.from({ length: 199 }, (_, n) => [word(n), 1]);
    expect((await signIn(Object.fromEntries(many))).body.errors).toHaveLength(50);
  });

  it('is not repeated when it names a part of a form or a key inside of a credential', async () => {
    const form = await app.http.post('/api/registrations/proofs').attach(SECRET, Buffer.from('x'), 'x.png');
    expect([form.status, form.text.includes('夏侯')]).toEqual([400, false]);
  });
});
