import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Ground } from '../ground/ground.ts';

/**
 * Every row of every table as text, as pg_dump would write it: the PostgreSQL of the package has no pg_dump of its own.
 * @returns how many tables
 */
export async function dumpOf({ postgres }: Ground, folder: string): Promise<number> {
  await mkdir(folder);
  const client = new pg.Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      const file = createWriteStream(join(folder, `${name.replaceAll('"', '')}.copy`));
      for (const { row } of rows) file.write(`${row}\n`);
      await new Promise((resolve) => file.end(resolve));
    }
    // What is only in memory is written out, so that it can be searched.
    await client.query('CHECKPOINT');
    return tables.length;
  } finally {
    await client.end();
  }
}
