import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '@htp/embedded-postgres';
import { migrate } from '../src/platform/database/migrate.ts';
import { onceInRun } from './once-in-run.ts';
import type { TestServer } from './own-server.ts';

interface RunningServer extends TestServer {
  stop(): Promise<void>;
}

/**
 * Nothing happens by itself, at a moment that no test knows: what follows the record waits for the transactions of an ANALYZE too,
 * plans are chosen by its sample, and a database in which it is busy cannot be cloned.
 */
const UNDISTURBED = { autovacuum: 'off' };

/** A PostgreSQL server for each worker, migrated once. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const workers = Math.max(1, project.vitest.config.maxWorkers);
  const { made, end } = await onceInRun('postgres', async () => {
    const servers = await Promise.all(Array.from({ length: workers }, start));
    return {
      made: servers.map(({ ownerUrl, applicationUrl, folder }) => ({ ownerUrl, applicationUrl, folder })),
      end: async () => void (await Promise.all(servers.map((server) => server.stop()))),
    };
  });
  project.provide('postgresServers', made);
  return end;
}

async function start(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-test-'));
  const { ownerUrl, applicationUrl, stop } = await startEmbeddedPostgres({
    folder,
    durable: false,
    settings: UNDISTURBED,
  });
  await migrate(ownerUrl, applicationUrl);
  return {
    ownerUrl,
    applicationUrl,
    folder,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
