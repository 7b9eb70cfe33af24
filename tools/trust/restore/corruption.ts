import { open } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Postgres } from '../ground/postgres.ts';

/** Reads every heap and every B-tree with amcheck. @returns what it finds, in its words */
export async function findCorruption(superuserUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const found: string[] = [];
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS amcheck');
    for (const { id, kind, name } of await relationsOf(client)) {
      try {
        if (kind === 'i') await client.query('SELECT bt_index_check($1, true)', [id]);
        else {
          const { rows } = await client.query<{ msg: string }>('SELECT msg FROM verify_heapam($1)', [id]);
          found.push(...rows.map(({ msg }) => `${name}: ${msg}`));
        }
      } catch (error) {
        found.push(`${name}: ${(error as Error).message}`);
      }
    }
  } finally {
    await client.end();
  }
  return found;
}

async function relationsOf(client: pg.Client) {
  const { rows } = await client.query<{ id: number; kind: 'i' | 'r'; name: string }>(
    `SELECT c.oid AS id, c.relkind AS kind, c.relname AS name FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'pgboss', 'pg_catalog')
     LEFT JOIN pg_am a ON a.oid = c.relam
     WHERE c.relpersistence = 'p' AND (c.relkind = 'r' OR c.relkind = 'i' AND a.amname = 'btree')`,
  );
  return rows;
}

/** Turns some bytes in the middle of an index that has rows, while the server is down. */
export async function damageIndex(postgres: Postgres, index: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ path: string }>('SELECT pg_relation_filepath($1) AS path', [index]);
  await client.end();
  await postgres.stop();
  const file = await open(join(postgres.dataFolder, rows[0]!.path), 'r+');
  const { size } = await file.stat();
  // The page before the last: the first one holds only where the tree begins.
  await file.write(Buffer.alloc(64, 0xa5), 0, 64, size - 4096);
  await file.close();
  await postgres.start();
}
