import type { Test } from 'supertest';
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

describe('工作经历', () => {
  const hospital = { unit: '江城样例医院', family: 'nursing', specialty: '护理', startedOn: '2013-08-15' };
  const clinic = { ...hospital, unit: '江城样例诊所', startedOn: '2012-07', endedOn: '2013-07' };
  const whole = { field: 'work_period', file: false };
  let proof: string;
  let periods: { hospital: string; clinic: string };
  let declaration: Receipt;

  const sectionOf = async (who: SignedIn, request: (who: SignedIn, id: string) => Test) => {
    const { sections } = (await request(who, declaration.id).expect(200)).body;
    return sections.find(({ section }: { section: string }) => section === 'work_period');
  };
  const own = () => sectionOf(nurse, (who, id) => steps.get(who, id));
  const reviewed = () => sectionOf(officer, (who, id) => steps.open(who, id));
  const edit = async (id: string, fields: object) => {
    const { version } = (await app.http.get(`/api/credentials/${id}`).set(as(nurse)).expect(200)).body;
    await app.http.patch(`/api/credentials/${id}`).set(as(nurse)).send({ version, fields }).expect(200);
  };

  it('goes with a declaration all together, the newest first, once all of it is complete', async () => {
    proof = await journey.upload(nurse, 'social-insurance-screenshot.png');
    periods = {
      clinic: await journey.addCredential(nurse, 'work_period', { ...clinic, proof }),
      hospital: await journey.addCredential(nurse, 'work_period', { ...hospital, specialty: null }),
    };
    declaration = await steps.draft(nurse, await journey.publishSeason());
    expect(await own()).toMatchObject({
      requirement: 'optional',
      state: 'incomplete',
      credentialId: null,
      fields: null,
      entries: [
        { credentialId: periods.hospital, state: 'incomplete', fields: { unit: hospital.unit } },
        { credentialId: periods.clinic, state: 'complete', fields: { ...clinic, proof } },
      ],
      issues: [{ pointer: '/sections/work_period', code: 'not_complete' }],
    });
    const { body } = await steps.submit(nurse, declaration.id, declaration.version).expect(422);
    expect(body).toMatchObject({
      code: 'section_incomplete',
      errors: [{ pointer: '/sections/work_period', code: 'not_complete' }],
    });
    const chosen = { version: declaration.version, sections: { work_period: periods.clinic } };
    await steps.save(nurse, declaration.id, chosen).expect(400);

    await edit(periods.hospital, { specialty: '护理' });
    expect(await own()).toMatchObject({ state: 'complete', issues: [] });
    await steps.submit(nurse, declaration.id, declaration.version).expect(200);
  });

  it('is frozen with the submission, and read by the reviewer with its proof', async () => {
    await edit(periods.clinic, { endedOn: '2013-06' });
    const { entries } = await reviewed();
    expect(entries).toMatchObject([
      { credentialId: periods.hospital, fields: hospital, disputed: {}, sources: { unit: 'candidate' } },
      { credentialId: periods.clinic, fields: { ...clinic, proof } },
    ]);
    const { version } = (await steps.get(nurse, declaration.id).expect(200)).body;
    await steps.renewForm(nurse, declaration.id, { version, registrationCode: '37614009' }).expect(200);
    await app.http.post(`/api/files/${proof}/links`).set(as(officer)).expect(201);
  });

  it('stays as submitted where it was not returned, and is taken anew where it was', async () => {
    await steps.returnSection(officer, declaration.id, 'declaration_details');
    expect((await own()).entries[1].fields).toMatchObject({ endedOn: '2013-07' });
    const { body } = await steps.get(nurse, declaration.id).expect(200);
    await steps.submit(nurse, declaration.id, body.version).expect(200);
    expect(await reviewed()).toMatchObject({ changed: false, changes: [] });

    await steps.returnSection(officer, declaration.id, 'work_period');
    expect((await own()).entries[1].fields).toMatchObject({ endedOn: '2013-06' });
    await app.http.delete(`/api/credentials/${periods.hospital}`).set(as(nurse)).expect(204);
    const again = await journey.addCredential(nurse, 'work_period', { ...hospital, startedOn: '2013-09' });
    const { version } = (await steps.get(nurse, declaration.id).expect(200)).body;
    await steps.submit(nurse, declaration.id, version).expect(200);
    const line = (span: string, unit: string) => `${span} · 护理 · ${unit}`;
    expect(await reviewed()).toMatchObject({
      changed: true,
      verdict: null,
      changes: [
        {
          entryId: again,
          ...whole,
          kind: 'added',
          before: null,
          after: line('2013年9月至今', hospital.unit),
        },
        {
          entryId: periods.clinic,
          ...whole,
          kind: 'changed',
          before: line('2012年7月至2013年7月', clinic.unit),
          after: line('2012年7月至2013年6月', clinic.unit),
        },
        {
          entryId: periods.hospital,
          ...whole,
          kind: 'removed',
          before: line('2013年8月15日至今', hospital.unit),
          after: null,
        },
      ],
    });
  });

  it('is required of 药学（师） with an associate’s degree, whose years count from work, and so is whether he is 在编', async () => {
    const { work_period: mine } = (await app.http.get('/api/credentials').set(as(nurse)).expect(200)).body;
    for (const { id } of mine) await app.http.delete(`/api/credentials/${id}`).set(as(nurse)).expect(204);
    const choice = { level: 'junior', specialtyCode: '201' };
    const { id } = await bodyOf<Receipt>(
      steps.start(nurse, await journey.publishSeason(), choice).expect(201),
    );
    const requirement = async () => {
      const { sections } = (await steps.get(nurse, id).expect(200)).body;
      const { requirement: asked, issues } = sections.find(
        ({ section }: { section: string }) => section === 'work_period',
      );
      return [asked, issues.map(({ code }: { code: string }) => code)];
    };
    expect(await requirement()).toEqual(['conditional', []]);
    const sections = { education: nurse.credentials.education };
    await steps.save(nurse, id, { version: 1, sections }).expect(200);
    expect(await requirement()).toEqual(['required', ['required']]);
    const details = async () => (await steps.get(nurse, id).expect(200)).body.sections.at(-1);
    const unsaid = '/sections/declaration_details/establishment';
    expect((await details()).issues).toContainEqual(
      expect.objectContaining({ pointer: unsaid, code: 'required' }),
    );
    const said = { declaration_details: { establishment: 'non_permanent' } };
    await steps.save(nurse, id, { version: 2, sections: said }).expect(200);
    const { fields, issues } = await details();
    expect(fields).toMatchObject(said.declaration_details);
    expect(issues.map(({ pointer }: { pointer: string }) => pointer)).not.toContain(unsaid);
  });
});
