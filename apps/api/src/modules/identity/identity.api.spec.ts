import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

describe('first light', () => {
  it('works', async () => {
    const { body } = await app.http.post('/api/sessions/wechat').send({ code: 'sim-a-1' }).expect(201);
    const auth = { Authorization: `Bearer ${body.accessToken}` };
    console.log((await app.http.get('/api/identity').set(auth)).body);
    const label = await idCardLabel('front-medium-1');
    const t = Date.now();
    const answer = await app.http.post('/api/identity/automatic-verifications').set(auth)
      .field('name', label.near_miss.name).field('documentNumber', label.number)
      .attach('front', await idCardPicture('front-medium-1'), 'f.jpg')
      .attach('back', await idCardPicture('back-good-2'), 'b.jpg');
    console.log(answer.status, JSON.stringify(answer.body), Date.now() - t);
    const t2 = Date.now();
    const a2 = await app.http.post('/api/identity/automatic-verifications').set(auth)
      .field('name', label.name).field('documentNumber', label.number)
      .attach('front', await idCardPicture('front-medium-1'), 'f.jpg')
      .attach('back', await idCardPicture('back-good-2'), 'b.jpg');
    console.log(a2.status, JSON.stringify(a2.body), Date.now() - t2);
    const metrics = await app.http.get('/metrics');
    console.log(metrics.text.split('\n').filter((l) => l.startsWith('recognizer')));
    console.log(await app.database.asOwner('select type, detail, owner_id from activity order by id'));
  });
});
