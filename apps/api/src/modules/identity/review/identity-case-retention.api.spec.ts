import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, type SignedIn } from '../../../../test/journey.ts';
import { ManualReviewSteps, permitRequest } from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { IdentityCaseRetention } from './identity-case-retention.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const DAY = 86_400_000;
const KEPT_DAYS = 30;

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;

const after = (days: number) => app.clock.set(new Date(NOON.getTime() + days * DAY));
const forget = () => app.get(IdentityCaseRetention).forget();
const reviewer = () => journey.signInStaff('province-reviewer');
const show = async (who: SignedIn, id: string) => (await steps.open(who, id).expect(200)).body;

beforeAll(async () => {
  app = await startTestApplication({ settings: { IDENTITY_CASE_RETENTION_DAYS: String(KEPT_DAYS) } });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
});
afterAll(() => app.close());

describe('name and number of an ended identity case', () => {
  it('are forgotten after the days of the setting, once and on record; reasons and the index stay', async () => {
    const [loser, winner] = [await journey.signInCandidate(), await journey.signInCandidate()];
    const request = await permitRequest();
    const staff = await reviewer();
    const { id: rejectedId } = await steps.pending(loser, request);
    const tag = await steps.claimed(staff, rejectedId);
    await steps.decide(staff, rejectedId, tag, { decision: 'rejected', reason: 'I01' }).expect(200);
    const approvedId = await steps.approved(winner, staff);

    after(KEPT_DAYS);
    expect(await forget()).toBe(0);
    expect((await show(await reviewer(), rejectedId)).maskedNumber).not.toBeNull();

    after(KEPT_DAYS + 0.01);
    const later = await journey.signInCandidate();
    const { id: waitingId } = await steps.pending(later, request);
    expect(await forget()).toBe(2);
    expect(await forget()).toBe(0);
    const rows = await app.database.asOwner(
      'SELECT name IS NULL AND number IS NULL AND birth IS NULL AS forgotten FROM identity_case WHERE id = ANY($1)',
      [[rejectedId, approvedId, waitingId]],
    );
    expect(rows.filter((row) => row['forgotten'])).toHaveLength(2);
    const again = await reviewer();
    expect(await show(again, rejectedId)).toMatchObject({
      ...{ name: null, maskedNumber: null, checks: [], status: 'rejected', reason: 'I01' },
      allowedActions: [],
    });
    await steps.claim(again, rejectedId).expect(409);
    expect((await show(again, waitingId)).earlier).toMatchObject([{ reason: 'I01', sameAccount: false }]);
    expect((await steps.identity(later).expect(200)).body.status).toBe('pending');
    const recorded = await app.database.asOwner<{ detail: unknown }>(
      `SELECT detail FROM activity WHERE type = 'identity.case_forgotten' ORDER BY id`,
    );
    expect(recorded.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([{ caseId: rejectedId }, { caseId: approvedId }]),
    );
  });
});
