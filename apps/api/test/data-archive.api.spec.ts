import { request as httpRequest } from 'node:http';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileStore } from '../src/platform/edge/index.ts';
import { SpreadsheetReader } from '../src/platform/spreadsheets/index.ts';
import {
  as,
  bodyOf,
  DeclarationSteps,
  Journey,
  ManualReviewSteps,
  noisePicture,
  permitRequest,
  type ReadyCandidate,
  seedDemoData,
  type SignedIn,
  startTestApplication,
  type TestApplication,
} from './index.ts';

let app: TestApplication;
let journey: Journey;
let nurse: ReadyCandidate;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date('2026-11-23T12:00:00+08:00'));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  nurse = await journey.readyNurse();
  await new DeclarationSteps(journey).submitted(nurse, await journey.publishSeason());
  await app.http
    .post('/api/files')
    .set(as(nurse))
    .attach('file', await noisePicture(), 'a.jpg')
    .expect(201);
});
afterAll(() => app.close());

async function addressOf(who: SignedIn): Promise<string> {
  const request = app.http.post('/api/me/data-exports').set(as(who)).send({ format: 'archive' });
  return (await bodyOf<{ url: string }>(request.expect(201))).url;
}

async function archiveOf(who: SignedIn): Promise<Record<string, Buffer>> {
  const { body } = await app.http
    .get(await addressOf(who))
    .responseType('blob')
    .expect(200)
    .expect('content-type', 'application/zip');
  return Object.fromEntries(
    Object.entries(unzipSync(body as Buffer)).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

/** Tables with a key of their own for bytes that lie in the file store, and how their rows belong to a person. */
const FILES_OF: Readonly<Record<string, string | null>> = {
  file: 'SELECT id FROM file WHERE owner_id = $1 AND stored_at IS NOT NULL',
  identity_picture:
    'SELECT p.id FROM identity_picture p JOIN identity_case c ON c.id = p.case_id WHERE c.account_id = $1',
  // Of staff, about many: no person's own.
  roster_export: null,
};

/** Every file that the database knows of a person. */
async function filesOf(accountId: string): Promise<string[]> {
  const tables = await app.database.asOwner<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'wrapped_key' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const query = FILES_OF[name];
    if (query === undefined) throw new Error(`whose are the files of ${name}?`);
    if (query)
      found.push(...(await app.database.asOwner<{ id: string }>(query, [accountId])).map(({ id }) => id));
  }
  return found.sort();
}

const filesIn = (archive: Record<string, Buffer>) =>
  Object.keys(archive)
    .filter((name) => /^附件\/.*\.(jpg|pdf)$/.test(name))
    .map((name) => /([0-9a-f-]{36})\./.exec(name)![1]!)
    .sort();

describe('the archive of 导出我的数据', () => {
  it('holds the workbook, each category for programs, and a text that explains them', async () => {
    const archive = await archiveOf(nurse);
    expect(archive['说明.txt']!.toString()).toContain('平台保存的您的全部数据');
    const rows = await app
      .get(SpreadsheetReader)
      .read(archive['我的数据.xlsx']!, { rows: 10_000, columns: 4 });
    const categories = [...new Set(rows.slice(1).map(([category]) => category!))];
    expect(categories.length).toBeGreaterThan(5);
    for (const category of categories) {
      const { format, facts } = JSON.parse(archive[`数据/${category}.json`]!.toString());
      expect(format).toBe('htp-personal-data/1');
      const known = rows.filter(([name]) => name === category);
      expect(facts).toHaveLength(known.length);
      expect(Object.keys(facts[0])).toEqual(['record', 'label', 'value']);
    }
  });

  it('holds every file that the database knows of the person, as it is kept, under a name that says what it is', async () => {
    const known = await filesOf(nurse.accountId);
    expect(known.length).toBeGreaterThan(4);
    const archive = await archiveOf(nurse);
    expect(filesIn(archive)).toEqual(known);
    const { files } = JSON.parse(archive['附件/清单.json']!.toString());
    expect(new Set(files.map(({ about }: { about: string }) => about))).toEqual(
      new Set(['证书', '申报', '未使用']),
    );
    for (const { id, path } of files as { id: string; path: string }[]) {
      const link = await bodyOf<{ url: string }>(
        app.http.post(`/api/files/${id}/links`).set(as(nurse)).expect(201),
      );
      const { body } = await app.http.get(link.url).responseType('blob').expect(200);
      expect(archive[path]!.equals(body as Buffer)).toBe(true);
    }
  });

  it('holds the pictures of a document while reviewers have them', async () => {
    const who = await journey.signInCandidate();
    await new ManualReviewSteps(journey).pending(who, await permitRequest());
    const known = await filesOf(who.accountId);
    expect(known).toHaveLength(2);
    const archive = await archiveOf(who);
    expect(filesIn(archive)).toEqual(known);
    expect(Object.keys(archive).filter((name) => name.startsWith('附件/人工审核的证件照片'))).toHaveLength(2);
  });

  it('says of a file whose bytes are lost that it is, instead of failing for ever', async () => {
    const who = await journey.signInCandidate();
    const picture = app.http
      .post('/api/files')
      .set(as(who))
      .attach('file', await noisePicture(), 'a.jpg');
    const { id } = await bodyOf<{ id: string }>(picture.expect(201));
    await app.get(FileStore).delete(`attachments/${id}`);
    const archive = await archiveOf(who);
    expect(archive[`附件/未使用 ${id}.jpg.txt`]!.toString()).toContain('无法提供');
  });

  it('is recorded when it is asked for and when it is taken, by whom and in which format', async () => {
    const who = await journey.signInCandidate();
    await archiveOf(who);
    const recorded = await app.database.asOwner(
      `SELECT type, detail, actor_id FROM activity WHERE owner_id = $1 AND type LIKE 'account.%' ORDER BY id`,
      [who.accountId],
    );
    const by = { detail: { format: 'archive' }, actor_id: who.accountId };
    expect(recorded).toEqual([
      { type: 'account.exported', ...by },
      { type: 'account.export_downloaded', ...by },
    ]);
  });

  it('has a ticket of its own kind: the one for a workbook opens none', async () => {
    const url = await addressOf(nurse);
    await app.http.get(url.replace('/archive', '/content')).expect(404);
  });
});

describe('an archive that is not read to its end', () => {
  interface Reading {
    readonly status: number | undefined;
    readonly rest: () => Promise<'whole' | 'broken off'>;
    readonly leave: () => void;
  }

  /** Reads the first bytes and then no more. */
  function beginReading(url: string): Promise<Reading> {
    return new Promise((resolve) => {
      httpRequest(new URL(url, app.url), (answer) => {
        answer.once('readable', () => {
          answer.read(1);
          resolve({
            status: answer.statusCode,
            leave: () => answer.destroy(),
            rest: () =>
              new Promise((end) => {
                answer.once('end', () => end('whole'));
                answer.once('error', () => end('broken off'));
                answer.resume();
              }),
          });
        });
      }).end();
    });
  }

  /** So much that it does not fit into the buffers on the way. */
  async function hoarder(): Promise<SignedIn> {
    const who = await journey.signInCandidate();
    const noise = await noisePicture(3000, 2200);
    for (let count = 0; count < 4; count++)
      await app.http.post('/api/files').set(as(who)).attach('file', noise, 'a.jpg').expect(201);
    return who;
  }

  /** As soon as it is noticed that the reader before has left. */
  async function beginReadingAgain(who: SignedIn): Promise<Reading> {
    const reading = await beginReading(await addressOf(who));
    if (reading.status === 200) return reading;
    reading.leave();
    return beginReadingAgain(who);
  }

  async function taken(who: SignedIn): Promise<number> {
    const rows = await app.database.asOwner(
      `SELECT FROM activity WHERE type = 'account.export_downloaded' AND owner_id = $1`,
      [who.accountId],
    );
    return rows.length;
  }

  it('is given up when its reader leaves, and broken off when its session ends', async () => {
    const who = await hoarder();
    const left = await beginReading(await addressOf(who));
    // One for a person at a time; what is refused was not taken.
    await app.http.get(await addressOf(who)).expect(429);
    expect(await taken(who)).toBe(1);
    left.leave();
    const reading = await beginReadingAgain(who);
    await app.http.delete('/api/sessions/current').set(as(who)).expect(204);
    expect(await reading.rest()).toBe('broken off');
  });
});
