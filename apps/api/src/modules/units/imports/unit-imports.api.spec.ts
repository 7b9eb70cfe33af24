import { UNIT_IMPORT_TITLES } from '@htp/wording';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { as, Journey, type SignedIn } from '../../../../test/journey.ts';
import { freshCode } from '../../../../test/registration-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../../demo-data.ts';
import { SpreadsheetReader, XLSX_MEDIA_TYPE } from '../../../platform/spreadsheets/index.ts';
import { workbookWith } from '@htp/test-kit/hostile-workbooks';
import { UnitImportApplicationService } from './unit-import-application.service.ts';
import { UnitRegistry } from '../unit-registry.ts';

type Cells = readonly (string | null)[];

const NOBODY = '01a2072e-0000-7000-8000-000000000000';
const TITLES = ['备注', '机构名称', '机构编码', '机构类别', '行政区划', '主管单位编码'];
const DISTRICT_CODE = '11420106202601031T';
const HOSPITAL: Cells = ['', DEMO_HOSPITAL, '124201062026020423', 'A100', '420106', ''];

let app: TestApplication;
let journey: Journey;
let lead: SignedIn;

const workbook = (rows: readonly Cells[], titles: Cells = TITLES) =>
  writeXlsxFile([titles, ...rows].map((row) => row.map((value) => (value ? { value } : null)))).toBuffer();
const send = (bytes: Buffer, who = lead) =>
  app.http.post('/api/unit-imports').set(as(who)).attach('file', bytes, 'units.xlsx');
const check = async (rows: readonly Cells[]) => (await send(await workbook(rows)).expect(201)).body;
const apply = ({ id, contentHash }: { id: string; contentHash: string }, who = lead) =>
  app.http.post(`/api/unit-imports/${id}/application`).set(as(who)).send({ contentHash });
const linesOf = async ({ id }: { id: string }, query: object = {}) =>
  (await app.http.get(`/api/unit-imports/${id}/lines`).query(query).set(as(lead)).expect(200)).body;
const newUnit = (name: string, code = freshCode(), under: string | null = DISTRICT_CODE): Cells => [
  '',
  name,
  code,
  '综合医院',
  '湖北省武汉市武昌区',
  under,
];

async function unitOf(code: string) {
  const [row] = await app.database.asOwner<{ id: string; path: string[]; name: string }>(
    'SELECT id, path, name FROM unit WHERE institution_code = $1',
    [code],
  );
  return row;
}

beforeAll(async () => {
  app = await startTestApplication();
  await seedDemoData(app.nest);
  journey = new Journey(app);
  lead = await journey.signInStaff('province-lead');
});
afterAll(() => app.close());

describe('checking a workbook of units', () => {
  it('reports each line and changes nothing', async () => {
    const before = await app.database.asOwner('SELECT count(*) FROM unit');
    const code = freshCode();
    const report = await check([
      HOSPITAL,
      ['', '江城样例改名医院', '124201062026020423', 'A100', '420106', ''],
      ['停用', '新城样例医院', code, 'A100', '420106', DISTRICT_CODE],
      [null, null, null, null, null, null],
      ['', '', '1', 'Z9', '火星', ''],
    ]);
    expect(report).toMatchObject({
      status: 'checked',
      created: 1,
      changed: 0,
      unchanged: 1,
      refused: 2,
      ignoredTitles: ['备注'],
      allowedActions: ['apply'],
    });
    const { items } = await linesOf(report);
    expect(items.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome])).toEqual([
      [2, 'unchanged'],
      [3, 'refused'],
      [4, 'created'],
      [6, 'refused'],
    ]);
    expect(items[1].problems).toEqual([
      { field: 'institutionCode', title: '机构编码', code: 'duplicate', detail: '与第2行重复' },
    ]);
    expect(items[3].problems).toMatchObject([
      { field: 'name', code: 'required', detail: '请填写此项' },
      { field: 'institutionCode', code: 'format_wrong' },
      { field: 'categoryCode', code: 'not_allowed' },
      { field: 'divisionCode', code: 'not_allowed' },
    ]);
    expect(await app.database.asOwner('SELECT count(*) FROM unit')).toEqual(before);
  });

  it('says what would change, old and new, and pages by line and outcome', async () => {
    const report = await check([
      ['', '江城样例改名医院', '124201062026020423', 'A210', '420106', '114201002026010239'],
      ...Array.from({ length: 4 }, (_, index) => newUnit(`新城样例第${index}诊所`)),
    ]);
    const { items } = await linesOf(report, { outcome: 'changed' });
    expect(items).toHaveLength(1);
    expect(items[0].changes).toEqual([
      { field: 'name', title: '机构名称', from: DEMO_HOSPITAL, to: '江城样例改名医院' },
      { field: 'categoryCode', title: '机构类别', from: 'A100', to: 'A210' },
      { field: 'supervisingCode', title: '主管单位编码', from: DISTRICT_CODE, to: '114201002026010239' },
    ]);
    const first = await linesOf(report, { limit: 3 });
    const second = await linesOf(report, { limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ line }: { line: number }) => line)).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });

  it('gives the report as a workbook of nothing but text, and records who took it', async () => {
    const report = await check([
      newUnit('东湖样例医院', freshCode()),
      ['', '坏行样例', '1', 'A100', '999999', ''],
      HOSPITAL,
    ]);
    const { body, headers } = await app.http
      .get(`/api/unit-imports/${report.id}/report`)
      .set(as(lead))
      .responseType('blob')
      .expect(200);
    expect(headers['content-type']).toBe(XLSX_MEDIA_TYPE);
    const rows = await app.get(SpreadsheetReader).read(body, { rows: 100, columns: 10 });
    expect(rows.map(([line, outcome, name]) => [line, outcome, name])).toEqual([
      ['行号', '结果', '机构名称'],
      ['2', '新增', '东湖样例医院'],
      ['3', '有误', null],
      ['4', '无变化', DEMO_HOSPITAL],
    ]);
    expect(rows[2]![5]).toContain('机构编码：');
    expect(rows[2]![5]).toContain('行政区划：');
    const taken = await app.database.asOwner(
      `SELECT type FROM activity WHERE subject_id = $1 AND type = 'unit.import_report_taken'`,
      [report.id],
    );
    expect(taken).toHaveLength(1);
    await app.http.get(`/api/unit-imports/${NOBODY}/report`).set(as(lead)).expect(404);
  });

  it('refuses another file, formulas, and a heading that lacks or repeats a title', async () => {
    const codeOf = async (bytes: Buffer) => (await send(bytes)).body;
    expect(await codeOf(Buffer.from('机构名称'))).toMatchObject({
      status: 415,
      code: 'media_type_unsupported',
    });
    const formula = workbookWith('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
    expect(await codeOf(formula)).toMatchObject({ status: 422, code: 'spreadsheet_formulas' });
    expect(await codeOf(await workbook([], ['机构名称', '机构编码', '机构编码', '行政区划']))).toMatchObject({
      code: 'spreadsheet_headings_wrong',
      params: { missing: [UNIT_IMPORT_TITLES.categoryCode], repeated: ['机构编码'] },
    });
    expect(await codeOf(Buffer.alloc(5 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
    await app.http.post('/api/unit-imports').set(as(lead)).field('x', '1').expect(400);
    await app.http.post('/api/unit-imports').set(as(lead)).expect(400);
  });

  it('and everything about imports is for the provincial lead alone', async () => {
    const report = await check([HOSPITAL]);
    const bytes = await workbook([HOSPITAL]);
    for (const userName of [
      'hospital-officer',
      'wuhan-reviewer',
      'province-reviewer',
      'system-admin',
      'auditor',
    ]) {
      const who = await journey.signInStaff(userName);
      const answers = [
        await send(bytes, who),
        await app.http.get('/api/unit-imports').set(as(who)),
        await app.http.get(`/api/unit-imports/${report.id}`).set(as(who)),
        await app.http.get(`/api/unit-imports/${report.id}/lines`).set(as(who)),
        await apply(report, who),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
    await app.http.get(`/api/unit-imports/${NOBODY}`).set(as(lead)).expect(404);
    await app.http.get(`/api/unit-imports/${NOBODY}/lines`).set(as(lead)).expect(404);
    const { body } = await app.http.get('/api/unit-imports').query({ limit: 1 }).set(as(lead)).expect(200);
    expect(body.items[0].id).toBe(report.id);
    expect(body.nextCursor).toEqual(expect.any(String));
  });
});

describe('applying a checked workbook', () => {
  it('does what was shown: 主管单位 first, one entry for each unit and one for the import, once', async () => {
    const [station, centre, hospital] = [freshCode(), freshCode(), freshCode()];
    const report = await check([
      newUnit('新城样例服务站', station, centre),
      newUnit('新城样例服务中心', centre),
      newUnit('新城样例改名前医院', hospital),
      ['', '坏行', '1', 'A100', '420106', ''],
    ]);
    const { body: applied } = await apply(report).expect(200);
    expect(applied).toMatchObject({ status: 'applied', appliedAt: expect.any(String), allowedActions: [] });
    const [above, below] = [await unitOf(centre), await unitOf(station)];
    const district = await unitOf(DISTRICT_CODE);
    expect(below!.path).toEqual([below!.id, above!.id, ...district!.path]);
    const recorded = async () =>
      (
        await app.database.asOwner(
          `SELECT type FROM activity WHERE subject_id = ANY($1) OR subject_id = $2 ORDER BY id`,
          [[above!.id, below!.id], report.id],
        )
      ).map(({ type }) => type);
    const once = ['unit.import_checked', 'unit.registered', 'unit.registered', 'unit.import_applied'];
    expect(await recorded()).toEqual(once);
    await Promise.all([apply(report).expect(200), apply(report).expect(200)]);
    expect(await recorded()).toEqual(once);
    const again = await check([
      newUnit('新城样例服务站', station, ''),
      newUnit('新城样例服务中心', centre),
      newUnit('新城样例改名后医院', hospital),
    ]);
    expect(again).toMatchObject({ created: 0, changed: 1, unchanged: 2, refused: 0 });
    await apply(again).expect(200);
    expect((await unitOf(hospital))!.name).toBe('新城样例改名后医院');
  });

  it('takes no other content than was seen, and nothing when a unit has changed meanwhile', async () => {
    const [one, other] = [freshCode(), freshCode()];
    const report = await check([newUnit('旧城样例医院', one), newUnit('旧城样例诊所', other)]);
    const wrong = await apply({ ...report, contentHash: '0'.repeat(64) }).expect(412);
    expect(wrong.body.code).toBe('content_changed');
    await app.get(UnitRegistry).register({
      name: '旧城样例医院',
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode: one,
      supervisingUnitId: null,
      categoryCode: 'A100',
      divisionCode: '420106',
    });
    const outdated = await apply(report).expect(409);
    expect(outdated.body.code).toBe('import_outdated');
    expect(await unitOf(other)).toBeUndefined();
    const { body } = await app.http.get(`/api/unit-imports/${report.id}`).set(as(lead)).expect(200);
    expect(body).toMatchObject({ status: 'outdated', allowedActions: [] });
    expect((await apply(report).expect(409)).body.code).toBe('import_outdated');
  });

  it('changes no unit that somebody has changed since it was seen', async () => {
    const [one, other] = [freshCode(), freshCode()];
    await apply(await check([newUnit('江岸样例医院', one), newUnit('江岸样例诊所', other)])).expect(200);
    const report = await check([newUnit('江岸样例新医院', one), newUnit('江岸样例新诊所', other)]);
    expect(report).toMatchObject({ created: 0, changed: 2 });
    const { id } = (await unitOf(one))!;
    await app.get(UnitRegistry).reregister(id, {
      name: '江岸样例老医院',
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode: one,
      supervisingUnitId: null,
      categoryCode: 'A100',
      divisionCode: '420106',
    });
    expect((await apply(report).expect(409)).body.code).toBe('import_outdated');
    expect(await unitOf(one)).toMatchObject({ name: '江岸样例老医院' });
    expect(await unitOf(other)).toMatchObject({ name: '江岸样例诊所' });
  });

  it('is made by the job when it is long', async () => {
    const codes = Array.from({ length: 201 }, () => freshCode());
    const report = await check(codes.map((code, index) => newUnit(`大批样例第${index}诊所`, code)));
    expect((await apply(report).expect(200)).body.status).toBe('applying');
    expect((await apply(report).expect(200)).body.status).toBe('applying');
    expect(await unitOf(codes[0]!)).toBeUndefined();
    await app.get(UnitImportApplicationService).applyHandedOver();
    const { body } = await app.http.get(`/api/unit-imports/${report.id}`).set(as(lead)).expect(200);
    expect(body.status).toBe('applied');
    expect(await unitOf(codes[200]!)).toBeDefined();
  });
});
