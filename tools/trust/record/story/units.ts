import { creditCodeCheckCharacter } from '@htp/domain';
import { documentFile } from '@htp/test-kit';
import { UNIT_IMPORT_TITLES } from '@htp/wording';
import writeXlsxFile from 'write-excel-file/node';
import { signInCandidate } from '../../ground/people.ts';
import { formOf, type View } from '../../journey/asking.ts';
import { rowOf, type Later } from './scene.ts';

const CONTACT = { name: '钱院长', phone: '13800001111' };

/** An officer keeps a unit and its members; the province registers, imports and closes units. */
export async function unitsKept(scene: Later): Promise<void> {
  await unitOfAnOfficer(scene);
  await members(scene);
  await changeAskedFor(scene);
  await subUnitAskedFor(scene);
  await registered(scene);
  await imported(scene);
}

async function unitOfAnOfficer({ asking, unitId, staff: { officer: who } }: Later): Promise<void> {
  const { version } = await asking.get(`/api/units/${unitId}`, who);
  const body = { version, address: '江汉区样例路2号', responsible: CONTACT, officer: CONTACT };
  await asking.send('PATCH', `/api/registry/units/${unitId}`, { who, body });
  // Only now are there contacts to be shown.
  await asking.get(`/api/units/${unitId}`, who);
}

async function members({ asking, ground, unitId, nurse, staff: { officer: who } }: Later): Promise<void> {
  const path = `/api/units/${unitId}`;
  const { code: confirmationCode } = await asking.post(`${path}/confirmation-codes`, { who });
  const moving = await signInCandidate(ground.url(), 'seeded8');
  const binding = { who: moving, body: { unitId, confirmationCode } };
  await asking.send('PUT', '/api/affiliation', binding);
  await asking.get(`${path}/members`, who);
  const { number } = await rowOf<{ number: number }>(
    { ground },
    'SELECT count(*)::int AS number FROM affiliation WHERE unit_id = $1',
    [unitId],
  );
  if (number < 2) throw new Error('nobody is a member but the nurse');
  const { items } = (await asking.get(`${path}/members`, who)) as View;
  const { name } = (items as View[]).find(({ accountId }) => accountId === nurse.accountId);
  await asking.post(`${path}/members/searches`, { who, body: { name } });
  const reason = '已离职';
  await asking.send('DELETE', `${path}/members/${moving.accountId}`, { who, body: { reason } });
  await asking.send('PUT', '/api/affiliation', binding);
  await asking.send('DELETE', '/api/affiliation', { who: moving });
}

/** The unit asks for another name; it is sent back, corrected and given up. */
async function changeAskedFor(scene: Later): Promise<void> {
  const { asking, ground, unitId, staff } = scene;
  const { officer: who, reviewer } = staff;
  const now = await rowOf<object>(
    { ground },
    `SELECT name || '新院' AS name, institution_code AS "institutionCode", 'unified_social_credit_code' AS "institutionCodeKind",
       category_code AS "categoryCode", division_code AS "divisionCode", supervising_unit_id AS "supervisingUnitId"
     FROM unit WHERE id = $1`,
    [unitId],
  );
  const change = { ...now, proof: [await proof(scene)] };
  const root = `/api/registry/units/${unitId}`;
  await asking.post(`${root}/change-registrations`, { who, body: change });
  const { id } = await rowOf<{ id: string }>({ ground }, 'SELECT id FROM registration WHERE unit_id = $1', [
    unitId,
  ]);
  const own = `${root}/registrations/${id}`;
  await asking.get(own, who);
  await decide(scene, reviewer, id, { decision: 'returned', reason: '名称与印章不一致' });
  const { version } = await asking.get(own, who);
  await asking.post(`${own}/correction`, { who, body: { version, change } });
  const { version: corrected } = await asking.get(own, who);
  await asking.post(`${own}/withdrawal`, { who, body: { version: corrected } });
}

/** With contacts, which the officer looks at. */
async function subUnitAskedFor(scene: Later): Promise<void> {
  const { asking, unitId, staff } = scene;
  const who = staff.officer;
  const { supervisingUnitId: _, ...body } = await form(scene, '8101');
  const root = `/api/registry/units/${unitId}`;
  await asking.post(`${root}/sub-unit-registrations`, { who, body });
  const { items } = await asking.get(`${root}/registrations`, who);
  await asking.get(`${root}/registrations/${items[0].id}`, who);
}

/** By the public form: sent back, corrected, approved, collected; and another one given up. */
async function registered(scene: Later): Promise<void> {
  const { asking, ground, staff } = scene;
  const { lead, reviewer } = staff;
  const body = await form(scene, '8102');
  const receipt = await asking.post('/api/registrations', { body });
  const { number, queryCode } = receipt;
  const inquire = () => asking.post('/api/registrations/inquiries', { body: { number, queryCode } });
  const { id } = await inquire();
  await decide(scene, reviewer, id, { decision: 'returned', reason: '证明不清晰' });
  const { version } = await inquire();
  const correction = { number, queryCode, version, registration: body };
  await asking.post('/api/registrations/corrections', { body: correction });
  const path = `/api/review/registrations/${id}`;
  await asking.post(`${path}/claim`, { who: reviewer });
  await asking.send('DELETE', `${path}/claim`, { who: reviewer });
  await asking.post('/api/review/registrations/next', { who: reviewer });
  await decide(scene, reviewer, id, { decision: 'approved' });
  await asking.post('/api/registrations/handovers', { body: { number, queryCode } });
  const { id: unit } = await rowOf<{ id: string }>({ ground }, 'SELECT id FROM unit WHERE name = $1', [
    body.name,
  ]);
  const standing = { event: 'suspended', reason: '停业整顿' };
  const { version: now } = await asking.get(`/api/units/${unit}`, lead);
  await asking.post(`/api/registry/units/${unit}/standing`, {
    who: lead,
    body: { ...standing, version: now },
  });
  const other = await asking.post('/api/registrations', { body: await form(scene, '8103') });
  const given = { number: other.number, queryCode: other.queryCode, version: 1 };
  await asking.post('/api/registrations/withdrawals', { body: given });
}

async function imported({ asking, staff: { lead: who } }: Later): Promise<void> {
  const unit = ['新样例第九医院', codeOf('8104'), '', 'A100', '420106', ''];
  const rows = [Object.values<string>(UNIT_IMPORT_TITLES), unit];
  const sheet = rows.map((row) => row.map((value) => ({ value, type: String })));
  const file = formOf({}, { file: await writeXlsxFile(sheet).toBuffer() });
  const { id, contentHash } = await asking.post('/api/unit-imports', { who, form: file });
  await asking.get(`/api/unit-imports/${id}/report`, who);
  await asking.post(`/api/unit-imports/${id}/application`, { who, body: { contentHash } });
}

async function decide(
  { asking }: Later,
  who: Later['staff']['reviewer'],
  id: string,
  body: object,
): Promise<void> {
  const path = `/api/review/registrations/${id}`;
  await asking.post(`${path}/claim`, { who });
  const { contentTag } = await asking.get(path, who);
  await asking.post(`${path}/decision`, { who, body, headers: { 'if-match': contentTag } });
}

async function form(scene: Later, serial: string) {
  return {
    name: `新城样例第${serial}医院`,
    institutionCodeKind: 'unified_social_credit_code',
    institutionCode: codeOf(serial),
    categoryCode: 'A100',
    divisionCode: '420106',
    supervisingUnitId: null,
    address: '武昌区样例路1号',
    responsible: CONTACT,
    officer: CONTACT,
    userName: `officer-${serial}`,
    proof: [await proof(scene)],
  };
}

async function proof({ asking }: Later): Promise<string> {
  const file = formOf({}, { file: await documentFile('professional-title-nurse.jpg') });
  return (await asking.post('/api/registrations/proofs', { form: file })).id as string;
}

/** Right in form, and given to nobody. */
function codeOf(serial: string): string {
  const first17 = `1242010699990${serial}`;
  return first17 + creditCodeCheckCharacter(first17);
}
