import { type DocumentKind, FINDING_THRESHOLDS } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  as,
  bodyOf,
  type ReadyCandidate,
  type Receipt,
  type ReviewedCase,
  ReviewScene,
  runJob,
  type SignedIn,
} from '../../../../test/index.ts';
import { codeOf } from '../../../../test/review-scene.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { DocumentReadingRepository } from '../../evidence/document-reading.repository.ts';
import type { OwnFindingsView } from '../../evidence/index.ts';
import type { CaseFindingView } from './finding.view.ts';

type Case = ReviewedCase & {
  findings: { checkedAt: string | null; incomplete: boolean; items: CaseFindingView[] };
};

const REMARK = '已电话核实单位，正在办理变更注册';

let scene: ReviewScene;
let officer: SignedIn;
let province: SignedIn;
/** The nurse with a licence at another unit, which the paper does not bear out. */
let elsewhere: ReadyCandidate;

beforeAll(async () => {
  scene = await ReviewScene.start();
  [officer, province] = [await scene.as('hospital-officer'), await scene.as('province-reviewer')];
  const { nurse, journey, app } = scene;
  const path = `/api/credentials/${nurse.credentials.nurse_licence}`;
  const { fields } = await bodyOf<{ fields: object }>(app.http.get(path).set(as(nurse)).expect(200));
  const licence = { ...fields, practiceUnit: '别处医院', validUntil: '2026-12-20' };
  const nurse_licence = await journey.addCredential(nurse, 'nurse_licence', licence);
  const details = { ...nurse.details, eligibilityExplanation: '正在办理变更和延续注册' };
  elsewhere = { ...nurse, credentials: { ...nurse.credentials, nurse_licence }, details };
});
afterAll(() => scene.close());
beforeEach(() => scene.app.clock.set(ReviewScene.noon));

/** What stands on the nurse's papers, by the field that holds them; the others say nothing. */
const PAPERS: Readonly<Record<string, { kind: DocumentKind; fields: Readonly<Record<string, string>> }>> = {
  'nurse_licence picture': {
    kind: 'nurse_licence',
    fields: { name: '夏侯怡一', practiceUnit: '江城样例医院', validUntil: '2028-08-14' },
  },
  'declaration_details applicationForm': {
    kind: 'national_application_form',
    fields: { name: '夏侯怡一', registrationNumber: '420794436082', registrationCode: '37614003' },
  },
};

/** Reads what is attached as a machine would, which takes its time. */
async function read(): Promise<void> {
  const [readings, unitOfWork] = [scene.app.get(DocumentReadingRepository), scene.app.get(UnitOfWork)];
  const unrecorded = { unrecorded: 'a test' };
  for (;;) {
    const begun = await unitOfWork.run(() => readings.startDue(), unrecorded);
    if (!begun) return;
    const paper = PAPERS[`${begun.section} ${begun.field}`];
    const fields = Object.entries(paper?.fields ?? {}).map(([name, value]) => [
      name,
      { value, printed: value, spelling: 'text', strip: null, confidence: 0.97, page: 1, box: null },
    ]);
    const reading = paper && { kind: paper.kind, fields: Object.fromEntries(fields) };
    const event = reading ? 'found' : 'nothing_found';
    await unitOfWork.run(() => readings.settle(begun, event, { recognizer: 'test', reading }), unrecorded);
  }
}

const submitted = async (who: ReadyCandidate): Promise<Receipt> =>
  scene.steps.submitted(who, await scene.journey.publishSeason());
const opened = (who: SignedIn, id: string) => bodyOf<Case>(scene.steps.open(who, id).expect(200));
const found = async (who: SignedIn, id: string) => (await opened(who, id)).findings.items;
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const own = (id: string, who: SignedIn = scene.nurse) =>
  bodyOf<OwnFindingsView>(scene.app.http.get(`/api/declarations/${id}/findings`).set(as(who)).expect(200));
const resolve = (who: SignedIn, id: string, { id: findingId, version }: CaseFindingView, remark = REMARK) =>
  scene.app.http
    .put(`/api/review/declarations/${id}/findings/${findingId}/resolution`)
    .set(as(who))
    .send({ remark, version });
const pass = (who: SignedIn, id: string, tag: string) =>
  scene.steps.decide(who, id, tag, { decision: 'passed' });
const highOf = (findings: readonly CaseFindingView[]) =>
  findings.filter(({ severity }) => severity === 'high');
const recorded = (id: string, type: string) =>
  scene.app.database.asOwner<{ detail: Record<string, unknown> }>(
    'SELECT detail FROM activity WHERE subject_id = $1 AND type = $2 ORDER BY id',
    [id, type],
  );

describe('what is found in a submission', () => {
  it('is nothing in papers that bear out what was typed', async () => {
    const { id } = await submitted(scene.nurse);
    expect((await opened(officer, id)).findings.incomplete).toBe(true);
    await read();
    scene.app.clock.set(new Date(ReviewScene.noon.getTime() + 60_000));
    await runJob(scene.app, 'check-submissions');
    const { findings } = await opened(officer, id);
    expect(highOf(findings.items)).toEqual([]);
    expect(findings).toMatchObject({ incomplete: false, checkedAt: '2026-11-23T04:01:00.000Z' });
    expect(await scene.steps.pass(officer, id)).toMatchObject({ stage: 'province' });
  });

  it('is told the candidate before, with what stands where, and numbers masked', async () => {
    const { id } = await scene.steps.draft(elsewhere, await scene.journey.publishSeason());
    await read();
    const { items, incomplete } = await own(id);
    expect(incomplete).toBe(false);
    expect(codes(items)).toEqual(
      expect.arrayContaining([
        'date_differs',
        'unit_differs',
        'practice_unit_not_declaring',
        'licence_ends_soon',
      ]),
    );
    expect(items.find(({ code }) => code === 'unit_differs')).toMatchObject({
      section: 'nurse_licence',
      field: 'practiceUnit',
      places: [
        {
          source: 'document',
          value: '江城样例医院',
          paper: { kind: 'nurse_licence', field: 'practiceUnit' },
          page: 1,
        },
        { source: 'form', value: '别处医院' },
      ],
    });
    expect(JSON.stringify(items)).not.toContain('420583199105077328');
    const stranger = await scene.journey.signInCandidate();
    await scene.app.http.get(`/api/declarations/${id}/findings`).set(as(stranger)).expect(404);
  });

  it('holds up a pass until each is resolved with a remark, which later stages see', async () => {
    const { id } = await submitted(elsewhere);
    // Nobody has looked yet: whoever passes has it looked at first.
    const { contentTag } = await scene.steps.acceptAll(officer, id);
    const refused = await pass(officer, id, contentTag).expect(409);
    const high = highOf(await found(officer, id));
    expect(refused.body).toMatchObject({ code: 'findings_open' });
    expect(refused.body.params.findings).toEqual(
      high.map(({ id: findingId, code, section, field }) => ({ id: findingId, code, section, field })),
    );
    const bulk = await scene.steps.bulkPass(officer, [{ id, contentTag }]).expect(200);
    expect(bulk.body).toMatchObject({ passing: 0, items: [{ reasons: [{ code: 'findings_open' }] }] });
    for (const finding of high) await resolve(officer, id, finding).expect(200);
    await pass(officer, id, contentTag).expect(200);
    const [later] = highOf(await found(province, id));
    expect(later).toMatchObject({ version: 1, resolution: { remark: REMARK, stage: 'unit' } });
    expect(later?.resolution?.byName).toBeTruthy();
    await scene.steps.claim(province, id).expect(200);
    expect(await codeOf(resolve(province, id, later!, '不同意').expect(409))).toBe('not_now');
    expect(await scene.steps.pass(province, id)).toMatchObject({ status: 'approved' });
    expect(await recorded(id, 'declaration.finding_resolved')).toHaveLength(high.length);
  });

  it('is resolved by the version that was shown, once, with words, by whoever has the case', async () => {
    const { id } = await submitted(elsewhere);
    const [finding] = highOf(await found(officer, id)) as [CaseFindingView];
    expect(await codeOf(resolve(officer, id, finding).expect(409))).toBe('not_claimed');
    await scene.steps.claim(officer, id).expect(200);
    expect(await codeOf(resolve(province, id, finding).expect(403))).toBe('forbidden');
    expect((await resolve(officer, id, finding, '  ').expect(400)).body.errors[0].pointer).toBe('/remark');
    expect((await resolve(officer, id, finding).expect(200)).body).toMatchObject({
      version: 1,
      remark: REMARK,
    });
    expect((await resolve(officer, id, finding).expect(200)).body.version).toBe(1);
    const stale = await resolve(officer, id, finding, '另有说明').expect(409);
    expect(stale.body).toMatchObject({ code: 'version_stale', params: { currentVersion: 1 } });
    await resolve(officer, id, { ...finding, version: 1 }, '另有说明').expect(200);
    expect(await recorded(id, 'declaration.finding_resolved')).toHaveLength(2);
    const unknown = { ...finding, id: crypto.randomUUID() };
    await resolve(officer, id, unknown).expect(404);
  });

  it('keeps what was said to it over a return, as long as it is the same', async () => {
    const { id } = await submitted(elsewhere);
    await scene.steps.claim(officer, id).expect(200);
    for (const finding of highOf(await found(officer, id))) await resolve(officer, id, finding).expect(200);
    await scene.steps.returnSection(officer, id, 'nurse_licence');
    const licence = { nurse_licence: scene.nurse.credentials.nurse_licence };
    const version = await scene.version(id);
    const { nurse, steps } = scene;
    const back = await steps.save(nurse, id, { version, sections: licence }).expect(200);
    const again = { nurse_licence: elsewhere.credentials.nurse_licence };
    const kept = await steps.save(nurse, id, { version: back.body.version, sections: again }).expect(200);
    await steps.submit(nurse, id, kept.body.version).expect(200);
    const standing = highOf(await found(officer, id));
    expect(standing.length).toBeGreaterThan(0);
    expect(standing.every(({ resolution }) => resolution?.remark === REMARK)).toBe(true);
    await steps.returnSection(officer, id, 'nurse_licence');
    const right = { version: await scene.version(id), sections: licence };
    const mended = await steps.save(nurse, id, right).expect(200);
    await steps.submit(nurse, id, mended.body.version).expect(200);
    expect(highOf(await found(officer, id))).toEqual([]);
  });
});

describe('what two people hand in', () => {
  let thief: ReadyCandidate;
  let theirs: Receipt;
  let hers: Receipt;

  beforeAll(async () => {
    scene.app.clock.set(ReviewScene.noon);
    const { journey, nurse } = scene;
    hers = await submitted(nurse);
    await runJob(scene.app, 'check-submissions');
    expect(highOf(await found(officer, hers.id))).toEqual([]);
    const session = await journey.signInCandidate('thief');
    await journey.verify(session, 'front-easy-2', 'back-good-1');
    await journey.bind(session);
    const credentials = await journey.addNurseCredentials(session);
    thief = { ...session, credentials, details: await journey.nurseDetails(session) };
    theirs = await submitted(thief);
    await runJob(scene.app, 'check-submissions');
  });

  it('is told with both, and only to reviewers', async () => {
    const expected = ['number_on_two_people', 'registration_number_on_two_people', 'picture_on_two_people'];
    expect(codes(await found(officer, theirs.id))).toEqual(expect.arrayContaining(expected));
    expect(codes(await found(officer, hers.id))).toEqual(expect.arrayContaining(expected));
    for (const { code } of (await own(theirs.id, thief)).items) expect(expected).not.toContain(code);
    const [changed] = await recorded(hers.id, 'declaration.findings_changed');
    expect(changed?.detail).toMatchObject({ number: 1, found: expect.arrayContaining(expected) });
  });

  it('marks both in the lists, which are narrowed by it', async () => {
    const query = { flags: ['on_two_people', 'findings_open'], limit: 100 };
    const { body } = await scene.steps.queue(officer, query).expect(200);
    const ids = body.items.map((item: { id: string }) => item.id);
    expect(ids).toEqual(expect.arrayContaining([hers.id, theirs.id]));
    expect(body.items[0].flags).toEqual(expect.arrayContaining(['findings_open', 'on_two_people']));
  });

  it('keeps no number and no name in the clear', async () => {
    const traces = await scene.app.database.asOwner('SELECT * FROM declaration_trace');
    const findings = await scene.app.database.asOwner('SELECT * FROM declaration_finding');
    const stored = JSON.stringify([traces, findings], (_key, value) =>
      (value as { type?: string })?.type === 'Buffer'
        ? Buffer.from((value as { data: number[] }).data).toString('latin1')
        : (value as unknown),
    );
    expect(traces.length).toBeGreaterThan(10);
    for (const plain of ['199981201206085911', '420794436082', '夏侯怡一', '别处医院'])
      expect(stored).not.toContain(plain);
  });

  it('is none for the other any more once one has corrected it', async () => {
    await scene.steps.withdraw(thief, theirs.id).expect(200);
    await scene.app.database.asOwner('UPDATE declaration_check SET due_at = $1', [ReviewScene.noon]);
    await runJob(scene.app, 'check-submissions');
    const standing = (await found(officer, hers.id)).filter((finding) => finding.standing);
    // Certificates stay; a 网报号 that is in use no more is free.
    expect(codes(standing)).not.toContain('registration_number_on_two_people');
    expect(codes(standing)).toContain('number_on_two_people');
  });
});

describe('the end of a paper', () => {
  it('is told seven days before, once, and shown to reviewers once it has come', async () => {
    const { id } = await submitted(elsewhere);
    await runJob(scene.app, 'check-submissions');
    const told = async (day: string) => {
      scene.app.clock.set(new Date(`${day}T09:10:00+08:00`));
      await runJob(scene.app, 'watch-ending-papers');
      return (await recorded(id, 'declaration.paper_ends_soon')).map(({ detail }) => detail);
    };
    expect(await told('2026-12-12')).toEqual([]);
    expect(await told('2026-12-13')).toEqual([{ expiry: 'nurse_licence', endsOn: '2026-12-20' }]);
    expect(await told('2026-12-14')).toHaveLength(1);
    await runJob(scene.app, 'take-up-messages');
    scene.app.clock.set(ReviewScene.noon);
    const { body } = await scene.app.http.get('/api/messages').set(as(scene.nurse)).expect(200);
    const message = body.items.find(({ kind }: { kind: string }) => kind === 'declaration_paper_ends_soon');
    expect(message).toMatchObject({ subject: { id } });
    expect(message.body).toContain('有效期至2026年12月20日');
    await told('2026-12-21');
    await runJob(scene.app, 'check-submissions');
    scene.app.clock.set(ReviewScene.noon);
    const findings = (await found(officer, id)).filter(({ standing }) => standing);
    expect(codes(findings)).toContain('licence_expired');
    expect(codes(findings)).not.toContain('licence_ends_soon');
  });
});

describe('a burst of bindings', () => {
  it('is shown above the unit only, where it has to be resolved', async () => {
    const { days, establishedDays } = FINDING_THRESHOLDS.burst;
    const unitId = await scene.journey.unitId(scene.nurse);
    await scene.app.database.asOwner('ALTER TABLE affiliation DROP CONSTRAINT affiliation_account_fk');
    await scene.app.database.asOwner(
      `INSERT INTO affiliation (id, account_id, unit_id, bound_at)
       SELECT gen_random_uuid(), gen_random_uuid(), $1,
         $2::timestamptz - make_interval(days => CASE WHEN n <= 10 THEN $4::int + 1 ELSE $3::int - 1 END)
       FROM generate_series(1, 40) n`,
      [unitId, ReviewScene.noon, days, establishedDays],
    );
    const { id } = await submitted(scene.nurse);
    expect(codes(await found(officer, id))).not.toContain('binding_burst');
    for (const finding of highOf(await found(officer, id))) {
      await scene.steps.claim(officer, id).expect(200);
      await resolve(officer, id, finding).expect(200);
    }
    await scene.steps.pass(officer, id);
    const burst = (await found(province, id)).find(({ code }) => code === 'binding_burst');
    expect(burst).toMatchObject({ severity: 'high', params: { days }, resolution: null });
    const { contentTag } = await scene.steps.acceptAll(province, id);
    expect(await codeOf(pass(province, id, contentTag).expect(409))).toBe('findings_open');
    await resolve(province, id, burst!).expect(200);
    await pass(province, id, contentTag).expect(200);
  });
});
