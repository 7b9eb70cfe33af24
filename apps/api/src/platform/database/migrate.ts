import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { openOwnerDataSource } from './data-source.ts';

/** Tables whose rows stay as they were written: the application may add and read, nothing else. */
const APPEND_ONLY = ['activity', 'activity_chain'];

const quoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;

/**
 * Brings the database to this version: migrations, the schema of the job queue, and what the application's role may do.
 * Safe to run again, and by two starters at once.
 */
export async function migrate(ownerUrl: string, applicationUrl: string): Promise<void> {
  const dataSource = await openOwnerDataSource(ownerUrl);
  try {
    await dataSource.query(`SELECT pg_advisory_lock(hashtext('htp.migrate'))`);
    await dataSource.runMigrations({ transaction: 'each' });
    await grant(dataSource, decodeURIComponent(new URL(applicationUrl).username));
  } finally {
    await dataSource.destroy();
  }
  await createJobTables(applicationUrl);
}

async function grant(dataSource: DataSource, applicationRole: string): Promise<void> {
  const [{ owner }] = await dataSource.query('SELECT current_user AS owner');
  const role = quoted(applicationRole);
  await dataSource.query(`CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION ${role}`);
  if (owner === applicationRole) return;
  await dataSource.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await dataSource.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
  await dataSource.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  await dataSource.query(`REVOKE ALL ON TABLE migrations FROM ${role}`);
  for (const table of APPEND_ONLY) {
    await dataSource.query(`REVOKE UPDATE, DELETE, TRUNCATE ON TABLE ${quoted(table)} FROM ${role}`);
  }
}

/** pg-boss keeps its own tables; they are made here, so that serving processes never change a schema. */
async function createJobTables(applicationUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: applicationUrl,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}

/** The statements that would make the tables agree with the entities; none when the migrations are complete. */
export async function schemaDrift(ownerUrl: string): Promise<string[]> {
  const dataSource = await openOwnerDataSource(ownerUrl);
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
