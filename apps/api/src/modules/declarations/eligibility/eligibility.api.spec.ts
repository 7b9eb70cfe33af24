import { demoSeason } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps, type Receipt } from '../../../../test/declaration-steps.ts';
import { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { SeasonService } from '../../seasons/index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const OPEN = { opensAt: '2026-11-01T00:00:00+08:00', closesAt: '2027-11-01T00:00:00+08:00' };
const EXPLANATION = '护师证书正在补办，批准时间以人事档案为准';

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let stranger: SignedIn;
let officer: SignedIn;
/** 护师 since 2024: too late for 主管护师. */
let lateTitle: string;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  stranger = await journey.signInCandidate();
  officer = await journey.signInStaff('hospital-officer');
  lateTitle = await journey.addCredential(nurse, 'professional_title', {
    title: '254',
    level: 'junior',
    specialty: '护理学',
    grantedOn: '2024-05-30',
    certificateNumber: '24427326421',
    authority: '江城样例人事考试机构',
    picture: await journey.upload(nurse, 'professional-title-nurse.jpg'),
  });
});
afterAll(() => app.close());

const precheck = (session: SignedIn, input: object) =>
  app.http.post('/api/me/eligibility').set(as(session)).send(input);
const eligibilityOf = (session: SignedIn, id: string) =>
  app.http.get(`/api/declarations/${id}/eligibility`).set(as(session));
const caseEligibility = (session: SignedIn, id: string) =>
  app.http.get(`/api/review/declarations/${id}/eligibility`).set(as(session));
const activities = async () =>
  (await app.database.asOwner('SELECT count(*)::int AS count FROM activity', []))[0];

interface Suggestion {
  readonly level: string;
  readonly verdict: string;
  readonly earliestCutoffYear: number | null;
  readonly missing: readonly string[];
  readonly specialties: readonly { readonly code: string }[];
}
const codesIn = ({ specialties }: Suggestion) => specialties.map(({ code }) => code);

describe('a pre-check', () => {
  it('judges what is known by the rules of the open season, every path with its conditions', async () => {
    const { body } = await app.http
      .get('/api/me/eligibility')
      .query({ specialtyCode: '368' })
      .set(as(nurse))
      .expect(200);
    expect(body.season).toMatchObject({
      examYear: 2027,
      cutoffOn: '2026-12-31',
      open: true,
      rules: { version: '2021-51' },
    });
    const { result } = body;
    expect(result).toMatchObject({ verdict: 'eligible', level: 'intermediate', nearestPath: 'M4' });
    expect(result.paths.map(({ path }: { path: string }) => path)).toEqual(['M1', 'M2', 'M3', 'M4', 'M5']);
    const [, , , associate] = result.paths;
    expect(associate.conditions[0]).toMatchObject({
      condition: 'education',
      outcome: 'met',
      required: { level: 'associate' },
      found: { level: 'associate', graduatedOn: '2012-06-30' },
      foundIn: nurse.credentials.education,
      section: 'education',
    });
    expect(body.questions).toEqual([]);
  });

  it('suggests what she may sit, by groups that stand alike', async () => {
    const { body } = await app.http.get('/api/me/eligibility').set(as(nurse)).expect(200);
    expect(body.families).toEqual(['nursing']);
    const [first, second] = body.suggestions as Suggestion[];
    expect([first, second].map((one) => [one?.level, one?.verdict])).toEqual([
      ['intermediate', 'eligible'],
      ['junior', 'eligible'],
    ]);
    expect(codesIn(first!)).toContain('368');
    expect(codesIn(second!)).toContain('203');
  });

  it('asks whoever has no records for what is missing, and answers what if', async () => {
    const asked = await precheck(stranger, { specialtyCode: '203' }).expect(200);
    expect(asked.body.result.verdict).toBe('needs_evidence');
    expect(asked.body.questions).toEqual([
      { question: 'education', credentialId: null },
      { question: 'nurse_licence', credentialId: null },
      { question: 'work', credentialId: null },
    ]);
    const answers = {
      educations: [{ level: 'associate', medical: true, graduatedOn: '2024-06' }],
      nurseLicence: {
        firstRegisteredOn: '2024-08-01',
        validUntil: '2029-08-01',
        practiceUnitIsDeclaring: true,
      },
      workPeriods: [{ family: 'nursing', from: '2024-08-01', to: null }],
    };
    const before = await activities();
    const { body } = await precheck(stranger, { specialtyCode: '203', answers }).expect(200);
    expect(body.result).toMatchObject({ verdict: 'ineligible', earliestCutoffYear: 2027 });
    expect(body.suggestions.find(({ level }: Suggestion) => level === 'junior')).toMatchObject({
      verdict: 'ineligible',
      earliestCutoffYear: 2027,
      missing: ['YEARS'],
    });
    expect(await activities()).toEqual(before);
  });

  it('takes a denial for final', async () => {
    const answers = { none: ['nurseLicence'] };
    const { body } = await precheck(stranger, { specialtyCode: '203', answers }).expect(200);
    expect(body.result.verdict).toBe('ineligible');
  });

  it('asks about another season than the first, and knows no closed one', async () => {
    const seasonId = await journey.publishSeason({ examYear: 2028, window: OPEN });
    const { body } = await precheck(nurse, { seasonId }).expect(200);
    expect(body.season).toMatchObject({ id: seasonId, cutoffOn: '2027-12-31' });
    const closed = { opensAt: '2026-01-01T00:00:00+08:00', closesAt: '2026-02-01T00:00:00+08:00' };
    await precheck(nurse, { seasonId: await journey.publishSeason({ window: closed }) }).expect(404);
  });

  it.each([
    [{ specialtyCode: '999' }, 422, '/specialtyCode'],
    [{ answers: { residency: { certifiedOn: '2021-02-30' } } }, 400, '/answers/residency/certifiedOn'],
    [
      { answers: { workPeriods: [{ family: 'nursing', from: '2024-05', to: '2023-05' }] } },
      400,
      '/answers/workPeriods/0/to',
    ],
    [{ answers: { educations: [{ level: 'phd' }] } }, 400, '/answers/educations/0/level'],
    [{ answers: { verdict: 'eligible' } }, 400, '/answers/verdict'],
  ])('refuses %j', async (input, status, pointer) => {
    const { body } = await precheck(nurse, input).expect(status);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});

const failing = async (seasonId: string): Promise<Receipt> => {
  const draft = await steps.draft(nurse, seasonId);
  const sections = { professional_title: lateTitle };
  const { version } = await bodyOf<Receipt>(
    steps.save(nurse, draft.id, { version: draft.version, sections }),
  );
  return { ...draft, version };
};

const explained = async ({ id, version }: Receipt): Promise<Receipt> => {
  const sections = { declaration_details: { eligibilityExplanation: EXPLANATION } };
  return bodyOf(steps.save(nurse, id, { version, sections }).expect(200));
};

describe('a declaration', () => {
  it('is frozen with its verdict, its facts and the version of the rules', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    const { body } = await eligibilityOf(nurse, id).expect(200);
    expect(body).toMatchObject({
      frozen: true,
      judgedAt: NOON.toISOString(),
      explanation: null,
      result: { verdict: 'eligible', rules: { version: '2021-51' }, specialtyName: '护理学（中级）' },
    });
    expect((await caseEligibility(officer, id).expect(200)).body).toEqual(body);
    await caseEligibility(nurse, id).expect(403);
    await eligibilityOf(stranger, id).expect(404);
  });

  it('records that staff have read it', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    await caseEligibility(officer, id).expect(200);
    const rows = await app.database.asOwner(
      `SELECT detail FROM activity WHERE subject_id = $1 AND type = 'personal_data.read'`,
      [id],
    );
    expect(rows).toMatchObject([{ detail: { number: 1, part: 'eligibility' } }]);
  });

  it('against the verdict goes on with an explanation, which is frozen with it', async () => {
    const draft = await failing(await journey.publishSeason());
    const preview = await eligibilityOf(nurse, draft.id).expect(200);
    expect(preview.body).toMatchObject({
      frozen: false,
      againstVerdict: 'with_explanation',
      result: { verdict: 'ineligible', earliestCutoffYear: 2030 },
    });
    const shown = await steps.get(nurse, draft.id).expect(200);
    expect(shown.body.obstacles).toMatchObject([{ code: 'explanation_required' }]);
    const refused = await steps.submit(nurse, draft.id, draft.version).expect(422);
    expect(refused.body.code).toBe('explanation_required');
    const { version } = await explained(draft);
    await steps.submit(nurse, draft.id, version).expect(200);
    const { body } = await caseEligibility(officer, draft.id).expect(200);
    expect(body).toMatchObject({
      frozen: true,
      explanation: EXPLANATION,
      result: { verdict: 'ineligible', nearestPath: 'M4' },
    });
  });

  it('against the verdict is refused where the season does, whatever is explained', async () => {
    const definition = { ...demoSeason(2027, { project: '不接受说明' }), againstVerdict: 'refused' } as const;
    const { seasonId } = await app.get(SeasonService).publish(definition, null);
    const { id, ...draft } = await failing(seasonId);
    const { version } = await explained({ id, ...draft });
    const { body } = await steps.submit(nurse, id, version).expect(422);
    expect(body.code).toBe('not_eligible');
  });

  it('that was returned is judged anew, by the rules of the season that it was submitted under', async () => {
    const project = '退回后重新判断';
    const seasonId = await journey.publishSeason({ project });
    const { id } = await steps.submitted(nurse, seasonId);
    await steps.returnSection(officer, id, 'professional_title');
    const later = { ...demoSeason(2027, { project }), cutoffOn: '2031-12-31' };
    await app.get(SeasonService).publish(later, null);
    const { body } = await steps.get(nurse, id).expect(200);
    const sections = { professional_title: lateTitle };
    const saved = await bodyOf<Receipt>(
      steps.save(nurse, id, { version: body.version, sections }).expect(200),
    );
    expect((await eligibilityOf(nurse, id)).body).toMatchObject({
      frozen: false,
      result: { verdict: 'ineligible', cutoffOn: '2026-12-31' },
    });
    // 申报信息 was not returned, yet the explanation may be given.
    const { version } = await explained({ ...saved, id });
    await steps.submit(nurse, id, version).expect(200);
    expect((await caseEligibility(officer, id)).body).toMatchObject({
      explanation: EXPLANATION,
      result: { verdict: 'ineligible', cutoffOn: '2026-12-31' },
    });
  });

  it('keeps its judgement when the form is renewed', async () => {
    const { id, version } = await steps.submitted(nurse, await journey.publishSeason());
    const before = await eligibilityOf(nurse, id).expect(200);
    app.clock.set(new Date(NOON.getTime() + 60_000));
    await steps.renewForm(nurse, id, { version, registrationCode: 'ABCD1234' }).expect(200);
    const { body } = await eligibilityOf(nurse, id).expect(200);
    expect(body.result).toEqual(before.body.result);
    app.clock.set(NOON);
  });

  it('from before eligibility was judged says so', async () => {
    const { id } = await steps.submitted(nurse, await journey.publishSeason());
    await app.database.asOwner(
      `ALTER TABLE declaration_submission DISABLE TRIGGER USER;
       UPDATE declaration_submission SET judgement = NULL WHERE declaration_id = '${id}';
       ALTER TABLE declaration_submission ENABLE TRIGGER USER`,
    );
    const { body } = await eligibilityOf(nurse, id).expect(200);
    expect(body).toMatchObject({ frozen: true, result: null });
  });
});
