import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receipt, RegistrationSteps } from '../../../test/registration-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { seedDemoData } from '../../demo-data.ts';
import { RegistrationRetention } from './registration-retention.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const DAY = 86_400_000;
const KEPT_DAYS = 30;

type Made = Receipt & { id: string; form: Record<string, unknown> };

let app: TestApplication;
let steps: RegistrationSteps;
let rejected: Made;
let withdrawn: Made;
let approved: Made;
let waiting: Made;

const after = (days: number) => app.clock.set(new Date(NOON.getTime() + days * DAY));
const forget = () => app.get(RegistrationRetention).forget();
const keptFiles = async ({ form }: Made) =>
  (
    await app.database.asOwner('SELECT FROM file WHERE id = ANY($1) AND stored_at IS NOT NULL', [
      form['proof'],
    ])
  ).length;
const recorded = ({ id }: Made) =>
  app.database.asOwner(`SELECT FROM activity WHERE subject_id = $1 AND type = 'registration.forgotten'`, [
    id,
  ]);

beforeAll(async () => {
  const settings = { ...RegistrationSteps.settings, REGISTRATION_RETENTION_DAYS: String(KEPT_DAYS) };
  app = await startTestApplication({ settings });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  steps = new RegistrationSteps(app);
  const reviewer = await steps.journey.signInStaff('province-reviewer');
  [rejected, withdrawn, approved, waiting] = [
    await steps.register(),
    await steps.register(),
    await steps.register(),
    await steps.register(),
  ];
  await steps.review(reviewer, rejected.id, { decision: 'rejected', reason: '不属于医疗卫生机构' });
  await steps.review(reviewer, approved.id);
  await steps.withdraw(withdrawn).expect(200);
});
afterAll(() => app.close());

describe('personal data of an ended registration', () => {
  it('stays as long as the setting says', async () => {
    after(KEPT_DAYS);
    expect(await forget()).toBe(0);
    expect((await steps.inquire(rejected)).people).not.toBeNull();
  });

  it('is forgotten then, once and on record: the people of each, the proof of what came to nothing', async () => {
    after(KEPT_DAYS + 0.01);
    expect(await forget()).toBe(3);
    for (const made of [rejected, withdrawn, approved]) {
      expect((await steps.inquire(made)).people).toBeNull();
      expect(await recorded(made)).toHaveLength(1);
    }
    expect(await Promise.all([rejected, withdrawn, approved].map(keptFiles))).toEqual([0, 0, 1]);
    expect(await forget()).toBe(0);
  });

  it('leaves what was asked for and why it was refused, and what still waits', async () => {
    const { details, reason, proof } = await steps.inquire(rejected);
    expect([details.name, reason, proof]).toEqual([rejected.form['name'], '不属于医疗卫生机构', []]);
    expect(await steps.inquire(waiting)).toMatchObject({ people: { userName: waiting.form['userName'] } });
    expect(await keptFiles(waiting)).toBe(1);
  });
});
