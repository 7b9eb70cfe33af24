import { randomUUID } from 'node:crypto';
import { roleHolds } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, Journey, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { DEMO_STAFF } from '../../../demo-data/demo-staff.ts';
import { ActivityChain, ActivityVerifications } from '../../../platform/activity/index.ts';

let app: TestApplication;
let journey: Journey;
let auditor: SignedIn;
let officer: SignedIn;
let unitId: string;

const search = (query: object = {}, session = auditor) =>
  app.http.get('/api/activity').query(query).set(as(session));
const items = async (query: object): Promise<{ id: string; type: string; actorName: string | null }[]> =>
  (await search(query).expect(200)).body.items;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  journey = new Journey(app);
  auditor = await journey.signInStaff('auditor');
  officer = await journey.signInStaff('hospital-officer');
  unitId = await journey.unitId(officer);
  for (let n = 0; n < 3; n++)
    await app.http.post(`/api/units/${unitId}/confirmation-codes`).set(as(officer)).expect(201);
});
afterAll(() => app.close());

describe('the record', () => {
  it.each([
    ['get', ''],
    ['get', '/chain'],
    ['get', '/actors?name=a'],
    ['post', '/verifications'],
    ['get', '/verifications'],
    ['get', `/verifications/${randomUUID()}`],
  ] as const)('%s %s is for auditors only', async (method, path) => {
    for (const { userName, grant } of DEMO_STAFF) {
      const session = await journey.signInStaff(userName);
      const { status } = await app.http[method](`/api/activity${path}`).set(as(session));
      expect(status === 403, userName).toBe(!roleHolds(grant(() => '').role, 'activity:read'));
    }
    await app.http[method](`/api/activity${path}`)
      .set(as(await journey.signInCandidate()))
      .expect(403);
    await app.http[method](`/api/activity${path}`).expect(401);
    await app.get(ActivityVerifications).runRequested();
  });

  it('is found by subject, actor, type and owner, with the names of staff', async () => {
    const rotated = await items({ subjectKind: 'unit', subjectId: unitId, type: 'unit.code_rotated' });
    expect(rotated.length).toBeGreaterThanOrEqual(3);
    expect(rotated[0]).toMatchObject({
      type: 'unit.code_rotated',
      actorId: officer.accountId,
      actorName: '王考务',
      actorRole: 'unit_officer',
    });
    const byActor = await items({ actorId: officer.accountId, type: 'unit.code_rotated' });
    expect(byActor.map(({ id }) => id)).toEqual(
      rotated.filter(({ actorName }) => actorName).map(({ id }) => id),
    );
    for (const { type } of await items({ type: 'session.started' })) expect(type).toBe('session.started');
    expect(await items({ ownerId: randomUUID() })).toEqual([]);
  });

  it('finds members of staff by the beginning of a name, and no candidate', async () => {
    const actors = async (name: string) =>
      (await app.http.get('/api/activity/actors').query({ name }).set(as(auditor)).expect(200)).body.items;
    const found = { accountId: officer.accountId, name: '王考务', role: 'unit_officer' };
    expect(await actors('王')).toEqual([found]);
    expect(await actors('Hospital-')).toEqual([found]);
    expect(await actors('考务')).toEqual([]);
  });

  it('comes newest first, page by page, each entry once', async () => {
    const seen: string[] = [];
    const until = new Date().toISOString();
    let cursor: string | undefined;
    do {
      const { body } = await search({ until, limit: 7, cursor }).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const [row] = await app.database.asOwner<{ count: number }>(
      'SELECT count(*)::int AS count FROM activity WHERE occurred_at < $1',
      [until],
    );
    expect(seen).toHaveLength(row!.count);
    expect(seen).toEqual([...new Set(seen)].sort((one, other) => Number(BigInt(other) - BigInt(one))));
  });

  it('is found by period, to the instant', async () => {
    const rows = await app.database.asOwner<{ id: string; occurred_at: Date }>(
      'SELECT id, occurred_at FROM activity ORDER BY id LIMIT 12',
    );
    const [from, until] = [rows[3]!.occurred_at, rows[9]!.occurred_at];
    const found = await items({ from: from.toISOString(), until: until.toISOString(), limit: 100 });
    const expected = await app.database.asOwner<{ id: string }>(
      'SELECT id FROM activity WHERE occurred_at >= $1 AND occurred_at < $2 ORDER BY id DESC',
      [from, until],
    );
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(await items({ from: '2030-01-01T00:00:00Z' })).toEqual([]);
    expect(await items({ until: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  it('records that it was read, once a page', async () => {
    const before = await items({ type: 'activity.searched', limit: 100 });
    await search({ actorId: officer.accountId }).expect(200);
    const after = await items({ type: 'activity.searched', limit: 100 });
    expect(after.length - before.length).toBe(2);
    expect(after[0]).toMatchObject({ actorId: auditor.accountId, detail: { actorId: officer.accountId } });
  });

  it.each([
    [{ subjectKind: 'unit' }, '/subjectId'],
    [{ subjectId: randomUUID() }, '/subjectKind'],
    [{ type: 'x' }, '/type'],
    [{ from: '2026-02-31T00:00:00Z' }, '/from'],
    [{ orderBy: 'type' }, '/orderBy'],
  ])('names what is wrong with %j', async (query, pointer) => {
    const { body } = await search(query).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it('takes no cursor that is not its own', async () => {
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect((await search({ cursor }).expect(400)).body.code).toBe('cursor_invalid');
  });
});

describe('the chain', () => {
  it('shows its head, its anchor and what is not chained yet', async () => {
    const state = async () => (await app.http.get('/api/activity/chain').set(as(auditor)).expect(200)).body;
    await app.get(ActivityChain).advance();
    await app.get(ActivityChain).anchor();
    const chained = await state();
    expect(chained).toMatchObject({ unchained: 0, unchainedSince: null });
    expect(chained.anchor).toEqual(chained.head);
    await search().expect(200);
    const lagging = await state();
    expect(lagging.unchained).toBeGreaterThan(0);
    expect(Date.parse(lagging.unchainedSince)).toBeGreaterThan(0);
  });

  const verification = async () => {
    const { body } = await app.http.post('/api/activity/verifications').set(as(auditor)).expect(202);
    await app.get(ActivityVerifications).runRequested();
    return (await app.http.get(`/api/activity/verifications/${body.id}`).set(as(auditor)).expect(200)).body;
  };

  it('is verified in the background, one at a time', async () => {
    const sound = await verification();
    expect(sound).toMatchObject({
      status: 'finished',
      findingsCount: 0,
      findings: [],
      requestedByName: '吴审计',
    });
    expect(Number(sound.links)).toBeGreaterThan(10);
    expect(sound.linksExpected).toBe(sound.links);
    await app.http.post('/api/activity/verifications').set(as(auditor)).expect(202);
    const second = await app.http.post('/api/activity/verifications').set(as(auditor)).expect(409);
    expect(second.body.code).toBe('verification_running');
    await app.get(ActivityVerifications).runRequested();
    expect(await app.get(ActivityVerifications).runRequested()).toBe(false);
    const { body } = await app.http.get('/api/activity/verifications').set(as(auditor)).expect(200);
    expect(body.items.length).toBeGreaterThanOrEqual(2);
    await app.http.get(`/api/activity/verifications/${randomUUID()}`).set(as(auditor)).expect(404);
  });

  it('tells what was tampered with', async () => {
    await app.get(ActivityChain).advance();
    await app.database.asOwner(
      `ALTER TABLE activity DISABLE TRIGGER USER; UPDATE activity SET detail = '{"forged": true}' WHERE id = 5;
       ALTER TABLE activity ENABLE TRIGGER USER`,
    );
    expect(await verification()).toMatchObject({
      findingsCount: 1,
      findings: [{ kind: 'altered', activityId: '5' }],
    });
  });
});
