import type { Ground } from '../ground/ground.ts';
import { rowsOf } from './cast.ts';

/** Tables that change by themselves: what background jobs keep, counts of requests. */
const RESTLESS =
  /^(outbox_position|key_reader|rate_limit|request_|public_request_count|sign_in_|activity_chain|activity_verification|declaration_(check|count|expiry|flow|trace|unit_count)|document_reading|picture_hash|roster_export)/;
/** Of the record, what somebody did: jobs act for nobody. */
const ROWS: Readonly<Record<string, string>> = { activity: 'actor_id IS NOT NULL' };

/** What every table holds, in a digest each. */
export async function fingerprintOf(ground: Ground): Promise<Map<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    ground,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
     ORDER BY 1`,
  );
  const prints = new Map<string, string>();
  for (const { name } of tables.filter(({ name: each }) => !RESTLESS.test(each))) {
    const [row] = await rowsOf<{ print: string }>(
      ground,
      `SELECT count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS print FROM "${name}" t
       WHERE ${ROWS[name] ?? 'true'}`,
    );
    prints.set(name, row!.print);
  }
  return prints;
}

/** The tables that changed between two looks. */
export const changedTables = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] => [...before].filter(([table, print]) => after.get(table) !== print).map(([table]) => table);
