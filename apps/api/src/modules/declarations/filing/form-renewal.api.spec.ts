import type { Section } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, type ReviewedCase } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const ALL_SECTIONS: Section[] = ['education', 'professional_title', 'nurse_licence', 'declaration_details'];

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

const submitted = async () => steps.submitted(nurse, await journey.publishSeason());
const opened = (who: SignedIn, id: string) => bodyOf<ReviewedCase>(steps.open(who, id).expect(200));
const versionOf = async (id: string): Promise<number> =>
  (await steps.get(nurse, id).expect(200)).body.version;
const codeOf = async (request: PromiseLike<{ body: { code: string } }>) => (await request).body.code;
const accepted = ({ sections }: ReviewedCase) =>
  sections.filter(({ verdict }) => verdict !== null).map(({ section }) => section);

async function renewed(id: string, registrationCode: string): Promise<void> {
  await steps.renewForm(nurse, id, { version: await versionOf(id), registrationCode }).expect(200);
}

describe('a form found out of date', () => {
  it('is marked, waits for the candidate where it is, and is renewed without a return', async () => {
    const { id } = await submitted();
    const { contentTag } = await steps.acceptAll(officer, id);
    await steps.markForm(officer, id, contentTag).expect(200);
    const { body } = await steps.get(nurse, id).expect(200);
    expect(body).toMatchObject({
      status: 'in_review',
      stage: 'unit',
      allowedActions: ['withdraw', 'renew_form'],
      progress: { heldBy: 'unit', awaitsForm: true },
    });
    expect((await opened(officer, id)).allowedActions).toContain('lift_form_mark');

    await renewed(id, '37614004');
    const after = await opened(officer, id);
    expect(after).toMatchObject({ stage: 'unit', number: 2, claim: { mine: true } });
    expect(accepted(after)).toEqual(ALL_SECTIONS.slice(0, 3));
    const details = after.sections.find(({ section }) => section === 'declaration_details');
    expect(details).toMatchObject({ fields: { registrationCode: '376***04' } });
    const stale = await steps.decide(officer, id, contentTag, { decision: 'passed' }).expect(412);
    expect(stale.body.code).toBe('content_changed');

    const told = (await steps.timeline(nurse, id).expect(200)).body;
    expect(told.items.slice(-2)).toMatchObject([
      { event: 'form_marked_outdated', by: 'unit' },
      { event: 'form_renewed', by: 'candidate' },
    ]);
    expect(told.progress.awaitsForm).toBe(false);
  });

  it('goes on to the next stage, but is not approved before it is renewed', async () => {
    const { id } = await submitted();
    const atUnit = await steps.acceptAll(officer, id);
    await steps.markForm(officer, id, atUnit.contentTag).expect(200);
    await steps.decide(officer, id, atUnit.contentTag, { decision: 'passed' }).expect(200);
    const atProvince = await steps.acceptAll(province, id);
    expect(atProvince.allowedActions).not.toContain('pass');
    const pass = (tag: string) => steps.decide(province, id, tag, { decision: 'passed' });
    expect(await codeOf(pass(atProvince.contentTag).expect(409))).toBe('form_outdated');
    expect(await codeOf(steps.markForm(province, id, atProvince.contentTag))).toBe('form_outdated');

    const form = await journey.upload(nurse, 'national-application-form.png');
    await steps.renewForm(nurse, id, { version: await versionOf(id), applicationForm: form }).expect(200);
    expect(await codeOf(pass(atProvince.contentTag).expect(412))).toBe('content_changed');
    const fresh = await opened(province, id);
    expect(await codeOf(pass(fresh.contentTag))).toBe('section_undecided');
    await steps.judge(province, id, 'declaration_details').expect(200);
    await pass(fresh.contentTag).expect(200);
    expect(
      await codeOf(steps.renewForm(nurse, id, { version: await versionOf(id), registrationCode: 'X1' })),
    ).toBe('transition_not_allowed');
  });

  it('can be renewed unmarked, and a mark can be taken back', async () => {
    const { id } = await submitted();
    await renewed(id, '37614009');
    const { contentTag } = await steps.acceptAll(officer, id);
    expect(await codeOf(steps.liftFormMark(officer, id, contentTag).expect(409))).toBe('not_now');
    await steps.markForm(officer, id, contentTag).expect(200);
    await steps.liftFormMark(officer, id, contentTag).expect(200);
    await steps.decide(officer, id, contentTag, { decision: 'passed' }).expect(200);
    expect(await codeOf(steps.markForm(officer, id, contentTag).expect(403))).toBe('forbidden');
  });

  it('survives a return in what the candidate goes on editing', async () => {
    const { id } = await submitted();
    await renewed(id, '37614010');
    await steps.returnSection(officer, id, 'declaration_details');
    const { body } = await steps.get(nurse, id).expect(200);
    const details = body.sections.find(
      ({ section }: { section: string }) => section === 'declaration_details',
    );
    expect(details.fields.registrationCode).toBe('376***10');
  });
});

describe('a renewal', () => {
  it('takes the code and the form, and nothing else', async () => {
    const { id } = await submitted();
    const version = await versionOf(id);
    const renew = (input: object) => steps.renewForm(nurse, id, { version, ...input });
    expect((await renew({}).expect(400)).body.errors).toMatchObject([{ pointer: '/applicationForm' }]);
    expect(await codeOf(renew({ registrationNumber: '99' }).expect(400))).toBe('unknown_field');
    const wrong = await renew({ registrationCode: '验证码' }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/registrationCode' }]);
    const stranger = await journey.upload(await journey.signInCandidate(), 'national-application-form.png');
    expect(await codeOf(renew({ applicationForm: stranger }).expect(404))).toBe('not_found');
    expect(await codeOf(renew({ registrationCode: nurse.details['registrationCode'] }).expect(409))).toBe(
      'duplicate',
    );
    const again = await journey.upload(nurse, 'national-application-form.pdf');
    expect(await codeOf(renew({ applicationForm: again }).expect(409))).toBe('duplicate');
    expect(await versionOf(id)).toBe(version);
    await renew({ registrationCode: '37614004' }).expect(200);
    expect(await codeOf(renew({ registrationCode: '37614005' }).expect(409))).toBe('version_stale');
  });

  it('and a decision made at the same time: the decision is on what was seen, or is refused', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await submitted();
      const { contentTag } = await steps.acceptAll(officer, id);
      const version = await versionOf(id);
      const [decided, renewal] = await Promise.all([
        steps.decide(officer, id, contentTag, { decision: 'passed' }),
        steps.renewForm(nurse, id, { version, registrationCode: `3761400${round}` }),
      ]);
      expect([
        [200, 409],
        [412, 200],
      ]).toContainEqual([decided.status, renewal.status]);
    }
  });

  it('leaves both forms to be read by whoever reviews', async () => {
    const { id } = await submitted();
    const form = await journey.upload(nurse, 'national-application-form.png');
    await steps.renewForm(nurse, id, { version: await versionOf(id), applicationForm: form }).expect(200);
    const link = (fileId: unknown) => app.http.post(`/api/files/${String(fileId)}/links`).set(as(officer));
    await link(nurse.details['applicationForm']).expect(201);
    await link(form).expect(201);
  });
});
