import { inject } from 'vitest';

/** A PostgreSQL server with the migrated database that test files clone. */
export interface TestServer {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** With data, WAL and log. */
  readonly folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    postgresServers: TestServer[];
  }
}

/**
 * The server of the worker that runs this file, which runs no other meanwhile: the horizon of open transactions is a whole
 * server's, and what follows the record in one test would wait for the transactions of another.
 */
export function ownServer(): TestServer {
  const servers = inject('postgresServers');
  const server = servers[Number(process.env['VITEST_POOL_ID']) - 1];
  if (!server)
    throw new Error(`there are ${servers.length} servers for worker ${process.env['VITEST_POOL_ID']}`);
  return server;
}
