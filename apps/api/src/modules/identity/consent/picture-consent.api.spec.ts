import { connect } from 'node:net';
import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  Journey,
  ManualReviewSteps,
  noisePicture,
  permitRequest,
  seedDemoData,
  type SignedIn,
  startTestApplication,
  type TestApplication,
} from '../../../../test/index.ts';

const ROUTE = '/api/identity/picture-consent';

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let serial = 0;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date('2026-11-23T12:00:00+08:00'));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
});
afterAll(() => app.close());

/** Somebody who has agreed to the terms and to nothing else. */
async function newcomer(): Promise<SignedIn> {
  const code = `sim-agrees${++serial}-1`;
  const input = { code, agreedVersion: CONSENT_VERSION };
  return (await app.http.post('/api/sessions/wechat').send(input).expect(201)).body as SignedIn;
}
const give = (who: SignedIn, version: string = PICTURE_CONSENT_VERSION) =>
  app.http.put(ROUTE).set(as(who)).send({ version });
const withdraw = (who: SignedIn) => app.http.delete(ROUTE).set(as(who));
const recorded = (who: SignedIn) =>
  app.database.asOwner(
    `SELECT type, detail FROM activity WHERE owner_id = $1 AND type LIKE 'picture_consent.%' ORDER BY id`,
    [who.accountId],
  );
const status = async (who: SignedIn) => (await steps.identity(who).expect(200)).body;

/** Announces a picture of ten megabytes and sends its first bytes. @returns what is answered to that */
function answerToBeginning(route: string, who: SignedIn): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    socket.on('data', (bytes) => resolve(bytes.toString()));
    socket.on('data', () => socket.destroy());
    socket.on('error', reject);
    socket.write(
      `POST ${route} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${who.accessToken}\r\nIdempotency-Key: early-answer\r\n` +
        'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 10000000\r\n\r\n--x\r\n',
    );
  });
}

describe('敏感个人信息处理同意书', () => {
  it('comes before the first picture: without it both ways are closed before the body is read', async () => {
    const who = await newcomer();
    for (const route of ['/api/identity/automatic-verifications', '/api/identity/manual-requests']) {
      const answer = await answerToBeginning(route, who);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
      expect(answer).toContain('picture_consent_required');
    }
    expect((await steps.request(who, await permitRequest()).expect(403)).body.code).toBe(
      'picture_consent_required',
    );
    expect(await recorded(who)).toEqual([]);
    const { body } = await give(who).expect(200);
    expect(body.pictureConsent).toEqual({
      version: PICTURE_CONSENT_VERSION,
      givenAt: '2026-11-23T04:00:00.000Z',
    });
    await steps.request(who, await permitRequest()).expect(201);
  });

  it('is recorded with its version, once', async () => {
    const who = await newcomer();
    await give(who).expect(200);
    await give(who).expect(200);
    await withdraw(who).expect(200);
    await withdraw(who).expect(200);
    await give(who).expect(200);
    const given = { type: 'picture_consent.given', detail: { version: PICTURE_CONSENT_VERSION } };
    const withdrawn = { type: 'picture_consent.withdrawn', detail: {} };
    expect(await recorded(who)).toEqual([given, withdrawn, given]);
  });

  it('is of the version that was shown, and a former one is asked for again', async () => {
    const who = await newcomer();
    expect((await give(who, '2025-01').expect(403)).body.code).toBe('picture_consent_required');
    await give(who).expect(200);
    await app.database.asOwner(`UPDATE picture_consent SET version = '2025-01' WHERE account_id = $1`, [
      who.accountId,
    ]);
    expect((await status(who)).pictureConsent.givenAt).toBeNull();
    await steps.request(who, await permitRequest()).expect(403);
    await give(who).expect(200);
    await steps.request(who, await permitRequest()).expect(201);
  });

  it('can be withdrawn while a reviewer has the pictures: the case ends and they are due for the purge', async () => {
    const who = await newcomer();
    await give(who).expect(200);
    const { id } = await steps.pending(who);
    const { body } = await withdraw(who).expect(200);
    expect(body).toMatchObject({ status: 'unverified', pictureConsent: { givenAt: null } });
    const [kept] = await app.database.asOwner(
      'SELECT status, purge_due_at FROM identity_case WHERE id = $1',
      [id],
    );
    expect(kept).toEqual({ status: 'withdrawn', purge_due_at: app.clock.fixedAt });
    await steps.request(who, await permitRequest()).expect(403);
  });

  it('leaves a verification that has succeeded, and makes its pictures due at once', async () => {
    const who = await newcomer();
    await give(who).expect(200);
    const reviewer = await journey.signInStaff('province-reviewer');
    const id = await steps.approved(who, reviewer);
    expect((await withdraw(who).expect(200)).body.status).toBe('verified');
    const [kept] = await app.database.asOwner('SELECT purge_due_at FROM identity_case WHERE id = $1', [id]);
    expect(kept).toEqual({ purge_due_at: app.clock.fixedAt });
  });

  it('and a request at the same moment: one of them is first, and no pending case is left without it', async () => {
    for (let round = 0; round < 5; round++) {
      const who = await newcomer();
      await give(who).expect(200);
      const request = await permitRequest({
        pictures: { front: await noisePicture(), back: await noisePicture() },
      });
      const [asked] = await Promise.all([steps.request(who, request), withdraw(who).expect(200)]);
      expect([201, 403]).toContain(asked.status);
      expect((await status(who)).status).toBe('unverified');
    }
  });

  it('is a person’s own: staff have none to give', async () => {
    await give(await journey.signInStaff('hospital-officer')).expect(403);
  });
});
