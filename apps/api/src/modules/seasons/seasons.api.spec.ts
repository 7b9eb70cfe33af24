import { randomUUID } from 'node:crypto';
import { demoSeason, type Permission, roleHolds } from '@htp/domain';
import pg from 'pg';
import type { Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { once } from '../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type SignedIn } from '../../../test/journey.ts';
import { type DraftReceipt, type DryRun, SeasonSteps } from '../../../test/season-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { seedDemoData } from '../../demo-data.ts';
import { SeasonService } from './season.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const WINDOW = { opensAt: '2026-11-20T00:00:00+08:00', closesAt: '2026-12-11T00:00:00+08:00' };
const BLOCKED = `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND a.datname = current_database()`;

let app: TestApplication;
let journey: Journey;
let steps: SeasonSteps;
let lead: SignedIn;
let reviewer: SignedIn;
let candidate: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new SeasonSteps(journey);
  lead = await journey.signInStaff('province-lead');
  reviewer = await journey.signInStaff('province-reviewer');
  candidate = await journey.signInCandidate();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const published = () => journey.publishSeason({ window: WINDOW });
const empty = async (): Promise<DraftReceipt> =>
  bodyOf(steps.create(lead, { kind: 'empty', project: `新项目${randomUUID()}`, examYear: 2028 }).expect(201));
const recorded = (id: string) =>
  app.database.asOwner<{ type: string; detail: Record<string, unknown> }>(
    'SELECT type, detail FROM activity WHERE subject_id = $1 ORDER BY id',
    [id],
  );

/** Sends the requests while somebody holds the season, so that all of them have begun before one of them can go on. */
async function atOnce(seasonId: string, requests: readonly Test[]) {
  const other = new pg.Client({ connectionString: app.database.ownerUrl });
  await other.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM season WHERE id = $1 FOR UPDATE', [seasonId]);
  const answers = Promise.all(requests.map(async (request) => request));
  const allWait = async () => (await app.database.asOwner(BLOCKED)).length >= requests.length;
  await vi.waitUntil(allWait, { timeout: 60_000 });
  await other.query('ROLLBACK');
  await other.end();
  return answers;
}

describe('who may do what', () => {
  const id = randomUUID();
  const routes: [string, string, Permission, object?][] = [
    ['get', '/api/seasons', 'season-version:read'],
    ['get', '/api/seasons/open', 'season:read'],
    ['get', `/api/seasons/${id}`, 'season:read'],
    ['get', `/api/seasons/${id}/versions`, 'season-version:read'],
    ['get', `/api/seasons/${id}/versions/1`, 'season-version:read'],
    [
      'post',
      `/api/seasons/${id}/window-extensions`,
      'season:publish',
      { version: 1, target: 'unit', closesAt: 'x', reason: 'r' },
    ],
    ['post', '/api/season-drafts', 'season:edit', { kind: 'next_version', seasonId: id }],
    ['get', '/api/season-drafts', 'season:edit'],
    ['get', '/api/specialty-directory?examYear=2027', 'season:edit'],
    ['get', `/api/season-drafts/${id}`, 'season:edit'],
    ['patch', `/api/season-drafts/${id}`, 'season:edit', { version: 1 }],
    ['delete', `/api/season-drafts/${id}`, 'season:edit'],
    ['post', `/api/season-drafts/${id}/rebase`, 'season:edit', { version: 1 }],
    ['get', `/api/season-drafts/${id}/preview`, 'season:edit'],
    ['get', `/api/season-drafts/${id}/dry-run`, 'season:publish'],
    ['post', `/api/season-drafts/${id}/publication`, 'season:publish', {}],
  ];
  const staff = {
    unit_officer: 'hospital-officer',
    exam_point_reviewer: 'wuhan-reviewer',
    provincial_reviewer: 'province-reviewer',
    provincial_lead: 'province-lead',
    system_admin: 'system-admin',
    auditor: 'auditor',
  } as const;

  it.each(['candidate', ...(Object.keys(staff) as (keyof typeof staff)[])] as const)(
    'as %s',
    async (role) => {
      const session = role === 'candidate' ? candidate : await journey.signInStaff(staff[role]);
      for (const [method, path, permission, body] of routes) {
        const request = app.http[method as 'get'](path).set({ ...once(session), 'If-Match': '"x"' });
        const { status } = await (method === 'get' ? request : request.send(body));
        const expected = roleHolds(role, permission) ? [200, 404] : [403];
        expect(expected, `${role} ${method} ${path}`).toContain(status);
      }
    },
  );
});

describe('a draft', () => {
  it('begins empty, names all that it lacks, and is saved by section', async () => {
    const { id } = await empty();
    const { body } = await steps.draft(lead, id).expect(200);
    expect(body).toMatchObject({ version: 1, seasonId: null, baseVersion: null, createdByName: '孙主任' });
    expect(body.issues).toContainEqual({ pointer: '/notice/title', code: 'required', detail: '请填写此项' });
    const notice = { version: '2028-1', title: '须知', body: '正文' };
    const saved = await steps.save(lead, id, { version: 1, notice }).expect(200);
    expect(saved.body.version).toBe(2);
    expect(saved.body.issues.map(({ pointer }: { pointer: string }) => pointer)).not.toContain(
      '/notice/title',
    );
    expect((await steps.draft(lead, id)).body.definition.notice).toEqual(notice);
    expect((await recorded(id)).map(({ type, detail }) => [type, detail['sections']])).toEqual([
      ['season.draft_created', undefined],
      ['season.draft_saved', ['notice']],
    ]);
  });

  it('tells a lead who is late both values of what both have changed', async () => {
    const { id } = await empty();
    await steps.save(lead, id, { version: 1, cutoffOn: '2027-12-31', ruleSetVersion: 'theirs' }).expect(200);
    const late = { version: 1, ruleSetVersion: 'mine', resubmission: 'returning_stage' };
    const { body } = await steps.save(lead, id, late).expect(409);
    expect(body).toMatchObject({
      code: 'version_stale',
      params: { currentVersion: 2, yours: { ruleSetVersion: 'mine' }, current: { ruleSetVersion: 'theirs' } },
    });
    expect(body.params.current).not.toHaveProperty('resubmission');
  });

  it('is refused by pointer when its shape is wrong', async () => {
    const { id } = await empty();
    const fees = {
      junior: { baseFen: 0.5, perSubjectFen: -1 },
      junior_assistant: { baseFen: 0, perSubjectFen: 0 },
    };
    const wrong = { version: 1, fees, stages: [{ stage: 'county' }], project: null, unknown: 1 };
    const { body } = await steps.save(lead, id, wrong).expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/fees/intermediate',
      '/fees/junior/baseFen',
      '/fees/junior/perSubjectFen',
      '/project',
      '/stages/0/stage',
      '/stages/0/window',
      '/unknown',
    ]);
    const rule = (sections: object[]) => ({ levels: ['junior'], families: ['nursing'], sections });
    const nurse = { section: 'nurse_licence', requirement: 'conditional', requiredFor: [] };
    const rules = await steps.save(lead, id, {
      version: 1,
      sectionRules: [rule([nurse, { ...nurse, requirement: 'hidden' }])],
    });
    expect(rules.status).toBe(400);
    expect(rules.body.errors).toMatchObject([
      { pointer: '/sectionRules/0/sections/0/requiredFor', code: 'required' },
      { pointer: '/sectionRules/0/sections/1/section', code: 'duplicate' },
    ]);
    for (const input of [
      { kind: 'empty' },
      { kind: 'copy' },
      { kind: 'next_version', seasonId: randomUUID(), examYear: 2030 },
    ])
      expect((await steps.create(lead, input)).status).toBe(400);
  });

  it('is given up once, and is closed then', async () => {
    const { id } = await empty();
    await steps.discard(lead, id).expect(204);
    for (const again of [
      steps.discard(lead, id),
      steps.save(lead, id, { version: 1 }),
      steps.draft(lead, id),
      steps.dryRun(lead, id),
    ])
      expect((await again.expect(409)).body.code).toBe('season_draft_closed');
    const { body } = await app.http.get('/api/season-drafts').query({ limit: 100 }).set(as(lead)).expect(200);
    expect(body.items.map((item: DraftReceipt) => item.id)).not.toContain(id);
  });

  it('copies last year’s season: what the directory dropped is named, and it could be published as it is', async () => {
    const { seasonId } = await app
      .get(SeasonService)
      .publish({ ...demoSeason(2023), project: '旧项目' }, null);
    const { id } = await bodyOf<DraftReceipt>(steps.create(lead, { kind: 'copy', seasonId }).expect(201));
    const { body } = await steps.draft(lead, id).expect(200);
    expect(body).toMatchObject({ examYear: 2024, project: '旧项目', issues: [], seasonId: null });
    expect(body.definition.cutoffOn).toBe('2023-12-31');
    expect(body.report.dropped).toHaveLength(6);
    const preview = await steps.preview(lead, id).expect(200);
    expect(preview.body.notice.version).toBe('2024-1');
    expect(
      preview.body.levels.flatMap(({ specialties }: { specialties: object[] }) => specialties),
    ).toHaveLength(113);
    const { body: made } = await steps.publish(lead, id, await steps.token(lead, id)).expect(200);
    expect(made.version).toBe(1);
    await steps.one(candidate, made.seasonId).expect(200);
  });

  it('is previewed as far as it is written, whatever else is missing', async () => {
    const { id } = await empty();
    const blank = await steps.preview(lead, id).expect(200);
    expect(blank.body).toMatchObject({
      cutoffOn: null,
      declarationWindow: null,
      stages: [],
      historySubjects: null,
      notice: { version: '', title: '', body: '' },
    });
    const sections = {
      notice: { version: '', title: '须知', body: '正文' },
      declarationWindow: { opensAt: WINDOW.opensAt, closesAt: '' },
      stages: [{ stage: 'unit', window: WINDOW }],
      specialties: [
        { code: '368', name: '护理学', level: 'intermediate', family: 'nursing' },
        { code: '', name: '', level: 'intermediate', family: 'nursing' },
      ],
      subjects: [
        { code: '1', name: '基础知识' },
        { code: '2', name: '' },
      ],
    };
    await steps.save(lead, id, { version: 1, ...sections }).expect(200);
    const { body } = await steps.preview(lead, id).expect(200);
    expect(body).toMatchObject({
      notice: sections.notice,
      declarationWindow: null,
      stages: [{ stage: 'unit', window: { closesAt: new Date(WINDOW.closesAt).toISOString() } }],
      subjects: [{ code: '1' }],
    });
    expect(body.levels.map(({ specialties }: { specialties: object[] }) => specialties.length)).toEqual([
      0, 0, 1,
    ]);
  });

  it('is filled from the directory of its exam year', async () => {
    const directory = (examYear: unknown) =>
      app.http.get('/api/specialty-directory').query({ examYear }).set(as(lead));
    const codes = async (examYear: number) =>
      (await directory(examYear).expect(200)).body.items.map(({ code }: { code: string }) => code);
    const [before, after] = [await codes(2023), await codes(2024)];
    expect(before.filter((code: string) => !after.includes(code))).toHaveLength(6);
    await directory('x').expect(400);
  });
});

describe('publishing', () => {
  it('shows first what it changes, then publishes exactly that, and says who did', async () => {
    const seasonId = await published();
    const fee = { baseFen: 0, perSubjectFen: 6_100 };
    const fees = { junior_assistant: fee, junior: fee, intermediate: fee };
    const { id, version } = await steps.nextVersion(lead, seasonId, { fees });
    const dryRun = await bodyOf<DryRun>(steps.dryRun(lead, id).expect(200));
    expect(dryRun.changes).toContainEqual({
      pointer: '/fees/junior/perSubjectFen',
      before: 7_000,
      after: 6_100,
    });
    expect(dryRun.effects.map(({ kind, refused }) => [kind, refused])).toEqual(
      Array(3).fill(['fee_changed', false]),
    );
    await steps.save(lead, id, { version, cutoffOn: '2026-12-30' }).expect(200);
    const changed = await steps.publish(lead, id, dryRun.token!).expect(412);
    expect(changed.body.code).toBe('content_changed');
    await steps.publish(lead, id, await steps.token(lead, id)).expect(200, { seasonId, version: 2 });
    const { body } = await steps.versions(reviewer, seasonId).expect(200);
    expect(body.items).toMatchObject([
      { version: 2, origin: 'published', publishedByName: '孙主任' },
      { version: 1, publishedByName: null, changes: [] },
    ]);
    expect(body.items[0].changes).toHaveLength(4);
    const first = await app.http.get(`/api/seasons/${seasonId}/versions/1`).set(as(reviewer)).expect(200);
    expect(first.body.definition.fees.junior.perSubjectFen).toBe(7_000);
    expect(first.body).toMatchObject({ version: 1, currentVersion: 2, state: 'open', allowedActions: [] });
    const seen = await app.http.get(`/api/seasons/${seasonId}/versions/2`).set(as(lead)).expect(200);
    expect(seen.body.allowedActions).toEqual(['copy', 'next_version', 'extend_window', 'reopen']);
    expect((await recorded(seasonId)).at(-1)).toMatchObject({
      type: 'season.published',
      detail: { version: 2, changes: 4 },
    });
  });

  it('asks for the token, and refuses what is not complete, naming each field', async () => {
    const { id } = await empty();
    const missing = await app.http.post(`/api/season-drafts/${id}/publication`).set(once(lead)).expect(428);
    expect(missing.body.code).toBe('precondition_required');
    const { body } = await steps.publish(lead, id, '"x"').expect(422);
    expect(body.code).toBe('season_definition_invalid');
    expect(body.errors.length).toBeGreaterThan(5);
    expect((await bodyOf<DryRun>(steps.dryRun(lead, id))).token).toBeNull();
  });

  it('refuses a changed text under a version that was published, and another name', async () => {
    const seasonId = await published();
    const notice = { version: '2027-1', title: '须知', body: '改过的正文' };
    const { id } = await steps.nextVersion(lead, seasonId, { notice, examYear: 2030 });
    const { issues, token } = await bodyOf<DryRun>(steps.dryRun(lead, id).expect(200));
    expect(issues.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/examYear locked',
      '/notice/version duplicate',
    ]);
    expect(token).toBeNull();
  });

  it('lets exactly one of two leads win; the other rebases and publishes both changes', async () => {
    const seasonId = await published();
    const one = await steps.nextVersion(lead, seasonId, { cutoffOn: '2026-12-30' });
    const other = await steps.nextVersion(lead, seasonId, { ruleSetVersion: '2001-164' });
    const tokens = [await steps.token(lead, one.id), await steps.token(lead, other.id)] as const;
    const answers = await atOnce(seasonId, [
      steps.publish(lead, one.id, tokens[0]),
      steps.publish(lead, other.id, tokens[1]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = answers[0]!.status === 409 ? one : other;
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('version_stale');
    expect((await bodyOf<DryRun>(steps.dryRun(lead, loser.id))).outdated).toBe(true);
    const rebased = await steps.rebase(lead, loser.id, loser.version).expect(200);
    expect(rebased.body).toMatchObject({ baseVersion: 2, conflicts: [] });
    await steps
      .publish(lead, loser.id, await steps.token(lead, loser.id))
      .expect(200, { seasonId, version: 3 });
    const { body } = await app.http.get(`/api/seasons/${seasonId}/versions/3`).set(as(lead)).expect(200);
    expect(body.definition).toMatchObject({ cutoffOn: '2026-12-30', ruleSetVersion: '2001-164' });
  });

  it('publishes one draft once, and one season of a name and year', async () => {
    const seasonId = await published();
    const { id } = await steps.nextVersion(lead, seasonId, { cutoffOn: '2026-12-30' });
    const token = await steps.token(lead, id);
    const twice = await Promise.all([steps.publish(lead, id, token), steps.publish(lead, id, token)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    const copies = await Promise.all(
      [1, 2].map(() => bodyOf<DraftReceipt>(steps.create(lead, { kind: 'copy', seasonId }).expect(201))),
    );
    const tokens = await Promise.all(copies.map((copy) => steps.token(lead, copy.id)));
    const both = await Promise.all(copies.map((copy, index) => steps.publish(lead, copy.id, tokens[index]!)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = copies[both.findIndex(({ status }) => status === 409)]!;
    expect(await bodyOf<DryRun>(steps.dryRun(lead, late.id))).toMatchObject({ taken: true, token: null });
    expect((await steps.publish(lead, late.id, tokens[0]!).expect(409)).body.code).toBe('season_exists');
  });
});

describe('extending a window', () => {
  const later = '2026-12-12T00:00:00+08:00';
  const input = (change: object = {}) => ({
    version: 1,
    target: 'declaration',
    closesAt: later,
    reason: '系统故障',
    ...change,
  });

  it('is in force at once, for everybody, and stands in the list of versions with its reason', async () => {
    const seasonId = await published();
    app.clock.set(new Date('2026-11-23T12:05:00+08:00'));
    await steps.extend(lead, seasonId, input()).expect(200, { seasonId, version: 2 });
    const { body } = await steps.one(candidate, seasonId).expect(200);
    expect(body).toMatchObject({
      version: 2,
      declarationWindow: { closesAt: new Date(later).toISOString() },
    });
    await steps.extend(lead, seasonId, input({ version: 2, target: 'province' })).expect(200);
    const inForce = await app.get(SeasonService).getInForce(seasonId, 1);
    expect(inForce.stages.map(({ window }) => window.closesAt)).toEqual([
      WINDOW.closesAt,
      new Date(later).toISOString(),
    ]);
    const list = await steps.versions(reviewer, seasonId, { origin: 'window_extended' }).expect(200);
    expect(list.body.items).toMatchObject([
      { version: 3, reason: '系统故障', changes: [{ pointer: '/stages/province/window/closesAt' }] },
      {
        version: 2,
        reason: '系统故障',
        publishedByName: '孙主任',
        changes: [{ pointer: '/declarationWindow/closesAt' }],
      },
    ]);
    expect((await recorded(seasonId)).at(-1)).toMatchObject({
      type: 'season.window_extended',
      detail: { target: 'province', before: WINDOW.closesAt, closesAt: later, reason: '系统故障' },
    });
  });

  it('is refused for a version that has not been seen, in the past, without a reason, and shorter unless meant', async () => {
    const seasonId = await published();
    const refused = async (change: object) => {
      const { status, body } = await steps.extend(lead, seasonId, input(change));
      return [status, body.code];
    };
    expect(await refused({ version: 2 })).toEqual([409, 'version_stale']);
    expect(await refused({ closesAt: '2026-11-22T00:00:00+08:00', shorten: true })).toEqual([
      422,
      'window_invalid',
    ]);
    expect(await refused({ closesAt: 'soon' })).toEqual([422, 'window_invalid']);
    expect(await refused({ target: 'exam_point' })).toEqual([422, 'window_invalid']);
    expect(await refused({ reason: '  ' })).toEqual([400, 'shape_invalid']);
    const earlier = '2026-12-01T00:00:00+08:00';
    expect(await refused({ closesAt: earlier })).toEqual([422, 'window_shortened']);
    await steps.extend(lead, seasonId, input({ closesAt: earlier, shorten: true })).expect(200);
  });

  it('of two at once leaves one, and makes a draft that was begun before outdated', async () => {
    const seasonId = await published();
    const { id } = await steps.nextVersion(lead, seasonId, { cutoffOn: '2026-12-30' });
    const both = await Promise.all([
      steps.extend(lead, seasonId, input()),
      steps.extend(lead, seasonId, input()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { outdated, changes } = await bodyOf<DryRun>(steps.dryRun(lead, id).expect(200));
    expect(outdated).toBe(true);
    expect(changes.map(({ pointer }) => pointer)).toContain('/declarationWindow/closesAt');
  });
});

describe('the list of seasons', () => {
  it('says where each stands by the server’s clock, by year and page, and shows drafts to leads only', async () => {
    const year = 2050;
    const window = { opensAt: '2049-11-20T00:00:00+08:00', closesAt: '2049-12-11T00:00:00+08:00' };
    const seasonId = await journey.publishSeason({ window, examYear: year });
    const { id } = await bodyOf<DraftReceipt>(
      steps.create(lead, { kind: 'empty', project: '草稿', examYear: year }).expect(201),
    );
    const states = async (session: SignedIn, query: object = {}) => {
      const { body } = await steps.list(session, { examYear: year, ...query }).expect(200);
      return body.items.map((item: { id: string; state: string }) => [item.id, item.state]);
    };
    expect(await states(lead)).toEqual([
      [id, 'draft'],
      [seasonId, 'announced'],
    ]);
    expect(await states(reviewer)).toEqual([[seasonId, 'announced']]);
    const actions = async (session: SignedIn) =>
      (await steps.list(session, { examYear: year })).body.items.at(-1).allowedActions;
    expect(await actions(lead)).toEqual(['copy', 'next_version', 'extend_window']);
    expect(await actions(reviewer)).toEqual([]);
    const first = await steps.list(lead, { examYear: year, limit: 1 }).expect(200);
    const second = await steps
      .list(lead, { examYear: year, limit: 1, cursor: first.body.nextCursor })
      .expect(200);
    expect([first.body.items[0].id, second.body.items[0].id, second.body.nextCursor]).toEqual([
      id,
      seasonId,
      null,
    ]);
    await steps.list(lead, { examYear: 'x' }).expect(400);
    await steps.list(lead, { cursor: 'x' }).expect(400);
  });

  it('gives candidates all that the form needs, with the server’s time', async () => {
    const seasonId = await published();
    const { body } = await app.http.get('/api/seasons/open').set(as(candidate)).expect(200);
    expect(body.serverTime).toBe(NOON.toISOString());
    expect(body.items.find(({ id }: { id: string }) => id === seasonId)).toMatchObject({
      state: 'open',
      reopenedUntil: null,
    });
    const season = await steps.one(candidate, seasonId).expect(200);
    expect(season.body).toMatchObject({
      serverTime: NOON.toISOString(),
      state: 'open',
      historySubjects: { min: 1, max: 3 },
      reopenedUntil: null,
      stages: [{ stage: 'unit' }, { stage: 'province' }],
    });
    app.clock.set(new Date('2026-11-23T12:05:00+08:00'));
    expect((await steps.one(candidate, seasonId)).body.serverTime).toBe('2026-11-23T04:05:00.000Z');
  });
});
