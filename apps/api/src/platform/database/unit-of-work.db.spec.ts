import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { ActivityService } from '../activity/activity.service.ts';
import { databaseProblem } from '../http/database-problem.ts';
import { applicationOptions } from './data-source.ts';
import { Database, RecordedChange, statement, UnitOfWork, UnrecordedChangeError } from './index.ts';

const insert = statement(
  'spec.insert',
  `INSERT INTO idempotency_key (account_id, route, key, request_hash, status, answer) VALUES ($1, 'spec', $2, '', 200, '{}')`,
);
const isolate = statement('spec.isolate', 'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
const total = statement<{ total: number }>(
  'spec.total',
  'SELECT count(*)::int AS total FROM idempotency_key',
);

let testDatabase: TestDatabase;
let dataSource: DataSource;
let database: Database;
let unitOfWork: UnitOfWork;
let activity: ActivityService;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 6)).initialize();
  database = new Database(dataSource);
  unitOfWork = new UnitOfWork(database);
  activity = new ActivityService(database);
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await dataSource.destroy();
  await testDatabase.drop();
});
beforeEach(() => testDatabase.asOwner('TRUNCATE idempotency_key'));

const write = (key = 'k') => database.count(insert, [randomUUID(), key]);
const record = () =>
  activity.record({ type: 'unit.registered', subject: { kind: 'unit', id: randomUUID() } });
const rows = async () => (await database.query(total))[0]?.total;

describe('UnitOfWork', () => {
  it('commits a change together with its activity', async () => {
    await unitOfWork.run(async () => {
      await write();
      await record();
    });
    expect(await rows()).toBe(1);
  });

  it('refuses to commit a change that recorded no activity', async () => {
    await expect(unitOfWork.run(() => write())).rejects.toThrow(UnrecordedChangeError);
    expect(await rows()).toBe(0);
    await unitOfWork.run(() => write(), { unrecorded: 'spec' });
    expect(await rows()).toBe(1);
  });

  it('lets a run that only reads record nothing', async () => {
    await expect(unitOfWork.run(rows)).resolves.toBe(0);
  });

  it('takes everything back when the work throws', async () => {
    const failing = unitOfWork.run(async () => {
      await write();
      await record();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows()).toBe(0);
  });

  it('joins the outer run when nested', async () => {
    const failing = unitOfWork.run(async () => {
      await unitOfWork.run(async () => {
        await write();
        await record();
      });
      throw new Error('outer');
    });
    await expect(failing).rejects.toThrow('outer');
    expect(await rows()).toBe(0);
  });

  it('runs the whole work again when PostgreSQL cannot serialize it', async () => {
    let runs = 0;
    let bothHaveRead: () => void = () => undefined;
    const untilBothHaveRead = new Promise<void>((resolve) => (bothHaveRead = resolve));
    const counting = () =>
      unitOfWork.run(async () => {
        await database.query(isolate);
        const before = await rows();
        runs += 1;
        if (runs === 2) bothHaveRead();
        await untilBothHaveRead;
        await write(`seen ${before}`);
        await record();
        return before;
      });
    const seen = await Promise.all([counting(), counting()]);
    expect(runs).toBeGreaterThan(2);
    expect(seen.sort()).toEqual([0, 1]);
  });

  it('lets nothing be written outside a run: the server itself refuses', async () => {
    await expect(write()).rejects.toMatchObject({ code: '25006' });
  });
});

describe('how long things may take', () => {
  const setting = (name: string) =>
    statement<{ value: string }>(`spec.${name}`, `SELECT current_setting('${name}') AS value`);
  const limits = async () => {
    const names = ['statement_timeout', 'lock_timeout', 'transaction_timeout'];
    const values: (string | undefined)[] = [];
    for (const name of names) values.push((await database.findOne(setting(name)))?.value);
    return values;
  };
  const shown = new RecordedChange<{ value: string }>('spec.shown', {
    changed: `INSERT INTO idempotency_key (account_id, route, key, request_hash, status, answer)
      VALUES ($1, 'spec', 'k', '', 200, '{}') RETURNING current_setting('transaction_timeout') AS value`,
    returning: 'value',
  });

  it('is said to the server, for reads, units of work and changes that are one statement', async () => {
    const ours = ['15s', '5s', '1min'];
    expect(await limits()).toEqual(ours);
    expect(await unitOfWork.run(limits)).toEqual(ours);
    const activityOfIt = { type: 'unit.registered', subject: { kind: 'unit', id: randomUUID() } } as const;
    expect(await activity.change(shown, [randomUUID()], activityOfIt)).toEqual([{ value: '1min' }]);
  });

  it.each(['idle', 'busy'])('ends a transaction that stays open, %s or not', async (how) => {
    const ended = unitOfWork.run(async () => {
      await write();
      await record();
      await database.query(statement('spec.untimed', 'SET LOCAL transaction_timeout = 0'));
      await database.query(statement('spec.shorter', 'SET LOCAL transaction_timeout = 100'));
      if (how === 'idle') await sleep(300);
      for (let count = 0; count < 10; count++)
        await database.query(statement('spec.nap', 'SELECT pg_sleep(0.03)'));
    });
    const error = await ended.catch((thrown: unknown) => thrown);
    expect(databaseProblem(error)).toMatchObject({ code: 'unavailable', status: 503 });
    expect(await rows()).toBe(0);
  });

  it('is another matter for work that says it takes long', async () => {
    const options = applicationOptions(testDatabase.applicationUrl, 2);
    const nap = statement('spec.sleep', 'SELECT pg_sleep(2)');
    // So long that nothing but the nap meets it: a busy machine may take much of a second for a BEGIN.
    const limits = [
      { statement_timeout: 1_500 },
      { query_timeout: 1_500 },
      { options: '-c transaction_timeout=1500 -c default_transaction_read_only=on' },
    ];
    const takesEffect = async (limit: object) => {
      const extra = { ...(options.extra as object), ...limit };
      const source = await new DataSource({ ...options, extra } as typeof options).initialize();
      const hasty = new Database(source);
      const napping = (options: object) => new UnitOfWork(hasty).run(() => hasty.query(nap), options);
      await expect(napping({})).rejects.toThrow();
      await expect(napping({ takesLong: true })).resolves.toHaveLength(1);
      await source.destroy();
    };
    await Promise.all(limits.map(takesEffect));
  });
});

describe('RecordedChange', () => {
  const add = new RecordedChange<{ key: string }>('spec.recorded_add', {
    changed: `INSERT INTO idempotency_key (account_id, route, key, request_hash, status, answer)
      SELECT $1::uuid, 'spec', $2, '', 200, '{}' WHERE $2 <> 'nothing' RETURNING key`,
    returning: 'key',
  });
  const subject = { kind: 'unit', id: randomUUID() } as const;
  const change = (key: string) =>
    activity.change(add, [randomUUID(), key], { type: 'unit.registered', subject });
  const recorded = async () =>
    (await testDatabase.asOwner('SELECT FROM activity WHERE subject_id = $1', [subject.id])).length;

  it('writes and records in one statement, outside a unit of work', async () => {
    const before = await recorded();
    expect(await change('a')).toEqual([{ key: 'a' }]);
    expect([await rows(), await recorded()]).toEqual([1, before + 1]);
  });

  it('records nothing when nothing was changed', async () => {
    const before = await recorded();
    expect(await change('nothing')).toEqual([]);
    expect([await rows(), await recorded()]).toEqual([0, before]);
  });

  it('joins a unit of work, and counts as its record', async () => {
    await unitOfWork.run(() => change('a'));
    expect(await rows()).toBe(1);
    const failing = unitOfWork.run(async () => {
      await change('b');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows()).toBe(1);
  });

  it('leaves no other statement a way to write: the connections of requests still refuse', async () => {
    await change('a');
    await expect(write('b')).rejects.toMatchObject({ code: '25006' });
  });

  it('says so when it is given another number of values', async () => {
    const short = activity.change(add, ['a'], { type: 'unit.registered', subject });
    await expect(short).rejects.toThrow('takes 2 values');
  });
});
