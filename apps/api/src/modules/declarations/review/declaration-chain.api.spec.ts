import { randomUUID } from 'node:crypto';
import { DEMO_SUPPLEMENT_PROJECT, demoSeason, REVIEW_STAGES } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeclarationSteps, type Receipt } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { SeasonSteps } from '../../../../test/season-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../../demo-data.ts';
import { UnitCodeService } from '../../units/index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const PROVINCIAL_UNIT = '楚天样例卫生健康委员会';

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let seasons: SeasonSteps;
let nurse: ReadyCandidate;
let officer: SignedIn;
let point: SignedIn;
let province: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  seasons = new SeasonSteps(journey);
  nurse = await journey.readyNurse();
  officer = await journey.signInStaff('hospital-officer');
  point = await journey.signInStaff('wuhan-reviewer');
  province = await journey.signInStaff('province-reviewer');
  lead = await journey.signInStaff('province-lead');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const fullChain = () => journey.publishSeason({ stages: REVIEW_STAGES });
const waits = async (reviewer: SignedIn, id: string) => {
  const { body } = await steps.queue(reviewer).expect(200);
  return body.items.some((item: Receipt) => item.id === id);
};

/** The licence follows her to another unit: elsewhere it would speak against her. */
async function practiseAt(practiceUnit: string): Promise<void> {
  const licence = `/api/credentials/${nurse.credentials.nurse_licence}`;
  const { version } = (await app.http.get(licence).set(as(nurse)).expect(200)).body;
  await app.http.patch(licence).set(as(nurse)).send({ version, fields: { practiceUnit } }).expect(200);
}

describe('the chain with the exam point in between', () => {
  it('leaves the exam point out for a unit directly under the province (省直)', async () => {
    const unitId = await journey.unitId(nurse, PROVINCIAL_UNIT);
    await app.get(UnitCodeService).issue(unitId, 'SZDW-2345');
    const binding = { unitId, confirmationCode: 'SZDW-2345' };
    await app.http.put('/api/affiliation').set(as(nurse)).send(binding).expect(200);
    await practiseAt(PROVINCIAL_UNIT);
    await app.database.asOwner(
      `INSERT INTO role_grant (id, account_id, role, unit_id) VALUES ($1, $2, 'unit_officer', $3)`,
      [randomUUID(), officer.accountId, unitId],
    );
    const { id } = await steps.submitted(nurse, await fullChain());
    expect(await steps.pass(officer, id)).toMatchObject({ status: 'in_review', stage: 'province' });
    expect((await steps.timeline(nurse, id)).body.progress).toMatchObject({
      heldBy: 'province',
      next: 'approved',
    });
    const first = await steps.submitted(
      nurse,
      await journey.publishSeason({ stages: ['exam_point', 'province'] }),
    );
    expect(first).toMatchObject({ status: 'in_review', stage: 'province' });
    await steps.pass(province, id);
    await steps.pass(province, first.id);
    // Nothing is under review any more: the nurse may go back to her hospital.
    await journey.bind(nurse);
    await practiseAt(DEMO_HOSPITAL);
  });

  it('is the one of the demo’s second season, and leads over all three stages', async () => {
    const { items } = await bodyOf<{ items: { id: string; project: string }[] }>(
      app.http.get('/api/seasons/open').set(as(nurse)).expect(200),
    );
    const seasonId = items.find(({ project }) => project === DEMO_SUPPLEMENT_PROJECT)?.id ?? '';
    const { id } = await steps.submitted(nurse, seasonId);
    expect(await waits(point, id)).toBe(false);
    expect((await steps.claim(point, id).expect(403)).body.code).toBe('forbidden');
    expect(await steps.pass(officer, id)).toMatchObject({ status: 'in_review', stage: 'exam_point' });
    expect((await steps.timeline(nurse, id)).body.progress).toMatchObject({
      heldBy: 'exam_point',
      next: 'province',
    });
    expect([await waits(officer, id), await waits(point, id), await waits(province, id)]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await steps.claim(province, id).expect(403)).body.code).toBe('forbidden');
    expect(await steps.pass(point, id)).toMatchObject({ status: 'in_review', stage: 'province' });
    expect(await steps.pass(province, id)).toMatchObject({ status: 'approved', stage: null });
  });

  it('starts again at the unit after the exam point has returned', async () => {
    const { id } = await steps.submitted(nurse, await fullChain());
    await steps.pass(officer, id);
    const returned = await steps.returnSection(point, id, 'declaration_details');
    expect(returned).toMatchObject({ status: 'returned', stage: 'exam_point' });
    await steps.save(nurse, id, {
      version: returned.version,
      sections: { declaration_details: { registrationCode: 'abc124' } },
    });
    const { body } = await steps.submit(nurse, id, returned.version + 1).expect(200);
    expect(body).toMatchObject({ status: 'in_review', stage: 'unit' });
  });

  it('keeps a stage that declarations still have to pass, and lets what is not begun go', async () => {
    const seasonId = await fullChain();
    const stages = demoSeason(2027).stages;
    const draft = await seasons.nextVersion(lead, seasonId, { stages });
    const { id } = await steps.submitted(nurse, seasonId);
    const refused = (await seasons.dryRun(lead, draft.id).expect(200)).body;
    expect(refused.effects).toMatchObject([
      { kind: 'stage_removed', pointer: '/stages/exam_point', undecided: 1, refused: true },
    ]);
    const { body } = await seasons.publish(lead, draft.id, '"x"').expect(409);
    expect(body).toMatchObject({
      code: 'season_effects_refused',
      errors: [{ pointer: '/stages/exam_point' }],
    });
    await steps.withdraw(nurse, id).expect(200);
    await seasons.publish(lead, draft.id, await seasons.token(lead, draft.id)).expect(200);
  });
});

describe('a specialty that a new version no longer offers', () => {
  it('warns of the drafts that have it; what was submitted stays judged by its own version', async () => {
    const [seasonId, other] = [await journey.publishSeason(), await journey.publishSeason()];
    const { id, version } = await steps.draft(nurse, seasonId);
    const { id: submitted } = await steps.submitted(nurse, other);
    const specialties = demoSeason(2027).specialties.filter(({ code }) => code !== '368');
    for (const season of [seasonId, other]) {
      const draft = await seasons.nextVersion(lead, season, { specialties });
      const { effects } = (await seasons.dryRun(lead, draft.id).expect(200)).body;
      const drafts = season === seasonId ? 1 : 0;
      expect(effects).toMatchObject([
        { kind: 'specialty_removed', specialties: ['368'], drafts, refused: false },
      ]);
      await seasons.publish(lead, draft.id, await seasons.token(lead, draft.id)).expect(200);
    }
    const { body } = await steps.submit(nurse, id, version).expect(422);
    expect(body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/specialtyCode', code: 'not_offered' }),
    );
    expect(await steps.pass(officer, submitted)).toMatchObject({ stage: 'province' });
    expect(await steps.pass(province, submitted)).toMatchObject({ status: 'approved' });
  });
});

describe('a 历史考生', () => {
  const history = { historyCandidate: true, subjects: ['2', '4'] };

  it('declares the missing subjects for their fee, with last year’s particulars', async () => {
    const { id, version } = await steps.draft(nurse, await journey.publishSeason());
    const details = { previousFileNumber: ' 2026d001 ', previousSpecialtyCode: '368' };
    const saved = await steps
      .save(nurse, id, { version, ...history, sections: { declaration_details: details } })
      .expect(200);
    await steps.submit(nurse, id, saved.body.version).expect(200);
    const { body } = await steps.get(nurse, id).expect(200);
    expect(body).toMatchObject({ feeFen: 14_000, subjects: ['2', '4'], historyCandidate: true });
    const shown = body.sections.find(({ section }: { section: string }) => section === 'declaration_details');
    expect(shown.fields).toMatchObject({ previousFileNumber: '2026D001', previousSpecialtyCode: '368' });
  });

  it('cannot bring passes of another specialty, nor can a new candidate bring any', async () => {
    const { id, version } = await steps.draft(nurse, await journey.publishSeason());
    const sections = { declaration_details: { previousSpecialtyCode: '303' } };
    const saved = await steps.save(nurse, id, { version, ...history, sections }).expect(200);
    const refused = await steps.submit(nurse, id, saved.body.version).expect(422);
    const pointer = '/sections/declaration_details/previousSpecialtyCode';
    expect(refused.body).toMatchObject({
      code: 'section_incomplete',
      errors: [{ pointer, code: 'not_allowed' }],
    });
    const first = { historyCandidate: false, subjects: ['1', '2', '3', '4'] };
    await steps.save(nurse, id, { version: saved.body.version, ...first }).expect(200);
    expect((await steps.get(nurse, id)).body.sections.at(-1).issues).toMatchObject([
      { pointer, code: 'not_allowed' },
    ]);
  });

  it('is told every wrong field of his choice at once', async () => {
    const seasonId = await journey.publishSeason();
    const wrong = {
      specialtyCode: '368',
      level: 'junior',
      historyCandidate: true,
      subjects: ['1', '2', '3', '9'],
    };
    const { body } = await steps.start(nurse, seasonId, wrong).expect(422);
    expect(body.code).toBe('choice_invalid');
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual(['/subjects not_offered', '/subjects count_wrong', '/level not_allowed']);
  });
});
