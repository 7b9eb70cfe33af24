import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, type Receipt } from '../../../../test/declaration-steps.ts';
import { bodyOf, Journey, type ReadyCandidate } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { ActivityChain } from '../../../platform/activity/index.ts';
import { DeclarationCounters } from '../counters/declaration-counters.ts';
import { InvariantChecks } from './invariant-checks.ts';
import { INVARIANTS } from './invariants.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');

let app: TestApplication;

/** An approved declaration, one that was returned and waits at the unit again with a renewed form, a withdrawn one, a draft. */
async function play(): Promise<void> {
  await seedDemoData(app.nest);
  const journey = new Journey(app);
  const steps = new DeclarationSteps(journey);
  const nurse: ReadyCandidate = await journey.readyNurse();
  const officer = await journey.signInStaff('hospital-officer');
  const province = await journey.signInStaff('province-reviewer');
  const approved = await steps.submitted(nurse, await journey.publishSeason());
  await steps.pass(officer, approved.id);
  await steps.pass(province, approved.id);
  const returned = await steps.submitted(nurse, await journey.publishSeason());
  const { version } = await steps.returnSection(officer, returned.id, 'declaration_details');
  const again = await bodyOf<Receipt>(steps.submit(nurse, returned.id, version).expect(200));
  const renewal = { version: again.version, registrationCode: '37614004' };
  await steps.renewForm(nurse, returned.id, renewal).expect(200);
  const withdrawn = await steps.submitted(nurse, await journey.publishSeason());
  await steps.withdraw(nurse, withdrawn.id).expect(200);
  await steps.draft(nurse, await journey.publishSeason());
}

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await play();
  await app.get(ActivityChain).advance();
});
afterAll(() => app.close());

const APPROVED = `(SELECT id FROM declaration WHERE status = 'approved')`;
const IN_REVIEW = `(SELECT id FROM declaration WHERE status = 'in_review')`;

const MISCOUNTED_UNIT = `INSERT INTO declaration_unit_count SELECT season_id, 'province', unit_id, 'rejected', 1 FROM declaration
  WHERE unit_id IS NOT NULL LIMIT 1`;

/** What nobody should ever be able to do, for each invariant. */
const VIOLATIONS: Record<string, string> = {
  counters_equal_rows: `INSERT INTO declaration_count SELECT season_id, 'province', 'rejected', level, specialty_code, 3 FROM declaration LIMIT 1`,
  unit_counters_equal_rows: MISCOUNTED_UNIT,
  flows_equal_rows: `INSERT INTO declaration_flow SELECT season_id, 'province', '2020-01-01', 'passed', 'unit', 7, 0 FROM declaration LIMIT 1`,
  reach_is_placement: `DELETE FROM declaration_reach WHERE scope = 'province'`,
  queue_is_state: `UPDATE declaration_reach SET queue = 'approved' WHERE declaration_id = ${IN_REVIEW}`,
  stage_is_of_chain: `UPDATE declaration SET stage = 'exam_point' WHERE id = ${IN_REVIEW}`,
  submission_in_force_is_latest: `UPDATE declaration d SET submission_id = s.id FROM declaration_submission s
    WHERE s.declaration_id = d.id AND s.number = 1 AND d.id = ${IN_REVIEW}`,
  decision_is_on_own_submission: `UPDATE declaration_decision SET declaration_id = ${IN_REVIEW}`,
  one_live_declaration: `DROP INDEX declaration_live_key; UPDATE declaration SET season_id = (SELECT id FROM season LIMIT 1)`,
  verdicts_have_their_section: `UPDATE declaration_section_verdict SET stage = 'exam_point' WHERE stage = 'unit'`,
  approved_by_every_stage: `DELETE FROM declaration_decision WHERE stage = 'unit' AND declaration_id = ${APPROVED}`,
  passed_with_findings_resolved: `INSERT INTO declaration_finding (id, submission_id, digest, code, severity, section, field, params,
      places, found_at)
    SELECT gen_random_uuid(), submission_id, '', 'name_differs', 'high', 'education', 'diplomaPicture', '{}', '', '2020-01-01'
    FROM declaration_decision WHERE decision = 'passed' LIMIT 1`,
  four_eyes: `UPDATE declaration_decision SET decided_by = (SELECT decided_by FROM declaration_decision WHERE stage = 'unit' LIMIT 1)`,
  record_is_chained: 'DELETE FROM activity_chain WHERE sequence = 3',
  moves_are_recorded: `DELETE FROM activity WHERE type = 'declaration.passed'`,
  one_person_per_document: `DROP INDEX identity_verified_document_key;
    WITH twin AS (INSERT INTO account (id, kind) VALUES (gen_random_uuid(), 'candidate') RETURNING id)
    INSERT INTO identity SELECT (jsonb_populate_record(i, jsonb_build_object('account_id', twin.id))).* FROM identity i, twin`,
  affiliations_follow_each_other: `DROP INDEX affiliation_one_current_key;
    INSERT INTO affiliation SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* FROM affiliation a`,
  one_confirmation_code: `ALTER TABLE unit_confirmation_code DROP CONSTRAINT unit_confirmation_code_pk;
    INSERT INTO unit_confirmation_code TABLE unit_confirmation_code`,
  attachments_are_kept: 'UPDATE file SET stored_at = NULL',
  deleted_accounts_hold_nothing: `UPDATE account SET disabled_at = now(), deleted_at = '2026-01-01' WHERE id IN (SELECT account_id FROM identity)`,
};

/** What somebody does who owns the database. */
const WALLS_ASIDE = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', name);
  END LOOP; END $$`;

/** What the invariant finds after `sql`, of which nothing stays. */
async function foundAfter(sql: string, violations: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; ${WALLS_ASIDE}; ${sql}`);
    const { rows } = await client.query<{ id: string }>(violations);
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

describe('the invariants', () => {
  it('hold after a journey, before and after counters are folded', async () => {
    const checks = app.get(InvariantChecks);
    const violated = async () => (await checks.check()).filter(({ violations }) => violations.length > 0);
    expect(await violated()).toEqual([]);
    expect(await app.get(DeclarationCounters).fold()).toBeGreaterThan(0);
    expect(await violated()).toEqual([]);
  });

  it.each(INVARIANTS)('$name is seen when it is violated', async ({ name, violations }) => {
    expect(await foundAfter('SELECT', violations.text)).toEqual([]);
    expect(await foundAfter(VIOLATIONS[name] ?? '', violations.text)).not.toEqual([]);
  });

  it('are looked at by a job that keeps what it found for the metric', async () => {
    await app.database.asOwner(MISCOUNTED_UNIT);
    await app.get(InvariantChecks).checkAndKeep();
    const { text } = await app.http.get('/metrics').expect(200);
    expect(text).toMatch(/invariant_violations\{invariant="unit_counters_equal_rows"\} [1-9]/);
    expect(text).toMatch(/invariant_violations\{invariant="counters_equal_rows"\} 0/);
  });
});
