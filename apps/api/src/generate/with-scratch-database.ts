import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedPostgres } from '@htp/embedded-postgres';
import { migrate } from '../platform/database/migrate.ts';

/** Runs `work` on a migrated database that is gone afterwards. */
export async function withScratchDatabase<T>(
  work: (server: EmbeddedServer, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-scratch-'));
  const server = await startEmbeddedPostgres({ folder, durable: false });
  try {
    await migrate(server.ownerUrl, server.applicationUrl);
    return await work(server, folder);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
