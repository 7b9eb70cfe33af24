import { createHash } from 'node:crypto';
import { UNIT_IMPORT_TITLES } from '@htp/wording';
import { workbookWith } from '@htp/test-kit/hostile-workbooks';
import { idCardLabel } from '@htp/test-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDemoData } from '../../src/demo-data.ts';
import { DeclarationSteps, once } from '../declaration-steps.ts';
import { as, bodyOf, Journey, NURSE, type ReadyCandidate, type SignedIn } from '../journey.ts';
import { freshCode } from '../registration-steps.ts';
import { RuleSetSteps } from '../rule-set-steps.ts';
import { type DraftReceipt, SeasonSteps } from '../season-steps.ts';
import { startTestApplication, type TestApplication } from '../test-application.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const WINDOW = { opensAt: '2026-11-20T00:00:00+08:00', closesAt: '2026-11-23T12:05:00+08:00' };
const REVIEWED = { opensAt: WINDOW.opensAt, closesAt: '2027-02-01T00:00:00+08:00' };
const AFTER = new Date('2026-11-23T12:06:00+08:00');
const OWN_END = '2026-11-23T04:30:00.000Z';

let app: TestApplication;
let journey: Journey;
let seasons: SeasonSteps;
let rules: RuleSetSteps;
let declarations: DeclarationSteps;
let lead: SignedIn;
let officer: SignedIn;
let nurse: ReadyCandidate;
let documentNumber: string;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  [seasons, rules, declarations] = [
    new SeasonSteps(journey),
    new RuleSetSteps(journey),
    new DeclarationSteps(journey),
  ];
  lead = await journey.signInStaff('province-lead');
  officer = await journey.signInStaff('hospital-officer');
  nurse = await journey.readyNurse();
  documentNumber = (await idCardLabel(NURSE)).number;
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const season = () => journey.publishSeason({ window: WINDOW, reviewWindow: REVIEWED });
const statuses = async (requests: readonly PromiseLike<{ status: number }>[]) =>
  (await Promise.all(requests)).map(({ status }) => status).sort();
const recorded = async (subjectId: string, type: string) =>
  (await app.database.asOwner('SELECT FROM activity WHERE subject_id = $1 AND type = $2', [subjectId, type]))
    .length;

describe('a re-opening', () => {
  const grant = (seasonId: string, until = OWN_END) =>
    app.http
      .post('/api/filing-reopenings')
      .set(once(lead))
      .send({ seasonId, documentType: 'RESIDENT_ID', documentNumber, until, reason: '系统故障' });
  const end = (id: string) => app.http.delete(`/api/filing-reopenings/${id}`).set(as(lead));

  it('ends once, be it asked for by several at once', async () => {
    const { id } = await declarations.draft(nurse, await season());
    const { seasonId } = (await declarations.get(nurse, id)).body;
    const { body } = await grant(seasonId).expect(201);
    expect(await statuses(Array.from({ length: 4 }, () => end(body.id)))).toEqual([204, 409, 409, 409]);
    expect(await recorded(id, 'declaration.reopening_ended')).toBe(1);
  });

  it('of somebody without a declaration ends once, too', async () => {
    const { id } = await declarations.draft(nurse, await season());
    const { seasonId } = (await declarations.get(nurse, id)).body;
    await declarations.withdraw(nurse, id).expect(200);
    const { body } = await grant(seasonId).expect(201);
    expect(await statuses(Array.from({ length: 4 }, () => end(body.id)))).toEqual([204, 409, 409, 409]);
    expect(await recorded(seasonId, 'season.reopening_ended')).toBe(1);
  });

  it('and a submission at its end: what was filed is filed, and nothing after', async () => {
    const { id, version } = await declarations.draft(nurse, await season());
    const { seasonId } = (await declarations.get(nurse, id)).body;
    app.clock.set(AFTER);
    const { body } = await grant(seasonId).expect(201);
    const [submitted, ended] = await Promise.all([declarations.submit(nurse, id, version), end(body.id)]);
    expect(ended.status).toBe(204);
    const shown = (await declarations.get(nurse, id)).body;
    expect([submitted.status, shown.status]).toEqual(
      submitted.status === 200 ? [200, 'in_review'] : [409, 'draft'],
    );
    if (submitted.status !== 200) await declarations.submit(nurse, id, version).expect(409);
  });

  it('decided meanwhile by a tag from before its return is refused', async () => {
    const { id } = await declarations.submitted(nurse, await season());
    await declarations.claim(officer, id).expect(200);
    const before = (await declarations.open(officer, id).expect(200)).body;
    await declarations.returnSection(officer, id, 'declaration_details', '2026-11-23');
    const decided = app.http
      .post(`/api/review/declarations/${id}/decision`)
      .set({ ...once(officer), 'If-Match': `"${before.contentTag}"` })
      .send({ decision: 'passed' });
    expect([409, 412]).toContain((await decided).status);
    expect((await declarations.get(nurse, id)).body.status).toBe('returned');
  });

  it.each([
    '9999-12-31T23:59:59-12:00',
    '+275760-09-13T00:00:00.000Z',
    '2026-11-23T04:30:00',
    '1e400',
    '٢٠٢٧-01-01T00:00:00Z',
  ])('has no end like %s', async (until) => {
    const { id } = await declarations.draft(nurse, await season());
    const { seasonId } = (await declarations.get(nurse, id)).body;
    expect([400, 422]).toContain((await grant(seasonId, until)).status);
  });
});

describe('a season', () => {
  it('changed under a declaration leaves fee and rules of what was submitted as they were', async () => {
    const seasonId = await season();
    const { id } = await declarations.submitted(nurse, seasonId);
    const before = (await declarations.get(nurse, id)).body;
    const fees = Object.fromEntries(
      ['junior_assistant', 'junior', 'intermediate'].map((level) => [
        level,
        { baseFen: 1, perSubjectFen: 0 },
      ]),
    );
    const next = await seasons.nextVersion(lead, seasonId, { fees });
    const published = await seasons.publish(lead, next.id, await dryRunToken(next.id));
    expect([200, 409, 412, 422]).toContain(published.status);
    expect((await declarations.get(nurse, id)).body.fee).toEqual(before.fee);
  });

  it.each([
    ['fees', { fees: { junior_assistant: { baseFen: 1e308, perSubjectFen: 0 } } }],
    ['fees', { fees: { junior_assistant: { baseFen: -1, perSubjectFen: 0 }, junior: {}, intermediate: {} } }],
    ['fees', { fees: { junior_assistant: { baseFen: 0.5, perSubjectFen: '7' } } }],
    ['stages', { stages: [{ stage: 'province', window: WINDOW, decidedBy: 'me' }] }],
    ['examYear', { examYear: 1e10 }],
    ['publishedBy', { publishedBy: 'me', version: 1 }],
    ['specialties', { specialties: Array.from({ length: 501 }, () => ({})) }],
  ])('takes no %s of another shape', async (_, sections) => {
    const draft = await emptyDraft();
    await seasons.save(lead, draft.id, { version: 1, ...sections }).expect(400);
  });

  it.each([
    ['the last year', { opensAt: '9998-01-01T00:00:00Z', closesAt: '9999-12-31T23:59:59Z' }],
    ['a year beyond', { opensAt: '9998-01-01T00:00:00Z', closesAt: '9999-12-31T23:59:59-12:00' }],
    ['the year 0', { opensAt: '0000-01-01T00:00:00Z', closesAt: '0001-01-01T00:00:00Z' }],
    ['31 February', { opensAt: '2026-02-31T00:00:00Z', closesAt: '2027-01-01T00:00:00Z' }],
  ])(
    'with a window of %s is copied, previewed and tried, and nothing breaks',
    async (_, declarationWindow) => {
      const draft = await seasons.nextVersion(lead, await season(), { declarationWindow });
      expect((await seasons.dryRun(lead, draft.id)).status).toBe(200);
      expect((await seasons.preview(lead, draft.id)).status).toBe(200);
      const token = await dryRunToken(draft.id);
      const published = await seasons.publish(lead, draft.id, token);
      expect([200, 409, 412, 422]).toContain(published.status);
      if (published.status !== 200) return;
      const copy = await seasons.create(lead, { kind: 'copy', seasonId: published.body.seasonId });
      expect(copy.status).toBe(201);
    },
  );

  it('is not published by a token of another draft, of its own former version, or made up', async () => {
    const seasonId = await season();
    const [one, other] = [
      await seasons.nextVersion(lead, seasonId, { cutoffOn: '2026-12-30' }),
      await seasons.nextVersion(lead, seasonId, { cutoffOn: '2026-12-30' }),
    ];
    const token = await dryRunToken(one.id);
    expect((await seasons.publish(lead, other.id, token)).status).toBe(412);
    await seasons.save(lead, one.id, { version: one.version, cutoffOn: '2026-12-29' }).expect(200);
    expect((await seasons.publish(lead, one.id, token)).status).toBe(412);
    const made = `"${createHash('sha256').update(one.id).digest('hex')}"`;
    for (const wrong of [made, '*', 'W/"x"', '""'])
      expect([400, 412, 428]).toContain((await seasons.publish(lead, one.id, wrong)).status);
  });
});

describe('rules', () => {
  it.each([
    ['endless years', { postChange: { clause: '1', years: 1e308 } }],
    ['years below none', { primaryCare: { clause: '1', codes: ['101'], yearsLess: -1 } }],
    ['half a year', { postChange: { clause: '1', years: 0.5 } }],
    ['a formula', { postChange: { clause: '1', years: '=1+1' } }],
    ['a prototype', { lenientDays: JSON.parse('{"constructor":{"x":1}}') as object }],
    ['ten thousand paths', { paths: Array.from({ length: 900 }, () => ({})) }],
    ['conditions in conditions', { paths: [{ id: 'A', needs: [['nurse_licence']] }] }],
    ['a member of their own', { evaluate: 'return true' }],
  ])('of %s are none', async (_, change) => {
    const { id } = await bodyOf<{ id: string }>(rules.create(lead, '2021-51').expect(201));
    const { version, definition } = await bodyOf<{ version: number; definition: object }>(
      rules.draft(lead, id).expect(200),
    );
    await rules.save(lead, id, version, { ...definition, ...change }).expect(400);
  });

  it('as many as there may be are tried in a moment', async () => {
    const draft = await rules.changed(lead, '2021-51', (base) => ({
      ...base,
      paths: Array.from({ length: 200 }, (_, n) => ({ ...base.paths[n % base.paths.length]!, id: `P${n}` })),
    }));
    await rules.dryRun(lead, draft.id).expect(200);
  });

  it('take no more years off in primary care than they ask for', async () => {
    const draft = await rules.changed(lead, '2021-51', (base) => ({
      ...base,
      primaryCare: base.primaryCare && { ...base.primaryCare, yearsLess: 40 },
    }));
    const { body } = await rules.dryRun(lead, draft.id).expect(200);
    expect(body.token).toBeNull();
    expect(body.issues.map(({ pointer }: { pointer: string }) => pointer)).toContain(
      '/primaryCare/yearsLess',
    );
  });
});

describe('an import of units', () => {
  const TITLES = ['name', 'institutionCode', 'categoryCode', 'divisionCode'] as const;
  const workbook = (
    rows: readonly (readonly string[])[],
    titles: readonly string[] = TITLES.map((field) => UNIT_IMPORT_TITLES[field]),
  ) =>
    workbookWith(
      [titles, ...rows]
        .map((cells, row) => {
          const xml = cells.map(
            (text, column) =>
              `<c r="${'ABCDEF'[column]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
          );
          return `<row r="${row + 1}">${xml.join('')}</row>`;
        })
        .join(''),
    );
  const check = (bytes: Buffer, who = lead) =>
    app.http.post('/api/unit-imports').set(as(who)).attach('file', bytes, 'units.xlsx');
  const apply = ({ id, contentHash }: { id: string; contentHash: string }) =>
    app.http.post(`/api/unit-imports/${id}/application`).set(as(lead)).send({ contentHash });
  const outcomes = async (id: string) =>
    (await app.http.get(`/api/unit-imports/${id}/lines`).set(as(lead)).expect(200)).body.items;

  it.each([
    ['NUL', '样例_x0000_医院'],
    ['half a character', '样例_xD800_医院'],
    ['a turn of direction', '样例&#8238;医院&#8236;'],
    ['nothing to see', '&#8203;&#8203;&#8203;'],
    ['a formula', "=cmd|'/c calc'!A1"],
    ['markup', '&lt;script&gt;样例&lt;/script&gt;'],
    ['a cell as long as there may be', '样'.repeat(30_000)],
  ])('with a name of %s refuses the line or keeps what can be seen', async (_, name) => {
    const { body } = await check(workbook([[name, freshCode(), 'A100', '420106']])).expect(201);
    const [line] = await outcomes(body.id);
    expect(['refused', 'created']).toContain(line.outcome);
    if (line.outcome === 'created') expect(line.values?.name ?? line.name).toMatch(/^[\p{L}\p{N}]+$/u);
  });

  it('takes a title that only looks like one for none', async () => {
    const titles = ['机构名称', '机构编码', '机构类别', '行政区划'].map((title) => title.replace('机', '機'));
    const answer = await check(workbook([['样例医院', freshCode(), 'A100', '420106']], titles));
    expect([answer.status, answer.body.code]).toEqual([422, 'spreadsheet_headings_wrong']);
  });

  it('of what is another spelling of one code is a repetition', async () => {
    const code = freshCode();
    const full = [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    const rows = [code, code.toLowerCase(), full, `${code}&#8203;`].map((each) => [
      '样例医院',
      each,
      'A100',
      '420106',
    ]);
    const { body } = await check(workbook(rows)).expect(201);
    expect((await outcomes(body.id)).map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'created',
      'refused',
      'refused',
      'refused',
    ]);
  });

  it('sent again, applied by many at once, or with another that does the same, is applied once', async () => {
    const bytes = workbook([['重放样例医院', freshCode(), 'A100', '420106']]);
    const [one, other] = [(await check(bytes)).body, (await check(bytes)).body];
    const answers = await Promise.all(
      [apply(one), apply(one), apply(other), apply(other)].map(async (each) => each),
    );
    const sorted = answers.map(({ status }) => status).sort();
    expect(sorted.filter((status) => ![200, 409].includes(status))).toEqual([]);
    const units = await app.database.asOwner(`SELECT FROM unit WHERE name = '重放样例医院'`);
    expect(units).toHaveLength(1);
  });

  it('of whoever may not is refused as if nothing had been sent', async () => {
    for (const who of [nurse, officer]) {
      expect((await check(Buffer.from('x'), who)).status).toBe(403);
      expect((await app.http.post('/api/unit-imports').set(as(who))).status).toBe(403);
    }
  });
});

const emptyDraft = async () =>
  bodyOf<DraftReceipt>(
    seasons.create(lead, { kind: 'empty', project: `新${freshCode()}`, examYear: 2028 }).expect(201),
  );
async function dryRunToken(id: string): Promise<string> {
  return (await seasons.dryRun(lead, id).expect(200)).body.token ?? '"none"';
}
