import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeclarationSteps, once, type Receipt } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { SessionService } from '../../accounts/sessions/session.service.ts';
import { SeasonService } from '../../seasons/index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const LATER = new Date('2026-11-23T12:01:00+08:00');
/** It ends while the sessions of these tests still live. */
const WINDOW = { opensAt: '2026-11-20T00:00:00+08:00', closesAt: '2026-11-23T12:05:00+08:00' };
const CODE = '37614003';
const BLOCKED = `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND a.datname = current_database()`;

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let stranger: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  stranger = await journey.signInCandidate();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const started = async (seasonId?: string): Promise<Receipt> =>
  bodyOf(steps.start(nurse, seasonId ?? (await journey.publishSeason())).expect(201));
const draft = async () => steps.draft(nurse, await journey.publishSeason({ window: WINDOW }));
const codesOf = (errors: { pointer: string; code: string }[]) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);
const submissionsOf = (id: string) =>
  app.database.asOwner('SELECT number FROM declaration_submission WHERE declaration_id = $1', [id]);

describe('starting', () => {
  it('names every reason against it at once', async () => {
    const closed = { opensAt: '2026-01-01T00:00:00+08:00', closesAt: '2026-02-01T00:00:00+08:00' };
    const { body } = await steps.start(stranger, await journey.publishSeason({ window: closed })).expect(409);
    expect(body.code).toBe('season_closed');
    const open = await steps.start(stranger, await journey.publishSeason()).expect(409);
    expect(open.body.code).toBe('not_verified');
  });

  it('computes the fee: by subject, in fen', async () => {
    const seasonId = await journey.publishSeason();
    const historical = { historyCandidate: true, subjects: ['4'] };
    const { id } = await bodyOf<Receipt>(steps.start(nurse, seasonId, historical).expect(201));
    const { body } = await steps.get(nurse, id).expect(200);
    expect(body).toMatchObject({ feeFen: 7_000, specialtyName: '护理学（中级）', version: 1 });
    await steps.save(nurse, id, { version: 1, historyCandidate: false, subjects: ['1', '2', '3', '4'] });
    expect((await steps.get(nurse, id)).body.feeFen).toBe(28_000);
  });

  it.each([
    [{ specialtyCode: '999' }, 'specialty_not_offered', ['/specialtyCode not_offered']],
    [{ level: 'junior' }, 'choice_invalid', ['/level not_allowed']],
    [{ subjects: ['1'] }, 'choice_invalid', ['/subjects count_wrong']],
    [{ historyCandidate: true }, 'choice_invalid', ['/subjects count_wrong']],
    [{ subjects: ['1', '2', '3', '9'] }, 'choice_invalid', ['/subjects not_offered']],
  ])('refuses %j', async (choice, code, errors) => {
    const { body } = await steps.start(nurse, await journey.publishSeason(), choice).expect(422);
    expect([body.code, codesOf(body.errors)]).toEqual([code, errors]);
  });

  it('allows one live declaration per person and season, also of two started at once', async () => {
    const seasonId = await journey.publishSeason();
    const both = await Promise.all([steps.start(nurse, seasonId), steps.start(nurse, seasonId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('declaration_exists');
    const first = both.find(({ status }) => status === 201)?.body as Receipt;
    await steps.withdraw(nurse, first.id).expect(200);
    await started(seasonId);
  });

  it.each(['status', 'unitId', 'feeFen', 'personId', 'version'])(
    'takes no %s from a client',
    async (field) => {
      const { body } = await steps.start(nurse, await journey.publishSeason(), { [field]: 1 }).expect(400);
      expect(codesOf(body.errors)).toEqual([`/${field} unknown_field`]);
    },
  );

  it('is answered again to who asks again with the same key', async () => {
    const seasonId = await journey.publishSeason();
    const headers = once(nurse);
    const input = {
      seasonId,
      level: 'intermediate',
      specialtyCode: '368',
      subjects: ['1', '2', '3', '4'],
      historyCandidate: false,
    };
    const ask = () => app.http.post('/api/declarations').set(headers).send(input).expect(201);
    expect((await ask()).body).toEqual((await ask()).body);
  });
});

describe('the notice', () => {
  it('is acknowledged in its version, once', async () => {
    const { id } = await started();
    const outdated = await steps.acknowledge(nurse, id, '2026-9').expect(409);
    expect(outdated.body).toMatchObject({ code: 'notice_outdated', params: { version: '2027-1' } });
    await steps.acknowledge(nurse, id).expect(200, { acknowledgedAt: NOON.toISOString() });
    app.clock.set(LATER);
    await steps.acknowledge(nurse, id).expect(200, { acknowledgedAt: NOON.toISOString() });
  });
});

describe('autosave', () => {
  it('keeps whatever is typed, wrong or not, and says what is missing', async () => {
    const { id } = await started();
    const details = { registrationCode: '不对', residencyCertificate: true, residencyEndYear: 1901 };
    const sections = { declaration_details: details };
    await steps.save(nurse, id, { version: 1, sections }).expect(200, { version: 2 });
    const { body } = await steps.get(nurse, id).expect(200);
    const shown = body.sections.map((section: { section: string; requirement: string; state: string }) => [
      section.section,
      section.requirement,
      section.state,
    ]);
    expect(shown).toEqual([
      ['education', 'required', 'not_started'],
      ['physician_qualification', 'hidden', 'not_started'],
      ['physician_licence', 'hidden', 'not_started'],
      ['professional_title', 'conditional', 'not_started'],
      ['nurse_licence', 'required', 'not_started'],
      ['work_period', 'optional', 'not_started'],
      ['declaration_details', 'required', 'incomplete'],
    ]);
    expect(body.sections[6].fields).toMatchObject({ residencyCertificate: true, residencyEndYear: 1901 });
    expect(codesOf(body.sections[6].issues)).toContain(
      '/sections/declaration_details/registrationCode format_wrong',
    );
    expect(body.obstacles.map(({ code }: { code: string }) => code)).toEqual(['notice_not_acknowledged']);
  });

  it('answers a stale version with both values of what both have changed', async () => {
    const { id } = await started();
    const details = (change: object) => ({ sections: { declaration_details: change } });
    const one = details({ residencyUnit: '江城样例医院', registrationNumber: '1' });
    await steps.save(nurse, id, { version: 1, ...one }).expect(200);
    const other = details({ residencyUnit: '别的医院', residencySpecialty: '内科' });
    const { body } = await steps.save(nurse, id, { version: 1, ...other }).expect(409);
    const pointer = '/sections/declaration_details/residencyUnit';
    expect(body).toMatchObject({
      code: 'version_stale',
      params: { currentVersion: 2, yours: { [pointer]: '别的医院' }, current: { [pointer]: '江城样例医院' } },
    });
    expect(Object.keys(body.params.yours)).toEqual([pointer]);
  });

  it('loses no save of two that come at once: one is told', async () => {
    const { id } = await started();
    const save = (residencyUnit: string) =>
      steps.save(nurse, id, { version: 1, sections: { declaration_details: { residencyUnit } } });
    const both = await Promise.all([save('一'), save('二')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps the 国网 code sealed, and shows it masked even to its owner', async () => {
    const { id } = await draft();
    const { body } = await steps.get(nurse, id).expect(200);
    expect(body.sections[6].fields.registrationCode).toBe('376***03');
    const rows = await app.database.asOwner(`SELECT declaration::text FROM declaration
      UNION ALL SELECT declaration_submission::text FROM declaration_submission
      UNION ALL SELECT activity::text FROM activity UNION ALL SELECT idempotency_key::text FROM idempotency_key`);
    const kept = JSON.stringify(rows);
    for (const form of [CODE, Buffer.from(CODE).toString('hex')]) expect(kept).not.toContain(form);
  });

  it('chooses nothing of a stranger', async () => {
    const { id } = await started();
    const fileId = await journey.upload(stranger, 'nurse-licence.jpg');
    const file = { sections: { declaration_details: { otherProof: [fileId] } } };
    const { body } = await steps.save(nurse, id, { version: 1, ...file }).expect(404);
    expect(codesOf(body.errors)).toEqual(['/sections/declaration_details/otherProof not_found']);
    const absent = await steps
      .save(nurse, id, { version: 1, sections: { education: randomUUID() } })
      .expect(404);
    expect(codesOf(absent.body.errors)).toEqual(['/sections/education not_found']);
  });

  it('chooses only complete credentials, each in its own section', async () => {
    const { id } = await started();
    const incomplete = await journey.addCredential(nurse, 'education', { school: '样例' });
    const choose = (education?: string) => steps.save(nurse, id, { version: 1, sections: { education } });
    expect((await choose(incomplete).expect(422)).body.code).toBe('credential_incomplete');
    expect((await choose(nurse.credentials.nurse_licence).expect(422)).body.code).toBe(
      'credential_kind_wrong',
    );
  });

  it.each([
    ['a field it does not know', { sections: { declaration_details: { verified: true } } }],
    ['a section it does not know', { sections: { physician: null } }],
    ['a status', { status: 'approved' }],
    ['text for a year', { sections: { declaration_details: { residencyEndYear: '2014' } } }],
    ['a control character', { sections: { declaration_details: { residencyUnit: 'a\u0000b' } } }],
  ])('refuses %s', async (_, input) => {
    const { id } = await started();
    await steps.save(nurse, id, { version: 1, ...input }).expect(400);
  });

  it('lets nobody but its owner see or touch it', async () => {
    const { id, version } = await draft();
    const requests = [
      steps.get(stranger, id),
      steps.save(stranger, id, { version }),
      steps.acknowledge(stranger, id),
      steps.submit(stranger, id, version),
      steps.withdraw(stranger, id),
      steps.timeline(stranger, id),
    ];
    for (const request of requests) expect((await request).body.code).toBe('not_found');
    const { body } = await app.http.get('/api/declarations').set(as(stranger)).expect(200);
    expect(body.items).toEqual([]);
  });
});

describe('submitting', () => {
  it('says everything that is missing at once, by pointer', async () => {
    const { id } = await started();
    const unsigned = app.http
      .post(`/api/declarations/${id}/submission`)
      .set(once(nurse))
      .send({ version: 1 });
    const { body } = await unsigned.expect(409);
    expect(body.code).toBe('notice_not_acknowledged');
    expect(codesOf(body.errors)).toEqual([
      '/sections/education required',
      '/sections/nurse_licence required',
      '/sections/declaration_details/residencyCertificate required',
      '/sections/declaration_details/registrationNumber required',
      '/sections/declaration_details/registrationCode required',
      '/sections/declaration_details/applicationForm required',
    ]);
  });

  it('needs the statement signed, in the version of the season', async () => {
    const { id, version } = await draft();
    const submit = (input: object) =>
      app.http
        .post(`/api/declarations/${id}/submission`)
        .set(once(nurse))
        .send({ version, ...input });
    expect((await submit({}).expect(422)).body.code).toBe('statement_not_signed');
    expect((await submit({ statementVersion: 'other' }).expect(422)).body.code).toBe('statement_not_signed');
    await submit({ statementVersion: '2027-1' }).expect(200);
  });

  it('takes the version that was read once more, and no other', async () => {
    const { id, version } = await draft();
    const { body } = await steps.submit(nurse, id, version - 1).expect(409);
    expect(body).toMatchObject({ code: 'version_stale', params: { currentVersion: version } });
  });

  it('happens once: of two at once one wins, and a retry gets the first answer', async () => {
    const { id, version } = await draft();
    const key = randomUUID();
    const both = await Promise.all([steps.submit(nurse, id, version, key), steps.submit(nurse, id, version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await submissionsOf(id)).toEqual([{ number: 1 }]);
    if (both[0].status !== 200) return;
    const again = await steps.submit(nurse, id, version, key).expect(200);
    expect(again.body).toEqual(both[0].body);
    expect(again.headers['idempotent-replay']).toBe('true');
  });

  it('ends with the window, by the time of the database; an accepted key keeps its success', async () => {
    const { id, version } = await draft();
    app.clock.set(new Date(WINDOW.closesAt));
    const { body } = await steps.submit(nurse, id, version).expect(409);
    expect(body).toMatchObject({ code: 'season_closed', params: { closedAt: WINDOW.closesAt } });
    app.clock.set(new Date(Date.parse(WINDOW.closesAt) - 1));
    const key = randomUUID();
    const first = await steps.submit(nurse, id, version, key).expect(200);
    app.clock.set(new Date(WINDOW.closesAt));
    expect((await steps.submit(nurse, id, version, key).expect(200)).body).toEqual(first.body);
  });

  it('is refused when the window ends while it waits for its turn', async () => {
    app.clock.set(null);
    const { accountId } = nurse;
    const now = { ...nurse, ...(await app.get(SessionService).start({ accountId, way: 'wechat' })) };
    const seasonId = await journey.publishSeason();
    const { id, version } = await steps.draft(now, seasonId);
    const other = new pg.Client({ connectionString: app.database.ownerUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM declaration WHERE id = $1 FOR UPDATE', [id]);
    const seasons = app.get(SeasonService);
    const { definition } = await seasons.getCurrent(seasonId);
    const closesAt = new Date(Date.now() + 1_500).toISOString();
    await seasons.publish({ ...definition, declarationWindow: { ...WINDOW, closesAt } }, null);
    let answered = false;
    const submission = steps.submit(now, id, version).then(({ body }) => ((answered = true), body));
    const isBlocked = async () => (await app.database.asOwner(BLOCKED)).length > 0;
    // A slow machine may come too late for the window as it is: that is refused too.
    await vi.waitUntil(async () => answered || (await isBlocked()), { timeout: 60_000 });
    await vi.waitUntil(() => Date.now() > Date.parse(closesAt), { timeout: 60_000 });
    await other.query('ROLLBACK');
    await other.end();
    expect(await submission).toMatchObject({ code: 'season_closed' });
    expect(await submissionsOf(id)).toEqual([]);
  });

  it('freezes what was submitted, whatever becomes of the credential', async () => {
    const { id, version } = await draft();
    await steps.submit(nurse, id, version).expect(200);
    const before = (await steps.get(nurse, id).expect(200)).body;
    const education = await app.http.get(`/api/credentials/${nurse.credentials.education}`).set(as(nurse));
    const changed = { version: education.body.version, fields: { school: '另一所学校' } };
    await app.http
      .patch(`/api/credentials/${nurse.credentials.education}`)
      .set(as(nurse))
      .send(changed)
      .expect(200);
    const after = (await steps.get(nurse, id).expect(200)).body;
    expect(after.sections).toEqual(before.sections);
    expect(after.sections[0].fields.school).toBe('江城样例医学高等专科学校');
    expect(after.person).toEqual({
      name: '夏侯怡一',
      documentType: 'RESIDENT_ID',
      maskedNumber: '420*************28',
    });
  });

  it('keeps the unit it was submitted to, and the affiliation while it is under review', async () => {
    const { id, version } = await draft();
    await steps.submit(nurse, id, version).expect(200);
    const refused = await app.http.delete('/api/affiliation').set(as(nurse)).expect(409);
    expect(refused.body.code).toBe('affiliation_locked_by_declaration');
    expect((await steps.get(nurse, id)).body.unit.name).toBe('江城样例医院');
  });

  it('cannot be edited afterwards', async () => {
    const { id, version } = await draft();
    await steps.submit(nurse, id, version).expect(200);
    const { body } = await steps.save(nurse, id, { version: version + 1, subjects: ['1'] }).expect(409);
    expect(body.code).toBe('transition_not_allowed');
  });
});

describe('withdrawing', () => {
  it('takes a draft or an undecided declaration back, for good', async () => {
    const { id, version } = await draft();
    await steps.submit(nurse, id, version).expect(200);
    const { body } = await steps.withdraw(nurse, id).expect(200);
    expect(body).toEqual({ id, status: 'withdrawn', stage: null, version: version + 2 });
    expect((await steps.get(nurse, id)).body.allowedActions).toEqual([]);
    expect((await steps.submit(nurse, id, version + 2).expect(409)).body.code).toBe('transition_not_allowed');
    const officer = await journey.signInStaff('hospital-officer');
    expect((await steps.claim(officer, id).expect(409)).body.code).toBe('transition_not_allowed');
  });
});

describe('the list of one’s own', () => {
  it('is paged, newest first', async () => {
    await steps.start(nurse, await journey.publishSeason()).expect(201);
    const page = async (cursor?: string) =>
      (await app.http.get('/api/declarations').query({ limit: 2, cursor }).set(as(nurse)).expect(200)).body;
    const first = await page();
    const second = await page(first.nextCursor);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(4);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(first.items[0]).toMatchObject({
      project: expect.stringContaining('测试项目'),
      examYear: 2027,
      progress: { heldBy: 'candidate', since: expect.any(String), daysLeft: expect.any(Number) },
    });
    const foreign = await app.http.get('/api/declarations').query({ cursor: 'x' }).set(as(nurse)).expect(400);
    expect(foreign.body.code).toBe('cursor_invalid');
  });
});

describe('a file of a declaration', () => {
  const usesOf = async (file: unknown): Promise<object[]> => {
    const { body } = await app.http
      .delete(`/api/files/${String(file)}`)
      .set(as(nurse))
      .expect(409);
    expect(body.code).toBe('file_in_use');
    return body.params.uses;
  };

  it('stays while the form names it, and for good once it was submitted', async () => {
    const file = nurse.details['applicationForm'];
    const [submitted, dropped] = [await draft(), await draft()];
    const use = ({ id }: Receipt) => ({ kind: 'declaration', id });
    expect(await usesOf(file)).toEqual(expect.arrayContaining([use(submitted), use(dropped)]));
    await steps.submit(nurse, submitted.id, submitted.version).expect(200);
    for (const { id } of [submitted, dropped]) await steps.withdraw(nurse, id).expect(200);
    expect(await usesOf(file)).toContainEqual(use(submitted));
    expect(await usesOf(file)).not.toContainEqual(use(dropped));
  });
});
