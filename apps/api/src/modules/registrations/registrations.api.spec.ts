import { randomUUID } from 'node:crypto';
import { documentFile } from '@htp/test-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type SignedIn } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_DISTRICT } from '../../demo-data/demo-units.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';
import { RegistrationHousekeeping } from './registration-housekeeping.ts';
import { RegistrationSteps } from '../../../test/registration-steps.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const HOUR = 3_600_000;
const NOBODY = '01a2072e-0000-7000-8000-000000000000';

let app: TestApplication;
let steps: RegistrationSteps;
let reviewer: SignedIn;

const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

async function unitId(name: string): Promise<string> {
  const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]);
  return row!.id;
}

beforeAll(async () => {
  app = await startTestApplication({ settings: { ...RegistrationSteps.settings, RATE_LIMIT_FACTOR: '1' } });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  steps = new RegistrationSteps(app);
  reviewer = await steps.journey.signInStaff('province-reviewer');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('the public form', () => {
  it('gives a number and a query code, and the same ones to a retry', async () => {
    const form = await steps.form({ supervisingUnitId: await unitId(DEMO_DISTRICT) });
    const key = randomUUID();
    const { body: first } = await steps.send(form, key).expect(201);
    expect(first).toEqual({
      number: expect.stringMatching(/^JG20261123[2-9A-HJ-NP-Z]{6}$/),
      queryCode: expect.stringMatching(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/),
      status: 'submitted',
    });
    const { body: second } = await steps.send(form, key.toUpperCase()).expect(201);
    expect(second).toEqual(first);
    const { body: reused } = await steps.send({ ...form, address: '别处' }, key).expect(422);
    expect(reused.code).toBe('idempotency_key_reused');
    const shown = await steps.inquire({ number: first.number.toLowerCase(), queryCode: first.queryCode });
    expect(shown).toMatchObject({
      kind: 'new_unit',
      status: 'submitted',
      details: { name: form['name'], supervisingUnit: { name: DEMO_DISTRICT }, division: { code: '420106' } },
      people: { responsible: form['responsible'], userName: form['userName'] },
      proof: [{ id: (form['proof'] as string[])[0], mediaType: 'image/jpeg' }],
      allowedActions: ['withdraw'],
      handoverReady: false,
    });
  });

  it('sent twice at once under one key makes one registration', async () => {
    const [form, key] = [await steps.form(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => steps.send(form, key)));
    const good = answers.filter(({ status }) => status === 201);
    expect(new Set(good.map(({ body }) => body.queryCode)).size).toBe(1);
    expect(
      answers.filter(({ status }) => status !== 201).every(({ body }) => body.code === 'in_flight'),
    ).toBe(true);
    const rows = await app.database.asOwner('SELECT FROM registration WHERE institution_code = $1', [
      form['institutionCode'],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('keeps personal data and secrets unreadable, in tables and record alike', async () => {
    const { number, queryCode, form, id } = await steps.register();
    const { phone } = form['responsible'] as { phone: string };
    const dump = await app.database.asOwner<{ row: string }>(
      `SELECT r::text || convert_from(convert_to(encode(people, 'escape'), 'UTF8'), 'UTF8') AS row FROM registration r
       WHERE id = $1 UNION ALL SELECT detail::text FROM activity WHERE subject_id = $1`,
      [id],
    );
    expect(dump.length).toBeGreaterThan(1);
    for (const { row } of dump) {
      for (const secret of [phone, queryCode, queryCode.replaceAll('-', ''), '钱院长', '李考务'])
        expect(row).not.toContain(secret);
    }
    expect(dump[0]!.row).toContain(number);
  });

  it.each([
    [{ name: '<b>' }, 422, '/name'],
    [{ institutionCode: '124201062026020424' }, 422, '/institutionCode'],
    [{ categoryCode: 'Z999' }, 422, '/categoryCode'],
    [{ divisionCode: '999999' }, 422, '/divisionCode'],
    [{ supervisingUnitId: NOBODY }, 422, '/supervisingUnitId'],
    [{ responsible: { name: '钱院长', phone: '1' } }, 422, '/responsible/phone'],
    [{ officer: { name: '1', phone: '13800001111' } }, 422, '/officer/name'],
    [{ userName: '王' }, 422, '/userName'],
    [{ proof: [NOBODY] }, 422, '/proof/0'],
    [{ address: '　' }, 422, '/address'],
    [{ proof: [] }, 400, '/proof'],
    [{ proof: [1, 2, 3, 4].map(() => randomUUID()) }, 400, '/proof'],
    [{ institutionCodeKind: 'other' }, 400, '/institutionCodeKind'],
    [{ officer: null }, 400, '/officer'],
    [{ status: 'approved' }, 400, '/status'],
    [{ supervisingUnitId: 'x' }, 400, '/supervisingUnitId'],
  ])('refuses %j', async (change, status, pointer) => {
    const { body } = await steps.send(await steps.form(change)).expect(status);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('refuses the code of a registered unit at once, and not that of another request', async () => {
    const { body } = await steps
      .send(await steps.form({ institutionCode: '124201062026020423' }))
      .expect(409);
    expect(body).toMatchObject({ code: 'unit_registered', errors: [{ pointer: '/institutionCode' }] });
    const { form } = await steps.register();
    await steps.send(await steps.form({ institutionCode: form['institutionCode'] })).expect(201);
  });

  it('needs a random key', async () => {
    const form = await steps.form();
    const post = (headers: object) =>
      app.http
        .post('/api/registrations')
        .set({ ...steps.from(), ...headers })
        .send(form);
    expect((await post({}).expect(400)).body.code).toBe('idempotency_key_required');
    expect((await post({ 'Idempotency-Key': '12345678' }).expect(400)).body.code).toBe(
      'idempotency_key_invalid',
    );
  });
});

describe('an inquiry', () => {
  it('answers unknown number and wrong code alike', async () => {
    const { number, queryCode } = await steps.register();
    const answers = [
      await steps.ask({ number, queryCode: 'ABCD-EFGH-JKLM-NPQR' }),
      await steps.ask({ number, queryCode: '?' }),
      await steps.ask({ number: 'JG20261123ABCDEF', queryCode }),
      await steps.ask({ number: 'x', queryCode }),
      await steps.withdraw({ number, queryCode: 'ABCD-EFGH-JKLM-NPQR' }),
      await steps.collect({ number, queryCode: 'ABCD-EFGH-JKLM-NPQR' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map(({ body }) => JSON.stringify(withoutId(body)))).size).toBe(1);
  });

  it('and every other one of an applicant is limited by address and hour', async () => {
    const address = '198.51.100.7';
    const ask = (from: string) =>
      app.http
        .post('/api/registrations/inquiries')
        .set(steps.from(from))
        .send({ number: 'x', queryCode: 'x' });
    const spend = () => app.database.asOwner('UPDATE request_count SET requests = 120');
    await app.database.asOwner('DELETE FROM request_count');
    await ask(address).expect(404);
    await spend();
    const { body, headers } = await ask(address).expect(429);
    expect(body.code).toBe('rate_limited');
    expect(Number(headers['retry-after'])).toBe(3600);
    await ask('198.51.100.8').expect(404);
    await ask('2001:db8:0:1::1').expect(404);
    await spend();
    await ask('2001:db8:0:1:ffff::2').expect(429);
    await ask('2001:db8:0:2::1').expect(404);
    app.clock.set(new Date(NOON.getTime() + HOUR));
    await ask(address).expect(404);
    const kept = await app.database.asOwner<{ subject: string }>(
      `SELECT encode(subject, 'escape') AS subject FROM request_count`,
    );
    for (const { subject } of kept) expect(subject).not.toMatch(/198\.51|2001:db8/);
  });
});

describe('the public search', () => {
  it('shows names of active units, ten at most, and nothing else', async () => {
    const { body } = await app.http
      .get('/api/registrations/supervising-units')
      .query({ name: '样例' })
      .set(steps.from())
      .expect(200);
    expect(body.items).toHaveLength(10);
    expect(Object.keys(body)).toEqual(['items']);
    for (const item of body.items) expect(Object.keys(item)).toEqual(['id', 'name']);
    await app.http
      .get('/api/registrations/supervising-units')
      .query({ name: '样' })
      .set(steps.from())
      .expect(400);
  });
});

describe('proof', () => {
  it('is written anew, read by reviewers of units only, and gone when no registration names it for a day', async () => {
    const { id, form } = await steps.register();
    const [attached] = form['proof'] as [string];
    const link = async (who: SignedIn, file: string) =>
      (await app.http.post(`/api/files/${file}/links`).set(as(who))).status;
    const loose = await steps.uploadProof();
    expect(await link(reviewer, attached)).toBe(201);
    expect(await link(reviewer, loose)).toBe(404);
    for (const userName of ['hospital-officer', 'wuhan-reviewer'])
      expect(await link(await steps.journey.signInStaff(userName), attached)).toBe(404);
    expect(await link(await steps.journey.signInCandidate(), attached)).toBe(404);
    app.clock.set(new Date(NOON.getTime() + 24 * HOUR + 1000));
    await app.get(RegistrationHousekeeping).tidy();
    const stored = await app.database.asOwner<{ id: string }>(
      'SELECT id FROM file WHERE id = ANY($1) AND stored_at IS NOT NULL',
      [[attached, loose]],
    );
    expect(stored).toEqual([{ id: attached }]);
    const late = await steps.send(await steps.form({ proof: [loose] })).expect(422);
    expect(late.body.errors[0].pointer).toBe('/proof/0');
    expect(id).toBeTruthy();
  });

  it('of another registration is no proof of mine', async () => {
    const { form } = await steps.register();
    const { body } = await steps.send(await steps.form({ proof: form['proof'] })).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/proof/0', code: 'not_found' }]);
  });

  it('is refused when it is no picture and no PDF, or one too many an hour', async () => {
    const address = '203.0.113.9';
    const upload = (bytes: Buffer) =>
      app.http.post('/api/registrations/proofs').set(steps.from(address)).attach('file', bytes, 'a.jpg');
    expect((await upload(Buffer.from('<svg/>'))).status).toBe(415);
    await app.database.asOwner('UPDATE request_count SET requests = 30 WHERE requests = 1');
    expect((await upload(await documentFile('nurse-licence.jpg'))).status).toBe(429);
  });
});

describe('the review', () => {
  it('is for provincial reviewers: every other role is refused on every route', async () => {
    const { id } = await steps.register();
    const routes = (who: SignedIn) => [
      steps.queue(who),
      app.http.get(`/api/review/registrations/${id}`).set(as(who)),
      steps.claim(who, id),
      steps.release(who, id),
      steps.decide(who, id, '"1-0"', { decision: 'approved' }),
    ];
    for (const userName of [
      'hospital-officer',
      'district-officer',
      'wuhan-reviewer',
      'system-admin',
      'auditor',
    ]) {
      const who = await steps.journey.signInStaff(userName);
      for (const route of routes(who)) expect((await route).status).toBe(403);
    }
    for (const route of routes(await steps.journey.signInCandidate())) expect((await route).status).toBe(403);
    const { body } = await steps.claim(reviewer, NOBODY).expect(404);
    expect(body.code).toBe('not_found');
  });

  it('lists what has waited longest first, page by page, with a count', async () => {
    app.clock.set(new Date(NOON.getTime() + HOUR));
    const last = await steps.register();
    const later = await steps.journey.signInStaff('province-reviewer');
    const list = async (query: object) => (await steps.queue(later, query).expect(200)).body;
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 3, ...(cursor ? { cursor } : {}) });
      expect(page.count === null).toBe(cursor !== undefined);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.at(-1)).toBe(last.id);
    expect((await list({ status: 'approved' })).items).toEqual([]);
    await steps.queue(later, { status: 'x' }).expect(400);
  });

  it('lists what is decided on with the latest first, by pages', async () => {
    const decided: string[] = [];
    for (let n = 0; n < 3; n++) {
      app.clock.set(new Date(NOON.getTime() + n * 1000));
      const { id } = await steps.register();
      await steps.review(reviewer, id, { decision: 'rejected', reason: '不是医疗机构' });
      decided.unshift(id);
    }
    const list = async (query: object) => (await steps.queue(reviewer, query).expect(200)).body;
    const first = await list({ status: 'rejected', limit: 2 });
    const second = await list({ status: 'rejected', limit: 2, cursor: first.nextCursor });
    const seen = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(seen.slice(0, 3)).toEqual(decided);
  });

  it('hands out another one to each who asks for the next, none of them his own', async () => {
    const lead = await steps.journey.signInStaff('province-lead');
    const next = (who: SignedIn) => app.http.post('/api/review/registrations/next').set(as(who)).expect(200);
    await app.database.asOwner(`UPDATE registration SET status = 'withdrawn' WHERE status = 'submitted'`);
    expect((await next(lead)).body).toEqual({ id: null, expiresAt: null });
    const own = await steps.register();
    await app.database.asOwner('UPDATE registration SET requested_by = $2 WHERE id = $1', [
      own.id,
      reviewer.accountId,
    ]);
    app.clock.set(new Date(NOON.getTime() + 1000));
    const others = [(await steps.register()).id, (await steps.register()).id];
    const handed = await Promise.all([next(reviewer), next(lead)]);
    const ids = handed.map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(2);
    expect(others).toContain(ids[0]);
    expect([own.id, ...others]).toContain(ids[1]);
    expect(handed[0]!.body.expiresAt).toBe(new Date(NOON.getTime() + 1000 + HOUR).toISOString());
    const rest = [(await next(reviewer)).body.id, (await next(reviewer)).body.id];
    expect(rest).not.toContain(own.id);
    expect(rest).toContain(null);
  });

  it('says until when the account waits to be collected, and when it was', async () => {
    const receipt = await steps.register();
    expect((await steps.open(reviewer, receipt.id)).handover).toBeNull();
    await steps.review(reviewer, receipt.id);
    const until = new Date(NOON.getTime() + 14 * 24 * HOUR).toISOString();
    expect((await steps.open(reviewer, receipt.id)).handover).toEqual({ until, collectedAt: null });
    await steps.collect(receipt).expect(200);
    const collectedAt = NOON.toISOString();
    expect((await steps.open(reviewer, receipt.id)).handover).toEqual({ until, collectedAt });
    expect((await steps.inquire(receipt)).handover).toEqual({ until, collectedAt });
  });

  it('shows duplicates by code and by name, beside the case, and records that it was read', async () => {
    const first = await steps.register({ name: `武汉市武昌区${DEMO_HOSPITAL}有限公司` });
    const second = await steps.register({
      name: '别样名称诊所',
      institutionCode: first.form['institutionCode'],
    });
    const shown = await steps.open(reviewer, first.id);
    expect(shown.duplicates).toMatchObject([
      { kind: 'registration', id: second.id, sameCode: true },
      {
        kind: 'unit',
        sameCode: false,
        similarity: 100,
        status: 'active',
        details: {
          name: DEMO_HOSPITAL,
          category: { name: '综合医院' },
          division: { name: expect.stringContaining('武昌区') },
          supervisingUnit: { name: DEMO_DISTRICT },
        },
      },
    ]);
    expect(shown.duplicates[0].details).toMatchObject({ name: '别样名称诊所', address: '武昌区样例路1号' });
    const [read] = await app.database.asOwner(
      `SELECT actor_role FROM activity WHERE type = 'personal_data.read' AND subject_id = $1`,
      [first.id],
    );
    expect(read).toEqual({ actor_role: 'provincial_reviewer' });
  });

  it('is by whoever claimed it, until he gives it back or a lead takes it', async () => {
    const { id } = await steps.register();
    const lead = await steps.journey.signInStaff('province-lead');
    const { contentTag } = await steps.open(reviewer, id);
    const early = await steps.decide(reviewer, id, contentTag, { decision: 'approved' }).expect(409);
    expect(early.body.code).toBe('not_claimed');
    await steps.claim(reviewer, id).expect(200);
    expect((await steps.open(lead, id)).claim).toEqual({
      byName: '赵审核',
      mine: false,
      until: new Date(NOON.getTime() + HOUR).toISOString(),
    });
    expect((await steps.claim(lead, id).expect(409)).body.code).toBe('already_claimed');
    expect((await steps.decide(lead, id, contentTag, { decision: 'approved' }).expect(409)).body.code).toBe(
      'not_claimed',
    );
    await steps.release(lead, id).expect(204);
    await steps.claim(lead, id).expect(200);
    expect((await steps.release(reviewer, id).expect(409)).body.code).toBe('not_claimed');
    app.clock.set(new Date(NOON.getTime() + 2 * HOUR));
    const later = await steps.journey.signInStaff('province-reviewer');
    await steps.claim(later, id).expect(200);
  });

  it('is listed for whoever claimed it, by pages, until the claim runs out', async () => {
    const start = NOON.getTime() + 24 * HOUR;
    app.clock.set(new Date(start));
    const other = await steps.journey.signInStaff('province-reviewer');
    const lead = await steps.journey.signInStaff('province-lead');
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      app.clock.set(new Date(start + n * 1000));
      ids.push((await steps.register()).id);
      await steps.claim(n === 1 ? other : lead, ids[n]!).expect(200);
    }
    const mine = { claim: 'mine', limit: 1 };
    const { body: first } = await steps.queue(lead, mine).expect(200);
    expect(first).toMatchObject({ items: [{ id: ids[0], claim: { mine: true } }], count: 2 });
    const { body: second } = await steps.queue(lead, { ...mine, cursor: first.nextCursor }).expect(200);
    expect(second).toMatchObject({ items: [{ id: ids[2], claim: { mine: true } }], nextCursor: null });
    const { body: returned } = await steps.queue(lead, { ...mine, status: 'returned' }).expect(200);
    expect(returned).toMatchObject({ items: [], count: 0 });

    app.clock.set(new Date(start + HOUR));
    const again = await steps.journey.signInStaff('province-lead');
    const { body: later } = await steps.queue(again, { claim: 'mine' }).expect(200);
    expect(later).toMatchObject({ items: [{ id: ids[2] }], count: 1 });
    const { body: refused } = await steps.queue(again, { claim: 'others' }).expect(400);
    expect(refused.errors).toMatchObject([{ pointer: '/claim' }]);
  });

  it('returns with a reason; the applicant corrects, and a decision on what was seen before is refused', async () => {
    const { id, number, queryCode, form } = await steps.register();
    await steps.claim(reviewer, id).expect(200);
    const { contentTag } = await steps.open(reviewer, id);
    const bare = await steps
      .decide(reviewer, id, contentTag, { decision: 'returned', reason: ' ' })
      .expect(422);
    expect(bare.body).toMatchObject({ code: 'reason_required', errors: [{ pointer: '/reason' }] });
    await steps
      .decide(reviewer, id, contentTag, { decision: 'returned', reason: '请上传执业许可证' })
      .expect(200);
    const returned = await steps.inquire({ number, queryCode });
    expect(returned).toMatchObject({
      status: 'returned',
      reason: '请上传执业许可证',
      allowedActions: ['correct', 'withdraw'],
    });
    const corrected = { ...form, address: '武昌区样例路2号', proof: [await steps.uploadProof()] };
    const correct = (version: number, registration: object = corrected) =>
      app.http
        .post('/api/registrations/corrections')
        .set(steps.from())
        .send({ number, queryCode, version, registration });
    expect((await correct(1).expect(409)).body.code).toBe('version_stale');
    const { body } = await correct(returned.version).expect(200);
    expect(body).toMatchObject({ status: 'submitted', details: { address: '武昌区样例路2号' } });
    expect(body.proof).toHaveLength(1);
    expect((await correct(body.version).expect(409)).body.code).toBe('not_now');
    await steps.claim(reviewer, id).expect(200);
    const stale = await steps.decide(reviewer, id, contentTag, { decision: 'approved' }).expect(412);
    expect(stale.body.code).toBe('content_changed');
    await app.http
      .post(`/api/review/registrations/${id}/decision`)
      .set({ ...as(reviewer), 'Idempotency-Key': randomUUID() })
      .send({ decision: 'approved' })
      .expect(428);
    const seen = await steps.open(reviewer, id);
    await steps
      .decide(reviewer, id, seen.contentTag, { decision: 'rejected', reason: '不是医疗机构' })
      .expect(200);
    expect((await steps.inquire({ number, queryCode })).allowedActions).toEqual([]);
    expect((await steps.collect({ number, queryCode }).expect(409)).body.code).toBe('not_now');
  });

  it('approves or finds it withdrawn: exactly one wins', async () => {
    for (let round = 0; round < 5; round++) {
      const receipt = await steps.register();
      await steps.claim(reviewer, receipt.id).expect(200);
      const { contentTag } = await steps.open(reviewer, receipt.id);
      const [approved, withdrawn] = await Promise.all([
        steps.decide(reviewer, receipt.id, contentTag, { decision: 'approved' }),
        steps.withdraw(receipt),
      ]);
      expect([approved.status, withdrawn.status].sort()).toEqual([200, 409]);
      const units = await app.database.asOwner('SELECT FROM unit WHERE institution_code = $1', [
        receipt.form['institutionCode'],
      ]);
      expect(units).toHaveLength(approved.status === 200 ? 1 : 0);
    }
  });

  it('approves one of two requests of the same code', async () => {
    const first = await steps.register();
    const second = await steps.register({ institutionCode: first.form['institutionCode'] });
    await steps.review(reviewer, first.id);
    await steps.claim(reviewer, second.id).expect(200);
    const { contentTag } = await steps.open(reviewer, second.id);
    const { body } = await steps
      .decide(reviewer, second.id, contentTag, { decision: 'approved' })
      .expect(409);
    expect(body.code).toBe('unit_registered');
    expect((await steps.inquire(second)).status).toBe('submitted');
  });
});
