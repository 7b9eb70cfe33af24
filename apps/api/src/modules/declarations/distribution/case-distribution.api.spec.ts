import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type SignedIn } from '../../../../test/journey.ts';
import { codeOf, ReviewScene } from '../../../../test/review-scene.ts';

const DAY_MS = 24 * 3600 * 1000;

let scene: ReviewScene;
let officer: SignedIn;
let province: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  scene = await ReviewScene.start();
  officer = await scene.as('hospital-officer');
  province = await scene.as('province-reviewer');
  lead = await scene.as('province-lead');
});
afterAll(() => scene.close());
beforeEach(() => scene.app.clock.set(ReviewScene.noon));

const next = (who: SignedIn, input: object = {}) => scene.steps.claimNext(who, input);
const claimedBy = async (who: SignedIn, input: object = {}): Promise<string | undefined> =>
  (await next(who, input).expect(200)).body.claimed?.id;
const assign = (who: SignedIn, id: string, accountId: string) => scene.steps.assign(who, id, accountId);
const listed = async (who: SignedIn, query: object = {}): Promise<string[]> => {
  const { body } = await scene.steps.queue(who, { limit: 100, ...query }).expect(200);
  return body.items.map(({ id }: { id: string }) => id);
};

describe('the next case', () => {
  it('is the one that has waited longest', async () => {
    const seasonId = await scene.journey.publishSeason();
    const { id } = await scene.submitted(seasonId);
    expect(await claimedBy(officer, { seasonId })).toBe(id);
    expect((await scene.opened(officer, id)).claim).toMatchObject({ mine: true });
    expect(await claimedBy(officer, { seasonId })).toBeUndefined();
    expect(await claimedBy(await scene.newStaff('unit_officer'), { seasonId })).toBeUndefined();
  });

  it('goes in order, and two reviewers who ask at once are given two', async () => {
    const expected: string[] = [];
    while (await claimedBy(officer));
    for (let each = 0; each < 12; each++) expected.push((await scene.submitted()).id);
    const colleagues = [officer, await scene.newStaff('unit_officer'), await scene.newStaff('unit_officer')];
    const first = await claimedBy(officer);
    expect(first).toBe(expected[0]);
    const rest = await Promise.all(
      Array.from({ length: 11 }, (_, each) => claimedBy(colleagues[each % colleagues.length]!)),
    );
    expect(rest.toSorted()).toEqual(expected.slice(1).toSorted());
    expect(await claimedBy(officer)).toBeUndefined();
  });

  it('is none that the rules keep from the reviewer, and none of a stage that is closed', async () => {
    const window = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2026-11-24T00:00:00+08:00' };
    const seasonId = await scene.journey.publishSeason({ window });
    const { id } = await scene.submitted(seasonId);
    const document = 'an officer who reviews for the province as well';
    const asOfficer = await scene.newStaff('unit_officer', undefined, document);
    const asProvincial = await scene.newStaff('provincial_reviewer', undefined, document);
    await scene.steps.pass(asOfficer, id);
    expect(await claimedBy(asProvincial, { seasonId })).toBeUndefined();
    expect(await claimedBy(province, { seasonId })).toBe(id);
    await scene.steps.release(province, id).expect(204);
    scene.app.clock.set(new Date(ReviewScene.noon.getTime() + 400 * DAY_MS));
    const later = await scene.journey.signInStaff('province-reviewer');
    expect(await claimedBy(later, { seasonId })).toBeUndefined();
  });

  it('is for those who review', async () => {
    await next(scene.nurse).expect(403);
    await next(await scene.as('auditor')).expect(403);
    await next(await scene.as('system-admin')).expect(403);
  });
});

describe('an assignment', () => {
  it('gives a case to a named reviewer, from whoever has it', async () => {
    const { id } = await scene.submitted();
    await scene.steps.claim(officer, id).expect(200);
    const colleague = await scene.newStaff('unit_officer');
    const path = `/api/review/declarations/${id}/reviewers`;
    const { items } = (await scene.app.http.get(path).set(as(lead)).expect(200)).body;
    expect(items.map((item: { accountId: string }) => item.accountId)).toEqual(
      expect.arrayContaining([officer.accountId, colleague.accountId]),
    );
    expect(items.map((item: { accountId: string }) => item.accountId)).not.toContain(province.accountId);
    await assign(lead, id, colleague.accountId).expect(200);
    expect(await codeOf(scene.steps.judge(officer, id, 'education'))).toBe('not_claimed');
    await scene.steps.pass(colleague, id);
  });

  it('is refused for whoever may not review it, and to whoever is no lead', async () => {
    const { id } = await scene.submitted();
    for (const unsuitable of [province.accountId, scene.nurse.accountId, randomUUID()])
      expect(await codeOf(assign(lead, id, unsuitable).expect(422))).toBe('assignee_unsuitable');
    await assign(officer, id, officer.accountId).expect(403);
    await scene.steps.pass(officer, id);
    const document = 'one person with two accounts';
    const both = await scene.newStaff('provincial_reviewer', undefined, document);
    await scene.newStaff('unit_officer', undefined, document);
    expect(await codeOf(assign(lead, id, both.accountId).expect(422))).toBe('assignee_unsuitable');
    await assign(lead, id, province.accountId).expect(200);
    expect(await codeOf(assign(lead, randomUUID(), province.accountId).expect(404))).toBe('not_found');
  });
});

describe('a list', () => {
  it('says of each case what its reader may do', async () => {
    const seasonId = await scene.journey.publishSeason();
    await scene.submitted(seasonId);
    const actions = async (who: SignedIn) =>
      (await scene.steps.queue(who, { seasonId, queue: 'unit' }).expect(200)).body.items[0].allowedActions;
    expect(await actions(officer)).toEqual(['claim']);
    expect(await actions(lead)).toEqual(['assign']);
    expect(await actions(await scene.as('auditor'))).toEqual([]);
    const { body } = await scene.app.http.get('/api/declarations').query({ seasonId }).set(as(scene.nurse));
    expect(body.items).toMatchObject([{ seasonId, allowedActions: ['withdraw', 'renew_form'] }]);
  });

  it('is narrowed by season, level, specialty, unit, waiting time, claim and flags', async () => {
    const seasonId = await scene.journey.publishSeason();
    const { id } = await scene.submitted(seasonId);
    await scene.submitted();
    const within = (query: object) => listed(officer, { seasonId, ...query });
    const both = async (yes: object, no: object) => {
      expect([await within(yes), await within(no)]).toEqual([[id], []]);
    };
    const [hospital, district] = await Promise.all(
      ['江城样例医院', '夷陵样例卫生健康委员会'].map((name) => scene.journey.unitId(officer, name)),
    );
    await both({}, { queue: 'approved' });
    await both({ level: 'intermediate' }, { level: 'junior' });
    await both({ specialtyCode: '368' }, { specialtyCode: '301' });
    await both({ unitId: hospital }, { unitId: district });
    await both({ claim: 'free' }, { claim: 'mine' });
    await both({ withoutFlags: 'resubmitted' }, { flags: 'resubmitted' });
    await both({ withoutFlags: 'form_outdated' }, { flags: 'form_outdated' });
    await both({}, { waitingDays: 3 });
    scene.app.clock.set(new Date(ReviewScene.noon.getTime() + 3.5 * DAY_MS));
    officer = await scene.journey.signInStaff('hospital-officer');
    await both({ waitingDays: 3 }, { waitingDays: 4 });
    const { contentTag } = await scene.steps.acceptAll(officer, id);
    await both({ claim: 'mine' }, { claim: 'free' });
    await both({ claim: 'mine' }, { claim: 'others' });
    const above = await scene.journey.signInStaff('district-officer');
    expect(await listed(above, { seasonId, claim: 'others' })).toEqual([id]);
    await scene.steps.markForm(officer, id, contentTag).expect(200);
    await both({ flags: 'form_outdated', claim: 'mine' }, { withoutFlags: 'form_outdated' });
    const counted = await scene.steps.queue(officer, { seasonId, claim: 'mine' }).expect(200);
    expect(counted.body).toMatchObject({ count: 1, countIsCapped: false });
  });

  it('has in each row what its reader needs to choose', async () => {
    const closesAt = '2026-12-20T00:00:00+08:00';
    const seasonId = await scene.journey.publishSeason({
      reviewWindow: { opensAt: '2026-11-01T00:00:00+08:00', closesAt },
    });
    const { id } = await scene.submitted(seasonId);
    const colleague = await scene.newStaff('unit_officer');
    const row = async (who: SignedIn) =>
      (await scene.steps.queue(who, { seasonId }).expect(200)).body.items[0];
    const { contentTag } = await scene.opened(colleague, id);
    expect(await row(colleague)).toMatchObject({
      id,
      contentTag,
      number: 1,
      waitingDays: 0,
      deadline: new Date(closesAt).toISOString(),
      flags: [],
      claim: null,
      judged: null,
      allowedActions: ['claim'],
    });
    await scene.steps.claim(colleague, id).expect(200);
    await scene.steps.judge(colleague, id, 'education').expect(200);
    await scene.steps
      .judge(colleague, id, 'nurse_licence', { verdict: 'returned', reason: 'R20' })
      .expect(200);
    expect(await row(colleague)).toMatchObject({
      claim: { mine: true },
      judged: { accepted: 1, returned: 1, total: 4 },
    });
    expect(await row(await scene.newStaff('unit_officer'))).toMatchObject({
      claim: { byName: '郑审核', mine: false },
      judged: null,
      allowedActions: [],
    });
  });

  it('tells what has come in since it was read', async () => {
    const seasonId = await scene.journey.publishSeason();
    await scene.submitted(seasonId);
    const { asOf } = (await scene.steps.queue(officer, { seasonId }).expect(200)).body;
    const arrived = (arrivedAfter: string) => listed(officer, { arrivedAfter });
    expect(await arrived(asOf)).toEqual([]);
    const empty = (await scene.steps.queue(officer, { seasonId, queue: 'approved' }).expect(200)).body;
    expect(empty).toMatchObject({ items: [], asOf });
    scene.app.clock.set(new Date(ReviewScene.noon.getTime() + 60_000));
    const { id } = await scene.submitted();
    expect(await arrived(asOf)).toEqual([id]);
    await scene.steps.queue(officer, { arrivedAfter: 'yesterday' }).expect(400);
  });

  it('shows a unit below one’s own by its name, and never one beside it', async () => {
    const seasonId = await scene.journey.publishSeason();
    const { id } = await scene.submitted(seasonId);
    const unitId = await scene.journey.unitId(officer);
    expect(await listed(await scene.as('district-officer'), { unitId, seasonId })).toEqual([id]);
    const elsewhere = await scene.newStaff('unit_officer', '夷陵样例卫生健康委员会');
    expect(await listed(elsewhere, { unitId, seasonId })).toEqual([]);
  });

  it('goes on page by page where it is narrowed', async () => {
    const expected = [await scene.submitted(), await scene.submitted(), await scene.submitted()].map(
      ({ id }) => id,
    );
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await scene.steps
        .queue(officer, { level: 'intermediate', limit: 2, cursor })
        .expect(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => expected.includes(id))).toEqual(expected);
  });
});
