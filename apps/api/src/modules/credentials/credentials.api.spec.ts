import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION, CREDENTIAL_KINDS, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { photograph } from '@htp/test-kit/hostile-files';
import { CredentialService } from './index.ts';
import { nurseCredentials, physicianCredentials, type TrueCredential } from './true-credentials.fixture.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');

interface Session {
  accountId: string;
  accessToken: string;
}
type Fields = Record<string, unknown>;

let app: TestApplication;
let nurse: Session;
let physician: Session;
let unverified: Session;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  nurse = await verified('nurse', 'front-easy-1');
  physician = await verified('physician', 'front-easy-2');
  unverified = await signIn('nobody');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

async function signIn(name: string): Promise<Session> {
  return (
    await app.http
      .post('/api/sessions/wechat')
      .send({ code: `sim-${name}-1`, agreedVersion: CONSENT_VERSION })
      .expect(201)
  ).body;
}

async function verified(name: string, card: string): Promise<Session> {
  const session = await signIn(name);
  const version = PICTURE_CONSENT_VERSION;
  await app.http.put('/api/identity/picture-consent').set(as(session)).send({ version }).expect(200);
  const label = await idCardLabel(card);
  await app.http
    .post('/api/identity/automatic-verifications')
    .set(as(session))
    .field({ name: label.name, documentNumber: label.number })
    .attach('front', await idCardPicture(card), 'front.jpg')
    .attach('back', await idCardPicture('back-good-1'), 'back.jpg')
    .expect(201);
  return session;
}

const as = ({ accessToken }: Session) => ({ Authorization: `Bearer ${accessToken}` });
const add = (who: Session, kind: string, fields: Fields, key: string = randomUUID()) =>
  app.http.post('/api/credentials').set(as(who)).set('Idempotency-Key', key).send({ kind, fields });
const edit = (who: Session, id: string, version: number, fields: Fields) =>
  app.http.patch(`/api/credentials/${id}`).set(as(who)).send({ version, fields });
const view = async (who: Session, id: string) =>
  (await app.http.get(`/api/credentials/${id}`).set(as(who)).expect(200)).body;
const list = async (who: Session) => (await app.http.get('/api/credentials').set(as(who)).expect(200)).body;
const fetchAll = (who: Session) => app.http.post('/api/credentials/commission-fetches').set(as(who));
const added = async (who: Session, kind: string, fields: Fields): Promise<{ id: string; version: number }> =>
  (await add(who, kind, fields).expect(201)).body;

async function uploaded(who: Session, bytes: Buffer): Promise<string> {
  return (await app.http.post('/api/files').set(as(who)).attach('file', bytes, 'a').expect(201)).body.id;
}

async function attachments(who: Session, { files }: TrueCredential): Promise<Fields> {
  const ids = Object.entries(files).map(async ([name, bytes]) => [name, await uploaded(who, bytes)] as const);
  return Object.fromEntries(await Promise.all(ids));
}

describe('a credential typed from the paper', () => {
  it.each([
    ['the nurse', () => nurse, nurseCredentials],
    ['the physician', () => physician, physicianCredentials],
  ] as const)('becomes 已完善 when all is there: every kind of %s', async (_, holder, credentials) => {
    const who = holder();
    for (const credential of await credentials()) {
      const { kind, fields } = credential;
      const { body: receipt } = await add(who, kind, fields).expect(201);
      const names = Object.keys(credential.files);
      expect(receipt).toEqual({
        id: expect.any(String),
        kind,
        state: 'incomplete',
        version: 1,
        missing: names,
      });
      const files = await attachments(who, credential);
      const { body } = await edit(who, receipt.id, 1, files).expect(200);
      expect(body).toMatchObject({ state: 'complete', version: 2, missing: [], faults: [], warnings: [] });
      expect(body.fields).toEqual({ ...fields, ...files });
      const complete = await app.get(CredentialService).getComplete(who.accountId, kind, receipt.id);
      expect(complete).toMatchObject({
        kind,
        version: 2,
        fields: body.fields,
        suppliedFields: [],
        disputed: {},
      });
      expect([...complete.fileIds].sort()).toEqual(Object.values(files).sort());
    }
  });

  it('may be begun with nothing at all, and is not for declaring then', async () => {
    const { id } = await added(nurse, 'education', {});
    const { missing, state } = await view(nurse, id);
    expect([state, missing.length]).toEqual(['incomplete', 12]);
    const credentials = app.get(CredentialService);
    const choose = (kind: 'education' | 'nurse_licence', who = nurse) =>
      credentials.getComplete(who.accountId, kind, id);
    await expect(choose('education')).rejects.toMatchObject({ code: 'credential_incomplete' });
    await expect(choose('nurse_licence')).rejects.toMatchObject({ code: 'credential_kind_wrong' });
    await expect(choose('education', physician)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is warned of what looks wrong, which blocks nothing', async () => {
    const { id } = await added(nurse, 'physician_qualification', {
      certificateNumber: '201242110421125198804038556',
      class: '20',
    });
    expect((await view(nurse, id)).warnings.map(({ code }: { code: string }) => code)).toEqual([
      'certificate_of_other_person',
      'certificate_class_differs',
    ]);
  });

  it('is kept in one spelling', async () => {
    const { id } = await added(nurse, 'education', { diplomaNumber: ' ab１２－3 ', school: '  江城　大学 ' });
    expect((await view(nurse, id)).fields).toEqual({ diplomaNumber: 'AB12-3', school: '江城 大学' });
  });

  it('is made once, however often the answer is lost', async () => {
    const key = randomUUID();
    const first = await add(nurse, 'education', { school: 'once' }, key).expect(201);
    const again = await add(nurse, 'education', { school: 'once' }, key).expect(201);
    expect(again.body).toEqual(first.body);
    await app.http
      .post('/api/credentials')
      .set(as(nurse))
      .send({ kind: 'education', fields: {} })
      .expect(400);
  });

  it('is for verified candidates only', async () => {
    expect((await add(unverified, 'education', {})).body).toMatchObject({
      status: 409,
      code: 'not_verified',
    });
    expect((await fetchAll(unverified)).body).toMatchObject({ status: 409, code: 'not_verified' });
    expect(await list(unverified)).toEqual(Object.fromEntries(CREDENTIAL_KINDS.map((kind) => [kind, []])));
    await app.http.get('/api/credentials').expect(401);
  });
});

describe('what is offered while somebody types', () => {
  it('has majors, schools of the province first, scopes and specialties without their level', async () => {
    const { body } = await app.http.get('/api/credentials/suggestions').set(as(nurse)).expect(200);
    expect(body.majors).toContain('人体解剖与组织胚胎学');
    expect(body.schools.indexOf('湖北中医药大学')).toBeLessThan(body.schools.indexOf('北京大学'));
    expect(body.scopes).toContain('内科专业');
    expect(body.specialties).toContain('口腔医学技术');
    for (const names of Object.values<string[]>(body)) expect(new Set(names).size).toBe(names.length);
    expect(Object.values<string[]>(body).flat().join()).not.toMatch(/（(?:士|师|中级)）/);
  });
});

describe('what is wrong', () => {
  it.each<[string, Fields, object[]]>([
    ['an unknown field', { status: 'complete' }, [{ pointer: '/fields/status', code: 'unknown_field' }]],
    ['a number for a text', { school: 5 }, [{ pointer: '/fields/school', code: 'type_wrong' }]],
    ['a code of no list', { level: '99' }, [{ pointer: '/fields/level', code: 'not_allowed' }]],
    ['a NUL', { school: 'a\0' }, [{ pointer: '/fields/school', code: 'character_not_allowed' }]],
    [
      'several at once',
      { school: '校'.repeat(101), level: {} },
      [
        { pointer: '/fields/level', code: 'not_allowed' },
        { pointer: '/fields/school', code: 'too_long' },
      ],
    ],
  ])('%s is a wrong shape', async (_, fields, errors) => {
    const { status, body } = await add(nurse, 'education', fields);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject(errors);
  });

  it.each<[string, string, Fields, object[]]>([
    [
      'dates in the wrong order',
      'education',
      { enteredOn: '2012-09', graduatedOn: '2009-06-30' },
      [{ pointer: '/fields/graduatedOn', code: 'date_order_wrong' }],
    ],
    [
      'a day that is none, and one ahead',
      'nurse_licence',
      { firstRegisteredOn: '2013-02-30', renewedOn: '2026-11-24' },
      [
        { pointer: '/fields/firstRegisteredOn', code: 'date_invalid' },
        { pointer: '/fields/renewedOn', code: 'date_in_future' },
      ],
    ],
    [
      'a number that cannot be',
      'physician_licence',
      { licenceNumber: '12' },
      [{ pointer: '/fields/licenceNumber', code: 'format_wrong' }],
    ],
  ])('%s breaks a rule', async (_, kind, fields, errors) => {
    const { status, body } = await add(nurse, kind, fields);
    expect([status, body.code]).toEqual([422, 'credential_invalid']);
    expect(body.errors).toMatchObject(errors);
  });

  it("a stranger's file is one that is not there", async () => {
    const theirs = await uploaded(physician, await photograph(310).jpeg().toBuffer());
    for (const picture of [theirs, randomUUID(), 'x']) {
      const { status, body } = await add(nurse, 'nurse_licence', { picture });
      expect([status, body.code]).toEqual([404, 'not_found']);
      expect(body.errors).toMatchObject([{ pointer: '/fields/picture', code: 'not_found' }]);
    }
  });

  it("a stranger's credential is one that is not there", async () => {
    const { id } = await added(nurse, 'education', { school: 'private' });
    const withoutId = ({ requestId: _, ...rest }: Fields) => rest;
    for (const path of [id, randomUUID()]) {
      const answers = [
        await app.http.get(`/api/credentials/${path}`).set(as(physician)),
        await edit(physician, path, 1, { school: 'x' }),
        await edit(physician, path, 99, { school: 'x' }),
        await app.http.delete(`/api/credentials/${path}`).set(as(physician)),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(withoutId(body)))).size).toBe(1);
    }
    expect((await view(nurse, id)).fields).toEqual({ school: 'private' });
  });
});

describe('editing', () => {
  it('changes what is named, clears what is null, and keeps the rest', async () => {
    const { id } = await added(nurse, 'education', { school: 'A', major: '护理', diplomaNumber: 'X-1' });
    const { body } = await edit(nurse, id, 1, { school: 'B', diplomaNumber: null }).expect(200);
    expect(body.fields).toEqual({ school: 'B', major: '护理' });
  });

  it('of a version that is no more shows both values and loses neither', async () => {
    const { id } = await added(nurse, 'education', { school: 'A', major: '护理' });
    await edit(nurse, id, 1, { school: 'B' }).expect(200);
    const { status, body } = await edit(nurse, id, 1, { school: 'C', major: '护理' });
    expect([status, body.code]).toEqual([409, 'version_stale']);
    expect(body.params).toEqual({ currentVersion: 2, yours: { school: 'C' }, current: { school: 'B' } });
    await edit(nurse, id, 2, { school: 'C' }).expect(200);
  });

  it('by two at once lets one through', async () => {
    const { id } = await added(nurse, 'education', {});
    const answers = await Promise.all(['A', 'B', 'C'].map((school) => edit(nurse, id, 1, { school })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('cannot break a rule against a field that stands', async () => {
    const { id } = await added(nurse, 'education', { graduatedOn: '2012-06-30' });
    const { body } = await edit(nurse, id, 1, { enteredOn: '2013-09' });
    expect(body).toMatchObject({
      code: 'credential_invalid',
      errors: [{ pointer: '/fields/graduatedOn', code: 'date_order_wrong' }],
    });
  });

  it('and removing are recorded, without a number', async () => {
    const { id } = await added(nurse, 'nurse_licence', { licenceNumber: '201342938368' });
    await edit(nurse, id, 1, { licenceNumber: '201342938369' }).expect(200);
    await app.http.delete(`/api/credentials/${id}`).set(as(nurse)).expect(204);
    await app.http.get(`/api/credentials/${id}`).set(as(nurse)).expect(404);
    const rows = await app.database.asOwner(
      'SELECT type, owner_id, detail FROM activity WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'credential.added',
      'credential.edited',
      'credential.removed',
    ]);
    expect(rows.every(({ owner_id }) => owner_id === nurse.accountId)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('2013429');
  });
});

describe('a picture', () => {
  const removeFile = (id: string) => app.http.delete(`/api/files/${id}`).set(as(nurse));

  it('of a credential cannot be removed before the credential lets go of it', async () => {
    const picture = await uploaded(nurse, await photograph(320).jpeg().toBuffer());
    const { id } = await added(nurse, 'nurse_licence', { picture });
    const { status, body } = await removeFile(picture);
    expect([status, body.code, body.params]).toEqual([
      409,
      'file_in_use',
      { uses: [{ kind: 'credential', id }] },
    ]);
    await edit(nurse, id, 1, { picture: null }).expect(200);
    await removeFile(picture).expect(204);
    expect((await edit(nurse, id, 2, { picture })).status).toBe(404);
  });

  it('is either attached or removed when both are asked at once', async () => {
    const { id } = await added(nurse, 'nurse_licence', {});
    for (let version = 1, round = 0; round < 5; round++) {
      const picture = await uploaded(
        nurse,
        await photograph(330 + round)
          .jpeg()
          .toBuffer(),
      );
      const [attached, removed] = await Promise.all([
        edit(nurse, id, version, { picture }),
        removeFile(picture),
      ]);
      expect([[200, 409].join(), [404, 204].join()]).toContain([attached.status, removed.status].join());
      if (attached.status === 200) version = attached.body.version;
    }
  });
});

describe('numbers', () => {
  it('are masked in the list and nowhere plain in the table; what is no secret can be found there', async () => {
    const { id } = await added(nurse, 'nurse_licence', {
      licenceNumber: '201399999968',
      authority: 'CONTROL',
    });
    const { nurse_licence } = await list(nurse);
    const item = nurse_licence.find((each: { id: string }) => each.id === id);
    expect(item.fields).toEqual({ licenceNumber: '201*******68', authority: 'CONTROL' });
    const [row] = await app.database.asOwner<{ text: string }>(
      `SELECT c::text || encode(secrets, 'escape') || encode(supplied, 'escape') AS text FROM credential c WHERE id = $1`,
      [id],
    );
    expect(row?.text).toContain('CONTROL');
    expect(row?.text).not.toContain('201399999968');
  });

  it('of one certificate have one index, in whatever spelling and whoever holds it', async () => {
    const ids = [
      await added(nurse, 'education', { diplomaNumber: 'same-77' }),
      await added(physician, 'education', { diplomaNumber: ' ＳＡＭＥ-77' }),
      await added(nurse, 'education', { diplomaNumber: 'SAME-78' }),
      await added(nurse, 'professional_title', { certificateNumber: 'SAME-77' }),
    ].map(({ id }) => id);
    const rows = await app.database.asOwner<{ id: string; number_index: Buffer }>(
      'SELECT id, number_index FROM credential WHERE id = ANY($1)',
      [ids],
    );
    const [mine, theirs, other, title] = ids.map((id) =>
      rows.find((row) => row.id === id)?.number_index.toString('hex'),
    );
    expect(theirs).toBe(mine);
    expect(new Set([mine, other, title]).size).toBe(3);
  });

  it('cannot be moved to another row', async () => {
    const [one, other] = [await added(nurse, 'education', {}), await added(nurse, 'education', {})];
    const sql =
      'UPDATE credential SET secrets = (SELECT secrets FROM credential WHERE id = $2) WHERE id = $1';
    await app.database.asOwner(sql, [one.id, other.id]);
    const { body } = await app.http.get(`/api/credentials/${one.id}`).set(as(nurse)).expect(503);
    expect(body.code).toBe('data_unreadable');
    await app.database.asOwner('DELETE FROM credential WHERE id = $1', [one.id]);
  });
});
