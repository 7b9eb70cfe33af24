import { ROLES, roleHolds } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, type ReviewedCase } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type SignedIn } from '../../../../test/journey.ts';
import { ManualReviewSteps, permitRequest } from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import type { NextStepsView } from './next-steps.view.ts';

const NOON = '2026-11-23T04:00:00.000Z';

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date(NOON));
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
});
afterAll(() => app.close());

const ask = (session: SignedIn) => app.http.get('/api/me/next-steps').set(as(session));
const nextFor = (session: SignedIn) => bodyOf<NextStepsView>(ask(session).expect(200));
/** Without the demo's own open seasons, in which nobody here declares. */
const told = async (session: SignedIn, seasonId?: string) =>
  (await nextFor(session)).items
    .filter(({ kind, seasonId: of }) => kind !== 'start_declaration' || of === seasonId)
    .map(({ kind, state }) => `${kind} ${state}`);

describe('the next steps', () => {
  it('are a candidate’s only', async () => {
    expect(ROLES.filter((role) => roleHolds(role, 'next-steps:read'))).toEqual(['candidate']);
    await ask(await journey.signInStaff('hospital-officer')).expect(403);
  });

  it('begin with the identity, and say when a reviewer has it', async () => {
    const session = await journey.signInCandidate();
    const { now, items } = await nextFor(session);
    expect(now).toBe(NOON);
    expect(items[0]).toMatchObject({ kind: 'verify_identity', state: 'now' });
    expect(items.slice(1).every(({ state }) => state === 'later')).toBe(true);

    await new ManualReviewSteps(journey).request(session, await permitRequest()).expect(201);
    const [waiting] = (await nextFor(session)).items;
    expect(waiting).toMatchObject({ kind: 'await_identity_review', state: 'waiting', since: NOON });
  });

  it('lead a nurse from her unit over a draft, a return and a form to the review', async () => {
    const seasonId = await journey.publishSeason();
    const session = await journey.signInCandidate();
    const officer = await journey.signInStaff('hospital-officer');
    await journey.verify(session);
    expect(await told(session, seasonId)).toEqual(['bind_unit now', 'start_declaration later']);

    await journey.bind(session);
    await journey.addCredential(session, 'education', {});
    const [open] = (await nextFor(session)).items.filter((each) => each.seasonId === seasonId);
    expect(open).toMatchObject({ kind: 'start_declaration', state: 'now', examYear: 2027 });
    expect(open?.daysLeft).toBeGreaterThan(0);
    expect(await told(session)).toEqual(['complete_credentials now']);

    const credentials = await journey.addNurseCredentials(session);
    const nurse = { ...session, credentials, details: await journey.nurseDetails(session) };
    const { id, version } = await steps.draft(nurse, seasonId);
    expect(await told(session, seasonId)).toEqual(['continue_draft now', 'complete_credentials now']);

    await steps.submit(session, id, version).expect(200);
    const [review] = (await nextFor(session)).items.filter(({ declarationId }) => declarationId === id);
    expect(review).toMatchObject({ kind: 'await_declaration_review', stage: 'unit', since: NOON });

    await steps.claim(officer, id).expect(200);
    const { contentTag } = await bodyOf<ReviewedCase>(steps.open(officer, id).expect(200));
    await steps.markForm(officer, id, contentTag).expect(200);
    expect((await told(session, seasonId))[0]).toBe('renew_form now');

    await steps.returnSection(officer, id, 'declaration_details', '2026-12-31');
    const [returned] = (await nextFor(session)).items;
    expect(returned).toMatchObject({ kind: 'correct_declaration', declarationId: id, stage: 'unit' });
    expect(returned?.until && Date.parse(returned.until)).toBeGreaterThan(Date.parse('2026-12-31'));
  });
});
