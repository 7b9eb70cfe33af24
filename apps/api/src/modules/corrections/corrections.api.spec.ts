import { randomUUID } from 'node:crypto';
import { MOST_CORRECTION_ROUNDS } from '@htp/domain';
import type { Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { once } from '../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type SignedIn } from '../../../test/journey.ts';
import { plansOf } from '../../../test/plans.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';
import { Simulators } from '../../platform/edge/index.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { CorrectionMover } from './index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const EDUCATION = 'edu-2012-0608-5911';
const WRONG_MAJOR = '护理';
const RIGHT_MAJOR = '护理学';

interface Receipt {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}
type Body = Record<string, unknown>;

let app: TestApplication;
let journey: Journey;
let nurse: SignedIn;
let stranger: SignedIn;
let officer: SignedIn;
let staff: Record<string, SignedIn>;
let credentialId: string;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  [nurse, stranger] = [await journey.signInCandidate(), await journey.signInCandidate()];
  await journey.verify(nurse);
  await journey.bind(nurse);
  const names = [
    'hospital-officer',
    'district-officer',
    'wuhan-reviewer',
    'province-reviewer',
    'province-lead',
  ];
  const others = ['system-admin', 'auditor'];
  staff = Object.fromEntries(
    await Promise.all(
      [...names, ...others].map(async (name) => [name, await journey.signInStaff(name)] as const),
    ),
  );
  officer = staff['hospital-officer']!;
});
afterAll(() => app.close());
beforeEach(async () => {
  for (const table of ['correction', 'commission_fetch', 'credential'])
    await app.database.asOwner(`DELETE FROM ${table}`);
  await app.http.post('/api/credentials/commission-fetches').set(as(nurse)).expect(201);
  const { education } = await bodyOf<{ education: { id: string }[] }>(
    app.http.get('/api/credentials').set(as(nurse)),
  );
  credentialId = education[0]!.id;
});

const claim = { claimed: RIGHT_MAJOR, explanation: '毕业证上为护理学' };
const report = (change: Body = {}, who = nurse): Test =>
  app.http
    .post('/api/corrections')
    .set(once(who))
    .send({ credentialId, field: 'major', ...claim, ...change });
const reported = (change: Body = {}): Promise<Receipt> => bodyOf(report(change).expect(201));
const act = (path: string, who: SignedIn, input: Body): Test =>
  app.http.post(`/api/${path}`).set(once(who)).send(input);
const correct = ({ id, version }: Receipt, who = officer, value = RIGHT_MAJOR) =>
  act(`review/corrections/${id}/correction`, who, { version, value });
const decline = ({ id, version }: Receipt, who = officer) =>
  act(`review/corrections/${id}/refusal`, who, { version, reason: '与原件一致' });
const confirm = ({ id, version }: Receipt, who = nurse) =>
  act(`corrections/${id}/confirmation`, who, { version });
const withdraw = ({ id, version }: Receipt, who = nurse) =>
  act(`corrections/${id}/withdrawal`, who, { version });
const contest = ({ id, version }: Receipt, who = nurse, change: Body = {}) =>
  act(`corrections/${id}/contestation`, who, { version, ...claim, ...change });
const corrected = async (): Promise<Receipt> => bodyOf(correct(await reported()).expect(200));
const credential = () =>
  bodyOf<Body>(app.http.get(`/api/credentials/${credentialId}`).set(as(nurse)).expect(200));
const ownView = (id: string) =>
  bodyOf<Body>(app.http.get(`/api/corrections/${id}`).set(as(nurse)).expect(200));
const openAs = (who: SignedIn, id: string) => app.http.get(`/api/review/corrections/${id}`).set(as(who));
const queue = (who = officer, query: Body = {}) =>
  app.http.get('/api/review/corrections').query(query).set(as(who));
const answers = (fields: Body) =>
  app.get(Simulators).commission!.failNext({
    status: 200,
    body: { records: [{ kind: 'education', externalId: EDUCATION, fields }] },
  });
const fetchAgain = () => app.http.post('/api/credentials/commission-fetches').set(as(nurse)).expect(201);

describe('the correction of a value', () => {
  it('is reported, corrected with old and new, confirmed, and stands against the same old value', async () => {
    const first = await reported();
    expect(first).toMatchObject({ status: 'reported', version: 1 });
    expect(await ownView(first.id)).toMatchObject({
      allowedActions: ['withdraw'],
      commissionValue: WRONG_MAJOR,
    });
    const seen = await bodyOf<Body>(openAs(officer, first.id).expect(200));
    expect(seen).toMatchObject({
      kind: 'education',
      field: 'major',
      commissionValue: WRONG_MAJOR,
      formValue: WRONG_MAJOR,
      rounds: [{ ...claim, decision: null }],
      allowedActions: ['correct', 'decline'],
      personName: '夏侯怡一',
      unit: { name: DEMO_HOSPITAL },
      maskedNumber: expect.stringMatching(/^420\*+28$/),
    });
    const second = await bodyOf<Receipt>(correct(first).expect(200));
    expect(second).toMatchObject({ status: 'corrected', version: 2 });
    expect((await credential()).fields).toMatchObject({ major: WRONG_MAJOR });
    expect(await ownView(first.id)).toMatchObject({
      allowedActions: ['confirm', 'contest', 'withdraw'],
      rounds: [{ decision: { corrected: RIGHT_MAJOR, reason: null, decidedAt: NOON.toISOString() } }],
      effects: ['drafts_follow', 'submissions_stay'],
    });
    await confirm(second).expect(200);
    const settled = { fields: { major: RIGHT_MAJOR }, correctedFields: ['major'], disputedFields: [] };
    expect(await credential()).toMatchObject(settled);
    await fetchAgain();
    expect(await credential()).toMatchObject(settled);
    answers({ major: '助产' });
    await fetchAgain();
    expect(await credential()).toMatchObject({
      fields: { major: RIGHT_MAJOR },
      disputes: [{ field: 'major', supplied: '助产' }],
    });
    const { timeline, allowedActions } = await ownView(first.id);
    expect(timeline).toMatchObject([
      { event: 'reported', by: 'candidate' },
      { event: 'corrected', by: 'unit_officer' },
      { event: 'confirmed', by: 'candidate' },
    ]);
    expect(allowedActions).toEqual([]);
  });

  it('is declined with a reason and contested, until the rounds are spent', async () => {
    let now = await reported();
    for (let round = 1; round < MOST_CORRECTION_ROUNDS; round++) {
      now = await bodyOf(decline(now).expect(200));
      expect(now.status).toBe('declined');
      now = await bodyOf(contest(now, nurse, { explanation: `第${round}次` }).expect(200));
      expect(now.status).toBe('reported');
    }
    now = await bodyOf(decline(now).expect(200));
    const { body } = await contest(now).expect(409);
    expect(body.code).toBe('correction_rounds_exhausted');
    const { rounds, allowedActions } = await ownView(now.id);
    expect(rounds).toHaveLength(MOST_CORRECTION_ROUNDS);
    expect(allowedActions).toEqual([]);
    expect((await credential()).fields).toMatchObject({ major: WRONG_MAJOR });
  });

  it('that is not right either is contested, and the next one confirmed', async () => {
    const again = await bodyOf<Receipt>(contest(await corrected()).expect(200));
    const value = '护理学（助产）';
    await confirm(await bodyOf(correct(again, officer, value).expect(200))).expect(200);
    expect((await credential()).fields).toMatchObject({ major: value });
  });

  it('is withdrawn while it is open, which leaves room for another', async () => {
    await withdraw(await reported()).expect(200);
    await withdraw(await corrected()).expect(200);
    const { body } = await withdraw({ ...(await corrected()), version: 1 }).expect(409);
    expect(body.code).toBe('version_stale');
  });

  it('takes a number only with proof, which the officer can open and nobody can remove', async () => {
    const change = { field: 'diplomaNumber', claimed: '199981201206085912' };
    const { body } = await report(change).expect(422);
    expect([body.code, body.errors]).toMatchObject([
      'proof_required',
      [{ pointer: '/fileIds', code: 'required' }],
    ]);
    const file = await journey.upload(nurse, 'diploma-college-nursing.jpg');
    const { id } = await reported({ ...change, fileIds: [file] });
    expect(await ownView(id)).toMatchObject({ files: [{ id: file, mediaType: 'image/jpeg' }] });
    await app.http.post(`/api/files/${file}/links`).set(as(officer)).expect(201);
    await app.http.post(`/api/files/${file}/links`).set(as(staff['wuhan-reviewer']!)).expect(404);
    const removal = await app.http.delete(`/api/files/${file}`).set(as(nurse)).expect(409);
    expect(removal.body.params).toEqual({ uses: [{ kind: 'correction', id }] });
    const rows = await app.database.asOwner(
      `SELECT c::text || encode(content, 'escape') AS text FROM correction c`,
    );
    expect(JSON.stringify(rows)).not.toContain('1999812012060859');
    const told = await app.database.asOwner('SELECT detail FROM activity WHERE subject_id = $1', [id]);
    expect(JSON.stringify(told)).not.toContain('1999812012060859');
  });

  it('keeps the credential while it is open', async () => {
    const now = await reported();
    const remove = () => app.http.delete(`/api/credentials/${credentialId}`).set(as(nurse));
    expect((await remove().expect(409)).body.code).toBe('credential_in_use');
    await withdraw(now).expect(200);
    await remove().expect(204);
    expect(await ownView(now.id)).toMatchObject({ status: 'withdrawn', commissionValue: WRONG_MAJOR });
  });

  it('is reported once however often the answer is lost, and once per field', async () => {
    const key = randomUUID();
    const send = () =>
      app.http
        .post('/api/corrections')
        .set(once(nurse, key))
        .send({ credentialId, field: 'major', ...claim });
    const [one, other] = [await send().expect(201), await send().expect(201)];
    expect(other.body).toEqual(one.body);
    expect((await report().expect(409)).body.code).toBe('correction_open');
    await reported({ field: 'school', claimed: '江城样例医专' });
  });
});

describe('a report', () => {
  it.each<[string, Body, number, string, string | undefined]>([
    [
      'of a field that was not supplied',
      { field: 'enteredOn', claimed: '2009-09-01' },
      422,
      'field_not_supplied',
      '/field',
    ],
    ['of a field that does not exist', { field: 'toString' }, 422, 'field_not_supplied', '/field'],
    [
      'of a value that the field does not take',
      { field: 'graduatedOn', claimed: 'soon' },
      422,
      'credential_invalid',
      '/claimed',
    ],
    ['of what the commission says', { claimed: WRONG_MAJOR }, 422, 'credential_invalid', '/claimed'],
    ['without words', { explanation: '' }, 400, 'shape_invalid', '/explanation'],
    ['with a file that is not there', { fileIds: [randomUUID()] }, 404, 'not_found', '/fileIds/0'],
    ['on a credential that is not there', { credentialId: randomUUID() }, 404, 'not_found', undefined],
  ])('%s is refused', async (_, change, status, code, pointer) => {
    const { body } = await report(change).expect(status);
    expect([body.code, body.errors?.[0]?.pointer]).toEqual([code, pointer]);
  });

  it("on a stranger's credential is one on none", async () => {
    expect((await report({}, stranger).expect(404)).body.code).toBe('not_found');
  });
});

describe('who may do what', () => {
  it('candidates report and officers decide; the others do neither', async () => {
    const now = await reported();
    for (const name of Object.keys(staff)) {
      const who = staff[name]!;
      expect((await report({}, who)).status, name).toBe(403);
      expect((await confirm(now, who)).status, name).toBe(403);
      const decides = name.endsWith('-officer');
      expect((await queue(who)).status, name).toBe(decides ? 200 : 403);
      expect((await openAs(who, now.id)).status, name).toBe(decides ? 200 : 403);
      if (!decides) expect((await correct(now, who)).status, name).toBe(403);
    }
    expect((await correct(now, nurse)).status).toBe(403);
    expect((await queue(nurse)).status).toBe(403);
    await app.http.get('/api/corrections').expect(401);
  });

  it("a stranger's correction is one that is not there", async () => {
    const now = await corrected();
    const absent = { ...now, id: randomUUID() };
    for (const path of [now, absent]) {
      const asked = [confirm(path, stranger), withdraw(path, stranger), contest(path, stranger)];
      const codes = (await Promise.all(asked)).map(({ body }) => body.code);
      expect(codes).toEqual(Array(3).fill('not_found'));
      await app.http.get(`/api/corrections/${path.id}`).set(as(stranger)).expect(404);
    }
    await correct(absent).expect(404);
  });

  it('an officer of the unit above sees it too; one whose unit it is not any more does not', async () => {
    const now = await reported();
    const { body } = await queue(staff['district-officer']).expect(200);
    expect(body.items.map(({ id }: Receipt) => id)).toEqual([now.id]);
    await app.http.delete('/api/affiliation').set(as(nurse)).expect(204);
    // At once, also before the correction has been moved after her.
    await correct(now).expect(404);
    await app.get(CorrectionMover).advance();
    expect((await queue()).body.items).toEqual([]);
    await openAs(officer, now.id).expect(404);
    await correct({ ...now, version: 2 }).expect(404);
    expect((await report({ field: 'school', claimed: 'x' }).expect(409)).body.code).toBe('no_unit');
    expect(await ownView(now.id)).toMatchObject({ atUnit: false, status: 'reported' });
    await journey.bind(nurse);
    await app.get(CorrectionMover).advance();
    await openAs(officer, now.id).expect(200);
  });

  it('nobody corrects his own', async () => {
    const now = await reported();
    const [row] = await app.database.asOwner('SELECT document_index FROM identity WHERE account_id = $1', [
      nurse.accountId,
    ]);
    const set = (index: unknown) =>
      app.database.asOwner('UPDATE staff_account SET document_index = $2 WHERE account_id = $1', [
        officer.accountId,
        index,
      ]);
    await set(row!['document_index']);
    expect((await queue()).body.items).toMatchObject([{ id: now.id, allowedActions: [] }]);
    expect((await correct(now).expect(403)).body.code).toBe('own_case');
    expect((await decline(now).expect(403)).body.code).toBe('own_case');
    expect((await openAs(officer, now.id)).body.allowedActions).toEqual([]);
    await set(null);
    await correct(now).expect(200);
  });

  it('out of turn is refused', async () => {
    const now = await reported();
    expect((await confirm(now).expect(409)).body.code).toBe('correction_not_now');
    const next = await bodyOf<Receipt>(correct(now).expect(200));
    expect((await decline(next).expect(409)).body.code).toBe('correction_not_now');
    await confirm(next).expect(200);
    for (const late of [confirm, withdraw, contest])
      expect((await late({ ...next, version: 3 }).expect(409)).body.code).toBe('correction_not_now');
  });
});

describe('at once', () => {
  const outcomes = async (...asked: Test[]) => (await Promise.all(asked)).map(({ status }) => status).sort();

  it('of two officers one decides', async () => {
    const now = await reported();
    expect(await outcomes(correct(now), decline(now, staff['district-officer']))).toEqual([200, 409]);
  });

  it('confirming and withdrawing, one happens, and the credential says which', async () => {
    for (let round = 0; round < 3; round++) {
      const now = await corrected();
      expect(await outcomes(confirm(now), withdraw(now))).toEqual([200, 409]);
      const { status } = await ownView(now.id);
      const { fields, version } = (await credential()) as { fields: Body; version: number };
      expect(fields['major'] === RIGHT_MAJOR).toBe(status === 'confirmed');
      if (status === 'confirmed') return;
      expect(version).toBe(1);
    }
  });

  it('two reports of one field are one', async () => {
    expect(await outcomes(report(), report(), report())).toEqual([201, 409, 409]);
  });
});

describe('lists', () => {
  const FIELDS: [string, string][] = [
    ['major', RIGHT_MAJOR],
    ['school', '江城样例医专'],
    ['graduatedOn', '2012-07-01'],
  ];

  it('are found in their index alone', async () => {
    const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit LIMIT 1');
    const ask = () => app.get(CorrectionRepository).queue([row!.id], 'reported', undefined, 21);
    const plan = await plansOf(app, ask, { avoidTableScans: true });
    expect(plan).toMatch(/Index Only Scan using correction_queue_index/);
    expect(plan).not.toMatch(/Seq Scan on correction/);
  });

  it('show what has waited longest first, page by page, with a count', async () => {
    const ids: string[] = [];
    for (const [place, [field, claimed]] of FIELDS.entries()) {
      app.clock.set(new Date(NOON.getTime() + place * 1000));
      ids.push((await reported({ field, claimed })).id);
    }
    app.clock.set(NOON);
    const first = await queue(officer, { limit: 2 }).expect(200);
    expect(first.body).toMatchObject({ count: 3, countIsCapped: false });
    expect(first.body.items[0].unit).toMatchObject({ name: DEMO_HOSPITAL });
    const second = await queue(officer, { limit: 2, cursor: first.body.nextCursor }).expect(200);
    expect(second.body).toMatchObject({ count: null, nextCursor: null });
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(ids);
    expect(JSON.stringify(first.body)).not.toContain(RIGHT_MAJOR);
    expect((await queue(officer, { status: 'confirmed' })).body).toMatchObject({ items: [], count: 0 });
    await queue(officer, { cursor: 'x' }).expect(400);
    await queue(officer, { status: 'x' }).expect(400);
    const own = await app.http.get('/api/corrections').query({ limit: 2 }).set(as(nurse)).expect(200);
    const rest = await app.http.get('/api/corrections').query({ cursor: own.body.nextCursor }).set(as(nurse));
    expect([...own.body.items, ...rest.body.items].map(({ id }) => id)).toEqual([...ids].reverse());
    expect((await app.http.get('/api/corrections').set(as(stranger))).body.items).toEqual([]);
  });
});
