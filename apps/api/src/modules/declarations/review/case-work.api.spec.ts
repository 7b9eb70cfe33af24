import { randomUUID } from 'node:crypto';
import { CREDENTIAL_SECTIONS, DETAILS_FIELDS } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type SignedIn } from '../../../../test/journey.ts';
import { codeOf, ReviewScene } from '../../../../test/review-scene.ts';
import { REVEALS_PER_DAY } from './reveal-tally.entity.ts';

let scene: ReviewScene;
let officer: SignedIn;
let province: SignedIn;
let auditor: SignedIn;

beforeAll(async () => {
  scene = await ReviewScene.start();
  officer = await scene.as('hospital-officer');
  province = await scene.as('province-reviewer');
  auditor = await scene.as('auditor');
});
afterAll(() => scene.close());
beforeEach(() => scene.app.clock.set(ReviewScene.noon));

const path = (id: string, rest: string) => `/api/review/declarations/${id}/${rest}`;
const get = (who: SignedIn, id: string, rest: string, query: object = {}) =>
  scene.app.http.get(path(id, rest)).query(query).set(as(who));

async function resubmitted(id: string, details: object): Promise<void> {
  const version = await scene.version(id);
  const saved = await scene.steps.save(scene.nurse, id, {
    version,
    sections: { declaration_details: details },
  });
  await scene.steps.submit(scene.nurse, id, saved.body.version).expect(200);
}

describe('what a candidate has changed', () => {
  it('is told field by field and file by file, against what the stage last decided on', async () => {
    const { id } = await scene.submitted();
    await scene.steps.returnSection(officer, id, 'declaration_details');
    const [form, proof] = [
      await scene.journey.upload(scene.nurse, 'national-application-form.png'),
      await scene.journey.upload(scene.nurse, 'social-insurance-screenshot.png'),
    ];
    await resubmitted(id, { registrationCode: '37614004', applicationForm: form, otherProof: [proof] });
    const { sections } = await scene.opened(officer, id);
    const old = scene.nurse.details['applicationForm'];
    expect(sections.find(({ section }) => section === 'declaration_details')).toMatchObject({
      changed: true,
      changes: expect.arrayContaining([
        {
          entryId: null,
          field: 'registrationCode',
          kind: 'changed',
          file: false,
          before: '376***03',
          after: '376***04',
        },
        { entryId: null, field: 'applicationForm', kind: 'replaced', file: true, before: old, after: form },
        { entryId: null, field: 'otherProof', kind: 'added', file: true, before: null, after: proof },
      ]),
    });
    expect(sections.filter(({ changed }) => changed)).toHaveLength(1);
    const { items } = (await scene.steps.timeline(scene.nurse, id).expect(200)).body;
    expect(items.at(-1)).toMatchObject({
      event: 'resubmitted',
      changed: ['declaration_details'],
      next: 'unit',
    });
    for (const fileId of [old, form, proof])
      await scene.app.http
        .post(`/api/files/${String(fileId)}/links`)
        .set(as(officer))
        .expect(201);
    const texts = JSON.stringify((await get(officer, id, 'changes').expect(200)).body);
    expect(texts).not.toContain('37614004');
  });

  it('is told since one last looked, and between any two rounds', async () => {
    const { id } = await scene.submitted();
    expect((await get(province, id, 'changes').expect(200)).body).toEqual({
      from: null,
      to: 1,
      sections: [],
    });
    await scene.opened(province, id);
    await scene.steps.returnSection(officer, id, 'declaration_details');
    await resubmitted(id, { registrationCode: '37614004' });
    await scene.steps
      .renewForm(scene.nurse, id, { version: await scene.version(id), registrationCode: '37614003' })
      .expect(200);
    const changed = async (query: object) => (await get(province, id, 'changes', query).expect(200)).body;
    expect(await changed({})).toEqual({ from: 1, to: 3, sections: [] });
    expect((await changed({ from: 1, to: 2 })).sections).toMatchObject([
      { section: 'declaration_details', changes: [{ field: 'registrationCode', kind: 'changed' }] },
    ]);
    await get(province, id, 'changes', { from: 1, to: 9 }).expect(404);
    const rounds = (await get(province, id, 'rounds').expect(200)).body.items;
    expect(rounds).toMatchObject([
      { number: 1, opened: true, decisions: [{ stage: 'unit', decision: 'returned', byName: '王考务' }] },
      { number: 2, opened: false, decisions: [] },
      { number: 3, opened: false, decisions: [] },
    ]);
    const elsewhere = await scene.newStaff('unit_officer', '夷陵样例卫生健康委员会');
    await get(elsewhere, id, 'rounds').expect(404);
    await get(elsewhere, id, 'changes').expect(404);
  });

  it('leaves verdicts of every stage on everything else', async () => {
    const { id } = await scene.submitted();
    await scene.steps.pass(officer, id);
    await scene.steps.returnSection(province, id, 'declaration_details');
    await resubmitted(id, { registrationCode: '37614005' });
    const open = async (who: SignedIn) =>
      (await scene.opened(who, id)).sections
        .filter(({ verdict }) => verdict === null)
        .map(({ section }) => section);
    expect(await open(officer)).toEqual(['declaration_details']);
    await scene.steps.pass(officer, id);
    expect(await open(province)).toEqual(['declaration_details']);
  });
});

describe('what was not returned', () => {
  it('is locked, every field of it, files included', async () => {
    const { id } = await scene.submitted();
    await scene.steps.returnSection(officer, id, 'education');
    const version = await scene.version(id);
    const file = await scene.journey.upload(scene.nurse, 'national-application-form.png');
    const values: Record<string, unknown> = {
      file,
      files: [file],
      boolean: true,
      year: 2020,
      vocabulary: 'permanent',
    };
    const { eligibilityExplanation: _, ...lockable } = DETAILS_FIELDS;
    const details = Object.entries(lockable).map(([name, { type }]) => ({
      declaration_details: { [name]: values[type] ?? '1' },
    }));
    const credentials = CREDENTIAL_SECTIONS.filter((kind) => kind !== 'education').map((kind) => ({
      [kind]: null,
    }));
    for (const sections of [...details, ...credentials]) {
      const request = scene.steps.save(scene.nurse, id, { version, sections });
      expect([sections, await codeOf(request)]).toEqual([sections, 'section_locked']);
    }
    const unlocked = {
      education: scene.nurse.credentials.education,
      // What was mended may turn the verdict, which then asks for a word.
      declaration_details: { eligibilityExplanation: '已按要求更换' },
    };
    await scene.steps.save(scene.nurse, id, { version, sections: unlocked }).expect(200);
    const told = (await scene.steps.get(scene.nurse, id).expect(200)).body.returned;
    expect(told.sections).toMatchObject([{ section: 'education', reason: 'R20', reasonText: '材料不清晰' }]);
  });
});

describe('a decision', () => {
  it('is taken only on content that this very reviewer was shown', async () => {
    const { id } = await scene.submitted();
    const colleague = await scene.newStaff('unit_officer');
    const { contentTag } = await scene.steps.acceptAll(colleague, id);
    await scene.steps.release(colleague, id).expect(204);
    await scene.steps.claim(officer, id).expect(200);
    const pass = () => scene.steps.decide(officer, id, contentTag, { decision: 'passed' });
    expect(await codeOf(pass().expect(412))).toBe('content_unseen');
    expect(await codeOf(scene.steps.markForm(officer, id, contentTag).expect(412))).toBe('content_unseen');
    await get(officer, id, 'changes', { from: 1, to: 1 }).expect(200);
    expect(await codeOf(pass().expect(412))).toBe('content_unseen');
    await scene.opened(officer, id);
    await pass().expect(200);
  });
});

describe('a case sent ahead', () => {
  const ahead = async (id: string) =>
    (
      await scene.app.http
        .get(`/api/review/declarations/${id}`)
        .query({ ahead: 'true' })
        .set(as(officer))
        .expect(200)
    ).body as { contentTag: string };
  const show = (id: string, contentTag: string, who = officer) =>
    scene.app.http.post(path(id, 'opening')).set({ ...as(who), 'If-Match': contentTag });

  it('counts as opened once it was shown, and is on record as read before', async () => {
    const { id } = await scene.submitted();
    await scene.steps.claim(officer, id).expect(200);
    const { contentTag } = await ahead(id);
    const judge = () =>
      scene.app.http
        .put(path(id, 'sections/education'))
        .set({ ...as(officer), 'If-Match': contentTag })
        .send({ verdict: 'accepted' });
    expect(await codeOf(judge().expect(412))).toBe('content_unseen');
    expect((await get(officer, id, 'rounds').expect(200)).body.items).toMatchObject([{ opened: false }]);
    await show(id, contentTag).expect(204);
    await judge().expect(200);
    expect((await get(officer, id, 'rounds').expect(200)).body.items).toMatchObject([{ opened: true }]);
    const reads = await scene.app.database.asOwner<{ detail: object }>(
      `SELECT detail FROM activity WHERE subject_id = $1 AND type = 'personal_data.read' ORDER BY id`,
      [id],
    );
    expect(reads.map(({ detail }) => detail)).toEqual([
      { number: 1, ahead: true },
      { number: 1, contentTag },
    ]);
  });

  it('is not opened by the tag of other content, nor by whom it does not reach', async () => {
    const { id } = await scene.submitted();
    const { contentTag } = await ahead(id);
    const elsewhere = await scene.newStaff('unit_officer', '夷陵样例卫生健康委员会');
    await show(id, contentTag, elsewhere).expect(404);
    const version = await scene.version(id);
    await scene.steps.renewForm(scene.nurse, id, { version, registrationCode: '37614009' }).expect(200);
    expect(await codeOf(show(id, contentTag).expect(412))).toBe('content_changed');
    await scene.app.http.post(path(id, 'opening')).set(as(officer)).expect(428);
  });
});

describe('a verdict', () => {
  it('on what has changed since it was shown is refused where the reviewer says what he saw', async () => {
    const { id } = await scene.submitted();
    await scene.steps.claim(officer, id).expect(200);
    const { contentTag } = await scene.opened(officer, id);
    const version = await scene.version(id);
    await scene.steps.renewForm(scene.nurse, id, { version, registrationCode: '37614009' }).expect(200);
    const judge = (tag: string) =>
      scene.app.http
        .put(path(id, 'sections/declaration_details'))
        .set({ ...as(officer), 'If-Match': tag })
        .send({ verdict: 'accepted' });
    expect(await codeOf(judge(contentTag).expect(412))).toBe('content_changed');
    await judge((await scene.opened(officer, id)).contentTag).expect(200);
  });
});

describe('a field', () => {
  it('says whose word it is, as frozen', async () => {
    const { id } = await scene.submitted();
    const opened = async () => (await scene.steps.open(officer, id).expect(200)).body.sections;
    const sourcesIn = async (section: string) =>
      (await opened()).find((shown: { section: string }) => shown.section === section).sources;
    expect(await sourcesIn('education')).toMatchObject({ school: 'candidate', diplomaPicture: 'candidate' });
    expect(await sourcesIn('declaration_details')).toMatchObject({ applicationForm: 'candidate' });
    expect(await sourcesIn('declaration_details')).not.toHaveProperty('residencyUnit');
  });

  it('of the commission’s shows what it supplied where the candidate says otherwise', async () => {
    const { nurse, app } = scene;
    await app.http.post('/api/credentials/commission-fetches').set(as(nurse)).expect(201);
    const { nurse_licence: licences } = (await app.http.get('/api/credentials').set(as(nurse)).expect(200))
      .body;
    const { id: licenceId, version } = licences.find(
      (held: { source: string }) => held.source === 'commission',
    );
    const picture = await scene.journey.upload(nurse, 'nurse-licence.jpg');
    const fields = { practiceUnit: '江城样例医院', validUntil: '2028-08-15', picture };
    await app.http
      .patch(`/api/credentials/${licenceId}`)
      .set(as(nurse))
      .send({ version, fields })
      .expect(200);
    const holder = { ...nurse, credentials: { ...nurse.credentials, nurse_licence: licenceId } };
    const { id } = await scene.steps.submitted(holder, await scene.journey.publishSeason());
    const { sections } = (await scene.steps.open(officer, id).expect(200)).body;
    expect(sections.find(({ section }: { section: string }) => section === 'nurse_licence')).toMatchObject({
      disputed: { validUntil: '2028-08-14' },
      sources: {
        validUntil: 'candidate',
        practiceUnit: 'candidate',
        licenceNumber: 'commission',
        picture: 'candidate',
      },
    });
  });
});

describe('the auditor', () => {
  it('reads lists and cases, masked and recorded, and changes nothing', async () => {
    const seasonId = await scene.journey.publishSeason();
    const { id } = await scene.submitted(seasonId);
    const list = await scene.steps.queue(auditor, { queue: 'unit', seasonId }).expect(200);
    expect(list.body.items).toMatchObject([{ id, maskedName: '夏***', allowedActions: [] }]);
    expect(await scene.opened(auditor, id)).toMatchObject({
      allowedActions: [],
      person: { maskedNumber: '420*************28' },
    });
    const [read] = await scene.app.database.asOwner<{ actor_role: string }>(
      `SELECT actor_role FROM activity WHERE subject_id = $1 AND type = 'personal_data.read' AND actor_id = $2`,
      [id, auditor.accountId],
    );
    expect(read).toEqual({ actor_role: 'auditor' });
    await get(auditor, id, 'rounds').expect(200);
    await scene.steps.claim(auditor, id).expect(403);
    await scene.steps.open(await scene.as('system-admin'), id).expect(403);
    await scene.app.http
      .post(`/api/files/${String(scene.nurse.details['applicationForm'])}/links`)
      .set(as(auditor))
      .expect(403);
  });
});

describe('a reviewer’s note', () => {
  const note = (who: SignedIn, id: string, version: number, content: object = {}) =>
    scene.steps.note(who, id, version, content);

  it('comes back with the case, to him alone, until the stage decides', async () => {
    const { id } = await scene.submitted();
    await scene.steps.acceptAll(officer, id);
    const content = {
      decision: 'returned',
      correctBy: '2026-12-01',
      remark: '请核对身份证号420583199105077328',
      sections: [{ section: 'education', verdict: 'returned', reason: 'R04', remark: '毕业时间' }],
    };
    expect((await note(officer, id, 0, content).expect(200)).body).toEqual({ version: 1, claimed: true });
    const { contentTag, note: kept } = (await scene.steps.open(officer, id).expect(200)).body;
    expect(kept).toEqual({
      version: 1,
      savedAt: ReviewScene.noon.toISOString(),
      outdated: false,
      reason: null,
      ...content,
    });
    for (const other of [await scene.newStaff('unit_officer'), await scene.as('province-lead'), auditor])
      expect((await scene.steps.open(other, id).expect(200)).body.note).toBeNull();
    await scene.steps.decide(officer, id, contentTag, { decision: 'passed' }).expect(200);
    expect(
      await scene.app.database.asOwner('SELECT FROM review_note WHERE declaration_id = $1', [id]),
    ).toEqual([]);
  });

  it('is not overwritten from another device, nor lost when the content changes', async () => {
    const { id } = await scene.submitted();
    await note(officer, id, 0, { remark: '一' }).expect(200);
    await note(officer, id, 1, { remark: '二' }).expect(200);
    for (const stale of [0, 1, 7]) {
      const { body } = await note(officer, id, stale, { remark: '三' }).expect(409);
      expect(body).toMatchObject({
        code: 'version_stale',
        params: { currentVersion: 2, current: { remark: '二' } },
      });
    }
    await scene.steps
      .renewForm(scene.nurse, id, { version: await scene.version(id), registrationCode: '37614006' })
      .expect(200);
    expect((await scene.steps.open(officer, id)).body.note).toMatchObject({
      version: 2,
      outdated: true,
      remark: '二',
    });
    await note(officer, id, 2, { remark: '三' }).expect(200);
    expect((await scene.steps.open(officer, id)).body.note).toMatchObject({ version: 3, outdated: false });
  });

  it('is kept sealed, bounded, and only by whoever reviews there', async () => {
    const { id } = await scene.submitted();
    await note(officer, id, 0, { remark: '看不到的说明' }).expect(200);
    const [row] = await scene.app.database.asOwner<{ content: Buffer }>(
      'SELECT content FROM review_note WHERE declaration_id = $1',
      [id],
    );
    expect(row?.content.includes(Buffer.from('看不到的说明'))).toBe(false);
    await note(officer, id, 1, { remark: 'x'.repeat(1001) }).expect(400);
    expect(await codeOf(note(province, id, 0).expect(403))).toBe('forbidden');
    await note(auditor, id, 0).expect(403);
    await note(officer, randomUUID(), 0).expect(404);
    await scene.steps.withdraw(scene.nurse, id).expect(200);
    expect(await codeOf(note(officer, id, 1).expect(409))).toBe('transition_not_allowed');
  });
});

describe('a bulk pass', () => {
  interface Item {
    readonly id: string;
    readonly passes: boolean;
    readonly reasons: { code: string }[];
  }
  const send = (items: object[], key?: string) => scene.steps.bulkPass(officer, items, key);
  const dryRun = (items: object[]) =>
    scene.app.http.post('/api/review/declarations/bulk-pass/dry-run').set(as(officer)).send({ items });
  const codes = ({ items }: { items: Item[] }) => items.map(({ reasons }) => reasons.map(({ code }) => code));
  const ready = async () => {
    const { id } = await scene.submitted();
    const { contentTag } = await scene.steps.acceptAll(officer, id);
    return { id, contentTag };
  };

  it('says of each case whether it would pass, passes those, and answers a retry the same', async () => {
    const good = [await ready(), await ready()];
    const unjudged = await scene.submitted();
    await scene.steps.claim(officer, unjudged.id).expect(200);
    const { contentTag: seen } = await scene.opened(officer, unjudged.id);
    const unopened = await scene.submitted();
    const changed = await ready();
    await scene.steps
      .renewForm(scene.nurse, changed.id, {
        version: await scene.version(changed.id),
        registrationCode: '37614007',
      })
      .expect(200);
    const items = [
      good[0]!,
      { id: unjudged.id, contentTag: seen },
      { id: unopened.id, contentTag: '"2-00"' },
      changed,
      { id: randomUUID(), contentTag: '"1-00"' },
      good[1]!,
    ];
    const wanted = [
      [],
      ['section_undecided'],
      ['not_claimed', 'content_changed', 'section_undecided'],
      ['content_changed', 'section_undecided'],
      ['not_found'],
      [],
    ];
    const dry = await dryRun(items).expect(200);
    expect(codes(dry.body)).toEqual(wanted);
    expect(dry.body.passing).toBe(2);
    expect((await scene.steps.get(scene.nurse, good[0]!.id)).body.stage).toBe('unit');
    const key = randomUUID();
    const first = await send(items, key).expect(200);
    expect(codes(first.body)).toEqual(wanted);
    expect(first.body.items[0].receipt).toMatchObject({ status: 'in_review', stage: 'province' });
    const again = await send(items, key).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await codeOf(send([good[0]!], key).expect(422))).toBe('idempotency_key_reused');
    expect(codes((await send([good[0]!]).expect(200)).body)[0]).toContain('forbidden');
  });

  it('goes on after a crash where it ended: what has passed answers as it did', async () => {
    const items = [await ready(), await ready()];
    const key = randomUUID();
    const first = await send(items, key).expect(200);
    await scene.app.database.asOwner(`DELETE FROM idempotency_key WHERE key = $1`, [key]);
    const again = await send(items, key).expect(200);
    expect(again.body).toEqual(first.body);
    const passed = await scene.app.database.asOwner(
      `SELECT FROM activity WHERE type = 'declaration.passed' AND subject_id = ANY($1)`,
      [items.map(({ id }) => id)],
    );
    expect(passed).toHaveLength(2);
  });

  it('takes no content that a colleague has opened, a hundred cases at most, and a key', async () => {
    const { id } = await scene.submitted();
    const colleague = await scene.newStaff('unit_officer');
    const { contentTag } = await scene.steps.acceptAll(colleague, id);
    await scene.steps.release(colleague, id).expect(204);
    await scene.steps.claim(officer, id).expect(200);
    expect(codes((await send([{ id, contentTag }]).expect(200)).body)).toEqual([['content_unseen']]);
    await send(Array.from({ length: 101 }, () => ({ id: randomUUID(), contentTag }))).expect(400);
    const keyless = scene.app.http.post('/api/review/declarations/bulk-pass').set(as(officer));
    expect(await codeOf(keyless.send({ items: [{ id, contentTag }] }).expect(400))).toBe(
      'idempotency_key_required',
    );
  });
});

describe('a reveal', () => {
  const reveal = (who: SignedIn, id: string, pointer: string, reason = 'compare_with_document') =>
    scene.app.http.post(path(id, 'reveals')).set(as(who)).send({ pointer, reason });

  it('shows one masked number of a claimed case, for a reason, and is recorded', async () => {
    const { id } = await scene.submitted();
    const number = '/person/documentNumber';
    expect(await codeOf(reveal(officer, id, number).expect(409))).toBe('not_claimed');
    await scene.steps.claim(officer, id).expect(200);
    const { body, headers } = await reveal(officer, id, number).expect(200);
    expect(body).toMatchObject({ value: '420583199105077328', left: REVEALS_PER_DAY - 1 });
    expect((await scene.steps.open(officer, id).expect(200)).body).toMatchObject({
      revealsLeft: REVEALS_PER_DAY - 1,
      claim: { mine: true, expiresAt: '2026-11-23T05:00:00.000Z' },
    });
    expect(headers['cache-control']).toBe('no-store');
    const code = await reveal(
      officer,
      id,
      '/sections/declaration_details/registrationCode',
      'check_on_national_site',
    );
    expect(code.body.value).toBe(scene.nurse.details['registrationCode']);
    for (const plain of [
      '/person/name',
      '/sections/education/school',
      '/sections/declaration_details/nothing',
    ])
      expect(await codeOf(reveal(officer, id, plain).expect(404))).toBe('not_found');
    await reveal(officer, id, number, 'curiosity').expect(400);
    await reveal(auditor, id, number).expect(403);
    const recorded = await scene.app.database.asOwner<{ detail: object }>(
      `SELECT detail FROM activity WHERE subject_id = $1 AND type = 'personal_data.revealed' ORDER BY id`,
      [id],
    );
    expect(recorded).toEqual([
      { detail: { pointer: number, reason: 'compare_with_document', number: 1 } },
      { detail: expect.objectContaining({ reason: 'check_on_national_site' }) },
    ]);
  });

  it('comes to an end for the day, also for requests at once', async () => {
    const { id } = await scene.submitted();
    await scene.steps.claim(officer, id).expect(200);
    await scene.app.database.asOwner(
      `INSERT INTO reveal_tally (account_id, day, reveals) VALUES ($1, '2026-11-23', $2)
       ON CONFLICT (account_id, day) DO UPDATE SET reveals = excluded.reveals`,
      [officer.accountId, REVEALS_PER_DAY - 2],
    );
    const all = await Promise.all(
      Array.from({ length: 5 }, () => reveal(officer, id, '/person/documentNumber')),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409]);
    const refused = all.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      code: 'reveals_exhausted',
      params: { until: '2026-11-23T16:00:00.000Z', limit: REVEALS_PER_DAY },
    });
    scene.app.clock.set(new Date('2026-11-24T00:00:00+08:00'));
    const tomorrow = await scene.journey.signInStaff('hospital-officer');
    await scene.steps.claim(tomorrow, id).expect(200);
    await reveal(tomorrow, id, '/person/documentNumber').expect(200);
  });
});
