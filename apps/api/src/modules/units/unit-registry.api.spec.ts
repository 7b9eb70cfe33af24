import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, Journey, type SignedIn } from '../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { DEMO_DISTRICT } from '../../demo-data/demo-units.ts';
import { DEMO_HOSPITAL, seedDemoData } from '../../demo-data.ts';
import { UnitCodeService } from './codes/unit-code.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NOBODY = '01a2072e-0000-7000-8000-000000000000';
const DENTAL = '江城样例口腔医院';
const COMMUNITY = '珞珈样例社区卫生服务中心';
const STATION = '珞珈样例社区卫生服务中心水岸服务站';

let app: TestApplication;
let journey: Journey;
const staff: Record<string, SignedIn> = {};

async function unitId(name: string): Promise<string> {
  const [row] = await app.database.asOwner<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]);
  return row!.id;
}

const get = (path: string, who: string) => app.http.get(`/api${path}`).set(as(staff[who]!));
const list = async (who: string, query: object = {}) =>
  (await get('/registry/units', who).query(query).expect(200)).body;
const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);
const show = async (who: string, id: string) => (await get(`/units/${id}`, who).expect(200)).body;
const stand = (who: string, id: string, body: object) =>
  app.http.post(`/api/registry/units/${id}/standing`).set(as(staff[who]!)).send(body);
const edit = (who: string, id: string, body: object) =>
  app.http.patch(`/api/registry/units/${id}`).set(as(staff[who]!)).send(body);
const contacts = (version: number) => ({
  version,
  address: '样例路1号',
  responsible: { name: '钱院长', phone: '13800001111' },
  officer: { name: '李考务', phone: '027-88886666' },
});

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  for (const userName of [
    'hospital-officer',
    'district-officer',
    'wuhan-reviewer',
    'province-reviewer',
    'province-lead',
    'system-admin',
    'auditor',
  ])
    staff[userName] = await journey.signInStaff(userName);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('the list of units', () => {
  it('holds what lies within the scope, page by page, each once', async () => {
    expect(namesOf(await list('hospital-officer'))).toEqual([DEMO_HOSPITAL]);
    expect(namesOf(await list('district-officer')).sort()).toEqual(
      [DEMO_DISTRICT, DEMO_HOSPITAL, COMMUNITY, STATION].sort(),
    );
    const wuhan = await list('wuhan-reviewer');
    expect(
      wuhan.items.every(({ division }: { division: { code: string } }) => division.code.startsWith('4201')),
    ).toBe(true);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list('auditor', { limit: 5, ...(cursor ? { cursor } : {}) });
      if (!cursor) expect(page).toMatchObject({ count: 13, countIsCapped: false });
      seen.push(...namesOf(page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(13);
    await get('/registry/units', 'system-admin').expect(403);
    await app.http
      .get('/api/registry/units')
      .set(as(await journey.signInCandidate()))
      .expect(403);
  });

  it('is narrowed by name, code, division, category, state and 主管单位, at one or at every level', async () => {
    const under = await unitId(DEMO_DISTRICT);
    const lead = (query: object) => list('province-lead', query).then((page) => namesOf(page).sort());
    expect(await lead({ under })).toEqual([DEMO_HOSPITAL, COMMUNITY].sort());
    expect(await lead({ under, depth: 'all' })).toEqual([DEMO_HOSPITAL, COMMUNITY, STATION].sort());
    expect(await lead({ divisionCode: '420500' })).toEqual(
      ['夷陵样例卫生健康委员会', '夷陵样例中心医院'].sort(),
    );
    expect(await lead({ categoryCode: 'A100', divisionCode: '420106' })).toEqual([DEMO_HOSPITAL]);
    expect(await lead({ name: '社区', under, depth: 'direct' })).toEqual([COMMUNITY]);
    expect(await lead({ institutionCode: ' １24201062026020423' })).toEqual([DEMO_HOSPITAL]);
    expect(await lead({ institutionCode: '1242010620260204' })).toEqual([]);
    expect(await lead({ status: 'closed' })).toEqual([]);
    expect(await lead({ divisionCode: '999999' })).toEqual([]);
    const { items } = await list('province-lead', { under });
    const above = items.filter(({ hasSubUnits }: { hasSubUnits: boolean }) => hasSubUnits);
    expect(namesOf({ items: above })).toEqual([COMMUNITY]);
    expect(namesOf(await list('hospital-officer', { under }))).toEqual([DEMO_HOSPITAL]);
    for (const query of [
      { status: 'x' },
      { depth: 'x' },
      { under: 'x' },
      { order: 'name' },
      { cursor: 'e30' },
    ])
      await get('/registry/units', 'province-lead').query(query).expect(400);
  });
});

describe('how a unit is reached', () => {
  it('is changed by its officer, of that version, and shown to those who edit it or review units', async () => {
    const id = await unitId(DEMO_HOSPITAL);
    const { version } = await show('hospital-officer', id);
    await edit('hospital-officer', id, contacts(version)).expect(204);
    const stale = await edit('hospital-officer', id, contacts(version)).expect(409);
    expect(stale.body).toMatchObject({ code: 'version_stale', params: { currentVersion: version + 1 } });
    const shown = { responsible: { name: '钱院长', phone: '13800001111' }, officer: { name: '李考务' } };
    for (const who of ['hospital-officer', 'district-officer', 'province-reviewer'])
      expect(await show(who, id)).toMatchObject({ address: '样例路1号', contacts: shown });
    for (const who of ['wuhan-reviewer', 'auditor']) expect((await show(who, id)).contacts).toBeNull();
    const reads = await app.database.asOwner(
      `SELECT FROM activity WHERE type = 'personal_data.read' AND subject_id = $1`,
      [id],
    );
    expect(reads.length).toBe(3);
    const [row] = await app.database.asOwner<{ row: string }>(
      `SELECT u::text || encode(contacts, 'escape') AS row FROM unit u WHERE id = $1`,
      [id],
    );
    expect(row!.row).not.toContain('13800001111');
    expect(row!.row).not.toContain('钱院长');
  });

  it('is refused to everybody else, and when it is wrong', async () => {
    const [hospital, dental] = [await unitId(DEMO_HOSPITAL), await unitId(DENTAL)];
    await edit('hospital-officer', dental, contacts(1)).expect(404);
    await edit('hospital-officer', NOBODY, contacts(1)).expect(404);
    for (const who of ['wuhan-reviewer', 'province-reviewer', 'province-lead', 'system-admin', 'auditor'])
      await edit(who, hospital, contacts(1)).expect(403);
    const wrong = { ...contacts(1), responsible: { name: '钱院长', phone: 'x' } };
    const { body } = await edit('hospital-officer', hospital, wrong).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/responsible/phone', code: 'format_wrong' }]);
    await edit('hospital-officer', hospital, { ...contacts(1), name: '别名' }).expect(400);
  });
});

describe('the standing of a unit', () => {
  it('is changed by a provincial lead alone, with a reason that its officer reads', async () => {
    const id = await unitId(DEMO_HOSPITAL);
    const { version } = await show('province-lead', id);
    const suspend = { event: 'suspended', reason: '停业整顿', version };
    for (const who of ['hospital-officer', 'wuhan-reviewer', 'province-reviewer', 'system-admin', 'auditor'])
      await stand(who, id, suspend).expect(403);
    await stand('province-lead', NOBODY, suspend).expect(404);
    await stand('province-lead', id, { ...suspend, reason: '' }).expect(400);
    await stand('province-lead', id, { ...suspend, version: version + 7 }).expect(409);
    expect((await stand('province-lead', id, { ...suspend, event: 'resumed' }).expect(409)).body.code).toBe(
      'not_now',
    );
    await stand('province-lead', id, suspend).expect(204);
    expect(await show('hospital-officer', id)).toMatchObject({
      status: 'suspended',
      statusReason: '停业整顿',
      allowedActions: ['edit', 'request_change'],
    });
    const rotated = await app.http
      .post(`/api/units/${id}/confirmation-codes`)
      .set(as(staff['hospital-officer']!));
    expect([rotated.status, rotated.body.code]).toEqual([409, 'unit_not_active']);
    const search = await get('/units', 'hospital-officer').query({ name: DEMO_HOSPITAL }).expect(200);
    expect(search.body.items).toEqual([]);
    const resumed = { event: 'resumed', reason: '整顿完成', version: version + 1 };
    await stand('province-lead', id, resumed).expect(204);
    const { body } = await get(`/registry/units/${id}/history`, 'hospital-officer').expect(200);
    expect(body.items.slice(0, 2)).toMatchObject([
      { type: 'unit.resumed', text: '单位已恢复', byRole: 'provincial_lead', reason: '整顿完成' },
      { type: 'unit.suspended', reason: '停业整顿' },
    ]);
    await get(`/registry/units/${id}/history`, 'system-admin').expect(403);
    await get(`/registry/units/${await unitId(DENTAL)}/history`, 'hospital-officer').expect(404);
  });

  it('of a closed one is the end; a unit with sub-units is closed only after them', async () => {
    const [community, station] = [await unitId(COMMUNITY), await unitId(STATION)];
    const close = async (id: string) =>
      stand('province-lead', id, {
        event: 'closed',
        reason: '已撤销',
        version: (await show('province-lead', id)).version,
      });
    expect((await close(community)).body.code).toBe('unit_has_sub_units');
    expect((await close(station)).status).toBe(204);
    expect((await close(community)).status).toBe(204);
    expect((await show('province-lead', station)).allowedActions).toEqual([]);
    const again = await stand('province-lead', station, { event: 'resumed', reason: '恢复', version: 2 });
    expect([again.status, again.body.code]).toEqual([409, 'not_now']);
    expect((await edit('district-officer', station, contacts(2))).body.code).toBe('unit_not_active');
    expect(namesOf(await list('province-lead', { status: 'closed' })).sort()).toEqual(
      [COMMUNITY, STATION].sort(),
    );
    expect(namesOf(await list('province-lead', { name: '社区卫生' })).sort()).toEqual(
      [COMMUNITY, STATION].sort(),
    );
  });
});

describe('the history of a unit', () => {
  it('tells that codes were issued, never which', async () => {
    const id = await unitId(DENTAL);
    const { code } = await app.get(UnitCodeService).issue(id);
    const { body } = await get(`/registry/units/${id}/history`, 'wuhan-reviewer').expect(200);
    expect(body.items.map(({ type }: { type: string }) => type)).toEqual([
      'unit.code_rotated',
      'unit.registered',
    ]);
    expect(JSON.stringify(body)).not.toContain(code);
  });
});
