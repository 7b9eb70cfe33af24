import { isProblem, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import { as, Journey } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { StaffAccountService } from '../accounts/staff/staff-account.service.ts';
import { Metrics } from '../../platform/operations/index.ts';
import { card, hopeless, newCandidate, newNumber, overview, send } from './identity.fixture.ts';
import { IdentityService } from './identity.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NEXT_NOON = new Date('2026-11-24T12:00:00+08:00');
const LAST_MOMENT = new Date('2026-11-23T23:59:59.999+08:00');
const MIDNIGHT = new Date('2026-11-24T00:00:00.000+08:00');

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const candidate = () => newCandidate(app.http);

/** Calls of the recogniser so far that ended in a verdict. */
async function calls(): Promise<number> {
  const metric = await app.get(Metrics).registry.getSingleMetric('recognizer_calls_total')!.get();
  return metric.values.reduce((sum, { value }) => sum + value, 0);
}

const activityOf = (accountId: string) =>
  app.database.asOwner<{ type: string; detail: object; actor_id: string }>(
    `SELECT type, detail, actor_id FROM activity WHERE owner_id = $1 AND type LIKE 'identity.%' ORDER BY id`,
    [accountId],
  );

describe('the automatic way', () => {
  it('verifies a person from photographs of both sides', async () => {
    const someone = await candidate();
    const { accountId } = someone;
    await expect(app.get(IdentityService).getVerifiedPerson(accountId)).rejects.toSatisfy((error) =>
      isProblem(error, 'not_verified'),
    );
    const { body } = await send(app.http, someone, await card('front-hard-3', 'back-good-1')).expect(201);
    expect(body).toEqual({
      status: 'verified',
      name: '高川军',
      documentType: 'RESIDENT_ID',
      maskedNumber: '422*************7X',
      method: 'automatic',
      verifiedAt: NOON.toISOString(),
      triesLeft: 2,
      triesLeftForLastDocument: 2,
      lockedUntil: null,
      ways: [],
      correctionObstacle: null,
      pictureConsent: { version: PICTURE_CONSENT_VERSION, givenAt: NOON.toISOString() },
      manualReview: null,
    });
    expect(await overview(app.http, someone)).toEqual(body);
    const person = await app.get(IdentityService).getVerifiedPerson(accountId);
    expect(person).toMatchObject({
      documentNumber: '42280119671214887X',
      sex: 'male',
      bornOn: '1967-12-14',
    });
    const listed = await app.get(IdentityService).findPersons([accountId, (await candidate()).accountId]);
    const found = { name: '高川军', maskedNumber: '422*************7X', documentIndex: expect.any(Buffer) };
    expect([...listed]).toEqual([[accountId, found]]);
    const again = await send(app.http, someone, await card('front-hard-3', 'back-good-1')).expect(409);
    expect(again.body.code).toBe('identity_already_verified');
    expect((await activityOf(accountId)).map(({ type }) => type)).toEqual([
      'identity.try_reserved',
      'identity.verified',
    ]);
  });

  it('keeps neither name nor number in plain', async () => {
    const rows = await app.database.asOwner(
      `SELECT identity::text FROM identity UNION ALL SELECT activity::text FROM activity
       UNION ALL SELECT identity_try::text FROM identity_try`,
    );
    const kept = JSON.stringify(rows);
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const secret of ['高川军', '42280119671214887X', '1967-12-14'])
      for (const form of [secret, hex(secret)]) expect(kept).not.toContain(form);
  });

  it('refuses a name or a number that the picture does not bear out', async () => {
    const someone = await candidate();
    const front = await card('front-easy-2');
    const { near_miss } = await idCardLabel('front-easy-2');
    const name = await send(app.http, someone, { ...front, name: near_miss.name }).expect(422);
    expect(name.body).toMatchObject({
      code: 'identity_refused',
      params: { defects: [{ side: 'front', code: 'name_mismatch' }], triesLeft: 2, counted: true },
    });
    const other = { ...(await card('front-easy-2', null)), documentNumber: near_miss.number };
    const number = await send(app.http, someone, other).expect(422);
    expect(number.body.params.defects).toContainEqual({ side: 'front', code: 'number_mismatch' });
    expect(number.body.params.triesLeft).toBe(1);
    expect((await overview(app.http, someone)).status).toBe('unverified');
  });

  it.each([
    ['edge-missing-1', 'wrong-side-1', ['front edge_missing', 'back wrong_side']],
    ['blurred-1', 'back-expired-1', ['front blurred', 'back expired']],
    ['glare-1', null, ['front glare']],
    ['wrong-side-2', null, ['front wrong_side']],
    ['not-id-card-2', null, ['front not_id_card']],
    ['grayscale-copy-1', null, ['front grayscale_copy']],
  ])('names what is wrong with %s and %s', async (front, back, expected) => {
    const { body } = await send(app.http, await candidate(), await card(front, back)).expect(422);
    const defects = body.params.defects as { side: string; code: string }[];
    const found = defects.map(({ side, code }) => `${side} ${code}`);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

describe('an identity', () => {
  it('is seen and proven by its person alone: staff have none', async () => {
    const grants = [{ role: 'provincial_reviewer', scope: { kind: 'province' } }] as const;
    const reviewer = { userName: 'reviewer', password: 'Orange-Lantern-42' };
    await app
      .get(StaffAccountService)
      .create({ ...reviewer, displayName: '李审核', initialPassword: false, grants: [...grants] });
    const session = await new Journey(app).signInStaff(reviewer.userName, reviewer.password);
    const staff = { accountId: session.accountId, headers: as(session) };
    await app.http.get('/api/identity').set(staff.headers).expect(404);
    await send(app.http, staff, await hopeless()).expect(403);
    await app.http.get('/api/identity').expect(401);
  });
});

describe('a document that somebody else holds', () => {
  it('is answered like a free one until the proof, leads to manual review after it, and its holder is told', async () => {
    const holder = await candidate();
    const truth = await card('front-medium-1');
    const wrong = { ...truth, name: (await idCardLabel('front-medium-1')).near_miss.name };
    const free = await send(app.http, holder, wrong).expect(422);
    await send(app.http, holder, truth).expect(201);

    app.clock.set(NEXT_NOON);
    const other = await candidate();
    const taken = await send(app.http, other, wrong).expect(422);
    expect({ ...taken.body, requestId: null }).toEqual({ ...free.body, requestId: null });
    const conflict = await send(app.http, other, truth).expect(409);
    expect(conflict.body.code).toBe('identity_conflict');
    expect(JSON.stringify(conflict.body)).not.toContain(holder.accountId);
    expect(await overview(app.http, other)).toMatchObject({
      status: 'pending',
      ways: [],
      manualReview: { status: 'pending', expiresAt: null, allowedActions: ['withdraw'] },
    });

    const told = (await activityOf(holder.accountId)).slice(-2);
    expect(told.map(({ type, detail }) => [type, detail])).toEqual([
      ['identity.tried_by_another', { locked: false }],
      ['identity.conflict_found', {}],
    ]);
    const again = await send(app.http, other, truth).expect(409);
    expect(again.body.code).toBe('identity_review_pending');
    expect((await overview(app.http, other)).triesLeft).toBe(1);
  });
});

describe('three strikes', () => {
  it('lock a document, however its number is spelt, for every account until midnight', async () => {
    const number = '42010219851231009X';
    const [one, two] = [await candidate(), await candidate()];
    const left = [];
    for (const [someone, spelling] of [
      [one, number],
      [one, '４２０１０２ 19851231 009x'],
      [two, '420102\u200b19851231009Ｘ'],
    ] as const) {
      const { body } = await send(app.http, someone, await hopeless(spelling)).expect(422);
      left.push(body.params.triesLeft);
    }
    expect(left).toEqual([2, 1, 0]);
    const before = await calls();
    app.clock.set(LAST_MOMENT);
    const { body } = await send(app.http, await candidate(), await hopeless('420102851231009')).expect(409);
    expect(body).toMatchObject({
      code: 'identity_document_locked',
      params: { until: MIDNIGHT.toISOString() },
    });
    expect(await calls()).toBe(before);
    expect(await overview(app.http, await candidate())).toMatchObject({ triesLeft: 3, lockedUntil: null });

    app.clock.set(MIDNIGHT);
    await send(app.http, await candidate(), await hopeless(number)).expect(422);
    expect(await calls()).toBe(before + 1);
  });

  it('lock an account for every document, and offer manual review', async () => {
    const someone = await candidate();
    const repeated = await hopeless();
    const first = await send(app.http, someone, repeated).expect(422);
    for (let time = 0; time < 2; time++) await send(app.http, someone, await hopeless()).expect(422);
    const before = await calls();
    const { body } = await send(app.http, someone, await hopeless()).expect(409);
    expect(body.code).toBe('identity_account_locked');
    expect(await overview(app.http, someone)).toMatchObject({
      triesLeft: 0,
      triesLeftForLastDocument: 2,
      lockedUntil: MIDNIGHT.toISOString(),
      ways: [{ way: 'manual', reason: 'identity_account_locked' }],
    });

    const again = await send(app.http, someone, repeated).expect(422);
    expect(again.body.params).toEqual({ ...first.body.params, triesLeft: 0, counted: false });
    expect(await calls()).toBe(before);
  });
});

describe('what costs no try', () => {
  it('are the same photographs with the same words', async () => {
    const someone = await candidate();
    const submission = await hopeless();
    await send(app.http, someone, submission).expect(422);
    const before = await calls();
    for (let time = 0; time < 4; time++) {
      const { body } = await send(app.http, someone, submission).expect(422);
      expect(body.params).toMatchObject({ triesLeft: 2, counted: false });
    }
    expect(await calls()).toBe(before);
  });

  it('is a file that cannot be decoded, but not on ever more documents', async () => {
    const someone = await candidate();
    const truncated = (await idCardPicture('front-easy-1')).subarray(0, 4000);
    const broken = async () => ({ ...(await hopeless()), front: truncated, back: truncated });
    for (let time = 0; time < 3; time++) {
      const { body } = await send(app.http, someone, await broken()).expect(422);
      expect(body.params).toMatchObject({ triesLeft: 3, counted: false });
      expect(body.params.defects).toContainEqual({ side: 'front', code: 'undecodable' });
    }
    const { body } = await send(app.http, someone, await broken()).expect(409);
    expect(body).toMatchObject({ code: 'identity_too_many_documents', params: { limit: 3 } });
  });

  it('is a name with a character that the recogniser cannot know', async () => {
    const someone = await candidate();
    const { body } = await send(app.http, someone, { ...(await hopeless()), name: '王𰻝' }).expect(422);
    expect(body.code).toBe('identity_name_unreadable');
    expect((await overview(app.http, someone)).triesLeft).toBe(3);
  });

  it('is a number or a name that cannot be one, with everything that is wrong', async () => {
    const someone = await candidate();
    const before = await calls();
    const wrong = { ...(await hopeless()), documentNumber: `${newNumber().slice(0, 17)}?`, name: '1' };
    const { body } = await send(app.http, someone, wrong).expect(422);
    expect(body.code).toBe('document_number_invalid');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/documentNumber', '/name']),
    );
    const name = await send(app.http, someone, { ...(await hopeless()), name: '王' }).expect(422);
    expect(name.body).toMatchObject({
      code: 'name_invalid',
      errors: [{ pointer: '/name', code: 'too_short' }],
    });
    expect(await calls()).toBe(before);
    expect((await overview(app.http, someone)).triesLeft).toBe(3);
  });
});
