import pg from 'pg';
import { expect, vi } from 'vitest';
import { Database, type Statement } from '../src/platform/database/index.ts';
import type { TestApplication } from './test-application.ts';

type Asked = readonly [text: string, values: readonly unknown[]];

interface PlanOptions {
  /** Only an index may serve where there is one: that a small table is rather read from end to end proves nothing. */
  readonly avoidTableScans?: boolean;
}

/**
 * The plans of every statement that is asked meanwhile, as PostgreSQL chooses them for these values and, being prepared, for any.
 */
export async function plansOf(
  app: TestApplication,
  ask: () => Promise<unknown>,
  { avoidTableScans = false }: PlanOptions = {},
): Promise<string> {
  const asked = await statementsOf(app.get(Database), ask);
  expect(asked.length).toBeGreaterThan(0);
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  const explained = async (options: string, text: string, values?: readonly unknown[]) => {
    const given = values && [...values];
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${options} ${text}`, given);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  try {
    if (avoidTableScans) await client.query('SET enable_seqscan = off');
    const plans: string[] = [];
    for (const [text, values] of asked)
      plans.push(await explained('', text, values), await explained('(GENERIC_PLAN)', text));
    return plans.join('\n');
  } finally {
    await client.end();
  }
}

/** Of repositories, and of the rare paths over entities. */
async function statementsOf(database: Database, ask: () => Promise<unknown>): Promise<Asked[]> {
  const executed = vi.spyOn(database as unknown as Executing, 'execute');
  const queried = vi.spyOn(database.entities, 'query');
  try {
    await ask();
    return [
      ...executed.mock.calls.map(([{ text }, values]): Asked => [text, values]),
      ...queried.mock.calls.map(([text, values = []]): Asked => [text, values as unknown[]]),
    ];
  } finally {
    executed.mockRestore();
    queried.mockRestore();
  }
}

interface Executing {
  execute(statement: Statement, values: readonly unknown[]): Promise<unknown>;
}
