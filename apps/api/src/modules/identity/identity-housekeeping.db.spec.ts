import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { applicationOptions } from '../../platform/database/data-source.ts';
import { Database, UnitOfWork } from '../../platform/database/index.ts';
import { AdjustableClock } from '../../platform/edge/index.ts';
import { SpentTries } from './automatic/spent-tries.ts';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let database: Database;
let unitOfWork: UnitOfWork;
let clock: AdjustableClock;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 4)).initialize();
  database = new Database(dataSource);
  unitOfWork = new UnitOfWork(database);
  clock = new AdjustableClock({ now: async () => new Date() });
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

describe('tries of days that are over', () => {
  it('are forgotten after a month, and none before', async () => {
    clock.set(new Date('2026-11-23T00:00:00+08:00'));
    const days = ['2026-10-23', '2026-10-24', '2026-11-23'];
    for (const day of days) {
      const account = randomUUID();
      await testDatabase.asOwner(
        `INSERT INTO identity_try (id, day, account_id, document_index, fingerprint) VALUES ($1, $2, $3, $4, $4)`,
        [randomUUID(), day, account, Buffer.from(day)],
      );
      await testDatabase.asOwner(`INSERT INTO identity_account_day VALUES ($1, $2, 1, '{}')`, [day, account]);
      await testDatabase.asOwner('INSERT INTO identity_document_day VALUES ($1, $2, 1)', [
        day,
        Buffer.from(day),
      ]);
      await testDatabase.asOwner('INSERT INTO identity_reveal_day VALUES ($1, $2, 1)', [day, account]);
    }
    await new SpentTries(database, unitOfWork, clock).forget();
    for (const table of [
      'identity_try',
      'identity_account_day',
      'identity_document_day',
      'identity_reveal_day',
    ]) {
      const rows = await testDatabase.asOwner<{ day: string }>(`SELECT day::text FROM ${table} ORDER BY day`);
      expect(rows.map(({ day }) => day)).toEqual(days.slice(1));
    }
  });
});
