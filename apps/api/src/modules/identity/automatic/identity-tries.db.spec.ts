import { randomBytes, randomUUID } from 'node:crypto';
import { isProblem, type ProblemCode } from '@htp/domain';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { applicationOptions } from '../../../platform/database/data-source.ts';
import { Database, UnitOfWork } from '../../../platform/database/index.ts';
import { AdjustableClock } from '../../../platform/edge/index.ts';
import { IdentityTries } from './identity-tries.ts';
import { type Attempt, IdentityTryRepository } from './identity-try.repository.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const LAST_MOMENT = new Date('2026-11-23T23:59:59.999+08:00');
const MIDNIGHT = new Date('2026-11-24T00:00:00.000+08:00');
const DEFECT = { side: 'front', code: 'glare' } as const;

let testDatabase: TestDatabase;
let sources: DataSource[];
let clock: AdjustableClock;
let processes: { tries: IdentityTries; repository: IdentityTryRepository; unitOfWork: UnitOfWork }[];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  clock = new AdjustableClock({ now: async () => new Date() });
  const options = applicationOptions(testDatabase.applicationUrl, 8);
  sources = await Promise.all([1, 2].map(() => new DataSource(options).initialize()));
  processes = sources.map((source) => {
    const database = new Database(source);
    const unitOfWork = new UnitOfWork(database);
    const repository = new IdentityTryRepository(database, clock);
    const tries = new IdentityTries(unitOfWork, repository, new ActivityService(database));
    return { tries, repository, unitOfWork };
  });
});
afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await testDatabase.drop();
});
beforeEach(() => clock.set(NOON));

const newDocument = () => randomBytes(34);
const attempt = (accountId: string, documentIndex: Buffer): Attempt => ({
  accountId,
  documentIndexes: [documentIndex],
  fingerprints: [randomBytes(34)],
});
const tries = () => processes[0]!.tries;

const settle = (id: string) =>
  processes[0]!.unitOfWork.run(() => tries().settle(id, 'refused', [DEFECT]), { unrecorded: 'a test' });

const fail = async (accountId: string, document: Buffer) =>
  settle(await tries().reserve(attempt(accountId, document)));

async function outcomeOf(work: Promise<unknown>): Promise<ProblemCode | 'reserved'> {
  try {
    await work;
    return 'reserved';
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}

const reserving = (accountId: string, document: Buffer) =>
  outcomeOf(tries().reserve(attempt(accountId, document)));

const grow = (id: string, minutes: number) =>
  testDatabase.asOwner(
    `UPDATE identity_try SET reserved_at = now() - $2 * interval '1 minute' WHERE id = $1`,
    [id, minutes],
  );

describe('three strikes', () => {
  it('lock a document for every account', async () => {
    const document = newDocument();
    for (let time = 0; time < 3; time++) await fail(randomUUID(), document);
    expect(await reserving(randomUUID(), document)).toBe('identity_document_locked');
  });

  it('lock an account for every document', async () => {
    const account = randomUUID();
    for (let time = 0; time < 3; time++) await fail(account, newDocument());
    expect(await reserving(account, newDocument())).toBe('identity_account_locked');
  });

  it('count on both sides or on neither', async () => {
    const document = newDocument();
    for (let time = 0; time < 3; time++) await fail(randomUUID(), document);
    const account = randomUUID();
    await reserving(account, document);
    expect((await processes[0]!.repository.today(account)).byAccount).toBe(0);
  });

  it('end at 00:00:00.000 in Beijing and not a moment before', async () => {
    const document = newDocument();
    const account = randomUUID();
    clock.set(LAST_MOMENT);
    for (let time = 0; time < 3; time++) await fail(account, document);
    const refused = tries().reserve(attempt(account, document));
    await expect(refused).rejects.toMatchObject({ params: { until: MIDNIGHT.toISOString() } });
    clock.set(MIDNIGHT);
    expect(await reserving(account, document)).toBe('reserved');
  });

  it('cannot be beaten by 50 parallel tries of several accounts over two processes', async () => {
    for (let round = 0; round < 5; round++) {
      const document = newDocument();
      const accounts = Array.from({ length: 7 }, () => randomUUID());
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          outcomeOf(processes[n % 2]!.tries.reserve(attempt(accounts[n % 7]!, document))),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'reserved')).toHaveLength(3);
    }
  });

  it('cannot be beaten by one account with many documents at once', async () => {
    const account = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        outcomeOf(processes[n % 2]!.tries.reserve(attempt(account, newDocument()))),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'reserved')).toHaveLength(3);
  });
});

describe('a refund', () => {
  it('gives the try back to account and document', async () => {
    const account = randomUUID();
    const document = newDocument();
    for (let time = 0; time < 4; time++) {
      const paid = attempt(account, document);
      const id = await tries().reserve(paid);
      expect(await tries().refund(id, paid, 'recognizer_fault')).toEqual({ byAccount: 0, onDocument: 0 });
    }
  });

  it('keeps the document on the list of those that the account has tried', async () => {
    const account = randomUUID();
    for (let time = 0; time < 3; time++) {
      const paid = attempt(account, newDocument());
      await tries().refund(await tries().reserve(paid), paid, 'recognizer_fault');
    }
    expect(await reserving(account, newDocument())).toBe('identity_too_many_documents');
  });

  it('happens once', async () => {
    const paid = attempt(randomUUID(), newDocument());
    const id = await tries().reserve(paid);
    await tries().refund(id, paid, 'recognizer_busy');
    expect(await outcomeOf(tries().refund(id, paid, 'recognizer_busy'))).toBe('recognizer_fault');
    expect((await processes[0]!.repository.today(paid.accountId)).byAccount).toBe(0);
  });
});

describe('a try whose process died', () => {
  it('counts at first, is shown as given back later and given back at the next reservation', async () => {
    const document = newDocument();
    const account = randomUUID();
    const ids = [];
    for (let time = 0; time < 3; time++) ids.push(await tries().reserve(attempt(account, document)));
    expect(await reserving(account, document)).toBe('identity_document_locked');
    for (const id of ids) await grow(id, 3);
    const today = await processes[0]!.repository.today(account);
    expect(today).toMatchObject({ byAccount: 0, onLastDocument: 0 });
    expect(await reserving(account, document)).toBe('reserved');
    const rows = await testDatabase.asOwner(
      `SELECT detail FROM activity WHERE type = 'identity.try_refunded' AND owner_id = $1`,
      [account],
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ detail: { cause: 'unsettled' } })));
  });

  it('gives no answer after all: it would be one more than was paid for', async () => {
    const document = newDocument();
    const late = await tries().reserve(attempt(randomUUID(), document));
    await grow(late, 3);
    expect(await reserving(randomUUID(), document)).toBe('reserved');
    expect(await outcomeOf(settle(late))).toBe('recognizer_fault');
  });

  it('does not keep the same pictures from being sent again', async () => {
    const lost = attempt(randomUUID(), newDocument());
    const id = await tries().reserve(lost);
    expect(await outcomeOf(tries().refuseRepeated(lost))).toBe('in_flight');
    await grow(id, 3);
    await tries().refuseRepeated(lost);
    expect(await outcomeOf(tries().reserve(lost))).toBe('reserved');
  });
});

describe('the same pictures with the same words', () => {
  it('are reserved once when they are sent twice at the same moment', async () => {
    const twice = attempt(randomUUID(), newDocument());
    const outcomes = await Promise.all(
      processes.map((each) =>
        each.tries.reserve(twice).then(
          () => 'reserved',
          (error) => error.constraint,
        ),
      ),
    );
    expect(outcomes.sort()).toEqual(['identity_try_fingerprint_key', 'reserved']);
    expect((await processes[0]!.repository.today(twice.accountId)).byAccount).toBe(1);
  });

  it('are found under the fingerprint of any readable key', async () => {
    const account = randomUUID();
    const document = newDocument();
    const old = attempt(account, document);
    const id = await tries().reserve(old);
    await settle(id);
    const rotated = { ...old, fingerprints: [randomBytes(34), ...old.fingerprints] };
    const repeated = tries().refuseRepeated(rotated);
    await expect(repeated).rejects.toMatchObject({
      code: 'identity_refused',
      params: { defects: [DEFECT], triesLeft: 2, counted: false },
    });
  });

  it('may be tried again on another day', async () => {
    const again = attempt(randomUUID(), newDocument());
    const id = await tries().reserve(again);
    await settle(id);
    clock.set(MIDNIGHT);
    await tries().refuseRepeated(again);
    expect(await outcomeOf(tries().reserve(again))).toBe('reserved');
  });
});
