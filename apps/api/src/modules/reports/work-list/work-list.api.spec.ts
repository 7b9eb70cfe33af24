import { ROLES, roleHolds } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { ManualReviewSteps } from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { demoPassword, DEMO_STAFF } from '../../../demo-data/demo-staff.ts';
import type { WorkListView } from './work-list.view.ts';

const NOON = Date.parse('2026-11-23T12:00:00+08:00');
const NURSE_ACCOUNT = 'nurse-of-the-work-list';
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
const staff = new Map<string, SignedIn>();

const of = (userName: string) => staff.get(userName)!;
const ask = (session: SignedIn, query: object = {}) =>
  app.http.get('/api/reports/work-list').query(query).set(as(session));
const workOf = (userName: string, query: object = {}) =>
  bodyOf<WorkListView>(ask(of(userName), query).expect(200));
const visit = (userName: string) =>
  app.http
    .put('/api/reports/work-list/visit')
    .set(as(of(userName)))
    .expect(204);

/** What comes after the times of day of the tests needs sessions of that day. */
async function at(instant: number): Promise<void> {
  app.clock.set(new Date(instant));
  nurse = { ...nurse, ...(await journey.signInCandidate(NURSE_ACCOUNT)) };
  for (const { userName } of DEMO_STAFF) staff.set(userName, await journey.signInStaff(userName));
}

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date(NOON));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  const session = await journey.signInCandidate(NURSE_ACCOUNT);
  await journey.verify(session);
  await journey.bind(session);
  const credentials = await journey.addNurseCredentials(session);
  nurse = { ...session, credentials, details: await journey.nurseDetails(session) };
  await at(NOON);
});
afterAll(() => app.close());

describe('the work list', () => {
  it('is every member of staff’s, and no candidate’s', async () => {
    expect(ROLES.filter((role) => !roleHolds(role, 'work-list:read'))).toEqual(['candidate']);
    for (const { userName } of DEMO_STAFF) await ask(of(userName)).expect(200);
    await ask(await journey.signInCandidate()).expect(403);
  });

  it('says what waits where one reviews, for how long, and what has been claimed', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    await at(NOON + 2 * DAY);
    const work = await workOf('hospital-officer', { longDays: 1 });
    expect(work.declarations).toEqual([
      {
        stage: 'unit',
        scope: `unit:${await journey.unitId(of('hospital-officer'))}`,
        waiting: 1,
        waitingLong: 1,
        oldestWaitingSince: new Date(NOON).toISOString(),
        arrived: null,
        isCapped: false,
      },
    ]);
    expect((await workOf('hospital-officer', { longDays: 3 })).declarations[0]?.waitingLong).toBe(0);
    expect(work.claims).toEqual([{ kind: 'declarations', count: 0, firstEndsAt: null }]);
    await steps.claim(of('hospital-officer'), id).expect(200);
    const [claims] = (await workOf('hospital-officer')).claims;
    expect(claims).toMatchObject({ kind: 'declarations', count: 1 });
    expect(Date.parse(claims!.firstEndsAt!)).toBeGreaterThan(NOON + 2 * DAY);
    expect(new Set(work.deadlines.map(({ target }) => target))).toEqual(new Set(['unit']));
    expect(work).toMatchObject({ accounts: [], record: null });
  });

  it('tells what came since the last visit, which the server keeps', async () => {
    expect((await workOf('hospital-officer')).since).toBeNull();
    await visit('hospital-officer');
    await at(NOON + 3 * DAY);
    const since = new Date(NOON + 2 * DAY).toISOString();
    expect(await workOf('hospital-officer')).toMatchObject({ since, declarations: [{ arrived: 0 }] });
    await visit('hospital-officer');
    await at(NOON + 3 * DAY + 20 * MINUTE);
    await steps.submitted(nurse, await journey.publishSeason());
    await visit('hospital-officer');
    const stillNew = await workOf('hospital-officer');
    expect(stillNew).toMatchObject({ since, declarations: [{ arrived: 1 }] });
    await at(NOON + 3 * DAY + 60 * MINUTE);
    expect(await workOf('hospital-officer')).toMatchObject({
      since: new Date(NOON + 3 * DAY + 20 * MINUTE).toISOString(),
      declarations: [{ arrived: 0 }],
    });
    expect((await workOf('district-officer')).since).toBeNull();
  });

  it('counts the corrections that wait for the unit, in the units above it too', async () => {
    const { others } = await workOf('hospital-officer');
    expect(others).toMatchObject([{ kind: 'corrections', waiting: 0, oldestWaitingSince: null }]);
    const [unit] = await app.database.asOwner<{ id: string }>(
      'SELECT unit_id AS id FROM affiliation LIMIT 1',
    );
    const waitingSince = new Date(NOON + 3 * DAY + 50 * MINUTE);
    await app.database.asOwner(
      `INSERT INTO correction (id, owner_id, credential_id, kind, field, unit_id, status, content, reported_at, waiting_since)
       VALUES (gen_random_uuid(), $1, gen_random_uuid(), 'education', 'school', $2, 'reported', '', $3, $3)`,
      [nurse.accountId, unit?.id, waitingSince],
    );
    for (const [userName, arrived] of [
      ['hospital-officer', 1],
      ['district-officer', null],
    ] as const)
      expect((await workOf(userName)).others).toEqual([
        {
          kind: 'corrections',
          waiting: 1,
          isCapped: false,
          oldestWaitingSince: waitingSince.toISOString(),
          firstLapsesAt: null,
          arrived,
        },
      ]);
  });

  it('shows the province identity cases with their end, and a lead failed messages and every window', async () => {
    const candidate = await journey.signInCandidate();
    await new ManualReviewSteps(journey).pending(candidate);
    const reviewer = await workOf('province-reviewer');
    expect(reviewer.others.map(({ kind, waiting }) => [kind, waiting])).toEqual([
      ['identity_cases', 1],
      ['unit_registrations', 0],
    ]);
    expect(Date.parse(reviewer.others[0]!.firstLapsesAt!)).toBeGreaterThan(NOON + 3 * DAY);
    expect(reviewer.claims.map(({ kind }) => kind)).toEqual([
      'declarations',
      'identity_cases',
      'unit_registrations',
    ]);
    await app.database.asOwner(
      `WITH told AS (
         INSERT INTO message (id, account_id, activity_id, kind, facts, subject_kind, subject_id, occurred_at)
         VALUES (gen_random_uuid(), $1, 1, 'identity_verified', '{}', 'identity', $1, now()) RETURNING id)
       INSERT INTO message_delivery (message_id, topic, state, due_at, settled_at)
       SELECT id, 'identity_result', 'failed', now(), now() FROM told`,
      [nurse.accountId],
    );
    const lead = await workOf('province-lead');
    expect(lead.others.at(-1)).toMatchObject({ kind: 'failed_deliveries', waiting: 1 });
    expect(new Set(lead.deadlines.map(({ target }) => target))).toEqual(
      new Set(['declaration', 'unit', 'exam_point', 'province']),
    );
  });

  it('shows the auditor how the record stands, and nothing to decide', async () => {
    const before = await workOf('auditor');
    expect(before).toMatchObject({ declarations: [], claims: [], others: [], accounts: [] });
    expect(before.deadlines.length).toBeGreaterThan(0);
    expect(before.record?.unchained).toBeGreaterThan(0);
    expect(before.record?.lastVerification).toBeNull();
    await app.http
      .post('/api/activity/verifications')
      .set(as(of('auditor')))
      .expect(202);
    expect((await workOf('auditor')).record?.lastVerification?.status).toBe('requested');
  });

  it('shows the system administrator who is locked out or lacks a second factor', async () => {
    await app.database.asOwner(`DELETE FROM second_factor WHERE account_id = $1`, [
      of('district-officer').accountId,
    ]);
    expect(await workOf('system-admin')).toMatchObject({
      declarations: [],
      others: [],
      deadlines: [],
      accounts: [{ userName: 'district-officer', concerns: ['second_factor_missing'], lockedUntil: null }],
    });
    for (const userName of ['hospital-officer', 'nobody-of-this-name'])
      for (let tries = 0; tries < 5; tries++)
        await app.http
          .post('/api/sessions/password')
          .send({ userName, password: `not ${demoPassword(userName)}` });
    const { accounts } = await workOf('system-admin');
    expect(accounts.map(({ userName, concerns }) => [userName, concerns])).toEqual([
      ['hospital-officer', ['locked']],
      ['district-officer', ['second_factor_missing']],
    ]);
    expect(Date.parse(accounts[0]!.lockedUntil!)).toBeGreaterThan(NOON + 3 * DAY);
    expect((await workOf('province-lead')).accounts).toEqual([]);
  });
});
