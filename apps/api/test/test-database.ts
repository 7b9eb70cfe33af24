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
      await administer(ownerUrl, `DROP DATABASE ${name}`);
    },
  };
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
