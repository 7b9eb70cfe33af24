import type { Client } from 'pg';

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const KEYS = `
  SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype IN ('p', 'u') AND conrelid = ANY($1::regclass[])`;

const REFERENCES = `
  SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint
  WHERE contype = 'f' AND (conrelid = ANY($1::regclass[]) OR confrelid = ANY($1::regclass[]))`;

const INDEXES = `
  SELECT indrelid::regclass::text AS "table", indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index WHERE indrelid = ANY($1::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))`;

/**
 * Takes keys, indexes and triggers off the tables while `load` fills them, and puts them back: building an index once is many times
 * cheaper than keeping it row by row, and putting a key back checks every row that was loaded. What a trigger would have done is left to the caller.
 */
export async function withBareTables(
  owner: Client,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const find = async (sql: string) => (await owner.query<Definition>(sql, [tables])).rows;
  const [keys, references, indexes] = [await find(KEYS), await find(REFERENCES), await find(INDEXES)];
  for (const { table, name } of [...references, ...keys])
    await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await owner.query(`DROP INDEX ${name}`);
  for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await load();
  for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await owner.query(`SET maintenance_work_mem = '512MB'`);
  const restore = ({ table, name, definition }: Definition) =>
    owner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const key of keys) await restore(key);
  for (const { definition } of indexes) await owner.query(definition);
  for (const reference of references) await restore(reference);
}
