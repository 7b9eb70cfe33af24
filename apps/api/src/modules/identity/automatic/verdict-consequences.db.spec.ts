import { randomBytes, randomUUID } from 'node:crypto';
import { isProblem } from '@htp/domain';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { BlindIndex, FieldCipher, InMemoryKeyProvider, KeyedDigest } from '../../../platform/crypto/index.ts';
import { applicationOptions } from '../../../platform/database/data-source.ts';
import { Database, UnitOfWork } from '../../../platform/database/index.ts';
import { AdjustableClock } from '../../../platform/edge/index.ts';
import { AttemptKeys } from './attempt-keys.ts';
import { DocumentIndex } from '../../accounts/index.ts';
import { IdentityCaseOpening } from '../review/identity-case-opening.ts';
import { IdentityCaseRepository } from '../review/identity-case.repository.ts';
import { IdentityRepository } from '../identity.repository.ts';
import { IdentityTries } from './identity-tries.ts';
import { IdentityTryRepository } from './identity-try.repository.ts';
import { newNumber } from '../identity.fixture.ts';
import { readClaim } from '../review/identity-claim.ts';
import { type PaidTry, VerdictConsequences } from './verdict-consequences.ts';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let keyProvider: InMemoryKeyProvider;
let keys: AttemptKeys;
let tries: IdentityTries;
let identities: IdentityRepository;
let consequences: VerdictConsequences;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 8)).initialize();
  const database = new Database(dataSource);
  const clock = new AdjustableClock({ now: async () => new Date() });
  const unitOfWork = new UnitOfWork(database);
  const activities = new ActivityService(database);
  keyProvider = new InMemoryKeyProvider();
  const digests = new KeyedDigest(keyProvider);
  const documents = new DocumentIndex(new BlindIndex(digests));
  keys = new AttemptKeys(documents, digests);
  tries = new IdentityTries(unitOfWork, new IdentityTryRepository(database, clock), activities);
  identities = new IdentityRepository(database, new FieldCipher(keyProvider), clock);
  const cases = new IdentityCaseRepository(database, new FieldCipher(keyProvider), clock);
  const opening = new IdentityCaseOpening(documents, cases, identities, activities);
  consequences = new VerdictConsequences(unitOfWork, documents, identities, tries, opening, activities);
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

async function newAccount(): Promise<string> {
  const id = randomUUID();
  await testDatabase.asOwner(`INSERT INTO account (id, kind) VALUES ($1, 'candidate')`, [id]);
  return id;
}

/** A try with pictures of its own, paid for. */
async function paidTry(accountId: string, documentNumber: string): Promise<PaidTry> {
  const claim = readClaim('RESIDENT_ID', { name: '王小明', documentNumber }, '2026-11-23');
  const pictures = { front: randomBytes(9), back: randomBytes(9) };
  const attempt = keys.attemptOf(accountId, claim, pictures);
  return { id: await tries.reserve(attempt), attempt, claim };
}

const accepted = (paid: PaidTry) =>
  consequences.ofAcceptance(paid).then(
    () => 'verified',
    (error: unknown) => (isProblem(error) ? error.code : error),
  );

describe('a document that several accounts prove at the same moment', () => {
  it('goes to one of them', async () => {
    const number = newNumber();
    const accounts = await Promise.all([1, 2, 3].map(newAccount));
    const paid = await Promise.all(accounts.map((account) => paidTry(account, number)));
    const outcomes = await Promise.all(paid.map(accepted));
    expect(outcomes.sort()).toEqual(['identity_conflict', 'identity_conflict', 'verified']);
    const rows = await testDatabase.asOwner<{ status: string }>(
      'SELECT status FROM identity WHERE account_id = ANY($1)',
      [accounts],
    );
    expect(rows.map(({ status }) => status).sort()).toEqual(['pending', 'pending', 'verified']);
  });

  it('goes to one of them while its index key is rotated', async () => {
    const number = newNumber();
    const [one, other] = await Promise.all([1, 2].map(newAccount));
    expect(await accepted(await paidTry(one!, number))).toBe('verified');
    keyProvider.rotate('blind-index');
    expect(await accepted(await paidTry(other!, number))).toBe('identity_conflict');
  });
});

describe('an account', () => {
  it('takes one document when two are proven at the same moment', async () => {
    const account = await newAccount();
    const paid = [await paidTry(account, newNumber()), await paidTry(account, newNumber())];
    const outcomes = await Promise.all(paid.map(accepted));
    expect(outcomes.sort()).toEqual(['identity_already_verified', 'verified']);
  });

  it('is in no conflict with itself', async () => {
    const account = await newAccount();
    const number = newNumber();
    const paid = [await paidTry(account, number), await paidTry(account, number)];
    expect(await accepted(paid[0]!)).toBe('verified');
    expect(await accepted(paid[1]!)).toBe('identity_already_verified');
  });
});

describe('the count of a document', () => {
  it('goes on while its index key is rotated', async () => {
    const number = newNumber();
    for (let time = 0; time < 3; time++) {
      await paidTry(await newAccount(), number);
      keyProvider.rotate('blind-index');
    }
    const fourth = paidTry(await newAccount(), number);
    await expect(fourth).rejects.toMatchObject({ code: 'identity_document_locked' });
  });
});
