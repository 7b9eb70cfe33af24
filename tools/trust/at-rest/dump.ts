import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ground } from '../ground/ground.ts';

/**
 * Every row of every table as text, as pg_dump would write it: the PostgreSQL of the package has no pg_dump of its own.
 * @returns how many tables
 */
export async function dumpOf({ owner }: Ground, folder: string): Promise<number> {
  await mkdir(folder);
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
  );
  for (const { name } of tables) {
    const file = createWriteStream(join(folder, `${name.replaceAll('"', '')}.copy`));
    const { rows } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    for (const { row } of rows) file.write(`${row}\n`);
    await new Promise((resolve) => file.end(resolve));
  }
  return tables.length;
}
