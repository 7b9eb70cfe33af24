import {
  CREDENTIAL_KINDS,
  credentialFields,
  FETCH_BACK_OFF_SECONDS,
  MOST_FETCHES_PER_DAY,
} from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { as, bodyOf, Journey, type SignedIn } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Simulators } from '../../platform/edge/index.ts';
import { CommissionFetchJob, CredentialService } from './index.ts';
import { nurseCredentials } from './true-credentials.fixture.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const EDUCATION = 'edu-2012-0608-5911';
const NURSE_RECORDS = 3;

type Fields = Record<string, unknown>;

let app: TestApplication;
let journey: Journey;
let nurse: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  journey = new Journey(app);
  app.clock.set(NOON);
  nurse = await journey.signInCandidate();
  await journey.verify(nurse);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(NOON);
  await app.database.asOwner('DELETE FROM commission_fetch');
  await app.database.asOwner('DELETE FROM credential');
});

const request = (who = nurse) => app.http.post('/api/credentials/commission-fetches').set(as(who));
const requested = async () => bodyOf<Fields>(request().expect(201));
const overview = async () =>
  bodyOf<Fields>(app.http.get('/api/credentials/commission-fetches').set(as(nurse)).expect(200));
const latestIs = (status: string) =>
  vi.waitFor(async () => expect((await overview()).latest).toMatchObject({ status }), { timeout: 20_000 });
const list = async () => bodyOf<Record<string, Fields[]>>(app.http.get('/api/credentials').set(as(nurse)));
const only = async (kind: string) => (await list())[kind]![0] as { id: string; version: number } & Fields;
const view = async (id: string) => bodyOf<Fields>(app.http.get(`/api/credentials/${id}`).set(as(nurse)));
const edit = (id: string, version: number, fields: Fields) =>
  app.http.patch(`/api/credentials/${id}`).set(as(nurse)).send({ version, fields });
const simulator = () => app.get(Simulators).commission!;

const answers = (...records: object[]) => simulator().failNext({ status: 200, body: { records } });
const education = (fields: Fields) => ({ kind: 'education', externalId: EDUCATION, fields });
const runJob = () => app.get(CommissionFetchJob).run();
const after = (minutes: number) => app.clock.set(new Date(NOON.getTime() + minutes * 60_000));
const recorded = () =>
  app.database.asOwner<{ type: string; actor_id: string | null; detail: Fields }>(
    `SELECT type, actor_id, detail FROM activity WHERE type LIKE 'credential.fetch%' AND owner_id = $1 ORDER BY id DESC`,
    [nurse.accountId],
  );

describe('a fetch', () => {
  it('brings the records as 未完善, with what is missing named, and is recorded', async () => {
    expect(await requested()).toMatchObject({
      status: 'succeeded',
      trigger: 'candidate',
      tries: 1,
      found: NURSE_RECORDS,
      added: NURSE_RECORDS,
      unchanged: 0,
      absent: 0,
      changes: [],
      faults: [],
      failure: null,
      nextTryAt: null,
      finishedAt: NOON.toISOString(),
    });
    for (const kind of ['education', 'nurse_licence', 'professional_title'] as const) {
      const item = await only(kind);
      expect(item).toMatchObject({ source: 'commission', state: 'incomplete', disputedFields: [] });
      const fields = Object.entries(credentialFields(kind));
      const gaps = fields.filter(
        ([name, { required }]) => required && !(item.suppliedFields as string[]).includes(name),
      );
      expect(item.missing).toEqual(gaps.map(([name]) => name));
    }
    expect((await recorded()).map(({ type }) => type).slice(0, 2)).toEqual([
      'credential.fetched',
      'credential.fetch_requested',
    ]);
  });

  it('takes every field of every kind, 工作经历 among them', async () => {
    const { documentNumber } = { documentNumber: '420583199105077328' };
    const texts: Record<string, Record<string, string>> = {
      education: { level: '31', studyForm: 'FULL_TIME_HIGHER', schoolingLength: '3', majorType: 'medical' },
      physician_qualification: {
        certificateNumber: `201242110${documentNumber}`,
        class: '10',
        grade: 'practising',
      },
      physician_licence: { licenceNumber: '110421125772134', category: '10', level: 'practising' },
      professional_title: { title: '254', level: 'junior' },
      nurse_licence: { licenceNumber: '201342938368', validUntil: '2028-08-14' },
      work_period: { family: 'nursing', startedOn: '2011-07' },
    };
    const valueOf = (kind: string, name: string, type: string) =>
      texts[kind]?.[name] ??
      (type.startsWith('date') ? (name.startsWith('entered') ? '2009-09-01' : '2012-06-30') : 'AB123456');
    const records = CREDENTIAL_KINDS.map((kind) => ({
      kind,
      externalId: `whole-${kind}`,
      fields: Object.fromEntries(
        Object.entries(credentialFields(kind))
          .filter(([, { type }]) => type !== 'file')
          .map(([name, { type }]) => [name, valueOf(kind, name, type)]),
      ),
    }));
    answers(...records);
    expect(await requested()).toMatchObject({ status: 'succeeded', added: CREDENTIAL_KINDS.length });
    for (const { kind, fields } of records) {
      const item = await only(kind);
      expect((await view(item.id)).fields).toEqual(fields);
      const files = Object.entries(credentialFields(kind)).filter(([, { type }]) => type === 'file');
      const missing = files.filter(([, { required }]) => required).map(([name]) => name);
      expect([item.state, item.missing]).toEqual([missing.length > 0 ? 'incomplete' : 'complete', missing]);
    }
  });

  it('becomes 已完善 with the rest and the proof', async () => {
    await requested();
    const [paper] = await nurseCredentials();
    const { id, version, missing } = await only('education');
    const typed = Object.entries(paper!.fields).filter(([name]) => (missing as string[]).includes(name));
    const proof = await journey.upload(nurse, 'diploma-college-nursing.jpg');
    const files = { diplomaPicture: proof, verificationFile: proof };
    const { body } = await edit(id, version, { ...Object.fromEntries(typed), ...files }).expect(200);
    expect(body).toMatchObject({ state: 'complete', source: 'commission', disputedFields: [] });
    const complete = await app.get(CredentialService).getComplete(nurse.accountId, 'education', id);
    expect(complete.suppliedFields).toContain('diplomaNumber');
  });

  it('finds nothing for somebody the commission does not know, and says so', async () => {
    answers();
    expect(await requested()).toMatchObject({ status: 'succeeded', found: 0, added: 0 });
    expect(await overview()).toMatchObject({
      lastSucceededAt: NOON.toISOString(),
      allowedActions: ['request'],
    });
  });

  it('is for verified candidates only', async () => {
    const stranger = await journey.signInCandidate();
    expect((await request(stranger).expect(409)).body.code).toBe('not_verified');
    await app.http.post('/api/credentials/commission-fetches').expect(401);
    const { body } = await app.http.get('/api/credentials/commission-fetches').set(as(stranger)).expect(200);
    expect(body).toEqual({ latest: null, lastSucceededAt: null, allowedActions: ['request'] });
  });

  it('may be asked for so often in a day', async () => {
    await app.database.asOwner(
      `INSERT INTO commission_fetch (id, owner_id, trigger, status, requested_at)
       SELECT gen_random_uuid(), $1, 'candidate', 'failed', $2::timestamptz - interval '1 hour' FROM generate_series(1, $3)`,
      [nurse.accountId, NOON, MOST_FETCHES_PER_DAY],
    );
    const { status, body } = await request();
    expect([status, body.code, body.params]).toEqual([429, 'rate_limited', { retryAfterSeconds: 23 * 3600 }]);
    expect((await overview()).allowedActions).toEqual([]);
    await app.database.asOwner(`UPDATE commission_fetch SET requested_at = requested_at - interval '1 day'`);
    expect((await overview()).allowedActions).toEqual(['request']);
  });
});

describe('two at once', () => {
  it('bring each record once', async () => {
    const both = await Promise.all([requested(), requested(), requested()]);
    await latestIs('succeeded');
    expect(new Set(both.map(({ id }) => id)).size).toBeLessThanOrEqual(3);
    const [row] = await app.database.asOwner('SELECT count(*)::int AS count FROM credential');
    expect(row).toEqual({ count: NURSE_RECORDS });
  });

  it('are one: who asks while one is running joins it', async () => {
    const answered = Promise.withResolvers<void>();
    simulator().failNext(() => answered.promise.then(() => ({ status: 200, body: { records: [] } })));
    const first = request().then(({ body }) => body);
    await latestIs('running');
    expect((await overview()).allowedActions).toEqual([]);
    const second = await requested();
    expect(second).toMatchObject({ status: 'running', tries: 1 });
    answered.resolve();
    expect((await first).id).toBe(second.id);
  });

  it('where one was taken for dead: only the one that took over brings anything in', async () => {
    const answersOf = (school: string) => ({ status: 200, body: { records: [education({ school })] } });
    const second = Promise.withResolvers<void>();
    simulator().failNext(() => second.promise.then(() => answersOf('of the first')));
    const slow = request().then(({ body }) => body);
    await latestIs('running');
    after(3);
    // The first is answered when the second has asked, and is through before the second is answered.
    simulator().failNext(async () => {
      second.resolve();
      await slow;
      return answersOf('of the second');
    });
    await runJob();
    expect((await overview()).latest).toMatchObject({ status: 'succeeded', tries: 2, added: 1 });
    expect(await only('education')).toMatchObject({ fields: { school: 'of the second' } });
  });
});

describe('a failure', () => {
  it.each(['fault', 'malformed'] as const)(
    'by %s passes: it is tried again in the background',
    async (failure) => {
      simulator().fail(failure);
      const next = new Date(NOON.getTime() + FETCH_BACK_OFF_SECONDS[0] * 1000).toISOString();
      expect(await requested()).toMatchObject({
        status: 'requested',
        failure: 'unavailable',
        nextTryAt: next,
        tries: 1,
      });
      expect(Object.values(await list()).flat()).toEqual([]);
      await runJob();
      expect((await overview()).latest).toMatchObject({ status: 'requested', tries: 1 });
      after(FETCH_BACK_OFF_SECONDS[0] / 60);
      await runJob();
      expect((await overview()).latest).toMatchObject({
        status: 'succeeded',
        tries: 2,
        failure: null,
        added: NURSE_RECORDS,
      });
      expect((await recorded())[0]).toMatchObject({ type: 'credential.fetched', actor_id: null });
    },
    20_000,
  );

  it('is tried at once when the candidate asks again', async () => {
    simulator().fail('fault');
    const { id } = await requested();
    expect((await overview()).allowedActions).toEqual(['request']);
    expect(await requested()).toMatchObject({ id, status: 'succeeded', tries: 2 });
  });

  it('that stays is given up in the end, and the candidate can begin anew', async () => {
    simulator().fail('fault');
    await requested();
    for (const seconds of FETCH_BACK_OFF_SECONDS) {
      const { nextTryAt } = (await overview()).latest as { nextTryAt: string };
      expect(Date.parse(nextTryAt) - NOON.getTime()).toBe(seconds * 1000);
      await app.database.asOwner('UPDATE commission_fetch SET next_try_at = $1', [NOON]);
      simulator().fail('fault');
      await runJob();
    }
    const tries = FETCH_BACK_OFF_SECONDS.length + 1;
    expect((await overview()).latest).toMatchObject({ status: 'failed', failure: 'unavailable', tries });
    expect((await recorded())[0]).toMatchObject({ type: 'credential.fetch_failed', detail: { tries } });
    expect(await overview()).toMatchObject({ lastSucceededAt: null, allowedActions: ['request'] });
    expect(await requested()).toMatchObject({ status: 'succeeded' });
  });

  it('by refusal is final: trying again is of no use', async () => {
    simulator().fail('refused');
    expect(await requested()).toMatchObject({ status: 'failed', failure: 'refused', nextTryAt: null });
  });

  it('leaves what was fetched before', async () => {
    await requested();
    simulator().fail('fault');
    await requested();
    expect(Object.values(await list()).flat()).toHaveLength(NURSE_RECORDS);
    expect(await overview()).toMatchObject({
      lastSucceededAt: NOON.toISOString(),
      latest: { status: 'requested' },
    });
  });
});

describe('a bad record', () => {
  it('spoils only itself and is named', async () => {
    simulator().fail('partial');
    expect(await requested()).toMatchObject({
      status: 'partly',
      found: NURSE_RECORDS + 2,
      added: NURSE_RECORDS,
      faults: [
        { code: 'kind_unknown', kind: null, field: null },
        { code: 'field_malformed', kind: 'nurse_licence', field: 'renewedOn' },
      ],
    });
  });

  it('known before is not taken for absent, nor is anything while an id cannot be read', async () => {
    await requested();
    answers(education({ graduatedOn: 'soon' }));
    expect(await requested()).toMatchObject({ status: 'partly', absent: 2 });
    answers({ kind: 'education', externalId: '?', fields: {} });
    expect(await requested()).toMatchObject({ status: 'partly', absent: 0 });
  });

  it('under the id of another kind changes nothing', async () => {
    await requested();
    answers({ kind: 'nurse_licence', externalId: EDUCATION, fields: { authority: 'x' } });
    expect(await requested()).toMatchObject({
      faults: [{ code: 'kind_changed', kind: 'education', field: null }],
    });
  });

  it('that breaks a rule is taken as it is, and a change elsewhere is not held up by it', async () => {
    const fields = { licenceNumber: '12', practiceUnit: '江城样例医院' };
    answers({ kind: 'nurse_licence', externalId: 'faulty', fields });
    await requested();
    const { id, version, state } = await only('nurse_licence');
    expect(state).toBe('incomplete');
    const { body } = await edit(id, version, { authority: '江城' }).expect(200);
    expect(body.faults).toEqual([{ pointer: '/licenceNumber', code: 'format_wrong' }]);
    await edit(id, version + 1, { licenceNumber: '13' }).expect(422);
  });
});

describe('fetching again', () => {
  beforeEach(async () => {
    await requested();
  });

  it('changes nothing where the commission says the same, disputed or not', async () => {
    const { id, version } = await only('education');
    const { body } = await edit(id, version, { major: '护理学', graduatedOn: null }).expect(200);
    expect(body.disputes).toHaveLength(2);
    expect(body.disputes).toEqual(
      expect.arrayContaining([
        { field: 'graduatedOn', supplied: '2012-06-30' },
        { field: 'major', supplied: '护理' },
      ]),
    );
    expect(await requested()).toMatchObject({ added: 0, unchanged: NURSE_RECORDS, changes: [] });
    expect(await view(id)).toMatchObject({ version: version + 1, fields: { major: '护理学' } });
  });

  it('follows what changed there and nobody touched here, and shows both words of what is disputed', async () => {
    const { id, version } = await only('education');
    await edit(id, version, { major: '助产' }).expect(200);
    answers(education({ school: '江城样例医专', major: '护理学', studyForm: 'FULL_TIME_HIGHER' }));
    expect(await requested()).toMatchObject({
      status: 'succeeded',
      absent: 2,
      changes: [{ credentialId: id, kind: 'education', fields: ['studyForm', 'school'] }],
    });
    expect(await view(id)).toMatchObject({
      fields: { school: '江城样例医专', major: '助产', studyForm: 'FULL_TIME_HIGHER' },
      disputes: [{ field: 'major', supplied: '护理学' }],
    });
  });

  it('marks what is no longer there, leaves it as it is, and unmarks it when it is there again', async () => {
    const { id } = await only('nurse_licence');
    const { fields, version } = await view(id);
    answers(education({}));
    expect(await requested()).toMatchObject({ absent: 2 });
    expect(await view(id)).toMatchObject({ absentSince: NOON.toISOString(), fields, version });
    await requested();
    expect(await view(id)).toMatchObject({ absentSince: null, fields, version });
  });

  it('makes no complete record incomplete', async () => {
    const { id, version } = await only('nurse_licence');
    const picture = await journey.upload(nurse, 'nurse-licence.jpg');
    const { body } = await edit(id, version, { practiceUnit: '江城样例医院', picture }).expect(200);
    expect(body.state).toBe('complete');
    const externalId = 'nurse-201342938368';
    answers({ kind: 'nurse_licence', externalId, fields: { licenceNumber: '12', validUntil: '2029-01-01' } });
    expect(await requested()).toMatchObject({
      status: 'partly',
      faults: [{ code: 'value_refused', kind: 'nurse_licence', field: 'licenceNumber' }],
      changes: [{ credentialId: id, fields: ['validUntil'] }],
    });
    expect(await view(id)).toMatchObject({
      state: 'complete',
      disputedFields: [],
      fields: { licenceNumber: '201342938368', validUntil: '2029-01-01' },
    });
  });

  it('keeps no number of an answer where it can be read', async () => {
    const rows = await app.database.asOwner<{ text: string }>(
      'SELECT f::text AS text FROM commission_fetch f',
    );
    expect(JSON.stringify([rows, await recorded()])).not.toContain('201342938368');
  });
});

describe('after 实名认证', () => {
  beforeEach(() => app.database.asOwner('DELETE FROM outbox_position'));

  it('a fetch is requested once, by itself, and run in the background', async () => {
    await runJob();
    expect((await overview()).latest).toMatchObject({
      trigger: 'verification',
      status: 'succeeded',
      tries: 1,
    });
    await runJob();
    await app.database.asOwner('DELETE FROM outbox_position');
    await runJob();
    const rows = await app.database.asOwner('SELECT trigger FROM commission_fetch');
    expect(rows).toEqual([{ trigger: 'verification' }]);
    expect((await recorded())[0]).toMatchObject({ type: 'credential.fetched', actor_id: null });
  });

  it('by two processes at once it is one fetch', async () => {
    await Promise.all([runJob(), runJob(), runJob()]);
    expect(await app.database.asOwner('SELECT status FROM commission_fetch')).toEqual([
      { status: 'succeeded' },
    ]);
    expect(Object.values(await list()).flat()).toHaveLength(NURSE_RECORDS);
  });
});
