import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { byTurns, RetryingClient } from '../actors/client.ts';
import { Crowd } from '../actors/crowd.ts';
import { newestEntry, readFound } from '../actors/found.ts';
import { Ledger } from '../actors/ledger.ts';
import { type Reckoning, reckon } from '../actors/reckoning.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { inTransaction } from '../ground/transaction.ts';
import { wallsAside } from '../ground/walls.ts';
import { gapsInOutbox } from './outbox.ts';

/** The same looks at what must be seen; each leaves the database as it was, the last one at the very end. */
export async function controls(
  { report }: Run,
  ground: Ground,
  ledger: Ledger,
  since: string,
): Promise<void> {
  const looked = (sql: string) =>
    afterwards(ground, sql, async (client) => ({
      ...reckon(ledger, await readFound(client, since)),
      outbox: await gapsInOutbox(client),
    }));
  report.control(
    'an acknowledged change that never was is lost',
    isLost(await inventing(ground, ledger, since)),
  );
  report.control('a submission that is gone is lost', isLost(await looked(REMOVED_SUBMISSION)));
  report.control('a doubled submission is seen', (await looked(DOUBLED_SUBMISSION)).doubled.length > 0);
  report.control('a doubled decision is seen', (await looked(DOUBLED_DECISION)).doubled.length > 0);
  report.control('a doubled entry of the record is seen', (await looked(DOUBLED_ENTRY)).doubled.length > 0);
  report.control('a gap in the chain is seen', (await looked(CUT_CHAIN)).outbox.length > 0);
  report.control('a move that nobody was told of is seen', (await looked(UNTOLD)).outbox.length > 0);
  report.control('a database that does not wait for the disk loses', await losesOnTorpidDisk(ground));
}

const isLost = ({ lost }: Reckoning) => lost.length > 0;

const newest = (what: string, table: string) => `(SELECT ${what} FROM ${table} ORDER BY 1 DESC LIMIT 1)`;
const copyOf = (table: string, changed: string, which: string) =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(o, ${changed})).* FROM ${table} o WHERE ${which}`;
const NEW_ID = `jsonb_build_object('id', gen_random_uuid())`;

const REMOVED_SUBMISSION = `DELETE FROM declaration_submission WHERE id = ${newest('id', 'declaration_submission')}`;
const DOUBLED_SUBMISSION = copyOf(
  'declaration_submission',
  NEW_ID,
  `id = ${newest('id', 'declaration_submission')}`,
);
const DOUBLED_DECISION = copyOf(
  'declaration_decision',
  NEW_ID,
  `id = ${newest('id', 'declaration_decision')}`,
);
const SUBMITTED = `(SELECT max(id) FROM activity WHERE type = 'declaration.submitted')`;
const DOUBLED_ENTRY = `INSERT INTO activity (type, subject_kind, subject_id, owner_id, actor_id, actor_role, detail)
  SELECT type, subject_kind, subject_id, owner_id, actor_id, actor_role, detail FROM activity WHERE id = ${SUBMITTED}`;
const CUT_CHAIN =
  'DELETE FROM activity_chain WHERE sequence = (SELECT max(sequence) / 2 FROM activity_chain)';
const UNTOLD = `DELETE FROM message_delivery; DELETE FROM message WHERE activity_id = ${SUBMITTED}`;

const MEDDLED = [
  'declaration_submission',
  'declaration_decision',
  'activity',
  'activity_chain',
  'message',
  'message_delivery',
];

/** What is seen after `sql`, of which nothing stays. */
const afterwards = <T>(
  ground: Ground,
  sql: string,
  look: (client: pg.PoolClient) => Promise<T>,
): Promise<T> =>
  inTransaction(ground.owner, async (client) => {
    await client.query(`${wallsAside(MEDDLED)}; ${sql}`);
    return look(client);
  });

async function inventing(ground: Ground, { changes, verdicts }: Ledger, since: string): Promise<Reckoning> {
  const invented = new Ledger();
  const real = changes.at(-1)!;
  invented.changes.push(...changes, { ...real, declarationId: randomUUID() });
  invented.verdicts.push(...verdicts);
  return reckon(invented, await readFound(ground.owner, since));
}

/**
 * The same storm over a PostgreSQL that acknowledges what it has not written yet. It writes now and then all the same: a kill right after it
 * did so loses nothing, and the next one has to.
 */
async function losesOnTorpidDisk(ground: Ground): Promise<boolean> {
  const superuser = new pg.Client({ connectionString: ground.postgres.superuserUrl });
  await superuser.connect();
  await superuser.query(`ALTER SYSTEM SET synchronous_commit = 'off'`);
  await superuser.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
  await superuser.query(`ALTER SYSTEM SET wal_writer_flush_after = '1GB'`);
  await superuser.query('SELECT pg_reload_conf()');
  await superuser.end();
  for (let kills = 0; kills < MOST_KILLS; kills++) if (isLost(await killedAmidWork(ground))) return true;
  return false;
}
const MOST_KILLS = 10;

async function killedAmidWork(ground: Ground): Promise<Reckoning> {
  const since = await newestEntry(ground.owner);
  const ledger = new Ledger();
  const client = new RetryingClient({ address: byTurns(ground) });
  const crowd = await Crowd.gather(ground, {
    client,
    ledger,
    people: 100,
    candidates: 8,
    officers: 0,
    reviewers: 0,
  });
  while (ledger.acknowledged < ENOUGH) await sleep(5);
  await ground.postgres.kill();
  await ground.postgres.start();
  await crowd.disperse();
  return reckon(ledger, await readFound(ground.owner, since));
}
const ENOUGH = 40;
