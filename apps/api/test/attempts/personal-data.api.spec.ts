import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageIntake } from '../../src/modules/notifications/index.ts';
import {
  as,
  bodyOf,
  DeclarationSteps,
  Journey,
  ManualReviewSteps,
  noisePicture,
  type ReadyCandidate,
  seedDemoData,
  type SignedIn,
  startTestApplication,
  type TestApplication,
} from '../index.ts';
import { once } from '../declaration-steps.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const CONFIRMED = { confirmation: '注销账号' };

let app: TestApplication;
let journey: Journey;
let nurse: ReadyCandidate;
let stranger: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  nurse = await journey.readyNurse();
  stranger = await journey.signInCandidate();
  const reviewer = await journey.signInStaff('province-reviewer');
  await new ManualReviewSteps(journey).approved(stranger, reviewer);
});
afterAll(() => app.close());

const exportLink = async (who: SignedIn, format = 'workbook') =>
  (
    await bodyOf<{ url: string }>(
      app.http.post('/api/me/data-exports').set(as(who)).send({ format }).expect(201),
    )
  ).url;
const isThere = async (who: SignedIn) => (await app.http.get('/api/me').set(as(who))).status === 200;

describe('deleting somebody else’s account', () => {
  it('needs the token of the session: neither a cookie nor a ticket from an export stands for it', async () => {
    const victim = await journey.signInCandidate();
    const ticket = new URL(await exportLink(victim), app.url).searchParams.get('ticket')!;
    const deletion = () => app.http.post('/api/me/deletion');
    await deletion()
      .set('Cookie', `htp_candidate=${victim.refreshToken}`)
      .set('Origin', 'https://evil.example')
      .send(CONFIRMED)
      .expect(401);
    await deletion()
      .query({ ticket })
      .send(CONFIRMED)
      .expect((answer) => expect([400, 401]).toContain(answer.status));
    await deletion().set('Authorization', `Bearer ${ticket}`).send(CONFIRMED).expect(401);
    expect(await isThere(victim)).toBe(true);
  });

  it('by naming it: a deletion is of whoever asks, and takes no other word', async () => {
    const victim = await journey.signInCandidate();
    const input = { ...CONFIRMED, accountId: victim.accountId };
    await app.http.post('/api/me/deletion').set(as(stranger)).send(input).expect(400);
    expect([await isThere(victim), await isThere(stranger)]).toEqual([true, true]);
  });

  it('with a session that was stolen: it was not begun just now, and renewing it does not make it so', async () => {
    const victim = await journey.signInCandidate();
    await app.clock.advance(11 * 60_000);
    const stolen = await journey.refreshed(victim);
    const { body } = await app.http.post('/api/me/deletion').set(as(stolen)).send(CONFIRMED).expect(403);
    expect(body.code).toBe('sign_in_anew_required');
    app.clock.set(NOON);
  });
});

describe('somebody else’s export', () => {
  it('is not opened by one’s own ticket, nor by one for another thing', async () => {
    const url = await exportLink(nurse);
    await app.http.get(url.replace(nurse.accountId, stranger.accountId)).expect(404);
    await app.http.get(url.replace('/content', '/archive')).expect(404);
    const file = nurse.details['applicationForm'] as string;
    const link = app.http.post(`/api/files/${file}/links`).set(as(nurse)).expect(201);
    const ticket = new URL((await bodyOf<{ url: string }>(link)).url, app.url).searchParams.get('ticket')!;
    await app.http.get(`/api/me/data-exports/${nurse.accountId}/content`).query({ ticket }).expect(404);
    await app.http
      .get(`/api/files/${file}/content`)
      .query({ ticket: new URL(url, app.url).searchParams.get('ticket')! })
      .expect(404);
  });

  it('is gone with the session that asked for it, whoever ended it', async () => {
    const here = await journey.signInCandidate('with-two-phones');
    const there = await journey.signInCandidate('with-two-phones');
    const url = await exportLink(there);
    await app.http.delete('/api/sessions/others').set(as(here)).expect(204);
    const gone = await app.http.get(url).expect(404);
    const absent = await app.http.get(url.replace(/ticket=.*/, 'ticket=none')).expect(404);
    expect(gone.body.code).toBe(absent.body.code);
  });

  it('asked for with a name of one’s own choosing is none: format and nothing else', async () => {
    for (const input of [{ format: '../../etc' }, { format: 'archive', accountId: nurse.accountId }, {}])
      await app.http.post('/api/me/data-exports').set(as(stranger)).send(input).expect(400);
  });
});

describe('what a deleted person had', () => {
  it('is reached by no token, link or renewal from before', async () => {
    const leaver = await journey.signInCandidate();
    const upload = app.http
      .post('/api/files')
      .set(as(leaver))
      .attach('file', await noisePicture(), 'a.jpg');
    const { id } = await bodyOf<{ id: string }>(upload.expect(201));
    const link = await bodyOf<{ url: string }>(
      app.http.post(`/api/files/${id}/links`).set(as(leaver)).expect(201),
    );
    const data = await exportLink(leaver, 'archive');
    await app.http.post('/api/me/deletion').set(as(leaver)).send(CONFIRMED).expect(200);
    await app.http.get(link.url).expect(404);
    await app.http.get(data).expect(404);
    await app.http.get('/api/identity').set(as(leaver)).expect(401);
    await app.http.post('/api/sessions/refresh').send({ refreshToken: leaver.refreshToken }).expect(401);
    const lead = await journey.signInStaff('province-lead');
    await app.http.post(`/api/files/${id}/links`).set(as(lead)).expect(404);
  });

  it('and a submission at the same moment: one of them wins, and nobody decides on a declaration of nobody', async () => {
    const steps = new DeclarationSteps(journey);
    const draft = await steps.draft(nurse, await journey.publishSeason());
    const [submitted, deleted] = await Promise.all([
      steps.submit(nurse, draft.id, draft.version),
      app.http.post('/api/me/deletion').set(as(nurse)).send(CONFIRMED),
    ]);
    const [row] = await app.database.asOwner<{ status: string }>(
      'SELECT status FROM declaration WHERE id = $1',
      [draft.id],
    );
    const outcome = [submitted.status, deleted.status, row!.status];
    if (deleted.status === 200) {
      expect(submitted.status).toBeGreaterThanOrEqual(400);
      expect(row!.status).toBe('draft');
    } else expect(outcome).toEqual([200, 409, 'in_review']);
  });
});

describe('what is another’s', () => {
  it('cannot be read as a message, marked as read, or told from what is not there', async () => {
    await app.get(MessageIntake).advance();
    const list = app.http.get('/api/messages').set(as(stranger)).expect(200);
    const [message] = (await bodyOf<{ items: { id: string }[] }>(list)).items;
    const other = await journey.signInCandidate();
    const answer = async (id: string) => {
      const { status, body } = await app.http.put(`/api/messages/${id}/read`).set(as(other));
      return [status, body.code, body.detail];
    };
    expect(await answer(message!.id)).toEqual(await answer('01890000-0000-7000-8000-000000000000'));
    const [kept] = await app.database.asOwner('SELECT read_at FROM message WHERE id = $1', [message!.id]);
    expect(kept).toEqual({ read_at: null });
  });

  it('cannot be attached: a file to a credential, a proof to a report', async () => {
    const upload = app.http
      .post('/api/files')
      .set(as(stranger))
      .attach('file', await noisePicture(), 'a.jpg');
    const { id } = await bodyOf<{ id: string }>(upload.expect(201));
    const intruder = await journey.signInCandidate();
    await new ManualReviewSteps(journey).approved(intruder, await journey.signInStaff('province-lead'));
    const { body } = await app.http
      .post('/api/credentials')
      .set(once(intruder))
      .send({ kind: 'nurse_licence', fields: { picture: id } });
    expect(body.code).not.toBe(undefined);
    const claim = { claimed: '护理学', explanation: '写错了', fileIds: [id], field: 'major' };
    const report = await app.http
      .post('/api/corrections')
      .set(once(intruder))
      .send({ ...claim, credentialId: '01890000-0000-7000-8000-000000000000' });
    expect(report.status).toBeGreaterThanOrEqual(400);
    const used = await app.database.asOwner('SELECT 1 FROM credential WHERE owner_id = $1', [
      intruder.accountId,
    ]);
    expect(used).toEqual([]);
  });

  it('is not answered to whoever knows the key of a request', async () => {
    const key = 'a-key-that-two-people-use';
    const add = (who: SignedIn, school: string) =>
      app.http
        .post('/api/credentials')
        .set({ ...as(who), 'Idempotency-Key': key })
        .send({ kind: 'education', fields: { school } })
        .expect(201);
    const [first, second] = [await add(stranger, '甲校'), await add(await verified(), '乙校')];
    expect(second.body.id).not.toBe(first.body.id);
  });
});

async function verified(): Promise<SignedIn> {
  const who = await journey.signInCandidate();
  await new ManualReviewSteps(journey).approved(who, await journey.signInStaff('province-reviewer'));
  return who;
}
