import pg from 'pg';
import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';

const TABLES = ['activity', 'activity_chain'];

/** Whatever somebody may try who has got hold of the application's connection. */
const ATTEMPTS = TABLES.flatMap((table) => [
  `UPDATE ${table} SET ${table === 'activity' ? `type = 'x'` : `hash = '\\x00'`}`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table}`,
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `ALTER TABLE ${table} DISABLE TRIGGER USER`,
  `DROP TRIGGER ${table}_is_append_only ON ${table}`,
  `DROP TABLE ${table} CASCADE`,
  `ALTER TABLE ${table} RENAME TO ${table}_before`,
  `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
  `ALTER TABLE ${table} ADD COLUMN x int`,
  `CREATE RULE nothing AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  `CREATE TRIGGER mine BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse_change()`,
  `SELECT * FROM ${table} FOR UPDATE`,
]).concat(
  'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
  `SET session_replication_role = 'replica'`,
);

/** The role that serves can add to the record and read it, nothing else. */
export async function nothingForTheApplication({ report }: Run, ground: Ground): Promise<void> {
  const client = new pg.Client({ connectionString: ground.postgres.applicationUrl });
  await client.connect();
  const allowed: string[] = [];
  try {
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
    const owners = await ground.owner.query<{ owner: string }>(
      `SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class WHERE relname = ANY ($1)`,
      [TABLES],
    );
    const owned = owners.rows.filter(({ owner }) => owner === rows[0]!.role);
    report.figure('tables of the record that the application owns', owned.length, { atMost: 0 });
    for (const sql of [...ATTEMPTS, `SET ROLE ${owners.rows[0]!.owner}`])
      if (await succeeds(client, sql)) allowed.push(sql);
    report.control('the application may add to the record', await succeeds(client, ADDED));
  } finally {
    await client.end();
  }
  report.figure('ways to change the record that were tried as the application', ATTEMPTS.length + 1);
  report.figure('of them allowed', allowed.length, { atMost: 0, ...first(allowed) });
}

const ADDED = `INSERT INTO activity (type, subject_kind, subject_id) VALUES ('session.ended', 'session', gen_random_uuid())`;

async function succeeds(client: pg.Client, sql: string): Promise<boolean> {
  await client.query('BEGIN READ WRITE');
  try {
    await client.query(sql);
    return true;
  } catch {
    return false;
  } finally {
    await client.query('ROLLBACK');
  }
}
