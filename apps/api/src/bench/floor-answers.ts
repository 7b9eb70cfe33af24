import { randomBytes, randomUUID } from 'node:crypto';

// What `pg` gives: the floor has no types of its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type FloorRow = any;
export type Answer = unknown;

export type FloorStatement = (typeof FLOOR_STATEMENTS)[number];

/** One request to the floor, its session already found. */
export interface FloorCall {
  readonly query: (name: FloorStatement, values: readonly unknown[]) => Promise<FloorRow[]>;
  readonly method: string;
  readonly path: string;
  readonly ifMatch: string | undefined;
  readonly key: string | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly actor: {
    readonly accountId: string;
    readonly sessionId: string;
    readonly grants: readonly { role: string; unitId: string | null }[];
  };
}

const PAGE = 21;
const CAP = 1_001;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const FROZEN_COPY_BYTES = 1_400;
const JUDGEMENT_BYTES = 6_000;

/** What the floor runs of the application's statements. */
export const FLOOR_STATEMENTS = [
  'session.actor',
  'declaration_reach.page',
  'declaration.open_case',
  'declaration.read_own',
  'declaration.save_draft',
  'affiliation.current',
  'identity.find',
  'credential.find_all',
  'credential.list_of_kind',
  'unit.by_ids',
  'file.find_all',
  'declaration.submit',
  'declaration.read_case',
  'declaration.decide',
] as const;

/** The same statements in the same order as the application runs, with values of the same size. */
export function answerOf(call: FloorCall): Promise<Answer> {
  const [, , area, ...rest] = call.path.split('/');
  if (area === 'declarations') {
    if (call.method === 'PATCH') return saveDraft(call, rest[0]!);
    return submit(call, rest[0]!);
  }
  const [, id, action] = rest;
  if (id === undefined) return queue(call);
  return action === 'decision' ? decide(call, id) : openCase(call, id);
}

const scopesOf = ({ actor }: FloorCall) =>
  actor.grants.map(({ unitId }) => (unitId === null ? 'province' : `unit:${unitId}`));

async function queue(call: FloorCall): Promise<Answer> {
  const scopes = scopesOf(call);
  const lists = scopes.map((scope) => (scope === 'province' ? 'province' : 'unit'));
  const values = [scopes, lists, '-infinity', FIRST_ID, PAGE, null, CAP, call.actor.accountId];
  const items = await call.query('declaration_reach.page', values);
  return { items, count: items[0]?.count ?? 0 };
}

async function openCase(call: FloorCall, id: string): Promise<Answer> {
  const activity = activityOf(call, 'personal_data.read', id, null, null);
  const values = [id, scopesOf(call), null, call.actor.accountId, false, ...activity, ...NO_RECEIPT];
  const [found] = await call.query('declaration.open_case', values);
  return { ...found, details: undefined, frozenCopy: found.frozenCopy.toString('base64') };
}

async function saveDraft(call: FloorCall, id: string): Promise<Answer> {
  const { accountId } = call.actor;
  const [read] = await call.query('declaration.read_own', [id, null, accountId]);
  if (read.version !== call.body.version) throw new Error('stale');
  const activity = activityOf(call, 'declaration.saved', id, accountId, { version: read.version + 1 });
  const [saved] = await call.query('declaration.save_draft', [
    id,
    read.revision,
    read.currentSeasonVersion,
    read.level,
    read.specialtyCode,
    read.specialtyName,
    read.subjects,
    read.historyCandidate,
    read.feeFen,
    JSON.stringify(read.choices),
    read.details,
    JSON.stringify({
      ...read.fieldVersions,
      '/sections/declaration_details/registrationCode': read.version + 1,
    }),
    ...activity,
    ...NO_RECEIPT,
  ]);
  return { version: saved.version };
}

async function submit(call: FloorCall, id: string): Promise<Answer> {
  const { accountId } = call.actor;
  const [read] = await call.query('declaration.read_own', [id, null, accountId]);
  const ids = Object.values(read.choices);
  const [[affiliation], [identity], credentials] = await Promise.all([
    call.query('affiliation.current', [accountId]),
    call.query('identity.find', [[accountId]]),
    call.query('credential.find_all', [ids, accountId]),
    call.query('credential.list_of_kind', [accountId, 'work_period']),
  ]);
  const [unit] = await call.query('unit.by_ids', [[affiliation.unitId]]);
  const named = credentials.flatMap(({ fields }) => Object.values(fields as Record<string, string>));
  const files = await call.query('file.find_all', [named.filter((value) => /^[0-9a-f-]{36}$/.test(value))]);
  const receipt = { id, status: 'in_review', stage: 'unit', version: read.version + 1 };
  const scopes = [...unit.path.map((unitId: string) => `unit:${unitId}`), unit.divisionCode, 'province'];
  await call.query('declaration.submit', [
    id,
    read.revision,
    randomUUID(),
    1,
    read.currentSeasonVersion,
    read.noticeVersion,
    call.body.statementVersion,
    randomBytes(FROZEN_COPY_BYTES),
    randomBytes(32),
    identity.document_index,
    ['education', 'nurse_licence', 'work_period', 'declaration_details'],
    files.map((file) => file.id),
    'in_review',
    'unit',
    read.feeFen,
    read.specialtyName,
    unit.id,
    unit.path,
    unit.name,
    unit.divisionCode,
    '王**',
    '420************123',
    new Date(Date.now() + 86_400_000),
    null,
    'unit',
    scopes,
    [],
    accountId,
    [],
    randomBytes(JUDGEMENT_BYTES),
    ...activityOf(call, 'declaration.submitted', id, accountId, { ...receipt, number: 1 }),
    ...receiptOf(call, 'floor.submit', receipt),
  ]);
  return receipt;
}

async function decide(call: FloorCall, id: string): Promise<Answer> {
  const { accountId } = call.actor;
  const [read] = await call.query('declaration.read_case', [id, null, scopesOf(call), accountId]);
  if (!read.opened || call.ifMatch !== `"${read.version}-${read.contentHash.toString('hex')}"`)
    throw new Error('changed');
  const receipt = { id, status: 'in_review', stage: 'province', version: read.version + 1 };
  await call.query('declaration.decide', [
    id,
    read.revision,
    'in_review',
    'province',
    [],
    null,
    null,
    'province',
    randomUUID(),
    read.submissionId,
    'unit',
    'passed',
    null,
    null,
    JSON.stringify(read.verdicts),
    null,
    accountId,
    read.reviewer.documentIndex && Buffer.from(read.reviewer.documentIndex, 'hex'),
    ...activityOf(call, 'declaration.passed', id, read.personId, receipt),
    ...receiptOf(call, 'floor.decide', receipt),
  ]);
  return receipt;
}

function activityOf(
  { actor }: FloorCall,
  type: string,
  id: string,
  ownerId: string | null,
  detail: object | null,
): unknown[] {
  const { accountId, sessionId, grants } = actor;
  const role = grants[0]?.role ?? 'candidate';
  const text = detail && JSON.stringify(detail);
  return [type, 'declaration', id, ownerId, accountId, role, sessionId, randomUUID(), text];
}

const NO_RECEIPT = [null, null, null, null, null, null];

function receiptOf({ actor, key }: FloorCall, route: string, answer: object): unknown[] {
  return [actor.accountId, route, key, randomBytes(32), 200, JSON.stringify(answer)];
}
