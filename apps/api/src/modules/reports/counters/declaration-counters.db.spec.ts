import { randomUUID } from 'node:crypto';
import { DIVISIONS } from '@htp/domain';
import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { applicationOptions } from '../../../platform/database/data-source.ts';
import { Database, UnitOfWork } from '../../../platform/database/index.ts';
import { reachOf } from '../../declarations/reach.ts';
import { CountedHistory } from '../../../../test/counted-history.ts';
import { DeclarationCounters } from './declaration-counters.ts';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let counters: DeclarationCounters;
let history: CountedHistory;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 4)).initialize();
  const database = new Database(dataSource);
  counters = new DeclarationCounters(database, new UnitOfWork(database));
  history = await CountedHistory.begin(testDatabase);
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

const TABLES = ['declaration_count', 'declaration_unit_count', 'declaration_flow'];

/** Whatever the counters say otherwise than the rows. */
async function differences(): Promise<unknown[]> {
  const found = TABLES.map((table) =>
    testDatabase.asOwner(`
      SELECT '${table}' AS "table", differing.* FROM (
        (SELECT * FROM ${table}_now WHERE count <> 0 EXCEPT TABLE ${table}_recount)
        UNION ALL (TABLE ${table}_recount EXCEPT TABLE ${table}_now)) AS differing`),
  );
  return (await Promise.all(found)).flat();
}

const steps = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('fold' as const) },
    {
      weight: 5,
      arbitrary: fc.record({
        who: fc.nat(4),
        what: fc.constantFrom(
          'start',
          'choose',
          'submit',
          'submit',
          'pass',
          'pass',
          'return',
          'reject',
          'withdraw',
        ),
        unit: fc.nat(2),
        specialty: fc.constantFrom('368', '370'),
      }),
    },
  ),
  { minLength: 40, maxLength: 40 },
);

describe('the counters', () => {
  it('say after any history, folded or not, what the rows say', async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (tries) => {
        for (const step of tries) {
          if (step === 'fold') await counters.fold();
          else moved += await history.attempt(step);
        }
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 15, seed: 20261127 },
    );
    await counters.fold();
    expect(await differences()).toEqual([]);
    expect(moved).toBeGreaterThan(100);
  });

  it('can be counted anew for whoever filled the tables past the trigger', async () => {
    await testDatabase.asOwner('ALTER TABLE declaration DISABLE TRIGGER USER');
    await history.attempt({ who: 9, what: 'start', unit: 0, specialty: '368' });
    await testDatabase.asOwner('ALTER TABLE declaration ENABLE TRIGGER USER');
    expect(await differences()).not.toEqual([]);
    await testDatabase.asOwner('CALL recount_declarations()');
    expect(await differences()).toEqual([]);
  });

  it('hold up no two writers of one unit, and lose nothing of a change that is folded around', async () => {
    const [one, other] = await Promise.all([history.draft(), history.draft()]);
    const clients = [0, 1].map(() => new pg.Client({ connectionString: testDatabase.applicationUrl }));
    for (const [at, client] of clients.entries()) {
      await client.connect();
      await client.query('BEGIN READ WRITE');
      await client.query(`SET LOCAL lock_timeout = '1s'`);
      await client.query(`UPDATE declaration SET specialty_code = '391' WHERE id = $1`, [[one, other][at]]);
    }
    await clients[1]!.query('COMMIT');
    await counters.fold();
    expect(await differences()).toEqual([]);
    await clients[0]!.query('COMMIT');
    await counters.fold();
    expect(await differences()).toEqual([]);
    await Promise.all(clients.map((client) => client.end()));
  });

  it('reach exactly whom the rows reach', async () => {
    for (const { code } of DIVISIONS) {
      const path = [randomUUID(), randomUUID()];
      const [row] = await testDatabase.asOwner<{ scopes: string[] }>(
        'SELECT declaration_scopes($1::uuid[], $2) AS scopes',
        [path, code],
      );
      expect(row?.scopes.sort()).toEqual(reachOf({ path, divisionCode: code }).sort());
    }
  });
});
