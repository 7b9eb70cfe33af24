import { ApiDocument, addressOf, asFetch, type Operation, requestsOf } from '../document/index.ts';
import fc from 'fast-check';
import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { Person } from '../actors/person.ts';
import { READS, UNRECORDED } from './expected.ts';
import { idsFor } from './ids.ts';

const PEOPLE = ['seeded1', 'seeded2', 'seeded3'];
const STAFF = [
  'hospital-officer',
  'province-lead',
  'province-reviewer',
  'system-admin',
  'auditor',
  'seed-province-0',
];
/** They end the session that asks, or the account. */
const LAST =
  /^(Session_end|Privacy_delete|Me_changePassword|SecondFactor_|StaffAccess_end|Staff_(disable|reset))/;

interface Asker {
  readonly person: Person;
  readonly permissions: readonly string[];
}

/** Asks for everything that the document offers, and looks for the row of each success by the request's own id. */
export async function everyOperationLeavesARow(run: Run, ground: Ground): Promise<void> {
  const { report } = run;
  const document = ApiDocument.committed();
  const recorded = document.operations.filter(
    ({ id, method }) => (method !== 'GET' && !(id in UNRECORDED)) || READS.includes(id),
  );
  const unknown = [...Object.keys(UNRECORDED), ...READS].filter(
    (id) => !document.operations.some((each) => each.id === id),
  );
  report.figure('expectations of operations that there are not', unknown.length, {
    atMost: 0,
    ...first(unknown),
  });

  const askers = await askersOn(ground);
  const succeeded = new Map<string, string[]>();
  const inOrder = [...recorded].sort((one, other) => Number(LAST.test(one.id)) - Number(LAST.test(other.id)));
  for (const operation of inOrder) {
    const ids = await ask(run, ground, document, operation, askers);
    if (ids.length > 0) succeeded.set(operation.id, ids);
  }
  const missing: string[] = [];
  for (const [id, requests] of succeeded) if (!(await allRecorded(ground, requests))) missing.push(id);
  report.figure('operations that change something or show others’ data', recorded.length);
  const unseen = recorded.map(({ id }) => id).filter((id) => !succeeded.has(id));
  report.figure('of them seen succeeding', succeeded.size, { atLeast: 15, note: `not: ${unseen.join(' ')}` });
  report.figure('of these without a row', missing.length, { atMost: 0, ...first(missing) });
  const [control] = await ask(run, ground, document, document.operation('WorkList_visit'), askers);
  report.control(
    'a change that is meant to have no row has none',
    control !== undefined && !(await allRecorded(ground, [control])),
  );
}

async function askersOn(ground: Ground): Promise<Asker[]> {
  const url = ground.home.url;
  const people = [
    ...PEOPLE.map((name) => Person.candidate(url, name)),
    ...STAFF.map((name) => Person.staff(url, name)),
  ];
  const askers = await Promise.all(
    people.map(async (person): Promise<Asker | undefined> => {
      const headers = await person.headers();
      const answer = await fetch(`${url}/api/me`, { headers });
      if (!answer.ok) return undefined;
      return { person, permissions: ((await answer.json()) as { permissions: string[] }).permissions };
    }),
  );
  return askers.filter((asker) => asker !== undefined);
}

/** @returns the ids of requests that succeeded */
async function ask(
  run: Run,
  ground: Ground,
  document: ApiDocument,
  operation: Operation,
  askers: readonly Asker[],
): Promise<string[]> {
  const may = askers.filter(({ permissions }) => permissions.includes(operation.permission));
  const succeeded: string[] = [];
  for (const { person } of may) {
    const preferred = await idsFor(ground, operation, await person.accountId());
    const requests = fc.sample(requestsOf(document, operation, preferred), {
      numRuns: run.many(20, 2),
      seed: 7,
    });
    for (const request of requests) {
      const headers = await person.headers();
      const isSendable = Object.values(request.headers).every((value) => /^[\x20-\x7e]*$/.test(value));
      if (!isSendable) continue;
      const answer = await fetch(`${ground.home.url}${addressOf(request)}`, asFetch(request, headers));
      await answer.arrayBuffer();
      if (answer.status === 401) person.forget();
      if (answer.ok) succeeded.push(answer.headers.get('x-request-id')!);
      if (succeeded.length > 0) return succeeded;
    }
  }
  return succeeded;
}

async function allRecorded(ground: Ground, requests: readonly string[]): Promise<boolean> {
  const { rows } = await ground.owner.query<{ found: number }>(
    'SELECT count(DISTINCT request_id)::int AS found FROM activity WHERE request_id = ANY ($1::uuid[])',
    [requests],
  );
  return rows[0]!.found === new Set(requests).size;
}
