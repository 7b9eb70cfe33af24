import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, type Receipt } from '../../../../test/declaration-steps.ts';
import { bodyOf, Journey, type ReadyCandidate } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { ActivityChain } from '../../../platform/activity/index.ts';
import { DeclarationCounters } from '../counters/declaration-counters.ts';
import { InvariantChecks } from './invariant-checks.ts';

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

const MISCOUNTED_UNIT = `INSERT INTO declaration_unit_count SELECT season_id, 'province', unit_id, 'rejected', 1 FROM declaration
  WHERE unit_id IS NOT NULL LIMIT 1`;

describe('the invariants', () => {
  it('hold after a journey, before and after counters are folded', async () => {
    const checks = app.get(InvariantChecks);
    const violated = async () => (await checks.check()).filter(({ violations }) => violations.length > 0);
    expect(await violated()).toEqual([]);
    expect(await app.get(DeclarationCounters).fold()).toBeGreaterThan(0);
    expect(await violated()).toEqual([]);
  });

  it('are looked at by a job that keeps what it found for the metric', async () => {
    await app.database.asOwner(MISCOUNTED_UNIT);
    await app.get(InvariantChecks).checkAndKeep();
    const { text } = await app.http.get('/metrics').expect(200);
    expect(text).toMatch(/invariant_violations\{invariant="unit_counters_equal_rows"\} [1-9]/);
    expect(text).toMatch(/invariant_violations\{invariant="counters_equal_rows"\} 0/);
  });
});
