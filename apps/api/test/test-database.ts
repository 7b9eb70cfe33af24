import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ownServer } from './own-server.ts';

/** A database of one test file's own, cloned from the migrated one. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Runs SQL as the owner, for what no use case can do (tampering, looking into columns). */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl, applicationUrl } = ownServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = new URL(ownerUrl).pathname.slice(1);
  await administer(ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const urls = { ownerUrl: inDatabase(ownerUrl, name), applicationUrl: inDatabase(applicationUrl, name) };
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2 });
  return {
    ...urls,
    asOwner: async (sql, values) => (await owner.query(sql, values)).rows,
    drop: async () => {
      await owner.end();
      await dropUnused(ownerUrl, name);
    },
  };
}

/** What PostgreSQL answers while somebody is connected still. */
const IN_USE = '55006';
const MOST_TRIES = 6;

/**
 * Drops it when all its connections are gone, which the application has to see to. PostgreSQL waits five seconds for them; a process
 * of its own that has to end behind each takes longer than that where the machine has much else to do.
 */
async function dropUnused(url: string, name: string): Promise<void> {
  for (let tried = 1; ; tried++)
    try {
      return await administer(url, `DROP DATABASE ${name}`);
    } catch (error) {
      if ((error as pg.DatabaseError).code !== IN_USE || tried === MOST_TRIES) throw error;
    }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** From the `postgres` database: the template must have no other connection while it is cloned. */
async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
