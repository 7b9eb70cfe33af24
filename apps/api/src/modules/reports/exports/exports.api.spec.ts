import { randomUUID } from 'node:crypto';
import { EXPORTS_PER_DAY, roleHolds } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { as, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { LIVE_CELLS, rosterRows, rosterText } from '../../../../test/roster-file.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { DEMO_STAFF } from '../../../demo-data/demo-staff.ts';
import { DEMO_HOSPITAL } from '../../../demo-data/demo-units.ts';
import { FrozenCopies } from '../../declarations/index.ts';
import { zipParts } from '../../../platform/spreadsheets/zip-parts.ts';
import { ExpiredExports } from './expired-exports.ts';
import { ExportMaker } from './export-maker.ts';

const NOON = Date.parse('2026-11-23T12:00:00+08:00');
const REASON = '报送省级考试管理部门';

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let seasonId: string;
let declarationId: string;
const staff = new Map<string, SignedIn>();

const of = (userName: string) => staff.get(userName)!;
const ask = (session: SignedIn, input: object = {}, key: string = randomUUID()) =>
  app.http
    .post('/api/exports')
    .set({ ...as(session), 'Idempotency-Key': key })
    .send({ seasonId, ...input });
const see = (session: SignedIn, id: string) => app.http.get(`/api/exports/${id}`).set(as(session));
const link = (session: SignedIn, id: string) => app.http.post(`/api/exports/${id}/links`).set(as(session));
const cancel = (session: SignedIn, id: string) =>
  app.http.post(`/api/exports/${id}/cancellation`).set(as(session));
const download = (url: string) => app.http.get(url).responseType('blob');

/** Another signature: the last characters are not all significant. */
const altered = (url: string) => url.replace(/.(?=.{5}$)/, (one) => (one === 'A' ? 'B' : 'A'));

/** Requested and made. @returns its id */
async function made(session: SignedIn, input: object = {}): Promise<string> {
  const { body } = await ask(session, input).expect(202);
  await app.get(ExportMaker).makeWaiting();
  return body.id;
}

async function contentOf(session: SignedIn, id: string): Promise<Buffer> {
  const { body } = await link(session, id).expect(201);
  return (await download(body.url).expect(200)).body;
}

const rowsOf = async (session: SignedIn, id: string) => rosterRows(await contentOf(session, id));

const recorded = (type: string, id: string) =>
  app.database.asOwner<{ detail: object; actor_id: string | null }>(
    'SELECT detail, actor_id FROM activity WHERE type = $1 AND subject_id = $2',
    [type, id],
  );

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date(NOON));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  for (const { userName } of DEMO_STAFF) staff.set(userName, await journey.signInStaff(userName));
  seasonId = await journey.publishSeason();
  declarationId = (await steps.submitted(nurse, seasonId)).id;
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(new Date(NOON));
  await app.database.asOwner('DELETE FROM roster_export');
});

describe('a roster', () => {
  it('is masked, tells what the filter shows, and never the 国网验证码', async () => {
    const officer = of('hospital-officer');
    const id = await made(officer);
    const { body } = await see(officer, id).expect(200);
    expect(body).toMatchObject({
      status: 'ready',
      masked: true,
      rowsDone: 1,
      rowsEstimated: 1,
      allowedActions: ['download'],
    });
    const [row] = await rowsOf(officer, id);
    expect(row).toMatchObject({
      序号: '1',
      证件类型: '身份证',
      申报级别: '中级',
      专业代码: '368',
      专业名称: '护理学（中级）',
      审核状态: '待单位审核',
      提交时间: '2026年11月23日 12:00',
      审核时间: null,
    });
    expect(row?.['姓名']).toMatch(/^.\*+$/);
    expect(row?.['证件号码']).toMatch(/^\d{3}\*{13}.{2}$/);
    const sheet = rosterText(await contentOf(officer, id));
    expect(sheet).not.toContain(String(nurse.details['registrationCode']));
  });

  it('shows numbers in full for a reason that is kept', async () => {
    const officer = of('hospital-officer');
    const id = await made(officer, { unmaskReason: REASON });
    const [row] = await rowsOf(officer, id);
    expect(row?.['证件号码']).toMatch(/^\d{17}[\dX]$/);
    expect(row?.['国网网报号']).toBe(nurse.details['registrationNumber']);
    expect(rosterText(await contentOf(officer, id))).not.toContain(String(nurse.details['registrationCode']));
    const [requested] = await recorded('export.requested', id);
    expect(requested?.detail).toMatchObject({ unmaskReason: REASON, filter: { seasonId } });
    expect(JSON.stringify(await recorded('export.finished', id))).not.toContain(String(row?.['证件号码']));
  });

  it('follows the filter', async () => {
    const lead = of('province-lead');
    app.clock.set(new Date(NOON + 60_000));
    for (const [filter, count] of [
      [{ queue: 'unit', level: 'intermediate', specialtyCode: '368', divisionCode: '420106' }, 1],
      [{ unitId: await journey.unitId(lead) }, 1],
      [{ queue: 'approved' }, 0],
      [{ level: 'junior' }, 0],
      [{ specialtyCode: '999' }, 0],
      [{ divisionCode: '420500' }, 0],
      [{ waitingDays: 0, withoutFlags: ['resubmitted', 'form_outdated'] }, 1],
      [{ waitingDays: 2 }, 0],
      [{ flags: ['resubmitted'] }, 0],
      [{ withoutFlags: ['window_shut'] }, 1],
      [{ flags: ['form_outdated'] }, 0],
    ] as const) {
      const id = await made(lead, filter);
      expect(await rowsOf(lead, id), JSON.stringify(filter)).toHaveLength(count);
    }
  });

  it('says for what it was asked, by name', async () => {
    const lead = of('province-lead');
    const unitId = await journey.unitId(lead);
    const id = await made(lead, { unitId, specialtyCode: '368', waitingDays: 3 });
    const { body } = await see(lead, id).expect(200);
    expect(body.filter).toMatchObject({
      unitId,
      unitName: DEMO_HOSPITAL,
      specialtyName: '护理学（中级）',
      waitingDays: 3,
      flags: [],
      examYear: expect.any(Number),
    });
    expect(body.filter.project.length).toBeGreaterThan(0);
  });

  it('holds hostile names as text', async () => {
    const copies = app.get(FrozenCopies);
    const [row] = await app.database.asOwner<{ id: string; frozen_copy: Buffer }>(
      'SELECT id, frozen_copy FROM declaration_submission WHERE declaration_id = $1',
      [declarationId],
    );
    const honest = copies.openCopy(row!.id, row!.frozen_copy);
    const hostile = `=HYPERLINK("http://evil.example","点击")`;
    const person = { ...honest.person, name: hostile };
    const sealed = copies.sealCopy(row!.id, {
      ...honest,
      person,
      unit: { ...honest.unit, name: '＝cmd|calc' },
    });
    const put = (frozenCopy: Buffer) =>
      app.database.asOwner('UPDATE declaration_submission SET frozen_copy = $2 WHERE id = $1', [
        row!.id,
        frozenCopy,
      ]);
    await app.database.asOwner('ALTER TABLE declaration_submission DISABLE TRIGGER USER');
    await put(sealed);
    const officer = of('hospital-officer');
    const id = await made(officer, { unmaskReason: REASON });
    const [shown] = await rowsOf(officer, id);
    expect(shown).toMatchObject({ 姓名: `'${hostile}`, 申报单位: `'＝cmd|calc` });
    const parts = zipParts(await contentOf(officer, id));
    expect(parts.map(({ name }) => name).filter((name) => /external|drawing|connection/i.test(name))).toEqual(
      [],
    );
    expect(rosterText(await contentOf(officer, id))).not.toMatch(LIVE_CELLS);
    await put(row!.frozen_copy);
    await app.database.asOwner('ALTER TABLE declaration_submission ENABLE TRIGGER USER');
  });
});

describe('who may export', () => {
  it('is whoever holds export:make; in full, export:unmask', async () => {
    for (const { userName, grant } of DEMO_STAFF) {
      const { role } = grant(() => '');
      const masked = await ask(of(userName));
      expect(masked.status, userName).toBe(roleHolds(role, 'export:make') ? 202 : 403);
      await app.database.asOwner('DELETE FROM roster_export');
      const full = await ask(of(userName), { unmaskReason: REASON });
      expect(full.status, userName).toBe(roleHolds(role, 'export:unmask') ? 202 : 403);
      await app.database.asOwner('DELETE FROM roster_export');
    }
    await ask(await journey.signInCandidate()).expect(403);
    await app.http.post('/api/exports').send({ seasonId }).expect(401);
  });

  it('asks only for what lies within his scope; the rest is absent', async () => {
    await ask(of('wuhan-reviewer'), { divisionCode: '420500' }).expect(404);
    await ask(of('hospital-officer'), { unitId: randomUUID() }).expect(404);
    await ask(of('province-lead'), { seasonId: randomUUID() }).expect(404);
  });

  it.each([
    [{ unmaskReason: '想看' }, '/unmaskReason'],
    [{ queue: 'draft' }, '/queue'],
    [{ level: 'x' }, '/level'],
    [{ unitId: '1' }, '/unitId'],
    [{ status: 'ready' }, '/status'],
  ])('is told what is wrong with %j', async (input, pointer) => {
    const { body } = await ask(of('province-lead'), input).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it('sees his own only', async () => {
    const id = await made(of('hospital-officer'));
    for (const other of ['province-lead', 'district-officer']) {
      await see(of(other), id).expect(404);
      await link(of(other), id).expect(404);
      await cancel(of(other), id).expect(404);
    }
    const { body } = await app.http
      .get('/api/exports')
      .set(as(of('province-lead')))
      .expect(200);
    expect(body).toEqual({ items: [], nextCursor: null });
  });

  it('loses it with the scope, and the ticket with the session', async () => {
    const officer = await journey.signInStaff('hospital-officer');
    const id = await made(officer, { unmaskReason: REASON });
    const { body } = await link(officer, id).expect(201);
    await app.database.asOwner(`UPDATE roster_export SET scopes = ARRAY['division:420500'] WHERE id = $1`, [
      id,
    ]);
    await link(officer, id).expect(404);
    await download(body.url).expect(404);
    const unitId = await journey.unitId(officer);
    await app.database.asOwner('UPDATE roster_export SET scopes = ARRAY[$2] WHERE id = $1', [
      id,
      `unit:${unitId}`,
    ]);
    await download(body.url).expect(200);
    app.clock.set(new Date(NOON + 61_000));
    await download(body.url).expect(404);
    app.clock.set(new Date(NOON));
    await download(altered(body.url)).expect(404);
    await app.http.delete('/api/sessions/current').set(as(officer)).expect(204);
    await download(body.url).expect(404);
  });
});

describe('an export', () => {
  it('is made for one account one at a time, and so many on a day', async () => {
    const officer = of('hospital-officer');
    const key = randomUUID();
    const { body: first } = await ask(officer, {}, key).expect(202);
    const again = await ask(officer, {}, key).expect(202);
    expect(again.body).toEqual(first);
    expect((await ask(officer).expect(409)).body.code).toBe('export_running');
    await ask(of('district-officer')).expect(202);
    await cancel(officer, first.id).expect(200);
    for (let n = 1; n < EXPORTS_PER_DAY; n++) {
      const { body } = await ask(officer).expect(202);
      await cancel(officer, body.id).expect(200);
    }
    expect((await ask(officer).expect(409)).body).toMatchObject({ code: 'export_limit_reached' });
    app.clock.set(new Date(NOON + 12 * 3_600_000));
    await ask(await journey.signInStaff('hospital-officer')).expect(202);
  });

  it('can be cancelled until it is ready', async () => {
    const officer = of('hospital-officer');
    const { body } = await ask(officer).expect(202);
    expect((await see(officer, body.id)).body.allowedActions).toEqual(['cancel']);
    await cancel(officer, body.id).expect(200);
    expect(await app.get(ExportMaker).makeWaiting()).toBe(0);
    expect((await see(officer, body.id)).body).toMatchObject({ status: 'cancelled', allowedActions: [] });
    await cancel(officer, body.id).expect(409);
    expect(await recorded('export.cancelled', body.id)).toHaveLength(1);
    await link(officer, body.id).expect(404);
  });

  it('is taken up again when the process that made it is gone, but not for ever', async () => {
    const officer = of('hospital-officer');
    const { body } = await ask(officer).expect(202);
    const leftBehind = (attempts: number, minutes: number) =>
      app.database.asOwner(
        `UPDATE roster_export SET status = 'running', attempts = $2,
           progress_at = clock_timestamp() - make_interval(mins => $3) WHERE id = $1`,
        [body.id, attempts, minutes],
      );
    await leftBehind(1, 1);
    expect(await app.get(ExportMaker).makeWaiting()).toBe(0);
    await leftBehind(1, 3);
    expect(await app.get(ExportMaker).makeWaiting()).toBe(1);
    expect((await see(officer, body.id)).body.status).toBe('ready');
    const { body: second } = await ask(officer).expect(202);
    await app.database.asOwner(
      `UPDATE roster_export SET status = 'running', attempts = 3, progress_at = '2020-01-01' WHERE id = $1`,
      [second.id],
    );
    await app.get(ExportMaker).makeWaiting();
    expect((await see(officer, second.id)).body).toMatchObject({ status: 'failed', allowedActions: [] });
    expect(await recorded('export.failed', second.id)).toHaveLength(1);
  });

  it('is not made for somebody who was disabled after he had ordered it', async () => {
    const officer = of('hospital-officer');
    const { body } = await ask(officer).expect(202);
    const disabled = (at: string | null) =>
      app.database.asOwner('UPDATE account SET disabled_at = $2 WHERE id = $1', [officer.accountId, at]);
    await disabled('2026-11-23T03:00:00Z');
    await app.get(ExportMaker).makeWaiting();
    await disabled(null);
    expect((await see(officer, body.id)).body.status).toBe('failed');
    expect(await recorded('export.failed', body.id)).toHaveLength(1);
  });

  it('is on record: asked for, finished, and each time it is taken', async () => {
    const officer = of('hospital-officer');
    const id = await made(officer);
    await contentOf(officer, id);
    await contentOf(officer, id);
    expect(await recorded('export.requested', id)).toMatchObject([{ actor_id: officer.accountId }]);
    expect(await recorded('export.finished', id)).toMatchObject([
      { actor_id: null, detail: { rows: 1, masked: true } },
    ]);
    expect(await recorded('export.downloaded', id)).toMatchObject([
      { actor_id: officer.accountId, detail: { rows: 1 } },
      { actor_id: officer.accountId },
    ]);
  });

  it('comes as a file that no browser shows or keeps', async () => {
    const officer = of('hospital-officer');
    const id = await made(officer);
    const { body } = await link(officer, id).expect(201);
    expect(Date.parse(body.expiresAt) - NOON).toBeLessThanOrEqual(60_000);
    const { headers } = await download(body.url).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${id}.xlsx"; filename*=UTF-8''${encodeURIComponent('汇总表-2027年度-2026-11-23.xlsx')}`,
      'x-content-type-options': 'nosniff',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  });

  it('expires, and nothing of it stays', async () => {
    const officer = of('hospital-officer');
    const id = await made(officer);
    expect(await app.get(ExpiredExports).purge()).toBe(0);
    app.clock.set(new Date(NOON + 25 * 3_600_000));
    const later = await journey.signInStaff('hospital-officer');
    await link(later, id).expect(404);
    expect(await app.get(ExpiredExports).purge()).toBe(1);
    expect((await see(later, id)).body).toMatchObject({ status: 'expired', allowedActions: [] });
    expect(await app.database.asOwner('SELECT wrapped_key FROM roster_export WHERE id = $1', [id])).toEqual([
      { wrapped_key: null },
    ]);
    expect(await app.get(ExpiredExports).purge()).toBe(0);
    expect(await recorded('export.expired', id)).toHaveLength(1);
  });
});
