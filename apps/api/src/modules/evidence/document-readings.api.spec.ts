import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  as,
  bodyOf,
  Journey,
  noisePicture,
  seedDemoData,
  type SignedIn,
  startTestApplication,
  type TestApplication,
} from '../../../test/index.ts';

let app: TestApplication;
let journey: Journey;
let nurse: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  journey = new Journey(app);
  nurse = await journey.signInCandidate();
  await journey.verify(nurse);
}, 120_000);
afterAll(() => app.close());

const rowsOf = (fileId: string) =>
  app.database.asOwner<{ section: string; field: string; status: string }>(
    'SELECT section, field, status FROM document_reading WHERE file_id = $1',
    [fileId],
  );
const readingsOf = (who: SignedIn, fileId: string) =>
  app.http.get(`/api/files/${fileId}/readings`).set(as(who));

it('an attached paper waits to be read, once, and its reading goes with the file', async () => {
  const upload = app.http.post('/api/files').set(as(nurse));
  const { id } = await bodyOf<{ id: string }>(
    upload.attach('file', await noisePicture(), 'a.jpg').expect(201),
  );
  expect((await readingsOf(nurse, id).expect(200)).body).toEqual({ items: [] });
  const first = await journey.addCredential(nurse, 'nurse_licence', { picture: id });
  const second = await journey.addCredential(nurse, 'nurse_licence', { picture: id });
  expect(await rowsOf(id)).toEqual([{ section: 'nurse_licence', field: 'picture', status: 'queued' }]);
  expect((await readingsOf(nurse, id).expect(200)).body.items).toMatchObject([{ status: 'queued' }]);
  await readingsOf(await journey.signInCandidate(), id).expect(404);
  for (const credential of [first, second])
    await app.http.delete(`/api/credentials/${credential}`).set(as(nurse)).expect(204);
  await app.http.delete(`/api/files/${id}`).set(as(nurse)).expect(204);
  expect(await rowsOf(id)).toEqual([]);
  await readingsOf(nurse, id).expect(404);
});
