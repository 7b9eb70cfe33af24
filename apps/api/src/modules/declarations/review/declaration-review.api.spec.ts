import { randomUUID } from 'node:crypto';
import { documentKey } from '@htp/domain';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DeclarationSteps,
  once,
  type Receipt,
  type ReviewedCase,
} from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { StaffAccountService } from '../../accounts/index.ts';
import { IdentityService } from '../../identity/index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const PASSWORD = 'Orange-Lantern-42';
const BLOCKED = `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND a.datname = current_database()`;

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let officer: SignedIn;
let district: SignedIn;
let province: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  officer = await journey.signInStaff('hospital-officer');
  district = await journey.signInStaff('district-officer');
  province = await journey.signInStaff('province-reviewer');
  lead = await journey.signInStaff('province-lead');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const submitted = async () => steps.submitted(nurse, await journey.publishSeason());
const opened = (who: SignedIn, id: string) => bodyOf<ReviewedCase>(steps.open(who, id).expect(200));
const codeOf = async (request: PromiseLike<{ body: { code: string } }>) => (await request).body.code;
const eventsOf = (id: string) =>
  app.database.asOwner<{ type: string }>(
    `SELECT type FROM activity WHERE subject_id = $1 AND type <> 'declaration.saved' ORDER BY id`,
    [id],
  );

/** Another account of staff, with the given role. */
async function newStaff(grant: 'unit_officer' | 'provincial_reviewer', unitName?: string, key?: string) {
  const userName = `staff-${randomUUID().slice(0, 8)}`;
  const scope = unitName
    ? ({ kind: 'unit', unitId: await journey.unitId(officer, unitName) } as const)
    : ({ kind: 'province' } as const);
  await app.get(StaffAccountService).create({
    userName,
    displayName: '郑审核',
    password: PASSWORD,
    initialPassword: false,
    grants: [{ role: grant, scope }],
    documentKey: key,
  });
  return journey.signInStaff(userName, PASSWORD);
}

describe('a return', () => {
  let id: string;

  it('names the sections, a reason each and the last day, and opens only those', async () => {
    ({ id } = await submitted());
    await steps.returnSection(officer, id, 'declaration_details');
    const { body } = await steps.get(nurse, id).expect(200);
    expect(body).toMatchObject({
      status: 'returned',
      allowedActions: ['edit', 'resubmit'],
      progress: { heldBy: 'candidate' },
      returned: {
        stage: 'unit',
        correctBy: '2026-12-31',
        sections: [{ section: 'declaration_details', reason: 'R20', remark: '图片不清晰，请重新上传' }],
      },
    });
    const editable = body.sections.filter((section: { editable: boolean }) => section.editable);
    expect(editable.map(({ section }: { section: string }) => section)).toEqual(['declaration_details']);
    const locked = await steps
      .save(nurse, id, { version: body.version, sections: { education: null } })
      .expect(409);
    expect(locked.body).toMatchObject({ code: 'section_locked', params: { section: 'education' } });
    expect(await codeOf(steps.save(nurse, id, { version: body.version, subjects: ['1'] }))).toBe('not_now');
  });

  it('is corrected and submitted again; what was accepted and has not changed stands', async () => {
    const { version } = (await steps.get(nurse, id)).body;
    const details = { registrationCode: '37614004' };
    const saved = await steps
      .save(nurse, id, { version, sections: { declaration_details: details } })
      .expect(200);
    const again = await steps.submit(nurse, id, saved.body.version).expect(200);
    expect(again.body).toMatchObject({ status: 'in_review', stage: 'unit' });
    const { sections } = await opened(officer, id);
    expect(sections).toMatchObject([
      { section: 'education', changed: false, verdict: { verdict: 'accepted' } },
      { section: 'professional_title', changed: false, verdict: { verdict: 'accepted' } },
      { section: 'nurse_licence', changed: false, verdict: { verdict: 'accepted' } },
      {
        section: 'declaration_details',
        changed: true,
        verdict: null,
        fields: { registrationCode: '376***04' },
        before: { registrationCode: '376***03' },
      },
    ]);
    await steps.claim(officer, id).expect(200);
    await steps.judge(officer, id, 'declaration_details').expect(200);
    const { contentTag } = await opened(officer, id);
    await steps.decide(officer, id, contentTag, { decision: 'passed' }).expect(200);
    expect(await steps.pass(province, id)).toMatchObject({ status: 'approved' });
  });

  it('of the province starts again at the unit, where only what changed is to be judged', async () => {
    const { id: other } = await submitted();
    await steps.pass(officer, other);
    await steps.returnSection(province, other, 'declaration_details');
    const { version } = (await steps.get(nurse, other)).body;
    await steps.submit(nurse, other, version).expect(200);
    const { sections, ...reviewed } = await opened(officer, other);
    expect(reviewed.stage).toBe('unit');
    expect(sections.filter(({ verdict }) => verdict === null)).toEqual([]);
    await steps.pass(officer, other);
    const atProvince = await opened(province, other);
    expect(atProvince.sections.filter(({ verdict }) => verdict === null)).toMatchObject([
      { section: 'declaration_details' },
    ]);
  });

  it('needs a section with a reason, and a day that is not over', async () => {
    const { id: other } = await submitted();
    const { contentTag } = await steps.acceptAll(officer, other);
    const decide = (input: object) =>
      steps.decide(officer, other, contentTag, { decision: 'returned', ...input });
    expect(await codeOf(decide({ correctBy: '2026-12-31' }))).toBe('reason_required');
    await steps.judge(officer, other, 'education', { verdict: 'returned', reason: 'R99' }).expect(200);
    const { body } = await decide({ correctBy: '2026-12-31' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/sections/education/remark', code: 'remark_required' }]);
    expect((await decide({}).expect(400)).body.errors).toMatchObject([
      { pointer: '/correctBy', code: 'required' },
    ]);
    const past = await decide({ correctBy: '2026-11-22' }).expect(400);
    expect(past.body.errors).toMatchObject([{ pointer: '/correctBy', code: 'expired' }]);
  });

  it('after the window opens it again for that candidate, to the end of that day', async () => {
    const window = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-11-23T12:01:00+08:00' };
    const { id: late } = await steps.submitted(nurse, await journey.publishSeason({ window }));
    await steps.returnSection(officer, late, 'education', '2026-11-23');
    app.clock.set(minutesLater(2));
    const { version } = (await steps.get(nurse, late)).body;
    await steps.submit(nurse, late, version).expect(200);
  });
});

describe('a rejection', () => {
  it('needs a reason and is final for the season', async () => {
    const seasonId = await journey.publishSeason();
    const { id } = await steps.submitted(nurse, seasonId);
    const { contentTag } = await steps.acceptAll(officer, id);
    const reject = (input: object) =>
      steps.decide(officer, id, contentTag, { decision: 'rejected', ...input });
    expect(await codeOf(reject({}))).toBe('reason_required');
    const { body } = await reject({ reason: 'R07', remark: '岗位与专业不符' }).expect(200);
    expect(body).toMatchObject({ status: 'rejected', stage: null });
    const seen = await steps.timeline(nurse, id).expect(200);
    expect(seen.body.items.at(-1)).toMatchObject({
      event: 'rejected',
      by: 'unit',
      reason: 'R07',
      remark: '岗位与专业不符',
    });
    expect(seen.body.progress).toMatchObject({ heldBy: null, next: null });
    expect(await codeOf(steps.start(nurse, seasonId))).toBe('declaration_exists');
    expect(await codeOf(steps.withdraw(nurse, id))).toBe('transition_not_allowed');
  });
});

describe('a pass', () => {
  it('needs a verdict on every section', async () => {
    const { id } = await submitted();
    await steps.claim(officer, id).expect(200);
    await steps.judge(officer, id, 'education').expect(200);
    const { contentTag } = await opened(officer, id);
    const { body } = await steps.decide(officer, id, contentTag, { decision: 'passed' }).expect(422);
    expect(body.code).toBe('section_undecided');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/sections/professional_title',
      '/sections/nurse_licence',
      '/sections/declaration_details',
    ]);
    expect(await codeOf(steps.judge(officer, id, 'physician_licence'))).toBe('not_found');
  });

  it('binds to what was seen', async () => {
    const { id } = await submitted();
    const { contentTag } = await steps.acceptAll(officer, id);
    const decide = (tag: string) => steps.decide(officer, id, tag, { decision: 'passed' });
    const other = contentTag.replace(/.{3}"$/, '000"');
    expect((await decide(other).expect(412)).body.code).toBe('content_changed');
    const untagged = app.http.post(`/api/review/declarations/${id}/decision`).set(once(officer));
    await untagged.send({ decision: 'passed' }).expect(428);
    await decide(contentTag).expect(200);
  });

  it('of a page that is older than a resubmission is refused', async () => {
    const { id } = await submitted();
    const { contentTag } = await opened(officer, id);
    await steps.returnSection(officer, id, 'education');
    await steps.submit(nurse, id, (await steps.get(nurse, id)).body.version).expect(200);
    await steps.acceptAll(officer, id);
    const { body } = await steps.decide(officer, id, contentTag, { decision: 'passed' }).expect(412);
    expect(body.code).toBe('content_changed');
  });

  it('counts once, also when two requests make it at once', async () => {
    const { id } = await submitted();
    const { contentTag } = await steps.acceptAll(officer, id);
    const decide = () => steps.decide(officer, id, contentTag, { decision: 'passed' });
    const both = await Promise.all([decide(), decide(), decide()]);
    expect(both.map(({ status }) => status === 200).filter(Boolean)).toHaveLength(1);
    expect((await eventsOf(id)).filter(({ type }) => type === 'declaration.passed')).toHaveLength(1);
  });

  it('passes over no verdict that changes between what it reads and what it writes', async () => {
    const { id } = await submitted();
    const { contentTag } = await steps.acceptAll(officer, id);
    const other = new pg.Client({ connectionString: app.database.ownerUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('UPDATE declaration SET claim_expires_at = claim_expires_at WHERE id = $1', [id]);
    const judged = `UPDATE declaration_section_verdict SET verdict = 'returned', reason = 'unreadable' WHERE declaration_id = $1`;
    await other.query(judged, [id]);
    const decision = steps
      .decide(officer, id, contentTag, { decision: 'passed' })
      .then(({ status }) => status);
    const blocked = () => app.database.asOwner(BLOCKED);
    await vi.waitUntil(async () => (await blocked()).length > 0, { timeout: 60_000 });
    await other.query('COMMIT');
    await other.end();
    expect(await decision).toBe(422);
    expect((await eventsOf(id)).map(({ type }) => type)).not.toContain('declaration.passed');
  });

  it('or a withdrawal made at the same time: exactly one wins', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await submitted();
      const { contentTag } = await steps.acceptAll(officer, id);
      const [passed, withdrawn] = await Promise.all([
        steps.decide(officer, id, contentTag, { decision: 'passed' }),
        steps.withdraw(nurse, id),
      ]);
      expect([passed.status, withdrawn.status].sort()).toEqual([200, 409]);
      const { body } = await steps.get(nurse, id).expect(200);
      expect(body.status).toBe(passed.status === 200 ? 'in_review' : 'withdrawn');
    }
  });
});

describe('a claim', () => {
  it('is held by one reviewer; a lead can take it from him', async () => {
    const { id } = await submitted();
    await steps.pass(officer, id);
    const colleague = await newStaff('provincial_reviewer');
    const both = await Promise.all([steps.claim(province, id), steps.claim(colleague, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [holder, other] = both[0].status === 200 ? [province, colleague] : [colleague, province];
    expect((await steps.open(other, id)).body.claim).toMatchObject({ mine: false });
    expect(await codeOf(steps.judge(other, id, 'education'))).toBe('not_claimed');
    expect(await codeOf(steps.release(other, id))).toBe('not_claimed');
    await steps.claim(holder, id).expect(200);
    await steps.release(lead, id).expect(204);
    await steps.claim(other, id).expect(200);
    expect(await codeOf(steps.judge(holder, id, 'education'))).toBe('not_claimed');
  });

  it('runs out when nothing is done with it', async () => {
    const { id } = await submitted();
    const { body } = await steps.claim(officer, id).expect(200);
    expect(body.expiresAt).toBe(minutesLater(60).toISOString());
    const colleague = await newStaff('unit_officer', '江城样例医院');
    app.clock.set(minutesLater(5));
    await steps.judge(officer, id, 'education').expect(200);
    expect(await codeOf(steps.claim(colleague, id))).toBe('already_claimed');
    app.clock.set(minutesLater(65));
    const later = await journey.signInStaff('district-officer');
    await steps.claim(later, id).expect(200);
  });
});

describe('four eyes', () => {
  it('keep one person from deciding at two stages, under whichever account', async () => {
    const document = 'the document of somebody with two accounts';
    const asOfficer = await newStaff('unit_officer', '江城样例医院', document);
    const asProvincial = await newStaff('provincial_reviewer', undefined, document);
    const { id } = await submitted();
    await steps.pass(asOfficer, id);
    expect(await codeOf(steps.claim(asProvincial, id).expect(403))).toBe('decided_at_other_stage');
    expect((await steps.open(asProvincial, id)).body.allowedActions).toEqual([]);
    await steps.pass(province, id);
  });

  it('keep an officer from the cases of his own unit at a later stage, under whichever account', async () => {
    const document = 'the document of an officer who is a reviewer too';
    await newStaff('unit_officer', '江城样例医院', document);
    const asProvincial = await newStaff('provincial_reviewer', undefined, document);
    const { id } = await submitted();
    await steps.pass(officer, id);
    expect(await codeOf(steps.claim(asProvincial, id).expect(403))).toBe('own_unit');
    expect((await steps.open(asProvincial, id)).body.allowedActions).toEqual([]);
  });

  it('keep everybody from his own case, under whichever account', async () => {
    const { documentType, documentNumber } = await app
      .get(IdentityService)
      .getVerifiedPerson(nurse.accountId);
    const herself = await newStaff('unit_officer', '江城样例医院', documentKey(documentType, documentNumber));
    const { id } = await submitted();
    expect(await codeOf(steps.claim(herself, id).expect(403))).toBe('own_case');
  });
});

describe('who sees a case', () => {
  it('is its unit, the units above, and the province; to others it does not exist', async () => {
    const { id } = await submitted();
    const elsewhere = await newStaff('unit_officer', '夷陵样例卫生健康委员会');
    const absent = randomUUID();
    for (const who of [officer, district, province, lead]) await steps.open(who, id).expect(200);
    const requests = (case_: string) => [
      steps.open(elsewhere, case_),
      steps.claim(elsewhere, case_),
      steps.release(elsewhere, case_),
      steps.judge(elsewhere, case_, 'education'),
      steps.decide(elsewhere, case_, '"1-00"', { decision: 'passed' }),
      steps.timeline(elsewhere, case_),
    ];
    const [denied, missing] = [requests(id), requests(absent)];
    for (const [index, request] of denied.entries()) {
      const [{ body: one }, { body: other }] = [await request, await missing[index]!];
      expect({ ...one, requestId: null }).toEqual({ ...other, requestId: null });
      expect(one.code).toBe('not_found');
    }
    for (const queue of [undefined, 'unit', 'province', 'approved'])
      expect((await steps.queue(elsewhere, { queue })).body.items).toEqual([]);
    await steps.queue(nurse).expect(403);
  });

  it('is told nothing more than the decision needs', async () => {
    const { id } = await submitted();
    const { body } = await steps.open(province, id).expect(200);
    expect(body.person).toEqual({
      name: '夏侯怡一',
      documentType: 'RESIDENT_ID',
      maskedNumber: '420*************28',
    });
    const text = JSON.stringify(body);
    for (const secret of ['420583199105077328', '37614003', '199981201206085911', '201342938368'])
      expect(text).not.toContain(secret);
  });

  it('may open the files of the case, and only those', async () => {
    const { id } = await submitted();
    const { sections } = await opened(officer, id);
    const education = sections.find(({ section }) => section === 'education') as unknown as {
      fields: { diplomaPicture: string };
    };
    const link = (who: SignedIn, fileId: string) => app.http.post(`/api/files/${fileId}/links`).set(as(who));
    await link(officer, education.fields.diplomaPicture).expect(201);
    await link(province, education.fields.diplomaPicture).expect(201);
    const elsewhere = await newStaff('unit_officer', '夷陵样例卫生健康委员会');
    await link(elsewhere, education.fields.diplomaPicture).expect(404);
    await link(officer, await journey.upload(nurse, 'social-insurance-screenshot.png')).expect(404);
  });
});

describe('the queue', () => {
  it('is what waits at the reviewer’s stage, longest first, page by page', async () => {
    const waiting: Receipt[] = [];
    for (const minute of [3, 1, 2]) {
      app.clock.set(minutesLater(minute));
      waiting[minute] = await submitted();
    }
    app.clock.set(NOON);
    const own = waiting.filter(Boolean).map(({ id }) => id);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await steps.queue(officer, { limit: 2, cursor }).expect(200);
      ids.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => own.includes(id))).toEqual(own);
    const { body } = await steps.queue(officer).expect(200);
    expect(body).toMatchObject({ count: ids.length, countIsCapped: false });
    const last = body.items.find((item: { id: string }) => item.id === own.at(-1));
    expect(last).toMatchObject({ maskedName: '夏***', unitName: '江城样例医院', claim: null });
    const atProvince = (await steps.queue(province).expect(200)).body.items as Receipt[];
    expect(atProvince.every(({ stage }) => stage === 'province')).toBe(true);
  });

  it('follows the case from stage to stage and shows who works on it', async () => {
    const { id } = await submitted();
    const isIn = async (who: SignedIn, query: object = {}) => {
      const { body } = await steps.queue(who, { limit: 100, ...query }).expect(200);
      return body.items.some((item: { id: string }) => item.id === id);
    };
    expect([await isIn(officer), await isIn(district), await isIn(province)]).toEqual([true, true, false]);
    await steps.pass(officer, id);
    expect([await isIn(officer), await isIn(province)]).toEqual([false, true]);
    expect(await isIn(officer, { queue: 'province' })).toBe(true);
    await steps.pass(province, id);
    expect([await isIn(province), await isIn(province, { queue: 'approved' })]).toEqual([false, true]);
  });

  it('takes no cursor of somebody else’s making', async () => {
    const forged = Buffer.from(JSON.stringify(["x'; --", randomUUID()])).toString('base64url');
    for (const cursor of ['x', forged])
      expect(await codeOf(steps.queue(officer, { cursor }).expect(400))).toBe('cursor_invalid');
  });
});
