import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECLARATION_STATUSES } from '@htp/domain';
import { DeclarationSteps, type Receipt, type ReviewedCase } from '../../test/declaration-steps.ts';
import { bodyOf, Journey, type SignedIn } from '../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../test/test-application.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { SessionService } from '../modules/accounts/sessions/session.service.ts';
import { InvariantChecks } from '../modules/reports/index.ts';
import { FilledDatabaseError, seedDatabase } from './seed-database.ts';

const DECLARATIONS = 200;

describe('a seeded database', () => {
  let app: TestApplication;
  let steps: DeclarationSteps;
  const seed = () =>
    seedDatabase(app.nest, { ownerUrl: app.database.ownerUrl, declarations: DECLARATIONS, seed: 1 });

  beforeAll(async () => {
    app = await startTestApplication();
    steps = new DeclarationSteps(new Journey(app));
    await seed();
  });
  afterAll(() => app.close());

  /** The first case that is so, as whoever `actor` is a column of. */
  const oneOf = async (actor: string, where: string) => {
    const [found] = await app.database.asOwner<{ id: string; actor: string; version: number }>(
      `SELECT d.id, d.version, ${actor} AS actor FROM declaration d
       LEFT JOIN role_grant g ON g.unit_id = d.unit_id WHERE ${where} ORDER BY d.id LIMIT 1`,
    );
    if (!found) throw new Error(`nothing seeded is ${where}`);
    const { accessToken } = await app
      .get(SessionService)
      .start({ accountId: found.actor, way: 'wechat', twoFactor: true });
    return { ...found, session: { accountId: found.actor, accessToken } satisfies SignedIn };
  };

  it('holds as many as were asked for, in every state', async () => {
    const states = await app.database.asOwner<{ status: string; count: number }>(
      'SELECT status, count(*)::int AS count FROM declaration GROUP BY status',
    );
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(DECLARATIONS);
    expect(states.map(({ status }) => status).sort()).toEqual([...DECLARATION_STATUSES].sort());
  });

  it('has its keys, indexes and triggers back', async () => {
    const definitions = (database: TestDatabase) =>
      database.asOwner(
        `SELECT conname AS name, pg_get_constraintdef(oid) AS definition, convalidated FROM pg_constraint
           WHERE connamespace = 'public'::regnamespace
         UNION ALL SELECT tgname, pg_get_triggerdef(oid), tgenabled = 'O' FROM pg_trigger WHERE NOT tgisinternal
         UNION ALL SELECT indexname, indexdef, true FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`,
      );
    const untouched = await createTestDatabase();
    expect(await definitions(app.database)).toEqual(await definitions(untouched));
    await untouched.drop();
  });

  it('agrees with itself', async () => {
    const violations = await app.database.asOwner(
      `SELECT d.id, 'reach' AS wrong FROM declaration d WHERE submission_id IS NOT NULL AND EXISTS (
         SELECT FROM unnest(unit_path) AS unit_id WHERE NOT EXISTS (SELECT FROM declaration_reach r
           WHERE r.declaration_id = d.id AND r.scope = 'unit:' || unit_id AND r.waiting_since = d.waiting_since
             AND r.queue = CASE WHEN d.status = 'in_review' THEN d.stage ELSE d.status END))
       UNION ALL SELECT d.id, 'version' FROM declaration d WHERE version <> (
         SELECT max((detail->>'version')::int) FROM activity WHERE subject_id = d.id)
       UNION ALL SELECT x.declaration_id, 'decision without activity' FROM declaration_decision x WHERE NOT EXISTS (
         SELECT FROM activity WHERE subject_id = x.declaration_id AND type = 'declaration.' || x.decision)
       UNION ALL SELECT s.declaration_id, 'file' FROM declaration_submission s, unnest(file_ids) AS file_id
         WHERE NOT EXISTS (SELECT FROM file WHERE id = file_id)`,
    );
    expect(violations).toEqual([]);
  });

  it('violates nothing that holds of every database', async () => {
    const checked = await app.get(InvariantChecks).check();
    expect(checked.filter(({ violations }) => violations.length > 0)).toEqual([]);
  });

  it('lets the application open what it sealed: a draft is submitted, judged and passed', async () => {
    const draft = await oneOf('d.person_id', `d.status = 'draft'`);
    const submitted = await bodyOf<Receipt>(steps.submit(draft.session, draft.id, draft.version).expect(200));
    expect(submitted).toMatchObject({ status: 'in_review', stage: 'unit' });
    const waiting = await oneOf('g.account_id', `d.id = '${draft.id}'`);
    expect(await steps.pass(waiting.session, draft.id)).toMatchObject({ stage: 'province' });
  });

  it('lets the application open cases and returns of every age', async () => {
    const waiting = await oneOf('g.account_id', `d.stage = 'unit' AND d.status = 'in_review'`);
    const { sections } = await bodyOf<ReviewedCase>(steps.open(waiting.session, waiting.id).expect(200));
    expect(sections.length).toBeGreaterThanOrEqual(2);
    const returned = await oneOf('d.person_id', `d.status = 'returned'`);
    const { allowedActions } = await bodyOf<{ allowedActions: string[] }>(
      steps.get(returned.session, returned.id).expect(200),
    );
    expect(allowedActions).toContain('edit');
  });

  it('is seeded once: the same again is nothing to do, another number is refused', async () => {
    expect(await seed()).toBeUndefined();
    const other = seedDatabase(app.nest, { ownerUrl: app.database.ownerUrl, declarations: 7, seed: 1 });
    await expect(other).rejects.toThrow(FilledDatabaseError);
  });
});
