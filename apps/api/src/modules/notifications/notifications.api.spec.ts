import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, once } from '../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../test/journey.ts';
import { ManualReviewSteps } from '../../../test/manual-review-steps.ts';
import { RegistrationSteps } from '../../../test/registration-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { seedDemoData } from '../../demo-data.ts';
import { Simulators } from '../../platform/edge/index.ts';
import { DeadlineReminders, MessageIntake, MessageSender } from './index.ts';

interface Inbox {
  items: { id: string; kind: string; body: string; readAt: string | null; delivery: string | null }[];
  nextCursor: string | null;
  unread: number;
}

const NOT_AGREED = { status: 200, body: { errcode: 43101, errmsg: 'user refuse to accept the msg' } };
const BUSY = { status: 200, body: { errcode: -1, errmsg: 'system error' } };
const INVALID = { status: 200, body: { errcode: 47003, errmsg: 'argument invalid!' } };
const NOON = new Date('2026-11-23T12:00:00+08:00');

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let officer: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  officer = await journey.signInStaff('hospital-officer');
  lead = await journey.signInStaff('province-lead');
});
afterAll(() => app.close());

const takeUp = () => app.get(MessageIntake).advance();
const send = () => app.get(MessageSender).advance();
const wechat = () => app.get(Simulators).wechat!;
const inbox = (session: SignedIn, query: object = {}) =>
  bodyOf<Inbox>(app.http.get('/api/messages').query(query).set(as(session)).expect(200));
const newest = async () => (await inbox(nurse)).items[0]!;
const agree = (topic: string, accepted = true, key: string = randomUUID()) =>
  app.http
    .post('/api/messages/agreements')
    .set(once(nurse, key))
    .send({ answers: [{ topic, accepted }] });
const remaining = async (topic: string) => {
  const { items } = await bodyOf<{ items: { topic: string; remaining: number }[] }>(
    app.http.get('/api/messages/topics').set(as(nurse)).expect(200),
  );
  return items.find((item) => item.topic === topic)?.remaining;
};
/** Submitted and passed by the unit: the last message is one that goes out over WeChat. */
const passedByUnit = async () => {
  const { id } = await steps.submitted(nurse, await journey.publishSeason());
  await steps.pass(officer, id);
  await takeUp();
  return id;
};
/** One agreement that is left over: nothing old waits for it. */
const oneAgreement = async () => {
  do {
    await agree('review_result').expect(200);
    await send();
  } while ((await remaining('review_result')) !== 1);
};

describe('the inbox', () => {
  it('tells the candidate what has become of the declaration, newest first, in plain words', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    await steps.returnSection(officer, id, 'education');
    await takeUp();
    const { items } = await inbox(nurse, { limit: 2 });
    expect(items.map(({ kind }) => kind)).toEqual(['declaration_returned', 'declaration_submitted']);
    expect(items[0]).toMatchObject({
      subject: { kind: 'declaration', id },
      readAt: null,
      body: '请修改学历信息后重新提交，截止2026年12月31日。退回原因见申报详情。',
    });
  });

  it('makes each message once, however often and by however many it is taken up', async () => {
    await passedByUnit();
    const { items } = await inbox(nurse, { limit: 100 });
    await Promise.all([takeUp(), takeUp()]);
    expect((await inbox(nurse, { limit: 100 })).items).toEqual(items);
  });

  it('counts what is unread, and keeps what came after the ones that were shown', async () => {
    await passedByUnit();
    const shown = await inbox(nurse, { unread: 'true', limit: 100 });
    expect(shown.unread).toBe(shown.items.length);
    await passedByUnit();
    await app.http
      .post('/api/messages/read')
      .set(as(nurse))
      .send({ messageId: shown.items[0]!.id })
      .expect(204);
    const rest = await inbox(nurse, { unread: 'true', limit: 100 });
    expect(rest.unread).toBe(2);
    expect(rest.items.map(({ kind }) => kind)).toEqual(['declaration_passed', 'declaration_submitted']);
  });

  it('goes on page by page without missing or repeating', async () => {
    const all = (await inbox(nurse, { limit: 100 })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Inbox = await inbox(nurse, { limit: 3, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
  });

  it('is of one account: a stranger’s message is not there', async () => {
    const { id } = await newest();
    const stranger = await journey.signInCandidate();
    expect((await inbox(stranger)).items).toEqual([]);
    await app.http.put(`/api/messages/${id}/read`).set(as(stranger)).expect(404);
    await app.http.put(`/api/messages/${id}/read`).set(as(nurse)).expect(204);
    const first = (await newest()).readAt;
    await app.http.put(`/api/messages/${id}/read`).set(as(nurse)).expect(204);
    expect((await newest()).readAt).toBe(first);
  });

  it('tells the reviewer whose claim a lead has taken away', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    await steps.claim(officer, id).expect(200);
    await steps.release(lead, id).expect(204);
    await takeUp();
    expect((await inbox(officer)).items[0]).toMatchObject({ kind: 'claim_taken_away', subject: { id } });
    expect((await inbox(lead)).items).toEqual([]);
  });

  it('tells both reviewers when a lead gives the case of one to the other', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    const above = await journey.signInStaff('district-officer');
    await steps.claim(officer, id).expect(200);
    await steps.assign(lead, id, above.accountId).expect(200);
    await takeUp();
    const subject = { id };
    expect((await inbox(officer)).items[0]).toMatchObject({ kind: 'claim_taken_away', subject });
    expect((await inbox(above)).items[0]).toMatchObject({ kind: 'case_assigned', subject });
  });

  it('tells him too when it was a registration or a case of identity', async () => {
    const reviewer = await journey.signInStaff('province-reviewer');
    const registrations = new RegistrationSteps(app);
    const { id } = await registrations.register();
    await registrations.claim(reviewer, id).expect(200);
    await registrations.release(lead, id).expect(204);
    const cases = new ManualReviewSteps(journey);
    const { id: caseId } = await cases.pending(await journey.signInCandidate());
    await cases.claim(reviewer, caseId).expect(200);
    await cases.release(lead, caseId).expect(204);
    await takeUp();
    expect((await inbox(reviewer)).items.slice(0, 2)).toMatchObject([
      { kind: 'claim_taken_away', subject: { kind: 'identity' } },
      { kind: 'claim_taken_away', subject: { kind: 'registration', id } },
    ]);
  });
});

describe('WeChat', () => {
  it('gets nothing without an agreement; one given later sends the newest', async () => {
    const id = await passedByUnit();
    const before = wechat().messages.length;
    await send();
    expect(await newest()).toMatchObject({ kind: 'declaration_passed', delivery: 'refused' });
    expect(wechat().messages).toHaveLength(before);
    const key = randomUUID();
    await agree('review_result', true, key).expect(200);
    await agree('review_result', true, key).expect(200);
    expect(await remaining('review_result')).toBe(1);
    await send();
    expect(await newest()).toMatchObject({ delivery: 'sent' });
    expect(wechat().messages.slice(before)).toEqual([
      expect.objectContaining({
        template_id: 'simulated-review-result',
        page: `features/declared/declared-page?id=${id}`,
        data: expect.objectContaining({ phrase2: { value: '审核通过' } }),
      }),
    ]);
    expect(await remaining('review_result')).toBe(0);
  });

  it('holds no name and no number of the person', async () => {
    expect(JSON.stringify(wechat().messages)).not.toMatch(/\d{15}|江城/);
  });

  it('knows better than we do that the agreements are used up', async () => {
    await oneAgreement();
    await passedByUnit();
    wechat().failNext(NOT_AGREED);
    await send();
    expect(await newest()).toMatchObject({ delivery: 'refused' });
    expect(await remaining('review_result')).toBe(0);
  });

  it('is asked again later when it is busy, and not before', async () => {
    await oneAgreement();
    await passedByUnit();
    wechat().failNext(BUSY);
    await send();
    await send();
    expect(await newest()).toMatchObject({ delivery: 'waiting' });
    await app.clock.advance(120_000);
    await send();
    expect(await newest()).toMatchObject({ delivery: 'sent' });
    app.clock.set(NOON);
  });

  it('is not asked by two at once', async () => {
    const waiting = 200;
    await app.database.asOwner(
      `WITH told AS (
         INSERT INTO message (id, account_id, activity_id, kind, facts, subject_kind, subject_id, occurred_at)
         SELECT lpad(to_hex(n), 32, '0')::uuid, $1, -n, 'declaration_approved', '{}', 'declaration', gen_random_uuid(), '2026-01-01'
         FROM generate_series(1, $2::int) n RETURNING id),
       agreed AS (UPDATE message_agreement SET remaining = $2 WHERE account_id = $1)
       INSERT INTO message_delivery (message_id, topic, due_at) SELECT id, 'review_result', '2026-01-01' FROM told`,
      [nurse.accountId, waiting],
    );
    const before = wechat().messages.length;
    await Promise.all([send(), send(), send(), send()]);
    expect(wechat().messages).toHaveLength(before + waiting);
  });

  it('refuses a topic that is not offered, by pointer', async () => {
    const bare = await startTestApplication({ settings: { WECHAT_TEMPLATE_DEADLINE: '' } });
    const other = new Journey(bare);
    const session = await other.signInCandidate();
    const { body } = await bare.http
      .post('/api/messages/agreements')
      .set(once(session))
      .send({ answers: [{ topic: 'deadline', accepted: true }] })
      .expect(422);
    expect(body).toMatchObject({
      code: 'topic_not_offered',
      errors: [{ pointer: '/answers/0/topic', code: 'not_allowed' }],
    });
    await bare.close();
  });

  it('lets a lead see what failed, without its reader, and send it again', async () => {
    await oneAgreement();
    await passedByUnit();
    wechat().failNext(INVALID);
    await send();
    const { id } = await newest();
    const failed = () =>
      app.http.get('/api/message-deliveries').query({ state: 'failed' }).set(as(lead)).expect(200);
    const { body } = await failed();
    expect(body.items[0]).toEqual({
      messageId: id,
      kind: 'declaration_passed',
      topic: 'review_result',
      state: 'failed',
      attempts: 1,
      errcode: 47003,
      at: expect.any(String),
    });
    const resend = (session: SignedIn) =>
      app.http
        .post('/api/message-deliveries/resends')
        .set(once(session))
        .send({ messageIds: [id] });
    await resend(officer).expect(403);
    expect((await resend(lead).expect(200)).body).toEqual({ resent: 1 });
    expect((await resend(lead).expect(409)).body.code).toBe('delivery_not_resendable');
    await send();
    expect(await newest()).toMatchObject({ delivery: 'sent' });
    expect((await failed()).body.items).toEqual([]);
  });
});

describe('deadlines', () => {
  it('are told three days and one day before, once each, to who has not filed', async () => {
    const closesAt = new Date('2026-12-20T16:00:00Z');
    const window = { opensAt: '2026-01-01T00:00:00+08:00', closesAt: closesAt.toISOString() };
    const unfiled = await steps.draft(nurse, await journey.publishSeason({ window }));
    const filed = await steps.submitted(nurse, await journey.publishSeason({ window }));
    const remind = async (daysBefore: number) => {
      app.clock.set(new Date(closesAt.getTime() - daysBefore * 86_400_000 + 3_600_000));
      return app.get(DeadlineReminders).remind();
    };
    expect(await remind(5)).toBe(0);
    expect(await remind(3)).toBe(1);
    expect(await remind(2)).toBe(0);
    expect(await remind(1)).toBe(1);
    expect(await remind(1)).toBe(0);
    app.clock.set(NOON);
    await takeUp();
    const { items } = await inbox(nurse, { limit: 2 });
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'declaration_deadline_near',
        subject: { kind: 'declaration', id: unfiled.id },
      }),
      expect.objectContaining({
        kind: 'declaration_deadline_near',
        subject: { kind: 'declaration', id: unfiled.id },
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain(filed.id);
    expect(items[0]!.body).toContain('截止2026年12月21日 00:00');
  });
});
