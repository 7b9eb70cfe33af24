import { randomUUID } from 'node:crypto';
import { documentKey } from '@htp/domain';
import { idCardLabel } from '@htp/test-kit';
import type { Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { as, Journey, NURSE, type SignedIn } from '../../../../test/journey.ts';
import { ManualReviewSteps, newPermitNumber, permitRequest } from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { StaffAccountService } from '../../accounts/index.ts';
import { card, send } from '../identity.fixture.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NOBODY = '0198b1f2-0000-7000-8000-000000000000';
const PASSWORD = 'Orange-Lantern-42';

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let reviewer: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await startTestApplication({ settings: { IDENTITY_REVEALS_PER_DAY: '3' } });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  reviewer = await journey.signInStaff('province-reviewer');
  lead = await journey.signInStaff('province-lead');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const candidate = () => journey.signInCandidate();
const codeOf = async (test: Test) => {
  const { status, body } = await test;
  return [status, body.code];
};
const recorded = (ownerId: string, type: string) =>
  app.database.asOwner<{ detail: Record<string, unknown>; actor_id: string }>(
    'SELECT detail, actor_id FROM activity WHERE owner_id = $1 AND type = $2 ORDER BY id',
    [ownerId, type],
  );

/** Another provincial reviewer, whose own document is perhaps on record. */
async function colleague(key?: string): Promise<SignedIn> {
  const userName = `reviewer-${randomUUID().slice(0, 8)}`;
  const grants = [{ role: 'provincial_reviewer', scope: { kind: 'province' } }] as const;
  const staff = { userName, displayName: '钱审核', password: PASSWORD, initialPassword: false };
  await app.get(StaffAccountService).create({ ...staff, grants: [...grants], documentKey: key });
  return journey.signInStaff(userName, PASSWORD);
}

describe('the queue', () => {
  it('shows what waits, longest first, by pages, masked', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      app.clock.set(new Date(NOON.getTime() + n * 1000));
      ids.push((await steps.pending(await candidate())).id);
    }
    await steps.claim(lead, ids[1]!).expect(200);
    const { body: first } = await steps.queue(reviewer, { limit: 2 }).expect(200);
    expect(first).toMatchObject({ count: 3, countIsCapped: false });
    const { body: second } = await steps.queue(reviewer, { limit: 2, cursor: first.nextCursor }).expect(200);
    expect(second).toMatchObject({ count: null, nextCursor: null });
    const items = [...first.items, ...second.items];
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items[0]).toEqual({
      id: ids[0],
      origin: 'manual_request',
      documentType: 'HKMO_PERMIT',
      maskedName: '陈**',
      maskedNumber: expect.stringMatching(/^H10\*{4}\d\d$/),
      requestedAt: NOON.toISOString(),
      expiresAt: '2026-11-29T16:00:00.000Z',
      conflict: false,
      claim: null,
    });
    expect(items[1].claim).toEqual({
      byName: '孙主任',
      mine: false,
      until: new Date(NOON.getTime() + 2000 + 3_600_000).toISOString(),
    });
    expect((await steps.queue(reviewer, { cursor: 'x' }).expect(400)).body.code).toBe('cursor_invalid');
  });

  it('is narrowed to what the reader has claimed, by pages, until the claim runs out', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      app.clock.set(new Date(NOON.getTime() + n * 1000));
      ids.push((await steps.pending(await candidate())).id);
      await steps.claim(n === 1 ? lead : reviewer, ids[n]!).expect(200);
    }
    const mine = { claim: 'mine', limit: 1 };
    const { body: first } = await steps.queue(reviewer, mine).expect(200);
    expect(first).toMatchObject({ items: [{ id: ids[0], claim: { mine: true } }], count: 2 });
    const { body: second } = await steps.queue(reviewer, { ...mine, cursor: first.nextCursor }).expect(200);
    expect(second).toMatchObject({ items: [{ id: ids[2], claim: { mine: true } }], nextCursor: null });

    app.clock.set(new Date(NOON.getTime() + 3_600_000));
    const again = await journey.signInStaff('province-reviewer');
    const { body: later } = await steps.queue(again, { claim: 'mine' }).expect(200);
    expect(later).toMatchObject({ items: [{ id: ids[2] }], count: 1 });
    const { body: refused } = await steps.queue(again, { claim: 'others' }).expect(400);
    expect(refused.errors).toMatchObject([{ pointer: '/claim' }]);
  });

  it('hands out one case to each who asks for the next, and not what somebody works on', async () => {
    const other = await colleague();
    const next = await Promise.all([reviewer, lead, other].map((each) => steps.next(each).expect(200)));
    const ids = next.map(({ body }) => body.id);
    expect(ids.filter((id) => id !== null)).toHaveLength(2);
    expect(new Set(ids).size).toBe(3);
    for (const [place, each] of [reviewer, lead, other].entries())
      if (ids[place]) await steps.release(each, ids[place]).expect(204);
  });
});

describe('what a reviewer decided on', () => {
  it('is listed to him alone, the latest first, by pages, and says when the pictures go', async () => {
    const someone = await colleague();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      app.clock.set(new Date(NOON.getTime() + n * 1000));
      ids.unshift(await steps.approved(await candidate(), someone));
    }
    const decided = async (who: SignedIn, query: object = {}) =>
      (await journey.http.get('/api/review/identities/decided').query(query).set(as(who)).expect(200)).body;
    const first = await decided(someone, { limit: 2 });
    const second = await decided(someone, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    const closedAt = new Date(NOON.getTime() + 2000);
    expect(first.items[0]).toEqual({
      id: ids[0],
      origin: 'manual_request',
      status: 'approved',
      documentType: 'HKMO_PERMIT',
      maskedName: '陈**',
      maskedNumber: expect.stringMatching(/^H10\*{4}\d\d$/),
      reason: null,
      requestedAt: closedAt.toISOString(),
      closedAt: closedAt.toISOString(),
      picturesPurgeDueAt: new Date(closedAt.getTime() + 24 * 3_600_000).toISOString(),
      picturesPurgedAt: null,
    });
    expect((await decided(await colleague())).items).toEqual([]);
    expect((await steps.open(lead, ids[0]!).expect(200)).body).toMatchObject({
      decidedByName: '钱审核',
      picturesPurgeDueAt: first.items[0].picturesPurgeDueAt,
      revealsLeft: null,
    });
  });
});

describe('every route', () => {
  it('refuses whoever does not review identities, and shows nothing of what is absent', async () => {
    const owner = await candidate();
    const { id } = await steps.pending(owner);
    const routes = (session: SignedIn, caseId: string): Test[] => [
      steps.open(session, caseId),
      steps.claim(session, caseId),
      steps.release(session, caseId),
      steps.picture(session, caseId, 'front'),
      steps.reveal(session, caseId),
      steps.decide(session, caseId, '""', { decision: 'approved' }),
    ];
    const users = ['hospital-officer', 'wuhan-reviewer', 'system-admin', 'auditor'];
    const others = [owner, ...(await Promise.all(users.map((user) => journey.signInStaff(user))))];
    for (const session of others)
      for (const test of [...routes(session, id), steps.queue(session), steps.next(session)])
        expect(await codeOf(test)).toEqual([403, 'forbidden']);
    for (const test of routes(reviewer, NOBODY)) expect(await codeOf(test)).toEqual([404, 'not_found']);
    for (const session of [reviewer, lead]) {
      expect(await codeOf(steps.request(session, await permitRequest()))).toEqual([403, 'forbidden']);
      expect(await codeOf(steps.withdraw(session))).toEqual([403, 'forbidden']);
    }
    expect(await codeOf(journey.http.get('/api/review/identities'))).toEqual([401, 'unauthenticated']);
    expect(await codeOf(steps.open(reviewer, 'x'))).toEqual([400, 'shape_invalid']);
    expect(await codeOf(steps.picture(reviewer, id, 'portrait'))).toEqual([400, 'shape_invalid']);
  });
});

describe('a case', () => {
  it('shows name, pictures and number to its claimant alone, and each view is on record', async () => {
    const owner = await candidate();
    const documentNumber = newPermitNumber();
    const { id } = await steps.pending(owner, await permitRequest({ documentNumber }));
    const { body: unclaimed } = await steps.open(reviewer, id).expect(200);
    expect(unclaimed).toMatchObject({ name: '陈**', pictures: [], allowedActions: ['claim'], claim: null });
    expect(await codeOf(steps.picture(reviewer, id, 'front'))).toEqual([404, 'not_found']);
    expect(await codeOf(steps.reveal(reviewer, id))).toEqual([409, 'not_claimed']);

    await steps.claim(reviewer, id).expect(200);
    const { body: mine } = await steps.open(reviewer, id).expect(200);
    expect(mine).toMatchObject({
      name: '陈大文',
      pictures: ['back', 'front'],
      checks: [{ check: 'format', passed: true }],
      conflict: null,
      earlier: [],
      claim: { byName: '赵审核', mine: true, until: new Date(NOON.getTime() + 3_600_000).toISOString() },
      allowedActions: ['release', 'approve', 'reject'],
    });
    expect(JSON.stringify(mine)).not.toContain(documentNumber);
    const { headers, body: bytes } = await steps.picture(reviewer, id, 'front').buffer(true).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect((bytes as Buffer).subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(await codeOf(steps.picture(reviewer, id, 'data_page'))).toEqual([404, 'not_found']);

    for (const other of [lead, await colleague()]) {
      expect((await steps.open(other, id).expect(200)).body).toMatchObject({ name: '陈**', pictures: [] });
      expect(await codeOf(steps.picture(other, id, 'front'))).toEqual([404, 'not_found']);
      expect(await codeOf(steps.reveal(other, id))).toEqual([409, 'not_claimed']);
      expect(await codeOf(steps.claim(other, id))).toEqual([409, 'already_claimed']);
    }
    const views = await recorded(owner.accountId, 'identity.picture_viewed');
    expect(views).toEqual([{ detail: { caseId: id, side: 'front' }, actor_id: reviewer.accountId }]);
    expect((await recorded(owner.accountId, 'personal_data.read')).length).toBe(4);
  });

  it('is given back by its claimant or a lead, or by itself after an hour', async () => {
    const { id } = await steps.pending(await candidate());
    await steps.claim(reviewer, id).expect(200);
    expect(await codeOf(steps.release(await colleague(), id))).toEqual([409, 'not_claimed']);
    await steps.release(lead, id).expect(204);
    expect(await codeOf(steps.picture(reviewer, id, 'front'))).toEqual([404, 'not_found']);
    const { body } = await steps.claim(reviewer, id).expect(200);
    expect(body).toEqual({ expiresAt: '2026-11-23T05:00:00.000Z' });
    app.clock.set(new Date('2026-11-23T13:00:00+08:00'));
    const other = await colleague();
    await steps.claim(other, id).expect(200);
    await steps.release(other, id).expect(204);
  });

  it('shows which checks its number passes against what was typed', async () => {
    const { id } = await steps.pending(
      await candidate(),
      await permitRequest({
        documentType: 'HKMOTW_RESIDENCE',
        documentNumber: '810000199408230021',
        bornOn: '1994-08-23',
      }),
    );
    const { body } = await steps.open(reviewer, id).expect(200);
    expect(body.checks).toEqual([
      { check: 'format', passed: true },
      { check: 'check_character', passed: true },
      { check: 'birth_date', passed: true },
      { check: 'age', passed: true },
      { check: 'born_as_typed', passed: true },
      { check: 'sex_as_typed', passed: false },
    ]);
    await app.database.asOwner(`UPDATE identity_case SET claimed_by = NULL WHERE id = $1`, [id]);
  });
});

describe('a whole number', () => {
  it('is shown with a reason, on record, so many times a day', async () => {
    const someone = await colleague();
    const owner = await candidate();
    const request = await permitRequest();
    const { id } = await steps.pending(owner, request);
    await steps.claim(someone, id).expect(200);
    expect(await codeOf(steps.reveal(someone, id, 'curiosity'))).toEqual([400, 'shape_invalid']);
    const { body } = await steps.reveal(someone, id).expect(200);
    const { name, documentNumber: number, bornOn, sex } = request;
    expect(body).toEqual({ name, number, bornOn, sex, verifiedNumber: null, revealsLeft: 2 });
    expect((await steps.open(someone, id)).body.revealsLeft).toBe(2);
    const more = await Promise.all([1, 2, 3, 4].map(() => steps.reveal(someone, id)));
    expect(more.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(more.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'reveals_exhausted',
      params: { until: '2026-11-23T16:00:00.000Z', limit: 3 },
    });
    const reveals = await recorded(owner.accountId, 'identity.number_revealed');
    expect(reveals).toHaveLength(3);
    expect(reveals[0]).toEqual({
      detail: { caseId: id, reason: 'compare_with_picture' },
      actor_id: someone.accountId,
    });
    await steps.release(someone, id).expect(204);
  });
});

describe('a decision', () => {
  it('is bound to what was seen, taken by the claimant, said once', async () => {
    const owner = await candidate();
    const { id } = await steps.pending(owner);
    const approve = { decision: 'approved' } as const;
    expect(await codeOf(steps.decide(reviewer, id, '"x"', approve))).toEqual([409, 'not_claimed']);
    const tag = await steps.claimed(reviewer, id);
    const bare = journey.http
      .post(`/api/review/identities/${id}/decision`)
      .set({ ...as(reviewer), 'Idempotency-Key': randomUUID() });
    expect(await codeOf(bare.send(approve))).toEqual([428, 'precondition_required']);
    expect(await codeOf(steps.decide(reviewer, id, '"x"', approve))).toEqual([412, 'content_changed']);
    expect(await codeOf(steps.decide(lead, id, tag, approve))).toEqual([409, 'not_claimed']);
    const key = randomUUID();
    const { body } = await steps.decide(reviewer, id, tag, approve, key).expect(200);
    expect(body).toEqual({ id, status: 'approved', version: 2 });
    const again = await steps.decide(reviewer, id, tag, approve, key).expect(200);
    expect([again.body, again.headers['idempotent-replay']]).toEqual([body, 'true']);
    const closed = await steps.decide(reviewer, id, tag, { decision: 'rejected', reason: 'I01' }).expect(409);
    expect(closed.body).toMatchObject({ code: 'identity_case_closed', params: { status: 'approved' } });
    expect(await codeOf(steps.picture(reviewer, id, 'front'))).toEqual([404, 'not_found']);
    expect((await steps.open(reviewer, id).expect(200)).body).toMatchObject({
      name: '陈**',
      pictures: [],
      status: 'approved',
      allowedActions: [],
    });
    expect(await recorded(owner.accountId, 'identity.verified')).toEqual([
      { actor_id: reviewer.accountId, detail: expect.objectContaining({ caseId: id, method: 'manual' }) },
    ]);
  });

  it.each([
    ['a rejection without a reason', { decision: 'rejected' }, '/reason reason_required'],
    [
      'the reason 其他 without words',
      { decision: 'rejected', reason: 'I99', remark: ' ' },
      '/remark remark_required',
    ],
    ['too many words', { decision: 'rejected', reason: 'I01', remark: '长'.repeat(501) }, '/remark too_long'],
    ['an approval with a reason against it', { decision: 'approved', reason: 'I01' }, '/reason not_allowed'],
    ['a transfer without words', { decision: 'transferred' }, '/remark remark_required'],
  ] as const)('is refused with %s', async (_, input, wrong) => {
    const { id } = await steps.pending(await candidate());
    const tag = await steps.claimed(reviewer, id);
    const { body } = await steps.decide(reviewer, id, tag, { ...input }).expect(422);
    const [error] = body.errors;
    expect([body.code, `${error.pointer} ${error.code}`]).toEqual(['reason_required', wrong]);
    await steps.release(reviewer, id).expect(204);
  });

  it('to reject tells why, and leaves every way open again; the next reviewer sees it', async () => {
    const owner = await candidate();
    const request = await permitRequest();
    const { id } = await steps.pending(owner, request);
    const tag = await steps.claimed(reviewer, id);
    const because = { reason: 'I04', remark: '证件已于上月到期' };
    await steps.decide(reviewer, id, tag, { decision: 'rejected', ...because }).expect(200);
    const { body } = await steps.identity(owner).expect(200);
    expect(body).toMatchObject({ status: 'rejected', manualReview: { status: 'rejected', ...because } });
    expect(body.ways.map(({ way }: { way: string }) => way)).toEqual(['automatic', 'manual']);
    const again = await steps.pending(owner, request);
    const { body: page } = await steps.open(reviewer, again.id).expect(200);
    expect(page.earlier).toEqual([
      { requestedAt: NOON.toISOString(), closedAt: NOON.toISOString(), ...because, sameAccount: true },
    ]);
    const stranger = await steps.pending(await candidate(), request);
    const { body: strange } = await steps.open(reviewer, stranger.id).expect(200);
    expect(strange.earlier).toMatchObject([{ reason: 'I04', sameAccount: false }]);
  });

  it('and a withdrawal at the same moment: exactly one wins', async () => {
    for (let round = 0; round < 8; round++) {
      const owner = await candidate();
      const { id } = await steps.pending(owner);
      const tag = await steps.claimed(reviewer, id);
      const [decided, withdrawn] = await Promise.all([
        steps.decide(reviewer, id, tag, { decision: 'approved' }),
        steps.withdraw(owner),
      ]);
      expect([decided.status, withdrawn.status].sort()).toEqual([200, 409]);
      const loser = decided.status === 409 ? decided : withdrawn;
      expect(loser.body.code).toBe('identity_case_closed');
      const { body } = await steps.identity(owner).expect(200);
      expect(body.status).toBe(decided.status === 200 ? 'verified' : 'unverified');
    }
  });

  it('on oneself is refused, by document too, and never handed out', async () => {
    const documentNumber = newPermitNumber();
    const self = await colleague(documentKey('HKMO_PERMIT', documentNumber));
    const { id } = await steps.pending(await candidate(), await permitRequest({ documentNumber }));
    expect(await codeOf(steps.claim(self, id))).toEqual([403, 'own_case']);
    expect((await steps.open(self, id).expect(200)).body.allowedActions).toEqual([]);
    await steps.pending(await candidate());
    const handedOut: string[] = [];
    for (let turn = await steps.next(self); turn.body.id; turn = await steps.next(self)) {
      handedOut.push(turn.body.id);
    }
    expect(handedOut.length).toBeGreaterThan(0);
    expect(handedOut).not.toContain(id);
    for (const each of handedOut) await steps.release(self, each).expect(204);
  });
});

describe('a document that another account holds', () => {
  it('cannot be approved, only transferred or rejected; nobody else is told whose it is', async () => {
    const documentNumber = newPermitNumber();
    const holder = await candidate();
    await steps.approved(holder, reviewer, await permitRequest({ documentNumber, name: '陈小文' }));
    const other = await candidate();
    // The card was renewed: the same person by the first nine characters.
    const renewed = await permitRequest({ documentNumber: `${documentNumber}02` });
    const free = await steps.request(await candidate(), await permitRequest()).expect(201);
    const taken = await steps.request(other, renewed).expect(201);
    expect({ ...taken.body, id: null }).toEqual({ ...free.body, id: null });
    expect(await recorded(holder.accountId, 'identity.tried_by_another')).toHaveLength(1);
    expect(await recorded(other.accountId, 'identity.conflict_found')).toEqual([]);

    const { id } = taken.body;
    const tag = await steps.claimed(reviewer, id);
    const { body: page } = await steps.open(reviewer, id).expect(200);
    expect(page.conflict).toEqual({
      maskedName: '陈**',
      method: 'manual',
      verifiedAt: NOON.toISOString(),
      underReview: false,
    });
    expect(JSON.stringify(page)).not.toContain(holder.accountId);
    expect(page.allowedActions).toEqual(['release', 'transfer', 'reject']);
    const { body: queue } = await steps.queue(reviewer, { limit: 100 }).expect(200);
    expect(queue.items.find((item: { id: string }) => item.id === id).conflict).toBe(true);
    const approval = steps.decide(reviewer, id, tag, { decision: 'approved' });
    expect(await codeOf(approval)).toEqual([409, 'identity_document_held']);

    const remark = '本人到场，持新换发的证件';
    await steps.decide(reviewer, id, tag, { decision: 'transferred', remark }).expect(200);
    expect((await steps.identity(other)).body).toMatchObject({ status: 'verified', method: 'manual' });
    expect((await steps.identity(holder)).body).toMatchObject({ status: 'unverified', name: null });
    const [told] = await recorded(holder.accountId, 'identity.document_transferred');
    expect(told).toEqual({ detail: {}, actor_id: reviewer.accountId });
    const holders = await app.database.asOwner(
      `SELECT account_id FROM identity WHERE status = 'verified'
      AND document_index = (SELECT document_index FROM identity WHERE account_id = $1)`,
      [other.accountId],
    );
    expect(holders).toEqual([{ account_id: other.accountId }]);
  });

  it('is one that was free when the case was seen: 412, so that the conflict is looked at', async () => {
    const documentNumber = newPermitNumber();
    const [one, other] = [await candidate(), await candidate()];
    const { id } = await steps.pending(one, await permitRequest({ documentNumber }));
    const tag = await steps.claimed(reviewer, id);
    await steps.approved(other, lead, await permitRequest({ documentNumber }));
    const approval = steps.decide(reviewer, id, tag, { decision: 'approved' });
    expect(await codeOf(approval)).toEqual([412, 'content_changed']);
    const free = await steps.pending(await candidate());
    const freeTag = await steps.claimed(reviewer, free.id);
    const transfer = steps.decide(reviewer, free.id, freeTag, { decision: 'transferred', remark: '转移' });
    expect(await codeOf(transfer)).toEqual([409, 'identity_document_free']);
  });

  it('goes to one of several that are approved at the same moment', async () => {
    const staff = [reviewer, lead, await colleague(), await colleague()];
    const documentNumber = newPermitNumber();
    const cases = await Promise.all(
      staff.map(async (each) => {
        const { id } = await steps.pending(await candidate(), await permitRequest({ documentNumber }));
        return { each, id, tag: await steps.claimed(each, id) };
      }),
    );
    const answers = await Promise.all(
      cases.map(({ each, id, tag }) => steps.decide(each, id, tag, { decision: 'approved' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('is not taken from a person whose declaration is under review', async () => {
    const declarations = new DeclarationSteps(journey);
    const nurse = await journey.readyNurse();
    const { id: declarationId } = await declarations.submitted(nurse, await journey.publishSeason());
    const other = await candidate();
    const headers = as(other);
    const { body: clash } = await send(
      app.http,
      { ...other, headers },
      await card(NURSE, 'back-good-1'),
    ).expect(409);
    expect(clash.code).toBe('identity_conflict');
    const { name } = await idCardLabel(NURSE);
    const { body: identity } = await steps.identity(other).expect(200);
    const { id } = identity.manualReview;
    const tag = await steps.claimed(reviewer, id);
    const { body: page } = await steps.open(reviewer, id).expect(200);
    expect(page).toMatchObject({ origin: 'conflict', name, pictures: [], conflict: { underReview: true } });
    expect(page.allowedActions).toEqual(['release', 'reject']);
    const transfer = () => steps.decide(reviewer, id, tag, { decision: 'transferred', remark: '已核实本人' });
    expect(await codeOf(transfer())).toEqual([409, 'identity_holder_under_review']);
    await declarations.withdraw(nurse, declarationId).expect(200);
    expect(await codeOf(transfer())).toEqual([200, undefined]);
    expect((await steps.identity(nurse)).body.status).toBe('unverified');
  });
});
