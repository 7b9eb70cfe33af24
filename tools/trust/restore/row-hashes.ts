import type pg from 'pg';
import { inTransaction } from '../ground/transaction.ts';

/** Of every table: how many rows, and a hash over all of them that does not depend on where they lie. */
export type RowHashes = ReadonlyMap<string, string>;

/** The tables of the product; those of the job queue are its own affair, and its workers write at any time. */
async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}

export async function hashRows(client: pg.ClientBase): Promise<RowHashes> {
  const hashes = new Map<string, string>();
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ hash: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(hash, '' ORDER BY hash)), '') AS hash
       FROM (SELECT md5(t::text) AS hash FROM ${table} t) hashed`,
    );
    hashes.set(table, rows[0]!.hash);
  }
  return hashes;
}

/**
 * A restore point while nobody writes: whoever has begun is waited for, whoever comes waits. What is committed before it is hashed,
 * what comes later is behind it.
 */
export const markPoint = (owner: pg.Pool, superuser: pg.ClientBase, name: string): Promise<RowHashes> =>
  inTransaction(owner, async (client) => {
    await client.query(`LOCK TABLE ${(await tablesOf(client)).join(', ')} IN SHARE MODE`);
    const hashes = await hashRows(client);
    await superuser.query('SELECT pg_create_restore_point($1)', [name]);
    return hashes;
  });

/** The tables that differ. */
export const differing = (expected: RowHashes, found: RowHashes): string[] =>
  [...new Set([...expected.keys(), ...found.keys()])].filter(
    (table) => expected.get(table) !== found.get(table),
  );
