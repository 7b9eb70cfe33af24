import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Journey, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { FileStore } from '../../../platform/edge/index.ts';
import { hopeless, send } from '../identity.fixture.ts';
import { IdentityService } from '../identity.service.ts';
import {
  ManualReviewSteps,
  newResidenceNumber,
  noisePicture,
  permitRequest,
} from '../../../../test/manual-review-steps.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NEXT_NOON = new Date('2026-11-24T12:00:00+08:00');

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let reviewer: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  reviewer = await journey.signInStaff('province-reviewer');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const headersOf = ({ accountId, accessToken }: SignedIn) => ({
  accountId,
  headers: { Authorization: `Bearer ${accessToken}` },
});
const casesOf = (accountId: string) =>
  app.database.asOwner<{ id: string; status: string }>(
    'SELECT id, status FROM identity_case WHERE account_id = $1 ORDER BY requested_at',
    [accountId],
  );
const picturesOf = (caseId: string) =>
  app.database.asOwner<{ id: string; side: string }>(
    'SELECT id, side FROM identity_picture WHERE case_id = $1 ORDER BY side',
    [caseId],
  );
const typesOf = async (accountId: string) =>
  (
    await app.database.asOwner<{ type: string }>(
      `SELECT type FROM activity WHERE owner_id = $1 AND type LIKE 'identity.%' ORDER BY id`,
      [accountId],
    )
  ).map(({ type }) => type);
const pointersOf = ({ errors = [] }: { errors?: { pointer: string; code: string }[] }) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe('a request for manual review', () => {
  it('waits for a reviewer, and its person sees where it stands', async () => {
    const someone = await journey.signInCandidate();
    const { body } = await steps
      .request(someone, await permitRequest({ documentNumber: 'h 12345678' }))
      .expect(201);
    expect(body).toEqual({ id: expect.any(String), status: 'pending', version: 1 });
    const { body: identity } = await steps.identity(someone).expect(200);
    expect(identity).toMatchObject({
      status: 'pending',
      name: '陈大文',
      documentType: 'HKMO_PERMIT',
      maskedNumber: 'H12****78',
      method: null,
      verifiedAt: null,
      ways: [],
      manualReview: {
        id: body.id,
        status: 'pending',
        requestedAt: NOON.toISOString(),
        // The start of the eighth day, the first being the one on which the pictures came.
        expiresAt: '2026-11-29T16:00:00.000Z',
        closedAt: null,
        reason: null,
        picturesPurgedAt: null,
        allowedActions: ['withdraw'],
      },
    });
    expect(await typesOf(someone.accountId)).toEqual(['identity.review_requested']);
  });

  it('is made once however often it is sent', async () => {
    const someone = await journey.signInCandidate();
    const [request, key] = [await permitRequest(), randomUUID()];
    const first = await steps.request(someone, request, key).expect(201);
    const again = await steps.request(someone, request, key).expect(201);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(again.body).toEqual(first.body);
    const others = { ...request, pictures: { ...request.pictures, back: await noisePicture() } };
    const { body } = await steps.request(someone, others, key).expect(422);
    expect(body.code).toBe('idempotency_key_reused');
    expect(await casesOf(someone.accountId)).toHaveLength(1);
  });

  it('keeps nothing of pictures that come to no case', async () => {
    const someone = await journey.signInCandidate();
    await steps.pending(someone);
    const before = await app.database.asOwner('SELECT count(*) FROM identity_picture');
    const { body } = await steps.request(someone, await permitRequest()).expect(409);
    expect(body.code).toBe('identity_review_pending');
    expect(await app.database.asOwner('SELECT count(*) FROM identity_picture')).toEqual(before);
  });

  it('is one at a time: of two at once one wins', async () => {
    const someone = await journey.signInCandidate();
    const requests = await Promise.all([permitRequest(), permitRequest()]);
    const answers = await Promise.all(requests.map((request) => steps.request(someone, request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await casesOf(someone.accountId)).toHaveLength(1);
  });

  it('can be withdrawn, which leads back, and is said once', async () => {
    const someone = await journey.signInCandidate();
    const { id } = await steps.pending(someone);
    const key = randomUUID();
    const { body } = await steps.withdraw(someone, key).expect(200);
    expect(body).toEqual({ id, status: 'withdrawn', version: 2 });
    expect((await steps.withdraw(someone, key).expect(200)).body).toEqual(body);
    expect((await steps.withdraw(someone).expect(409)).body).toMatchObject({
      code: 'identity_case_closed',
      params: { status: null },
    });
    const { body: identity } = await steps.identity(someone).expect(200);
    expect(identity).toMatchObject({ status: 'unverified', name: null, maskedNumber: null });
    expect(identity.manualReview).toMatchObject({ status: 'withdrawn', allowedActions: [] });
    expect(identity.ways.map(({ way }: { way: string }) => way)).toEqual(['automatic', 'manual']);
    expect(await typesOf(someone.accountId)).toEqual([
      'identity.review_requested',
      'identity.review_withdrawn',
    ]);
  });

  it('can be made so often a day, withdrawn ones included', async () => {
    const name = 'eager';
    const someone = await journey.signInCandidate(name);
    for (let time = 0; time < 3; time++) {
      await steps.pending(someone);
      await steps.withdraw(someone).expect(200);
    }
    const { body } = await steps.request(someone, await permitRequest()).expect(409);
    expect(body).toMatchObject({
      code: 'identity_requests_exhausted',
      params: { until: '2026-11-23T16:00:00.000Z', limit: 3 },
    });
    app.clock.set(NEXT_NOON);
    await steps.pending(await journey.signInCandidate(name));
  });
});

describe('what is typed and sent', () => {
  it('is refused with everything that is wrong', async () => {
    const someone = await journey.signInCandidate();
    const wrong = { name: '王', documentNumber: 'X1234567', bornOn: '2020-01-01' };
    const { body } = await steps.request(someone, await permitRequest(wrong)).expect(422);
    expect(body).toMatchObject({
      code: 'document_number_invalid',
      reasons: ['document_number_invalid', 'name_invalid', 'birth_date_invalid'],
    });
    expect(pointersOf(body)).toEqual([
      '/bornOn age_implausible',
      '/documentNumber format_wrong',
      '/name too_short',
    ]);
    expect(await casesOf(someone.accountId)).toEqual([]);
  });

  it('needs the pictures that the document has, and no others', async () => {
    const someone = await journey.signInCandidate();
    const picture = await noisePicture();
    const lacking = await steps
      .request(someone, await permitRequest({ pictures: { front: picture } }))
      .expect(400);
    expect(pointersOf(lacking.body)).toEqual(['/back required']);
    const passport = { documentType: 'PASSPORT', documentNumber: 'E12345678' } as const;
    const wrongSides = { ...passport, pictures: { front: picture } };
    const foreign = await steps.request(someone, await permitRequest(wrongSides)).expect(400);
    expect(pointersOf(foreign.body)).toEqual(['/data_page required', '/front not_allowed']);
    const unknown = await steps
      .request(someone, await permitRequest({ pictures: { portrait: picture } }))
      .expect(400);
    expect(pointersOf(unknown.body)).toEqual(['/portrait unknown_field']);
    const military = { documentType: 'MILITARY' as never };
    const switchedOff = await steps.request(someone, await permitRequest(military)).expect(400);
    expect(pointersOf(switchedOff.body)).toEqual(['/documentType not_allowed']);
    const status = await permitRequest({ status: 'verified' } as never);
    expect((await steps.request(someone, status).expect(400)).body.code).toBe('unknown_field');
  });

  it.each([
    ['one page of a passport', ['data_page']],
    ['two pages of a passport', ['data_page', 'other_page']],
  ])('may be %s', async (_, sides) => {
    const someone = await journey.signInCandidate();
    const pictures = Object.fromEntries(
      await Promise.all(sides.map(async (side) => [side, await noisePicture()])),
    );
    const documentNumber = `E${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
    const { id } = await steps.pending(
      someone,
      await permitRequest({
        documentType: 'PASSPORT',
        name: 'MARY-ANN O’NEIL'.replace('’', "'"),
        documentNumber,
        pictures,
      }),
    );
    expect((await picturesOf(id)).map(({ side }) => side)).toEqual(sides);
  });

  it('is refused when it is no picture, or too large a one', async () => {
    const someone = await journey.signInCandidate();
    const front = await noisePicture();
    const text = await permitRequest({ pictures: { front, back: Buffer.from('%PDF-1.7 nothing') } });
    const { body } = await steps.request(someone, text).expect(415);
    expect(pointersOf(body)).toEqual(['/back kind_wrong']);
    const broken = await permitRequest({ pictures: { front, back: front.subarray(0, 900) } });
    expect((await steps.request(someone, broken).expect(422)).body.code).toBe('file_broken');
    const large = await permitRequest({ pictures: { front, back: Buffer.alloc(11 * 1024 * 1024, 1) } });
    expect((await steps.request(someone, large).expect(413)).body.code).toBe('payload_too_large');
    const bomb = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    const bombed = await permitRequest({ pictures: { front, back: bomb } });
    expect((await steps.request(someone, bombed).expect(422)).body.code).toBe('file_too_many_pixels');
  });

  it('is written anew: no EXIF, no trailing bytes', async () => {
    const someone = await journey.signInCandidate();
    const withPlace = await sharp(await noisePicture())
      .withExif({ IFD3: { GPSLatitude: '30/1 35/1 0/1' } })
      .jpeg()
      .toBuffer();
    const pictures = {
      front: Buffer.concat([withPlace, Buffer.from('TRAILING-CANARY')]),
      back: await noisePicture(),
    };
    const { id } = await steps.pending(someone, await permitRequest({ pictures }));
    await steps.claim(reviewer, id).expect(200);
    const { body } = await steps.picture(reviewer, id, 'front').buffer(true).expect(200);
    expect((await sharp(body as Buffer).metadata()).exif).toBeUndefined();
    expect((body as Buffer).includes('TRAILING-CANARY')).toBe(false);
  });
});

describe('a resident ID card', () => {
  it('goes the automatic way first, then is reviewed; withdrawing gives no try back', async () => {
    const someone = await journey.signInCandidate();
    const { name, documentNumber, front, back } = await hopeless();
    const request = await permitRequest({
      ...{ documentType: 'RESIDENT_ID', name, documentNumber, bornOn: '1990-01-01' },
      pictures: { front, back },
    });
    expect((await steps.request(someone, request).expect(409)).body.code).toBe('identity_automatic_first');
    await send(app.http, headersOf(someone), await hopeless(documentNumber)).expect(422);
    expect((await steps.identity(someone)).body.ways[1].documentTypes).toContain('RESIDENT_ID');
    await steps.pending(someone, request);
    const pending = await send(app.http, headersOf(someone), await hopeless(documentNumber)).expect(409);
    expect(pending.body.code).toBe('identity_review_pending');
    await steps.withdraw(someone).expect(200);
    const again = await send(app.http, headersOf(someone), await hopeless(documentNumber)).expect(422);
    expect(again.body.params.triesLeft).toBe(1);
  });
});

describe('once approved', () => {
  it.each([
    ['a permit, born as typed', {}, { sex: 'male', bornOn: '1990-05-17' }],
    [
      'a residence permit, born as its number says',
      { documentType: 'HKMOTW_RESIDENCE', bornOn: '1991-03-02', sex: 'male' } as const,
      { sex: 'female', bornOn: '1991-02-03' },
    ],
  ])('a person is known by %s', async (_, changes, born) => {
    const someone = await journey.signInCandidate();
    const documentNumber = 'documentType' in changes ? newResidenceNumber() : undefined;
    const request = await permitRequest({ ...changes, ...(documentNumber ? { documentNumber } : {}) });
    await steps.approved(someone, reviewer, request);
    const person = await app.get(IdentityService).getVerifiedPerson(someone.accountId);
    expect(person).toMatchObject({ name: '陈大文', ...born });
    expect((await steps.identity(someone)).body).toMatchObject({
      status: 'verified',
      method: 'manual',
      verifiedAt: NOON.toISOString(),
      ways: [],
      manualReview: { status: 'approved', allowedActions: [] },
    });
    expect((await steps.request(someone, await permitRequest()).expect(409)).body.code).toBe(
      'identity_already_verified',
    );
  });
});

describe('names and numbers of cases', () => {
  it('are nowhere in plain', async () => {
    const rows = await app.database.asOwner(
      `SELECT identity_case::text FROM identity_case UNION ALL SELECT identity::text FROM identity
       UNION ALL SELECT activity::text FROM activity UNION ALL SELECT idempotency_key::text FROM idempotency_key`,
    );
    const kept = JSON.stringify(rows);
    for (const secret of ['陈大文', 'H12345678', '1990-05-17'])
      for (const form of [secret, Buffer.from(secret).toString('hex')]) expect(kept).not.toContain(form);
  });
});

describe('when the file store cannot serve', () => {
  it('a request is answered 503, and nothing of it stays', async () => {
    const someone = await journey.signInCandidate();
    const store = app.get(FileStore);
    const put = store.put.bind(store);
    const { FileStoreUnavailable } = await import('../../../platform/edge/index.ts');
    store.put = () => Promise.reject(new FileStoreUnavailable('full'));
    const { body } = await steps.request(someone, await permitRequest()).expect(503);
    store.put = put;
    expect(body.code).toBe('unavailable');
    expect(await casesOf(someone.accountId)).toEqual([]);
    expect(
      await app.database.asOwner(`SELECT 1 FROM identity_picture p
      WHERE NOT EXISTS (SELECT FROM identity_case WHERE id = p.case_id)`),
    ).toEqual([]);
  });
});
