import pg from 'pg';
import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { as, type Session, signInCandidate } from '../ground/people.ts';

/** Where the owner of a sealed cell reads it; `$1` is his account. */
const CELLS = [
  { table: 'identity', column: 'name', of: 'account_id = $1', path: '/api/identity' },
  { table: 'identity', column: 'number', of: 'account_id = $1', path: '/api/identity' },
  { table: 'credential', column: 'secrets', of: 'owner_id = $1', path: '/api/credentials' },
  { table: 'credential', column: 'supplied', of: 'owner_id = $1', path: '/api/credentials' },
  { table: 'declaration', column: 'details', of: 'person_id = $1', path: '/api/declarations/:declaration' },
] as const;

const BITS = ['0', '1', '3', '6', 'octet_length(%) - 20', 'octet_length(%) - 1'];

/** Asks the API for altered cells: a plain problem, nothing of the content, an alarm in log and metric. */
export async function readingThroughTheApi(run: Run, ground: Ground): Promise<void> {
  const { report } = run;
  const wrong: string[] = [];
  let asked = 0;
  let untouched = 0;
  const client = new pg.Client({ connectionString: ground.postgres.superuserUrl });
  await client.connect();
  await client.query(`SET session_replication_role = 'replica'`);
  const people = run.many(30, 2);
  for (let serial = 0; serial < people; serial++) {
    // Those of the end: nobody has submitted theirs.
    const session = await signInCandidate(ground.home.url, `seeded${199 - serial}`);
    for (const cell of CELLS) {
      const path = await pathOf(ground, cell.path, session);
      if (await answersWell(ground, path, session)) untouched += 1;
      for (const bit of BITS) {
        const at = bit.replace('%', cell.column);
        const change = `UPDATE ${cell.table} SET ${cell.column} = set_byte(${cell.column}, ${at}, get_byte(${cell.column}, ${at}) # 1) WHERE ${cell.of}`;
        await client.query(change, [session.accountId]);
        const fault = await faultOf(ground, path, session);
        await client.query(change, [session.accountId]);
        asked += 1;
        if (fault) wrong.push(`${cell.table}.${cell.column}, byte ${bit}: ${fault}`);
      }
    }
  }
  await client.end();
  report.figure('altered cells asked for over HTTP', asked, { atLeast: people * CELLS.length * BITS.length });
  report.figure('of them answered otherwise than with the problem', wrong.length, {
    atMost: 0,
    ...first(wrong),
  });
  report.control('a cell that was put back opens', untouched === people * CELLS.length);
  const metrics = await (await fetch(`${ground.home.url}/metrics`)).text();
  const counted = [...metrics.matchAll(/^sealed_data_refused_total\{[^}]*\} (\d+)/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
  report.figure('alarms counted', counted, { atLeast: asked });
  report.figure('alarms logged', ground.home.log.split('sealed_data_refused').length - 1, { atLeast: asked });
}

async function pathOf(ground: Ground, path: string, session: Session): Promise<string> {
  if (!path.includes(':declaration')) return path;
  const { rows } = await ground.owner.query<{ id: string }>(
    'SELECT id FROM declaration WHERE person_id = $1 LIMIT 1',
    [session.accountId],
  );
  return path.replace(':declaration', rows[0]!.id);
}

async function answersWell(ground: Ground, path: string, session: Session): Promise<boolean> {
  const answer = await fetch(`${ground.home.url}${path}`, { headers: as(session) });
  await answer.arrayBuffer();
  return answer.ok;
}

async function faultOf(ground: Ground, path: string, session: Session): Promise<string | undefined> {
  const answer = await fetch(`${ground.home.url}${path}`, { headers: as(session) });
  const text = await answer.text();
  if (answer.status !== 503) return `answered ${answer.status}`;
  const { code, ...problem } = JSON.parse(text) as Record<string, unknown>;
  if (code !== 'data_unreadable') return `code ${String(code)}`;
  const told = Object.keys(problem).filter(
    (name) => !['type', 'title', 'status', 'detail', 'requestId'].includes(name),
  );
  return told.length === 0 ? undefined : `tells ${told.join(', ')}`;
}
