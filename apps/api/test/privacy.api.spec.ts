import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
} from './index.ts';
import { SpreadsheetReader } from '../src/platform/spreadsheets/index.ts';
import { InvariantChecks } from '../src/modules/reports/invariants/invariant-checks.ts';
import { AccountDeletionService } from '../src/modules/accounts/privacy/account-deletion.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NUMBER = /^\d{17}[\dX]$/;

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const request = (who: SignedIn, format = 'workbook') =>
  app.http.post('/api/me/data-exports').set(as(who)).send({ format });
const download = (url: string) => app.http.get(url).responseType('blob');
const deletion = async (who: SignedIn) =>
  (await app.http.get('/api/me/deletion').set(as(who)).expect(200)).body;
const remove = (who: SignedIn, confirmation = '注销账号') =>
  app.http.post('/api/me/deletion').set(as(who)).send({ confirmation });

/** The lines of a workbook, without its heading. */
async function linesOf(url: string): Promise<string[]> {
  const { body } = await download(url).expect(200);
  const rows = await app.get(SpreadsheetReader).read(body, { rows: 10_000, columns: 4 });
  return rows.slice(1).map((cells) => cells.join('|'));
}

/** Every column of the database that still names this account, and how often. */
async function traces(accountId: string): Promise<Record<string, number>> {
  const columns = await app.database.asOwner<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = 'uuid'`,
  );
  const found: Record<string, number> = {};
  for (const { table_name: table, column_name: column } of columns) {
    const [row] = await app.database.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" = $1`,
      [accountId],
    );
    if (row!.count > 0) found[`${table}.${column}`] = row!.count;
  }
  return found;
}

describe('导出我的数据', () => {
  it('holds all that is kept, whole, in words', async () => {
    const seasonId = await journey.publishSeason();
    await steps.submitted(nurse, seasonId);
    const { url } = await bodyOf<{ url: string }>(request(nurse).expect(201));
    const lines = await linesOf(url);
    const about = (name: string) => lines.filter((line) => line.startsWith(`${name}|`));
    expect(about('实名认证').some((line) => NUMBER.test(line.split('|')[3]!))).toBe(true);
    expect(about('工作单位').join()).toContain('绑定时间');
    expect(about('证书').join()).toContain('江城');
    expect(about('申报').join()).toMatch(/网报号/);
    expect(about('附件').length).toBeGreaterThan(3);
    expect(about('账号与登录').join()).toMatch(/小程序中的微信标识.*用户服务协议.*登录设备.*操作记录/s);
  });

  it('is for the session that asked, for a minute', async () => {
    const other = await journey.signInCandidate();
    const { url } = await bodyOf<{ url: string }>(request(other).expect(201));
    expect((await download(url).expect(200)).headers).toMatchObject({
      'content-disposition': 'attachment; filename="my-data.xlsx"',
      'cache-control': 'no-store',
    });
    await app.http.get(url.replace(other.accountId, nurse.accountId)).expect(404);
    await app.clock.advance(61_000);
    await app.http.get(url).expect(404);
    app.clock.set(NOON);
    await app.http.delete('/api/sessions/current').set(as(other)).expect(204);
    await app.http.get(url).expect(404);
  });

  it('is recorded, and made five times a day at most, also by requests at once', async () => {
    const eager = await journey.signInCandidate();
    const answers = await Promise.all(Array.from({ length: 8 }, () => request(eager)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body.code).toBe('rate_limited');
    const recorded = await app.database.asOwner(
      `SELECT 1 FROM activity WHERE type = 'account.exported' AND subject_id = $1`,
      [eager.accountId],
    );
    expect(recorded).toHaveLength(5);
    app.clock.set(new Date(NOON.getTime() + 24 * 3600_000));
    await request(await journey.signInCandidate()).expect(201);
  });
});

describe('谁看过我的信息', () => {
  it('says in which role somebody has read what, newest first, and nobody’s name', async () => {
    const someone = await journey.signInCandidate();
    const lead = await journey.signInStaff('province-lead');
    const review = new ManualReviewSteps(journey);
    const { id } = await review.pending(someone);
    await review.claimed(lead, id);
    await review.reveal(lead, id).expect(200);
    const { body } = await app.http.get('/api/me/data-reads').set(as(someone)).expect(200);
    const told = body.items.map(({ what, role, unit }: Record<string, unknown>) => [what, role, unit]);
    expect(told[0]).toEqual(['identity.number_revealed', 'provincial_lead', null]);
    expect(told).toContainEqual(['personal_data.read', 'provincial_lead', null]);
    expect(JSON.stringify(body)).not.toContain(lead.accountId);
    const other = await journey.signInCandidate();
    expect((await app.http.get('/api/me/data-reads').set(as(other)).expect(200)).body.items).toEqual([]);
  });
});

describe('注销账号', () => {
  it('is not done by mistake', async () => {
    const someone = await journey.signInCandidate();
    const { body } = await remove(someone, '注销').expect(400);
    expect(body.errors[0].pointer).toBe('/confirmation');
    await app.http.get('/api/me').set(as(someone)).expect(200);
  });

  it('asks for WeChat anew: a session from before, refreshed or not, deletes nothing', async () => {
    const someone = await journey.signInCandidate('returning');
    expect((await deletion(someone)).signedInAnew).toBe(true);
    await app.clock.advance(10 * 60_000 - 1_000);
    const older = await journey.refreshed(someone);
    expect((await deletion(older)).signedInAnew).toBe(true);
    await app.clock.advance(1_000);
    expect((await deletion(older)).signedInAnew).toBe(false);
    expect((await remove(older).expect(403)).body.code).toBe('sign_in_anew_required');
    await remove(await journey.signInCandidate('returning')).expect(200);
  });

  it('is refused while somebody reviews, with the reason; not for what was withdrawn', async () => {
    expect(await deletion(nurse)).toMatchObject({ possible: false, obstacles: ['declaration_under_review'] });
    const { body } = await remove(nurse).expect(409);
    expect(body).toMatchObject({
      code: 'account_in_use',
      params: { obstacles: ['declaration_under_review'] },
    });
    expect(body.detail).toContain('请先撤回申报');
    const [declaration] = await app.database.asOwner<{ id: string }>(
      'SELECT id FROM declaration WHERE person_id = $1',
      [nurse.accountId],
    );
    await steps.withdraw(nurse, declaration!.id).expect(200);
    expect(await deletion(nurse)).toMatchObject({ possible: true, obstacles: [] });
  });

  it('leaves of a person only what was submitted and the record, under an account that is nobody’s', async () => {
    await steps.draft(nurse, await journey.publishSeason());
    const upload = app.http.post('/api/files').set(as(nurse));
    await upload.attach('file', await noisePicture(), 'loose.jpg').expect(201);
    const before = await traces(nurse.accountId);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        'affiliation.account_id',
        'consent.account_id',
        'credential.owner_id',
        'identity.account_id',
        'session.account_id',
        'wechat_identity.account_id',
      ]),
    );
    expect(before['declaration.person_id']).toBe(2);
    const announced = (await deletion(nurse)).kept;
    const { body: receipt } = await remove(nurse).expect(200);
    expect(receipt).toMatchObject({ number: nurse.accountId, kept: announced });
    expect(receipt.erased).toContain('identity');
    expect(announced.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['exam_archive', 'record']);
    const [entry] = await app.database.asOwner(
      `SELECT detail FROM activity WHERE type = 'account.deleted' AND subject_id = $1`,
      [nurse.accountId],
    );
    expect(entry).toEqual({ detail: { erased: receipt.erased, kept: receipt.kept } });

    const after = await traces(nurse.accountId);
    expect(Object.keys(after).filter((place) => !place.startsWith('activity'))).toEqual(
      expect.arrayContaining(['account.id', 'declaration.person_id', 'file.owner_id']),
    );
    const STAYS =
      /^(account\.id|activity\.|declaration\.person_id|file\.owner_id|identity_(try|account_day)\.account_id)/;
    expect(Object.keys(after).filter((place) => !STAYS.test(place))).toEqual([]);
    const declared = await app.database.asOwner(
      `SELECT status, details, choices FROM declaration WHERE person_id = $1 ORDER BY id`,
      [nurse.accountId],
    );
    expect(declared).toEqual([
      { status: 'withdrawn', details: null, choices: {} },
      { status: 'draft', details: null, choices: {} },
    ]);
    const read = 'SELECT 1 FROM document_reading r JOIN file f ON f.id = r.file_id WHERE f.owner_id = $1';
    expect(await app.database.asOwner(read, [nurse.accountId])).toEqual([]);
    await app.http.get('/api/me').set(as(nurse)).expect(401);
    const checked = await app.get(InvariantChecks).check();
    expect(checked.filter(({ violations }) => violations.length > 0)).toEqual([]);
  });

  it('takes the keys of files that were not submitted, and leaves the others readable', async () => {
    const files = await app.database.asOwner<{ submitted: boolean; keyed: boolean; stored: boolean }>(
      `SELECT EXISTS (SELECT FROM declaration_submission s WHERE s.file_ids @> ARRAY[f.id]) AS submitted,
         length(wrapped_key) > 0 AS keyed, stored_at IS NOT NULL AS stored
       FROM file f WHERE owner_id = $1`,
      [nurse.accountId],
    );
    expect(new Set(files.map(({ submitted }) => submitted))).toEqual(new Set([true, false]));
    for (const { submitted, keyed, stored } of files) expect([keyed, stored]).toEqual([submitted, submitted]);
  });

  it('makes the same WeChat a newcomer', async () => {
    const first = await journey.signInCandidate('leaver');
    await remove(first).expect(200);
    await remove(first).expect(401);
    const again = await journey.signInCandidate('leaver');
    expect(again.accountId).not.toBe(first.accountId);
  });

  it('erases also what a request that was under way has added just after', async () => {
    const late = await journey.signInCandidate();
    await remove(late).expect(200);
    await app.database.asOwner(
      `INSERT INTO message_agreement (account_id, topic, remaining) VALUES ($1, 'review_result', 1)`,
      [late.accountId],
    );
    await app.get(AccountDeletionService).eraseLeftovers();
    expect(await traces(late.accountId)).not.toHaveProperty('message_agreement.account_id');
  });

  it('is for candidates alone', async () => {
    const officer = await journey.signInStaff('hospital-officer');
    await remove(officer).expect(403);
    await request(officer).expect(403);
  });
});
