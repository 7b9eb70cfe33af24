import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, type Receipt } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let officer: SignedIn;
let province: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  officer = await journey.signInStaff('hospital-officer');
  province = await journey.signInStaff('province-reviewer');
});
afterAll(() => app.close());

describe('the whole journey', () => {
  let declaration: Receipt;

  it('offers the season of this year, with all 113 specialties', async () => {
    const { items } = await bodyOf<{ items: { id: string; examYear: number }[] }>(
      app.http.get('/api/seasons/open').set(as(nurse)).expect(200),
    );
    expect(items).toMatchObject([{ examYear: 2027 }, { examYear: 2027 }]);
    const { body } = await app.http.get(`/api/seasons/${items[0]?.id}`).set(as(nurse)).expect(200);
    const specialties = body.levels.flatMap((level: { specialties: object[] }) => level.specialties);
    expect(specialties).toHaveLength(113);
    declaration = await steps.draft(nurse, items[0]?.id ?? '');
  });

  it('leads from the draft over the unit and the province to approval', async () => {
    const { id, version } = declaration;
    const submitted = await steps.submit(nurse, id, version).expect(200);
    expect(submitted.body).toEqual({ id, status: 'in_review', stage: 'unit', version: version + 1 });
    expect(await steps.pass(officer, id)).toMatchObject({ status: 'in_review', stage: 'province' });
    expect(await steps.pass(province, id)).toMatchObject({ status: 'approved', stage: null });
    const { body } = await steps.get(nurse, id).expect(200);
    expect(body).toMatchObject({ status: 'approved', allowedActions: [] });
  });

  it('shows the candidate each step, by stage and not by name', async () => {
    const { body } = await steps.timeline(nurse, declaration.id).expect(200);
    const items = body.items as { event: string; by: string; byName: string | null; next: string | null }[];
    expect(items.map(({ event, by, byName, next }) => [event, by, byName, next])).toEqual([
      ['started', 'candidate', null, null],
      ['notice_acknowledged', 'candidate', null, null],
      ['submitted', 'candidate', null, 'unit'],
      ['passed', 'unit', null, 'province'],
      ['passed', 'province', null, 'approved'],
    ]);
    const seenByStaff = await steps.timeline(province, declaration.id).expect(200);
    expect(seenByStaff.body.items.at(-1)).toMatchObject({ by: 'province', byName: '赵审核' });
  });
});
