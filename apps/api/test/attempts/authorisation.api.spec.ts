import { randomUUID } from 'node:crypto';
import { beijingDay } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../declaration-steps.ts';
import { as, type SignedIn } from '../journey.ts';
import { ManualReviewSteps, newResidenceNumber, permitRequest } from '../manual-review-steps.ts';
import { ReviewScene } from '../review-scene.ts';

const ABSENT = '01a2072e-0000-7000-8000-000000000000';

let scene: ReviewScene;
let officer: SignedIn;
let elsewhere: SignedIn;
let admin: SignedIn;
/** A case that the officer holds, with every section accepted. */
let id: string;
let contentTag: string;

beforeAll(async () => {
  scene = await ReviewScene.start();
  officer = await scene.as('hospital-officer');
  admin = await scene.as('system-admin');
  elsewhere = await scene.newStaff('unit_officer', '夷陵样例卫生健康委员会');
  ({ id } = await scene.submitted());
  ({ contentTag } = await scene.steps.acceptAll(officer, id));
});
afterAll(() => scene.close());

const reveal = (who: SignedIn, id: string, pointer: string) =>
  scene.app.http
    .post(`/api/review/declarations/${id}/reveals`)
    .set(as(who))
    .send({ pointer, reason: 'compare_with_document' });
const statusesOf = async (requests: readonly PromiseLike<{ status: number }>[]) =>
  (await Promise.all(requests)).map(({ status }) => status).sort();

describe('a decision', () => {
  it('does not follow a role that was taken away while the case was open', async () => {
    const colleague = await scene.newStaff('unit_officer');
    const open = await scene.submitted();
    const seen = await scene.steps.acceptAll(colleague, open.id);
    const staff = `/api/staff/${colleague.accountId}`;
    const { body } = await scene.app.http.get(staff).set(as(admin)).expect(200);
    await scene.app.http.delete(`${staff}/grants/${body.grants[0].id}`).set(as(admin)).expect(204);
    await scene.steps.decide(colleague, open.id, seen.contentTag, { decision: 'passed' }).expect(403);
    expect((await scene.steps.get(scene.nurse, open.id).expect(200)).body.stage).toBe('unit');
  });

  it('is one, when a decision and a withdrawal race with each other', async () => {
    const open = await scene.submitted();
    const seen = await scene.steps.acceptAll(officer, open.id);
    const statuses = await statusesOf([
      ...[1, 2, 3].map(() => scene.steps.decide(officer, open.id, seen.contentTag, { decision: 'passed' })),
      ...[1, 2, 3].map(() => scene.steps.withdraw(scene.nurse, open.id)),
    ]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('does not bind to a version that came after the one that was seen', async () => {
    const other = `"${Number(/\d+/.exec(contentTag)![0]) + 1}${contentTag.slice(2)}`;
    const answer = await scene.steps.decide(officer, id, other, { decision: 'passed' });
    expect(answer.status).toBe(412);
  });

  it('is not given to somebody else’s claim, by hand or by many', async () => {
    const colleague = await scene.newStaff('unit_officer');
    expect((await scene.steps.claim(colleague, id)).status).toBe(409);
    expect((await scene.steps.release(colleague, id)).status).toBe(409);
    expect((await scene.steps.judge(colleague, id, 'education')).status).toBe(409);
    expect((await scene.steps.decide(colleague, id, contentTag, { decision: 'passed' })).status).toBe(409);
    const { body } = await scene.steps.bulkPass(colleague, [{ id, contentTag }]).expect(200);
    expect(body.passing).toBe(0);
  });

  it('is not handed to a lead’s friend who cannot review there', async () => {
    const lead = await scene.as('province-lead');
    const said = async (accountId: string) => {
      const { status, body } = await scene.steps.assign(lead, id, accountId);
      return { status, code: body.code };
    };
    const ofAbsent = await said(ABSENT);
    expect(ofAbsent.status).toBeGreaterThanOrEqual(400);
    for (const accountId of [elsewhere.accountId, admin.accountId, scene.nurse.accountId])
      expect((await said(accountId)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('what is masked', () => {
  it('is revealed no oftener than may be, however many ask at once', async () => {
    const { body } = await reveal(officer, id, '/person/documentNumber').expect(200);
    await scene.app.database.asOwner('UPDATE reveal_tally SET reveals = reveals + $2 WHERE account_id = $1', [
      officer.accountId,
      body.left - 2,
    ]);
    const statuses = await statusesOf(
      Array.from({ length: 12 }, () => reveal(officer, id, '/person/documentNumber')),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(2);
    await scene.app.database.asOwner('DELETE FROM reveal_tally WHERE day = $1', [
      beijingDay(ReviewScene.noon),
    ]);
  });

  it('is revealed by the pointers that are shown and no others', async () => {
    for (const pointer of [
      '/person/__proto__',
      '/constructor',
      '/person/documentNumber/length',
      '/person',
      '',
    ])
      expect((await reveal(officer, id, pointer)).status).toBeGreaterThanOrEqual(400);
  });

  it('is not told by the day of birth beside it, in a case or an identity', async () => {
    const shown = JSON.stringify((await scene.steps.open(officer, id).expect(200)).body);
    const born = (await scene.journey.http.get('/api/identity').set(as(scene.nurse)).expect(200)).body;
    const day = /\d{4}-\d{2}-\d{2}/.exec(String(born.bornOn ?? '1991-05-07'))![0];
    expect(shown).not.toContain(day);
    expect(shown).not.toContain(day.replaceAll('-', ''));
    const manual = new ManualReviewSteps(scene.journey);
    const reviewer = await scene.as('province-reviewer');
    const residence = { documentType: 'HKMOTW_RESIDENCE', documentNumber: newResidenceNumber() } as const;
    const request = await permitRequest({ ...residence, name: '陈美', bornOn: '1991-02-03', sex: 'female' });
    const pending = await manual.pending(await scene.journey.signInCandidate(), request);
    await manual.claim(reviewer, pending.id).expect(200);
    const { body } = await manual.open(reviewer, pending.id).expect(200);
    const text = JSON.stringify(body);
    expect(text.includes('1991-02-03') && /\d{3}\*+\d/.test(text)).toBe(false);
  });
});

describe('lists and filters', () => {
  it('go on from another’s cursor with what is one’s own', async () => {
    await scene.submitted();
    const first = await scene.steps.queue(officer, { limit: 1 }).expect(200);
    expect(first.body.nextCursor).toEqual(expect.any(String));
    const answer = await scene.steps.queue(elsewhere, { limit: 50, cursor: first.body.nextCursor });
    expect(answer.status === 400 || answer.body.items.length === 0).toBe(true);
  });

  it('take no more than they name: neither lists of units nor fields of others', async () => {
    const unitId = await scene.journey.unitId(scene.nurse);
    for (const query of [
      `unitId=${unitId}&unitId=${ABSENT}`,
      'unitId[]=1',
      'claim[$ne]=mine',
      'claimedBy=x',
      'sort=masked_number',
    ])
      await scene.app.http.get(`/api/review/declarations?${query}`).set(as(officer)).expect(400);
  });
});

describe('units and staff', () => {
  it('are not moved by what an officer writes beside an address', async () => {
    const unitId = await scene.journey.unitId(scene.nurse);
    const contact = { name: '李考务', phone: '027-88886666' };
    const edit = { version: 1, address: '武昌区样例路1号', responsible: contact, officer: contact };
    for (const more of [
      { supervisingUnitId: null },
      { path: [] },
      { status: 'active' },
      { divisionCode: '420500' },
    ])
      await scene.app.http
        .patch(`/api/registry/units/${unitId}`)
        .set(as(officer))
        .send({ ...edit, ...more })
        .expect(400);
  });

  it('are not granted by an administrator to himself, under either account', async () => {
    const grant = { role: 'provincial_lead' };
    const own = `/api/staff/${admin.accountId}/grants`;
    const refused = await scene.app.http.post(own).set(once(admin)).send(grant);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const second = {
      userName: `second-${randomUUID().slice(0, 8)}`,
      displayName: '周管理',
      grants: [{ role: 'system_admin' }, grant],
    };
    const both = await scene.app.http.post('/api/staff').set(once(admin)).send(second);
    expect(both.status).toBeGreaterThanOrEqual(400);
  });

  it('leave one administrator at least when two take each other’s role at once', async () => {
    const other = await scene.newStaff('system_admin');
    const grantOf = async ({ accountId }: SignedIn) =>
      (await scene.app.http.get(`/api/staff/${accountId}`).set(as(admin)).expect(200)).body.grants[0].id;
    const [own, theirs] = [await grantOf(admin), await grantOf(other)];
    const take = (by: SignedIn, from: SignedIn, grant: string) =>
      scene.app.http.delete(`/api/staff/${from.accountId}/grants/${grant}`).set(as(by));
    const statuses = await statusesOf([take(admin, other, theirs), take(other, admin, own)]);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
  });
});

// The last: it decides the case that the others hold.
describe('many decisions at once', () => {
  it('tell nothing of cases out of reach, and pass a case named twice once', async () => {
    const foreign = { id, contentTag };
    const absent = { ...foreign, id: ABSENT };
    const { body } = await scene.steps.bulkPass(elsewhere, [foreign, absent]).expect(200);
    const [said, saidOfAbsent] = body.items as { id: string }[];
    expect({ ...said, id: '' }).toEqual({ ...saidOfAbsent, id: '' });
    const twice = await scene.steps.bulkPass(officer, [foreign, foreign]);
    expect([200, 400]).toContain(twice.status);
    const rows = await scene.app.database.asOwner(
      'SELECT FROM declaration_decision WHERE declaration_id = $1',
      [id],
    );
    expect(rows.length).toBeLessThanOrEqual(1);
  });
});
