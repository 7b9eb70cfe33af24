import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { applicationOptions } from '../database/data-source.ts';
import { Database, UnitOfWork } from '../database/index.ts';
import { ActivityService } from './activity.service.ts';
import { Outbox, type OutboxEntry } from './outbox.ts';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let activity: ActivityService;
let outbox: Outbox;
let taken: string[];

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 8)).initialize();
  const database = new Database(dataSource);
  unitOfWork = new UnitOfWork(database);
  activity = new ActivityService(database);
  outbox = new Outbox(database, unitOfWork);
  taken = [];
});
afterEach(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

const happen = (...types: ('unit.registered' | 'unit.code_rotated')[]) =>
  unitOfWork.run(async () => {
    for (const type of types) await activity.record({ type, subject: { kind: 'unit', id: randomUUID() } });
  });
const take = async (entries: readonly OutboxEntry[]) => {
  taken.push(...entries.map(({ id }) => id));
};
const follow = () => outbox.follow('test', ['unit.registered'], take);

describe('the outbox', () => {
  it('hands over what is asked for, once and in order', async () => {
    await happen('unit.registered', 'unit.code_rotated', 'unit.registered');
    expect(await follow()).toBe(2);
    await happen('unit.registered');
    expect(await follow()).toBe(1);
    expect(await follow()).toBe(0);
    expect(taken).toEqual([...taken].sort((a, b) => Number(a) - Number(b)));
  });

  it('goes on after more than a batch', async () => {
    await happen(...Array.from({ length: 1_201 }, () => 'unit.registered' as const));
    expect(await follow()).toBe(1_201);
    expect(new Set(taken).size).toBe(1_201);
  });

  it('does not move when taking fails', async () => {
    await happen('unit.registered');
    const failing = outbox.follow('test', ['unit.registered'], () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    expect(await follow()).toBe(1);
  });

  it('waits for a transaction that is still open rather than pass it over', async () => {
    const client = new pg.Client(testDatabase.applicationUrl);
    await client.connect();
    await client.query('BEGIN READ WRITE');
    await client.query(
      `INSERT INTO activity (type, subject_kind, subject_id) VALUES ('unit.registered', 'unit', gen_random_uuid())`,
    );
    await happen('unit.registered');
    expect(await follow()).toBe(0);
    await client.query('COMMIT');
    await client.end();
    expect(await follow()).toBe(2);
  });

  it('is followed by one process at a time, and each entry is taken once', async () => {
    await happen(...Array.from({ length: 60 }, () => 'unit.registered' as const));
    const slowly = async (entries: readonly OutboxEntry[]) => {
      await sleep(100);
      await take(entries);
    };
    const followSlowly = () => outbox.follow('test', ['unit.registered'], slowly);
    await Promise.all([followSlowly(), followSlowly(), followSlowly()]);
    await follow();
    expect(taken).toHaveLength(60);
    expect(new Set(taken).size).toBe(60);
  });
});
