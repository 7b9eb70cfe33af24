import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { photograph } from '@htp/test-kit/hostile-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoData } from '../../src/demo-data.ts';
import { PicturePurge } from '../../src/modules/identity/pictures/picture-purge.ts';
import { Environment } from '../../src/platform/config/index.ts';
import { FileStore } from '../../src/platform/edge/index.ts';
import { as, Journey, type SignedIn } from '../journey.ts';
import { ManualReviewSteps, permitRequest } from '../manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../test-application.ts';

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let owner: SignedIn;
let stranger: SignedIn;
let width = 300;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  [owner, stranger] = [await journey.signInCandidate(), await journey.signInCandidate()];
});
afterAll(() => app.close());

const picture = () => photograph(++width, 200).jpeg().toBuffer();
const upload = async (who = owner): Promise<string> =>
  (
    await app.http
      .post('/api/files')
      .set(as(who))
      .attach('file', await picture(), 'a.jpg')
      .expect(201)
  ).body.id;
const link = async (id: string): Promise<string> =>
  (await app.http.post(`/api/files/${id}/links`).set(as(owner)).expect(201)).body.url;
const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

describe('links', () => {
  it('end with the session that asked for them', async () => {
    const leaving = await journey.signInCandidate();
    const id = await upload(leaving);
    const { url } = (await app.http.post(`/api/files/${id}/links`).set(as(leaving)).expect(201)).body;
    await app.http.get(url).expect(200);
    await app.http.delete('/api/sessions/current').set(as(leaving)).expect(204);
    await app.http.get(url).expect(404);
  });

  it('tell nothing of a file by a ticket that is none, nor by another one added', async () => {
    const id = await upload();
    const [there, absent] = [id, randomUUID()].map((it) => `/api/files/${it}/content?ticket=x`);
    const [one, other] = [await app.http.get(there!), await app.http.get(absent!)];
    expect([one.status, withoutId(one.body)]).toEqual([other.status, withoutId(other.body)]);
    await app.http.get(`${await link(id)}&ticket=x`).expect(400);
  });

  it('are cached nowhere, sniffed by nobody, and served whole whatever part is asked for', async () => {
    const id = await upload();
    const { status, headers } = await app.http.get(await link(id)).set('Range', 'bytes=0-1');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${id}.jpg"`,
    });
  });

  it('put every look on record, also one at the headers only', async () => {
    const id = await upload();
    await app.http.head(await link(id)).expect(200);
    const rows = await app.database.asOwner(
      `SELECT FROM activity WHERE subject_id = $1 AND type = 'file.opened'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('files of others', () => {
  it("sent in without an account are nobody's to link, to read or to remove", async () => {
    const proof = await app.http.post('/api/registrations/proofs').attach('file', await picture(), 'a.jpg');
    const id = proof.body.id as string;
    await app.http.post(`/api/files/${id}/links`).set(as(owner)).expect(404);
    await app.http.get(`/api/files/${id}/readings`).set(as(owner)).expect(404);
    await app.http.delete(`/api/files/${id}`).set(as(owner)).expect(404);
  });

  it('have readings that are refused like those of a file that is not there', async () => {
    const id = await upload();
    const ask = (it: string) => app.http.get(`/api/files/${it}/readings`).set(as(stranger));
    const [hidden, absent] = [await ask(id), await ask(randomUUID())];
    expect([hidden.status, withoutId(hidden.body)]).toEqual([404, withoutId(absent.body)]);
  });
});

describe('names that clients give', () => {
  it.each(['../../etc/passwd', 'a\r\nX-Injected: 1', '\0', '__proto__', 'a"; filename="b'])(
    'reach no answer: %j',
    async (name) => {
      const boundary = 'b';
      const bytes = Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
        await picture(),
        Buffer.from('\r\n--b--\r\n'),
      ]);
      const answer = await app.http
        .post('/api/files')
        .set({ ...as(owner), 'Content-Type': `multipart/form-data; boundary=${boundary}` })
        .send(bytes);
      expect([201, 400]).toContain(answer.status);
      expect(answer.headers['x-injected']).toBeUndefined();
      expect(JSON.stringify(answer.body)).not.toContain('passwd');
    },
  );
});

describe('races', () => {
  it('of a removal and a look: the file is there or is not, and nothing breaks', async () => {
    const id = await upload();
    const url = await link(id);
    const store = app.get(FileStore);
    const get = store.get.bind(store);
    store.get = async (key) => {
      store.get = get;
      await app.http.delete(`/api/files/${id}`).set(as(owner)).expect(204);
      return get(key);
    };
    await app.http.get(url).expect(404);
  });

  it('of a purge and looks at the picture: it is shown whole or is not found', async () => {
    const reviewer = await journey.signInStaff('province-reviewer');
    const statuses = new Set<number>();
    for (let round = 0; round < 5; round++) {
      const person = await journey.signInCandidate();
      const { id } = await steps.pending(person);
      await steps.claimed(reviewer, id);
      const looks = Array.from({ length: 8 }, () => steps.picture(reviewer, id, 'front'));
      const [, , ...seen] = await Promise.all([
        steps.withdraw(person),
        app.get(PicturePurge).run(),
        ...looks,
      ]);
      await app.get(PicturePurge).run();
      for (const { status } of seen) statuses.add(status);
    }
    for (const status of statuses) expect([200, 404, 409]).toContain(status);
  });

  it('of two requests of one person: one is taken, and nothing of the other stays', async () => {
    const person = await journey.signInCandidate();
    const before = await pictures();
    const both = await Promise.all([
      steps.request(person, await permitRequest()),
      steps.request(person, await permitRequest()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await pictures()).toBe(before + 2);
  });
});

const pictures = async (): Promise<number> => {
  const names = await readdir(join(app.get(Environment).FILE_STORE_FOLDER), { recursive: true });
  return names.filter((name) => name.includes('identity+')).length;
};
