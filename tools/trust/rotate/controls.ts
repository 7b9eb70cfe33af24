import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { as, signInCandidate } from '../ground/people.ts';
import { Server } from '../ground/server.ts';
import type { KeyProgram } from './key-program.ts';

/** Before the resealing nothing that rows need is retired. */
export async function refusedWhileNeeded({ report }: Run, keys: KeyProgram): Promise<void> {
  const retired = await keys.retireUnneeded();
  const needed = ['field', 'blind-index', 'file-wrap', 'token', 'unit-code', 'activity-chain'];
  report.control('no key that rows need is retired', !needed.some((purpose) => retired.includes(purpose)));
}

/** What would happen to whoever did by hand what the program refuses. */
export async function controls(run: Run, ground: Ground, keys: KeyProgram): Promise<void> {
  await withAnotherRing(run, ground, keys);
  await uniqueIndexAloneIsNotEnough(run, ground);
}

async function ringWithout(ground: Ground, purposes: readonly string[], version: string): Promise<string> {
  const ring = JSON.parse(await readFile(ground.settings['KEY_FILE']!, 'utf8')) as Record<
    string,
    { current: number; keys: Record<string, string> }
  >;
  for (const purpose of purposes) {
    const { keys } = ring[purpose]!;
    keys['3'] = keys[version]!.split('').reverse().join('').replace(/^=+/, 'A').slice(0, 43) + '=';
    delete keys[version];
    ring[purpose]!.current = 3;
  }
  const path = join(ground.folder, 'keys-without.json');
  await writeFile(path, JSON.stringify(ring), { mode: 0o600 });
  return path;
}

/** A process with a ring of its own, which lacks the key of what is sealed and never reads another that is new. */
async function withAnotherRing({ report, apiBuild }: Run, ground: Ground, keys: KeyProgram): Promise<void> {
  const KEY_FILE = await ringWithout(ground, ['field', 'attempt-fingerprint'], '2');
  const apart = await Server.start(apiBuild, { ...ground.settings, KEY_FILE });
  try {
    const session = await signInCandidate(ground.url(0), 'seeded1');
    const answer = await fetch(`${apart.url}/api/identity`, { headers: as(session) });
    await answer.body?.cancel();
    report.control('a key retired before its rows are resealed makes reads fail', !answer.ok);
    const refused = !(await keys.run('current', 'attempt-fingerprint', '2'));
    report.control('no key writes before every process has read it', refused);
  } finally {
    await apart.kill();
  }
}

/** The index of one document under two keys: to the database they are two documents. */
async function uniqueIndexAloneIsNotEnough({ report }: Run, ground: Ground): Promise<void> {
  const { rows } = await ground.owner.query<{ id: string }>(
    `SELECT account_id AS id FROM identity WHERE status = 'verified' ORDER BY account_id LIMIT 2`,
  );
  const [one, other] = rows.map(({ id }) => id);
  const taken = await ground.owner
    .query(
      'UPDATE identity SET document_index = (SELECT document_index FROM identity WHERE account_id = $1) WHERE account_id = $2',
      [one, other],
    )
    .then(
      () => false,
      () => true,
    );
  const { rowCount } = await ground.owner.query(
    `UPDATE identity SET document_index = (SELECT set_byte(document_index, 1, 1) FROM identity WHERE account_id = $1)
     WHERE account_id = $2`,
    [one, other],
  );
  report.control(
    'the unique index refuses a document twice under one key, and takes it twice under two',
    taken && rowCount === 1,
  );
}
