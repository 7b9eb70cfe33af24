import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Ground } from '../ground/ground.ts';
import type { Server } from '../ground/server.ts';
import type { Find, Search } from '../traces/search.ts';

/**
 * Columns of words that people write for other people, or of what units and seasons are called: whoever puts a name there has put it there
 * (docs/security.md). A sealed column of one of these names is looked through like all others.
 */
const WORDS = [
  'remark',
  'reason',
  'end_reason',
  'unmask_reason',
  'display_name',
  'user_name',
  'name',
  'name_grams',
  'address',
  'project',
  'definition',
  'fields',
  'items',
  'facts',
];
/** The record repeats what a decision said, and the answer that is kept of a new account what it is called. */
const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  'public.activity.detail': `detail - '{remark,reason,sections}'::text[]`,
  'public.idempotency_key.answer': `CASE jsonb_typeof(answer) WHEN 'object' THEN answer - 'userName' ELSE answer END`,
};

/** Where none of it may be, and what was found there. */
export async function searchPlaces(
  ground: Ground,
  servers: readonly Server[],
  search: Search,
  since: number,
): Promise<Readonly<Record<string, readonly Find[]>>> {
  const superuser = new pg.Client(ground.postgres.superuserUrl);
  await superuser.connect();
  try {
    return {
      'logs of the API': servers.flatMap(({ log }) => search.in(Buffer.from(log), 'a log')),
      'the log of PostgreSQL': search.in(Buffer.from(ground.postgres.log), 'its log'),
      'statements that PostgreSQL remembers': await inStatements(superuser, search),
      metrics: await inMetrics(servers, search),
      tables: await inTables(superuser, search),
      'files and cores': await inFiles(ground, search, since),
    };
  } finally {
    await superuser.end();
  }
}

async function inStatements(client: pg.Client, search: Search): Promise<Find[]> {
  const { rows } = await client.query<{ query: string }>(
    `SELECT query FROM pg_stat_statements UNION ALL
     SELECT concat(query, ' ', application_name) FROM pg_stat_activity WHERE pid <> pg_backend_pid()`,
  );
  return search.in(Buffer.from(rows.map(({ query }) => query).join('\n')), 'a statement');
}

async function inMetrics(servers: readonly Server[], search: Search): Promise<Find[]> {
  const texts = servers
    .filter(({ isRunning }) => isRunning)
    .map(async ({ url }) => (await fetch(`${url}/metrics`)).text());
  return (await Promise.all(texts)).flatMap((text) => search.in(Buffer.from(text), 'metrics'));
}

/** Every column of every table, jobs and kept answers among them, as text. */
async function inTables(client: pg.Client, search: Search): Promise<Find[]> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS "table", column_name AS "column"
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
       AND (data_type = 'bytea' OR NOT column_name = ANY ($1))`,
    [WORDS],
  );
  const finds: Find[] = [];
  for (const { table, column } of columns) {
    const looked = WITHOUT_WORDS[`${table}.${column}`] ?? pg.escapeIdentifier(column);
    const { rows } = await client.query<{ text: string | null }>(
      `SELECT string_agg((${looked})::text, E'\\n') AS text FROM ${table}`,
    );
    finds.push(...search.in(Buffer.from(rows[0]?.text ?? ''), `${table}.${column}`));
  }
  return finds;
}

/** The file store and the keys; and what a process that fell may have left where it ran. */
async function inFiles(ground: Ground, search: Search, since: number): Promise<Find[]> {
  const searched = await search.inFolder(ground.folder, (path) => !path.includes('/database/'));
  const finds = [...searched.finds];
  const left = (await readdir(process.cwd())).filter((name) => /^(core|report\.|.*\.(core|dmp)$)/.test(name));
  for (const name of left) {
    const facts = await stat(join(process.cwd(), name));
    if (facts.mtimeMs >= since) finds.push({ where: name, of: 'a process that fell', form: 'core' });
  }
  return finds;
}
