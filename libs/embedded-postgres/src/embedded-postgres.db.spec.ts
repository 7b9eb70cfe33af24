import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const listenerCounts = () =>
  Object.fromEntries(
    ['beforeExit', 'SIGINT', 'SIGTERM', 'message'].map((event) => [event, process.listenerCount(event)]),
  );

it('starts, keeps its data from one start to the next, and leaves this process its own way to end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'htp-embedded-'));
  const before = listenerCounts();
  const first = await startEmbeddedPostgres({ folder, durable: false });
  // Otherwise a run of tests that failed would end with code 0.
  expect(listenerCounts()).toEqual(before);
  await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
  await first.stop();

  const second = await startEmbeddedPostgres({ folder, durable: false });
  expect(await query(second.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  await second.stop();
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  await rm(folder, { recursive: true, force: true });
});

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

it('loses nothing that was committed when it is killed, and starts again where it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'htp-embedded-'));
  const first = await startEmbeddedPostgres({ folder, durable: true });
  await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
  await first.kill();
  const second = await startEmbeddedPostgres({
    folder,
    durable: true,
    port: first.port,
    settings: { work_mem: '5MB' },
  });
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await query(second.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  expect(await query(second.ownerUrl, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
  await second.stop();
  await rm(folder, { recursive: true, force: true });
});
