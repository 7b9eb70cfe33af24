import { CONSENT_VERSION } from '@htp/domain';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { documentFile } from '@htp/test-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Journey } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Environment } from '../../platform/config/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileStore, FileStoreUnavailable } from '../../platform/edge/index.ts';
import { StaffAccountService } from '../accounts/index.ts';
import * as hostile from '@htp/test-kit/hostile-files';
import { FileHolders, FileReaders, FileService, OrphanFiles } from './index.ts';

const PASSWORD = 'Orange-Lantern-42';
const MEGABYTE = 1024 * 1024;
const BLOCKED = `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND a.datname = current_database()`;
const NOON = new Date('2026-11-23T12:00:00+08:00');

let app: TestApplication;
let codes = 0;
let owner: Session;
let stranger: Session;

interface Session {
  accountId: string;
  accessToken: string;
}

beforeAll(async () => {
  app = await startTestApplication({ settings: { RATE_LIMIT_FACTOR: '10' } });
  app.clock.set(NOON);
  [owner, stranger] = [await signIn('owner'), await signIn('stranger')];
});
afterAll(() => app.close());

async function signIn(name: string): Promise<Session> {
  const code = `sim-${name}-${++codes}`;
  return (
    await app.http.post('/api/sessions/wechat').send({ code, agreedVersion: CONSENT_VERSION }).expect(201)
  ).body;
}

const as = ({ accessToken }: Session) => ({ Authorization: `Bearer ${accessToken}` });
const upload = (bytes: Buffer, who = owner, name = 'a.jpg') =>
  app.http.post('/api/files').set(as(who)).attach('file', bytes, name);
const uploaded = async (bytes: Buffer, who = owner): Promise<{ id: string; sha256: string }> =>
  (await upload(bytes, who).expect(201)).body;
const ask = (id: string, who: Session) => app.http.post(`/api/files/${id}/links`).set(as(who));
const open = (url: string) => app.http.get(url).responseType('blob');
const linkTo = async (id: string, who = owner): Promise<{ url: string; expiresAt: string }> =>
  (await ask(id, who).expect(201)).body;
const picture = () =>
  hostile
    .photograph(300 + codes++, 200)
    .jpeg()
    .toBuffer();

describe('uploading', () => {
  it('keeps a picture and a PDF as written anew', async () => {
    const jpg = await upload(await documentFile('diploma-college-nursing.jpg')).expect(201);
    expect(jpg.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      mediaType: 'image/jpeg',
      bytes: expect.any(Number),
      pages: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const pdf = await upload(await documentFile('chsi-registration-form.pdf'), owner, 'x.exe').expect(201);
    expect(pdf.body).toMatchObject({ mediaType: 'application/pdf', pages: 1 });
    const rows = await app.database.asOwner(`SELECT owner_id, detail FROM activity WHERE subject_id = $1`, [
      pdf.body.id,
    ]);
    expect(rows).toEqual([
      { owner_id: owner.accountId, detail: { mediaType: 'application/pdf', bytes: pdf.body.bytes } },
    ]);
  });

  it('keeps what is sent twice once, for each owner', async () => {
    const bytes = await picture();
    const [first, second] = [await uploaded(bytes), await uploaded(bytes)];
    expect(second.id).toBe(first.id);
    const other = await uploaded(bytes, stranger);
    expect(other.id).not.toBe(first.id);
    expect(other.sha256).toBe(first.sha256);
  });

  it('keeps it once when it is sent again before the first has been answered', async () => {
    const bytes = await picture();
    const all = await Promise.all(Array.from({ length: 4 }, () => uploaded(bytes)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, number, string]>([
    ['an SVG', () => hostile.svg, 415, 'media_type_unsupported'],
    ['a HEIC', () => hostile.heic, 415, 'media_type_unsupported'],
    ['a GIF', () => hostile.gif, 415, 'media_type_unsupported'],
    ['half a picture', hostile.truncatedPicture, 422, 'file_broken'],
    ['a pixel bomb', () => hostile.pixelBomb(), 422, 'file_too_many_pixels'],
    ['an encrypted PDF', hostile.encryptedPdf, 422, 'file_encrypted'],
    ['21 pages', () => hostile.pdf(undefined, 21), 422, 'file_too_many_pages'],
    [
      'a script',
      () => hostile.pdf(hostile.ACTIVE_PDFS['a script that nothing refers to']),
      422,
      'file_active_content',
    ],
    ['more than 10 MB', () => Buffer.alloc(10 * MEGABYTE + 1), 413, 'payload_too_large'],
  ])('refuses %s and keeps nothing of it', async (_, make, status, code) => {
    const before = await kept();
    const answer = await upload(await make());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await kept()).toEqual(before);
  });

  it('says which kinds are taken and how large a file may be', async () => {
    const accepted = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
    expect((await upload(hostile.svg)).body.params).toEqual({ accepted });
    const large = await upload(Buffer.alloc(11 * MEGABYTE));
    expect(large.body.params).toEqual({ limitBytes: 10 * MEGABYTE });
  });

  it('names what is wrong with a form', async () => {
    const post = () => app.http.post('/api/files').set(as(owner));
    expect((await post()).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/file', code: 'required' }],
    });
    const field = await post()
      .field('ownerId', stranger.accountId)
      .attach('file', await picture(), 'a.jpg');
    expect(field.body).toMatchObject({ code: 'unknown_field', errors: [{ pointer: '/ownerId' }] });
    const other = await post().attach('photo', await picture(), 'a.jpg');
    expect(other.body).toMatchObject({ code: 'unknown_field', errors: [{ pointer: '/photo' }] });
    const two = await post()
      .attach('file', await picture(), 'a')
      .attach('file', await picture(), 'b');
    expect(two.status).toBe(400);
    const broken = await post()
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nnever ended');
    expect(broken.body).toMatchObject({ status: 400, code: 'malformed_body' });
  });

  it('is for candidates who are signed in', async () => {
    await app.http
      .post('/api/files')
      .attach('file', await picture(), 'a.jpg')
      .expect(401);
    await upload(await picture(), await reviewer()).expect(403);
  });

  it('answers 503 when the store is full, keeps no half, and works again afterwards', async () => {
    const bytes = await picture();
    const before = await kept();
    const store = app.get(FileStore);
    const put = store.put;
    store.put = () => Promise.reject(new FileStoreUnavailable('ENOSPC'));
    const answer = await upload(bytes);
    store.put = put;
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
    expect(answer.headers['retry-after']).toBeDefined();
    expect(await kept()).toEqual(before);
    await upload(bytes).expect(201);
  });

  it('is refused for the day when one account has sent very many', async () => {
    const busy = await signIn('busy');
    await app.database.asOwner(
      `INSERT INTO file SELECT gen_random_uuid(), $1, 'image/jpeg', 1, NULL, '\\x00', '\\x00', $2, $2
       FROM generate_series(1, 2000)`,
      [busy.accountId, NOON],
    );
    const answer = await upload(await picture(), busy);
    expect([answer.status, answer.body.code]).toEqual([429, 'rate_limited']);
  });

  it('refuses before reading when too much is on its way, until that is through or gone', async () => {
    const small = await picture();
    const large = hung(small, 7 * MEGABYTE);
    const begun = Array.from({ length: 25 }, beginLargeUpload);
    const statusOf = async (bytes: Buffer) => (await upload(bytes)).status;
    try {
      // Ours may have taken the place of one of theirs, which is then refused: another takes its turn.
      const topUpAndTry = () => {
        begun.push(beginLargeUpload());
        return statusOf(large);
      };
      await expect.poll(topUpAndTry, { timeout: 60_000 }).toBe(503);
      expect((await upload(large)).headers['retry-after']).toBeDefined();
      expect(await statusOf(small)).toBe(201);
    } finally {
      for (const each of begun) each.destroy();
    }
    await expect.poll(() => statusOf(large), { timeout: 60_000 }).toBe(201);
  });
});

describe('links', () => {
  it('show the file to its owner, as a download that nothing keeps', async () => {
    const { id, sha256 } = await uploaded(await documentFile('nurse-licence.jpg'));
    const { url } = await linkTo(id);
    const { headers, body } = await open(url).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${id}.jpg"`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(digest(body)).toBe(sha256);
    const [seen] = await app.database.asOwner(
      `SELECT actor_id, owner_id FROM activity WHERE subject_id = $1 AND type = 'file.opened'`,
      [id],
    );
    expect(seen).toEqual({ actor_id: owner.accountId, owner_id: owner.accountId });
  });

  it('end after a minute', async () => {
    const { url, expiresAt } = await linkTo((await uploaded(await picture())).id);
    expect(new Date(expiresAt).getTime() - NOON.getTime()).toBeLessThanOrEqual(60_000);
    await app.clock.advance(58_000);
    await open(url).expect(200);
    await app.clock.advance(3_000);
    await open(url).expect(404);
    app.clock.set(NOON);
  });

  it('end with the session that asked for them', async () => {
    const session = await signIn('leaver');
    const { url } = await linkTo((await uploaded(await picture(), session)).id, session);
    await open(url).expect(200);
    await app.http.delete('/api/sessions/current').set(as(session)).expect(204);
    await open(url).expect(404);
  });

  it('cannot be made for another file or session, nor stretched', async () => {
    const [one, other] = [await uploaded(await picture()), await uploaded(await picture())];
    const { url } = await linkTo(one.id);
    const [account, session, expiry, signature] = new URL(url, app.url).searchParams
      .get('ticket')!
      .split('.');
    const strangerTicket = new URL(
      (await linkTo((await uploaded(await picture(), stranger)).id, stranger)).url,
      app.url,
    ).searchParams
      .get('ticket')!
      .split('.');
    const forged = [
      [url.replace(one.id, other.id), 'another file'],
      [ticketFor(one.id, account, session, Number(expiry) + 600, signature), 'a later end'],
      [ticketFor(one.id, strangerTicket[0], strangerTicket[1], expiry, signature), 'another session'],
      [ticketFor(one.id, ...strangerTicket), "a stranger's own ticket"],
      [ticketFor(one.id, account, session, expiry, 'A'.repeat(46)), 'no signature'],
      [`/api/files/${one.id}/content?ticket=x`, 'no ticket'],
    ];
    for (const [address, what] of forged) expect((await open(address!)).status, what).toBe(404);
    await app.http.get(`/api/files/${one.id}/content`).expect(400);
    await open(url).expect(200);
  });

  it('are refused for a stranger exactly as for a file that is not there', async () => {
    const { id } = await uploaded(await picture());
    const absent = '01900000-0000-7000-8000-000000000000';
    const [hidden, missing] = [await ask(id, stranger), await ask(absent, stranger)];
    const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(hidden.status).toBe(404);
    expect(withoutId(hidden.body)).toEqual(withoutId(missing.body));
    await ask('not-an-id', owner).expect(400);
  });

  it('are for a reviewer while a case says so, and no longer', async () => {
    const { id } = await uploaded(await picture());
    const officer = await reviewer();
    await ask(id, officer).expect(404);
    const cases = new Set([id]);
    app
      .get(FileReaders)
      .register(async (actor, fileId) => actor.accountId === officer.accountId && cases.has(fileId));
    const { url } = await linkTo(id, officer);
    await open(url).expect(200);
    await ask(id, stranger).expect(404);
    cases.clear();
    await open(url).expect(404);
  });
});

describe('at rest', () => {
  it('neither store nor table holds a piece of the content; the same search finds what is plain', async () => {
    const original = await documentFile('residency-training.jpg');
    const { id } = await uploaded(original);
    const content = Buffer.from((await open((await linkTo(id)).url)).body as Buffer);
    const pieces = Array.from({ length: 50 }, (_, i) => content.subarray(i * 4000, i * 4000 + 24)).filter(
      (piece) => piece.length === 24,
    );
    const holdsPiece = async () => {
      const places = [...(await storedBytes()), ...(await tableBytes())];
      return places.some((place) => pieces.some((piece) => place.includes(piece)));
    };
    expect(pieces.length).toBeGreaterThan(20);
    expect(await holdsPiece()).toBe(false);
    const control = join(app.get(Environment).FILE_STORE_FOLDER, 'control');
    await writeFile(control, content);
    expect(await holdsPiece()).toBe(true);
    await rm(control);
  });

  it('a wrapped key opens no other file', async () => {
    const [one, other] = [await uploaded(await picture()), await uploaded(await picture())];
    await app.database.asOwner(
      'UPDATE file SET wrapped_key = (SELECT wrapped_key FROM file WHERE id = $2) WHERE id = $1',
      [one.id, other.id],
    );
    const { status, body } = await open((await linkTo(one.id)).url);
    expect([status, String(body)]).toEqual([503, expect.stringContaining('data_unreadable')]);
  });
});

describe('for other modules', () => {
  it('only own files can be attached; the others are named', async () => {
    const files = app.get(FileService);
    const [mine, theirs] = [await uploaded(await picture()), await uploaded(await picture(), stranger)];
    await files.requireOwn(owner.accountId, [mine.id]);
    await expect(
      files.requireOwn(owner.accountId, [mine.id, theirs.id], (id) => `/files/${id}`),
    ).rejects.toMatchObject({
      code: 'not_found',
      fieldErrors: [{ pointer: `/files/${theirs.id}`, code: 'not_found' }],
    });
    expect(await files.describe([mine.id, theirs.id])).toHaveLength(2);
  });
});

describe('uploads that broke off', () => {
  it('are purged after an hour, bytes and row, and nothing else is', async () => {
    const { id: whole } = await uploaded(await picture());
    const { id } = await uploaded(await picture());
    await app.database.asOwner('UPDATE file SET stored_at = NULL WHERE id = $1', [id]);
    await ask(id, owner).expect(404);
    const orphans = app.get(OrphanFiles);
    await app.clock.advance(59 * 60_000);
    await orphans.purge();
    expect(await app.get(FileStore).exists(`attachments/${id}`)).toBe(true);
    await app.clock.advance(2 * 60_000);
    await orphans.purge();
    app.clock.set(NOON);
    expect(await app.get(FileStore).exists(`attachments/${id}`)).toBe(false);
    expect(await app.database.asOwner('SELECT 1 FROM file WHERE id = $1', [id])).toEqual([]);
    await ask(whole, owner).expect(201);
  });
});

/** A file with bytes hung on to it that the sanitizer leaves behind. */
const hung = (file: Buffer, bytes: number) => Buffer.concat([file, Buffer.alloc(bytes)]);

/** An upload of 10 MB of which only the first bytes ever come. */
function beginLargeUpload(): ClientRequest {
  const headers = {
    ...as(owner),
    'Content-Type': 'multipart/form-data; boundary=x',
    'Content-Length': 10 * MEGABYTE,
  };
  const begun = request(`${app.url}/api/files`, { method: 'POST', headers });
  begun.on('error', () => undefined);
  begun.write('--x\r\n');
  return begun;
}

async function reviewer(): Promise<Session> {
  const userName = `reviewer-${++codes}`;
  await app.get(StaffAccountService).create({
    userName,
    displayName: '李审核',
    password: PASSWORD,
    initialPassword: false,
    grants: [{ role: 'provincial_reviewer', scope: { kind: 'province' } }],
  });
  return new Journey(app).signInStaff(userName, PASSWORD);
}

const ticketFor = (id: string, ...parts: unknown[]) => `/api/files/${id}/content?ticket=${parts.join('.')}`;

async function kept(): Promise<unknown> {
  const [row] = await app.database.asOwner('SELECT count(*) FROM file WHERE stored_at IS NOT NULL');
  return { rows: row, stored: (await storedBytes()).length };
}

async function storedBytes(): Promise<Buffer[]> {
  const folder = app.get(Environment).FILE_STORE_FOLDER;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

async function tableBytes(): Promise<Buffer[]> {
  const rows = await app.database.asOwner<Record<string, unknown>>('SELECT * FROM file');
  return rows.flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value)));
}

const digest = (body: Buffer) => createHash('sha256').update(body).digest('hex');

describe('removing', () => {
  const unrecorded = { unrecorded: 'stands for the save of another module' };
  const remove = (id: string, who = owner) => app.http.delete(`/api/files/${id}`).set(as(who));
  const bytesOf = (id: string) => app.get(FileStore).get(`attachments/${id}`);

  it('takes the file and its bytes, once, and is recorded', async () => {
    const { id } = await uploaded(await picture());
    await remove(id).expect(204);
    await expect(bytesOf(id)).rejects.toThrow();
    const rows = await app.database.asOwner('SELECT type FROM activity WHERE subject_id = $1 ORDER BY id', [
      id,
    ]);
    expect(rows.map(({ type }) => type)).toEqual(['file.uploaded', 'file.removed']);
    expect(await app.database.asOwner('SELECT FROM file WHERE id = $1', [id])).toEqual([]);
    await remove(id).expect(404);
    await ask(id, owner).expect(404);
  });

  it("of a stranger's file looks like one that is not there", async () => {
    const { id } = await uploaded(await picture());
    const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    const [theirs, absent] = [await remove(id, stranger), await remove(randomUUID())];
    expect([theirs.status, absent.status]).toEqual([404, 404]);
    expect(withoutId(theirs.body)).toEqual(withoutId(absent.body));
    await ask(id, owner).expect(201);
  });

  it('is refused while something holds the file, and says what', async () => {
    const { id } = await uploaded(await picture());
    const uses = [{ kind: 'credential', id: randomUUID() }] as const;
    let held = true;
    app
      .get(FileHolders)
      .register(async (ownerId, fileId) =>
        held && ownerId === owner.accountId && fileId === id ? uses : [],
      );
    const { status, body } = await remove(id);
    expect([status, body.code, body.params]).toEqual([409, 'file_in_use', { uses }]);
    await ask(id, owner).expect(201);
    held = false;
    await remove(id).expect(204);
  });

  it('waits for whoever is attaching the file at that moment', async () => {
    const { id } = await uploaded(await picture());
    let attached = false;
    app
      .get(FileHolders)
      .register(async (_, fileId) => (attached && fileId === id ? [{ kind: 'declaration', id }] : []));
    const removal = await app.get(UnitOfWork).run(async () => {
      await app.get(FileService).requireOwn(owner.accountId, [id]);
      const asked = remove(id).then(({ status }) => status);
      await vi.waitUntil(async () => (await app.database.asOwner(BLOCKED)).length > 0, { timeout: 60_000 });
      attached = true;
      return { asked };
    }, unrecorded);
    expect(await removal.asked).toBe(409);
  });

  it('that comes first leaves nothing to attach', async () => {
    const { id } = await uploaded(await picture());
    await remove(id).expect(204);
    const attach = () =>
      app.get(UnitOfWork).run(() => app.get(FileService).requireOwn(owner.accountId, [id]), unrecorded);
    await expect(attach()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that broke off after it was decided is finished by the purge', async () => {
    const { id } = await uploaded(await picture());
    await app.database.asOwner('UPDATE file SET stored_at = NULL WHERE id = $1', [id]);
    app.clock.set(new Date(NOON.getTime() + 2 * 3_600_000));
    await app.get(OrphanFiles).purge();
    app.clock.set(NOON);
    await expect(bytesOf(id)).rejects.toThrow();
    expect(await app.database.asOwner('SELECT FROM file WHERE id = $1', [id])).toEqual([]);
  });
});
