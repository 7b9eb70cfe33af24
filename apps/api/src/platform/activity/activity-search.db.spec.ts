import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { applicationOptions } from '../database/data-source.ts';
import { Database } from '../database/index.ts';
import { ActivitySearch, SEARCHES } from './activity-search.ts';

const ROWS = 20_000;

let testDatabase: TestDatabase;
let dataSource: DataSource;
let search: ActivitySearch;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 2)).initialize();
  search = new ActivitySearch(new Database(dataSource));
  await testDatabase.asOwner(
    `INSERT INTO activity (type, subject_kind, subject_id, owner_id, actor_id, occurred_at)
     SELECT 'spec.' || n % 200, 'unit', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-01-01'::timestamptz + n * interval '1 hour'
     FROM generate_series(1, ${ROWS}) AS n`,
  );
  await testDatabase.asOwner('ANALYZE activity');
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

describe('searching the record', () => {
  it('finds the ids of a period by halving, wherever it lies', async () => {
    for (const hour of [-5, 0, 1, 2, 777, ROWS - 1, ROWS, ROWS + 5]) {
      const [row] = await testDatabase.asOwner<{ at: string }>(
        `SELECT activity_id_at('2026-01-01'::timestamptz + $1 * interval '1 hour') AS at`,
        [hour],
      );
      expect(Number(row?.at)).toBe(Math.min(Math.max(hour, 1), ROWS + 1));
    }
  });

  it('gives exactly the period', async () => {
    const [beginning] = await testDatabase.asOwner<{ at: Date }>(`SELECT '2026-01-01'::timestamptz AS at`);
    const start = new Date(beginning!.at.getTime() + 100 * 3_600_000);
    const found = await search.find(
      { from: start, until: new Date(start.getTime() + 3 * 3_600_000) },
      undefined,
      50,
    );
    expect(found.map(({ id }) => Number(id))).toEqual([102, 101, 100]);
  });

  const id = `'${randomUUID()}'`;
  it.each([
    ['subject', 'activity_subject_index', { 5: "'unit'", 6: id }],
    ['owner', 'activity_owner_index', { 7: id }],
    ['actor', 'activity_actor_index', { 8: id }],
    ['type', 'activity_type_index', { 9: "'spec.7'" }],
    ['all', 'activity_pk', {}],
  ] as const)('by %s follows %s, which has the order: nothing is sorted', async (by, index, asked) => {
    const always = { 1: ROWS, 2: 1, 3: "'-infinity'", 4: "'infinity'", 10: 20 };
    const values: Readonly<Record<string, unknown>> = { ...always, ...asked };
    const text = SEARCHES[by].text.replaceAll(/\$(\d+)/g, (_, n: string) => String(values[n] ?? 'NULL'));
    const rows = await testDatabase.asOwner<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Sort|Seq Scan on activity a/);
  });
});
