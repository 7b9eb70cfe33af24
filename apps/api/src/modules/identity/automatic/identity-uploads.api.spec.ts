import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentFile } from '@htp/test-kit';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { type Candidate, emptyPicture, hopeless, newCandidate, overview, send } from '../identity.fixture.ts';

const ROUTE = '/api/identity/automatic-verifications';
const MEGABYTE = 1024 * 1024;

let app: TestApplication;
let someone: Candidate;
beforeAll(async () => {
  app = await startTestApplication();
  someone = await newCandidate(app.http);
});
afterAll(() => app.close());

const request = () => app.http.post(ROUTE).set(someone.headers);

describe('an upload of the wrong shape', () => {
  it('names every part that is missing or unknown', async () => {
    const { body } = await request().field('name', '王小明').field('status', 'verified').expect(400);
    expect(body.code).toBe('shape_invalid');
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/documentNumber', code: 'required' }),
        expect.objectContaining({ pointer: '/front', code: 'required' }),
        expect.objectContaining({ pointer: '/back', code: 'required' }),
        expect.objectContaining({ pointer: '/status', code: 'unknown_field' }),
      ]),
    );
  });

  it.each([
    [
      'another file',
      (picture: Buffer) => request().attach('selfie', picture, 'a.jpg'),
      '/selfie',
      'unknown_field',
    ],
    [
      'a side twice',
      (picture: Buffer) => request().attach('front', picture, 'a.jpg').attach('front', picture, 'b.jpg'),
      '/front',
      'count_wrong',
    ],
    ['a text in place of a picture', () => request().field('front', 'image'), '/front', 'not_allowed'],
    ['a text twice', () => request().field('name', '王').field('name', '李'), '/name', 'type_wrong'],
    ['a very long text', () => request().field('name', '王'.repeat(1000)), '/name', 'too_long'],
    ['many parts', () => '123456789'.split('').reduce((r, n) => r.field(n, n), request()), '', 'count_wrong'],
    [
      'a name that could reach a prototype',
      () => request().field('__proto__[verified]', 'true'),
      '',
      'unknown_field',
    ],
    ['an endless list', () => request().field('name[4294967290]', '王'), '', 'unknown_field'],
  ])('is refused: %s', async (_, build, pointer, code) => {
    const { body } = await build(await emptyPicture()).expect(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('is refused when the multipart is broken', async () => {
    const broken = (type: string, text: string) => request().set('Content-Type', type).send(text).expect(400);
    const cut = await broken(
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="fr',
    );
    const unbounded = await broken('multipart/form-data', 'anything');
    for (const { body } of [cut, unbounded]) expect(body.code).toBe('malformed_body');
  });
});

describe('an upload of the wrong kind', () => {
  it.each([
    ['a PDF under the name of a picture', () => documentFile('national-application-form.pdf')],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an empty file', async () => Buffer.alloc(0)],
  ])('is refused: %s', async (_, file) => {
    const { body } = await send(app.http, someone, { ...(await hopeless()), front: await file() }).expect(
      415,
    );
    expect(body).toMatchObject({
      code: 'media_type_unsupported',
      params: { accepted: ['image/jpeg', 'image/png', 'image/webp'] },
      errors: [{ pointer: '/front', code: 'kind_wrong' }],
    });
  });

  it('is refused when it is no multipart at all', async () => {
    const { body } = await request().send({ name: '王小明' }).expect(415);
    expect(body.params).toEqual({ accepted: ['multipart/form-data'] });
  });

  it('is refused above 10 MB', async () => {
    const large = Buffer.concat([await emptyPicture(), Buffer.alloc(10 * MEGABYTE)]);
    const { body } = await send(app.http, someone, { ...(await hopeless()), back: large }).expect(413);
    expect(body).toMatchObject({
      code: 'payload_too_large',
      params: { limitBytes: 10 * MEGABYTE },
      errors: [{ pointer: '/back', code: 'too_large' }],
    });
  });

  it('costs no try, whatever was wrong', async () => {
    expect((await overview(app.http, someone)).triesLeft).toBe(3);
  });

  it('is refused without a session before it is read', async () => {
    await app.http
      .post(ROUTE)
      .attach('front', await emptyPicture(), 'a.jpg')
      .expect(401);
  });
});

describe('a client that hangs up', () => {
  it('has paid for its try, and is told the verdict when it sends the same again', async () => {
    const hasty = await newCandidate(app.http);
    const submission = await hopeless();
    const sent = send(app.http, hasty, submission);
    const aborted = new Promise((resolve) => sent.end(resolve));
    await until(async () => (await outcomes(hasty)).length === 1);
    sent.abort();
    await Promise.race([aborted, sleep(100)]);
    await until(async () => (await outcomes(hasty))[0] === 'refused');
    const { body } = await send(app.http, hasty, submission).expect(422);
    expect(body.params).toMatchObject({ triesLeft: 2, counted: false });
  });

  it('in the middle of its upload has paid for nothing, and leaves nothing waiting', async () => {
    const hasty = await newCandidate(app.http);
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    socket.write(
      `POST ${ROUTE} HTTP/1.1\r\nHost: x\r\nAuthorization: ${hasty.headers.Authorization}\r\n` +
        'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="front"; filename="a.jpg"\r\n\r\n',
    );
    socket.write(await emptyPicture());
    await sleep(100);
    socket.destroy();
    await send(app.http, hasty, await hopeless()).expect(422);
    expect(await outcomes(hasty)).toEqual(['refused']);
  });
});

const outcomes = async ({ accountId }: Candidate) => {
  const rows = await app.database.asOwner<{ outcome: string | null }>(
    'SELECT outcome FROM identity_try WHERE account_id = $1',
    [accountId],
  );
  return rows.map(({ outcome }) => outcome);
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}
