import { randomUUID } from 'node:crypto';
import { documentKey } from '@htp/domain';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { BlindIndex, FieldCipher, InMemoryKeyProvider, KeyedDigest } from '../../platform/crypto/index.ts';
import { applicationOptions } from '../../platform/database/data-source.ts';
import { Database, UnitOfWork } from '../../platform/database/index.ts';
import { AdjustableClock } from '../../platform/edge/index.ts';
import { DocumentIndex } from '../accounts/index.ts';
import { DocumentReindexing } from './document-reindexing.ts';
import { IdentityCaseRepository } from './review/identity-case.repository.ts';
import { IdentityRepository } from './identity.repository.ts';
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

describe('indexes of documents', () => {
  it('are brought under the new key after a rotation, and find the same as before', async () => {
    const keys = new InMemoryKeyProvider();
    const documents = new DocumentIndex(new BlindIndex(new KeyedDigest(keys)));
    const cipher = new FieldCipher(keys);
    const identities = new IdentityRepository(database, cipher, clock);
    const cases = new IdentityCaseRepository(database, cipher, clock);
    const reindexing = new DocumentReindexing(database, documents, cipher, unitOfWork);
    const number = 'H87654321';
    const key = documentKey('HKMO_PERMIT', number);
    const accountId = randomUUID();
    await testDatabase.asOwner(`INSERT INTO account (id, kind) VALUES ($1, 'candidate')`, [accountId]);
    const person = {
      accountId,
      documentType: 'HKMO_PERMIT',
      documentIndex: documents.of(key),
      number,
    } as const;
    const birth = { bornOn: '1990-05-17', sex: 'male' } as const;
    const secrets = { name: '陈大文', birth };
    await unitOfWork.run(
      async () => {
        const status = 'pending' as const;
        await cases.insert({
          id: randomUUID(),
          origin: 'manual_request',
          status,
          expiresAt: null,
          ...person,
          ...secrets,
        });
        await identities.keep({
          ...person,
          ...secrets,
          method: 'manual',
          from: 'unverified',
          to: 'verified',
        });
      },
      { unrecorded: 'a test' },
    );
    expect(await reindexing.run()).toBe(0);

    keys.rotate('blind-index');
    const old = documents.candidates(key)[0]!;
    expect(await identities.findHolder(documents.candidates(key))).toBe(accountId);
    expect(await identities.findHolder([documents.of(key)])).toBeUndefined();
    expect(await reindexing.run()).toBe(2);
    expect(await identities.findHolder([documents.of(key)])).toBe(accountId);
    for (const table of ['identity', 'identity_case'])
      expect(await testDatabase.asOwner(`SELECT 1 FROM ${table} WHERE document_index = $1`, [old])).toEqual(
        [],
      );
    expect(await reindexing.run()).toBe(0);
  });
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
