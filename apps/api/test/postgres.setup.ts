import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that each test file clones, and the server's folder with data, WAL and log. */
    postgres: { ownerUrl: string; applicationUrl: string; folder: string };
  }
}

/** One PostgreSQL server for all test files, migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-test-'));
  const server = await startEmbeddedPostgres({ folder, durable: false });
  await migrate(server.ownerUrl, server.applicationUrl);
  const { ownerUrl, applicationUrl } = server;
  project.provide('postgres', { ownerUrl, applicationUrl, folder });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
