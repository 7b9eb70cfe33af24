import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { InMemoryKeyProvider, KeyedDigest } from '../crypto/index.ts';
import { applicationOptions } from '../database/data-source.ts';
import { Database, UnitOfWork } from '../database/index.ts';
import { MemoryStore } from '../edge/index.ts';
import { ActivityChain } from './activity-chain.ts';
import { ActivityService } from './activity.service.ts';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let activity: ActivityService;
let chain: ActivityChain;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 6)).initialize();
  const database = new Database(dataSource);
  unitOfWork = new UnitOfWork(database);
  activity = new ActivityService(database);
  chain = new ActivityChain(
    database,
    unitOfWork,
    new KeyedDigest(new InMemoryKeyProvider()),
    new MemoryStore(),
  );
});
afterEach(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

const happen = (times: number) =>
  unitOfWork.run(async () => {
    for (let i = 0; i < times; i++) {
      await activity.record({
        type: 'unit.registered',
        subject: { kind: 'unit', id: randomUUID() },
        detail: { i },
      });
    }
  });

/** What somebody does who owns the database and has put the walls aside. */
const tamper = (sql: string) =>
  testDatabase.asOwner(
    `ALTER TABLE activity DISABLE TRIGGER USER; ALTER TABLE activity_chain DISABLE TRIGGER USER; ${sql}`,
  );

const findings = async () => (await chain.verify()).findings;

describe('the record', () => {
  it('is chained without gaps and verifies', async () => {
    await happen(3);
    await happen(2);
    expect(await chain.advance()).toBe(5);
    expect(await chain.advance()).toBe(0);
    await happen(1);
    expect(await chain.advance()).toBe(1);
    expect(await chain.verify()).toEqual({ links: 6, findings: [] });
  });

  it('waits for a transaction that began earlier and is still open', async () => {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const early = unitOfWork.run(async () => {
      await activity.record({ type: 'unit.registered', subject: { kind: 'unit', id: randomUUID() } });
      begun.resolve();
      await held.promise;
    });
    await begun.promise;
    await happen(1);
    expect(await chain.advance()).toBe(0);
    held.resolve();
    await early;
    expect(await chain.advance()).toBe(2);
    expect(await findings()).toEqual([]);
  });

  it('gives two sequencers one chain', async () => {
    await happen(50);
    await Promise.all([chain.advance(), chain.advance(), chain.advance()]);
    await chain.advance();
    expect(await chain.verify()).toEqual({ links: 50, findings: [] });
  });

  it('names a changed row', async () => {
    await happen(3);
    await chain.advance();
    await tamper(`UPDATE activity SET detail = '{"i": 9}' WHERE id = 2`);
    expect(await findings()).toEqual([{ kind: 'altered', sequence: '2', activityId: '2' }]);
  });

  it('names a deleted row and a deleted link', async () => {
    await happen(4);
    await chain.advance();
    await tamper('DELETE FROM activity WHERE id = 2; DELETE FROM activity_chain WHERE sequence = 3');
    expect(await findings()).toEqual([
      { kind: 'deleted', sequence: '2', activityId: '2' },
      { kind: 'link_missing', sequence: '3' },
      { kind: 'inserted', activityId: '3' },
    ]);
  });

  it('names rows that changed places', async () => {
    await happen(3);
    await chain.advance();
    await tamper(`UPDATE activity_chain SET activity_id = CASE sequence WHEN 1 THEN -2 ELSE -1 END WHERE sequence < 3;
      UPDATE activity_chain SET activity_id = -activity_id WHERE activity_id < 0`);
    expect((await findings()).map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['altered', '1'],
      ['altered', '2'],
    ]);
  });

  it('names a row slipped in afterwards', async () => {
    await happen(2);
    await chain.advance();
    await tamper(`INSERT INTO activity (transaction_id, type, subject_kind, subject_id)
      SELECT transaction_id - 1, type, subject_kind, subject_id FROM activity WHERE id = 1`);
    expect(await findings()).toEqual([{ kind: 'inserted', activityId: '3' }]);
  });

  it('names a cut tail by the anchor', async () => {
    await happen(3);
    await chain.advance();
    await chain.anchor();
    await tamper('DELETE FROM activity_chain WHERE sequence = 3; DELETE FROM activity WHERE id = 3');
    expect(await findings()).toEqual([{ kind: 'tail_cut', sequence: '3' }]);
  });

  it('cannot be changed by the application, nor by its owner in passing', async () => {
    await happen(1);
    const application = dataSource.createQueryRunner();
    for (const sql of [
      'UPDATE activity SET type = type',
      'DELETE FROM activity',
      'TRUNCATE activity_chain',
    ]) {
      await application.query('BEGIN READ WRITE');
      await expect(application.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
      await application.query('ROLLBACK');
      await expect(testDatabase.asOwner(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await application.release();
  });
});
