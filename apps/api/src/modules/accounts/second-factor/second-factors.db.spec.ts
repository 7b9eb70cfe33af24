import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../../../../test/authenticator.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { FieldCipher, InMemoryKeyProvider, KeyedDigest } from '../../../platform/crypto/index.ts';
import { applicationOptions } from '../../../platform/database/data-source.ts';
import { Database, UnitOfWork } from '../../../platform/database/index.ts';
import { AdjustableClock } from '../../../platform/edge/index.ts';
import { stretch } from '../password.ts';
import { createSecret, enrolmentOf, stepAt } from './one-time-passwords.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';
import { SecondFactors } from './second-factors.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NOON_STEP = stepAt(NOON);
const ROUNDS = 10;
const PARALLEL = 12;

let testDatabase: TestDatabase;
let sources: DataSource[];
let processes: { factors: SecondFactors; unitOfWork: UnitOfWork }[];
let clock: AdjustableClock;
let digests: KeyedDigest;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  clock = new AdjustableClock({ now: async () => new Date() });
  const keys = new InMemoryKeyProvider();
  digests = new KeyedDigest(keys);
  const options = applicationOptions(testDatabase.applicationUrl, 8);
  sources = await Promise.all([1, 2].map(() => new DataSource(options).initialize()));
  processes = sources.map((source) => {
    const database = new Database(source);
    const unitOfWork = new UnitOfWork(database);
    const repository = new SecondFactorRepository(database, clock, new FieldCipher(keys));
    const activity = new ActivityService(database);
    const factors = new SecondFactors(repository, digests, unitOfWork, activity);
    return { factors, unitOfWork };
  });
});
afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await testDatabase.drop();
});

/** Takes a code in a unit of work of one of two processes. */
const take = (accountId: string, code: string, place = 0) => {
  const { factors, unitOfWork } = processes[place % processes.length]!;
  return unitOfWork.run(() => factors.take(accountId, code), { unrecorded: 'the session would be' });
};

const takeAtOnce = (accountId: string, code: string) =>
  Promise.all(Array.from({ length: PARALLEL }, (_, place) => take(accountId, code, place)));

async function enrolled() {
  clock.set(NOON);
  const accountId = randomUUID();
  await testDatabase.asOwner(`INSERT INTO account (id, kind) VALUES ($1, 'staff')`, [accountId]);
  await testDatabase.asOwner(
    `INSERT INTO staff_account (account_id, user_name, display_name, password_hash, initial_password)
     VALUES ($1, $2, '李审核', '-', false)`,
    [accountId, `user-${accountId}`],
  );
  const secret = createSecret();
  const { factors, unitOfWork } = processes[0]!;
  const recoveryCodes = await unitOfWork.run(() => factors.enrol(accountId, secret, NOON_STEP));
  return { accountId, recoveryCodes, authenticator: new Authenticator(enrolmentOf(secret, 'x').secret) };
}

describe('a code shown many times at once over two processes', () => {
  it('is taken once, as a one-time password', async () => {
    const { accountId, authenticator } = await enrolled();
    for (let round = 1; round <= ROUNDS; round++) {
      clock.set(new Date(NOON.getTime() + round * 30_000));
      const taken = await takeAtOnce(accountId, authenticator.codeOfStep(NOON_STEP + round));
      expect(taken.filter(Boolean)).toHaveLength(1);
    }
  });

  it('is taken once, as a recovery code', async () => {
    const { accountId, recoveryCodes } = await enrolled();
    for (const code of recoveryCodes.slice(0, 2)) {
      expect((await takeAtOnce(accountId, code)).filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('a recovery code', () => {
  const insert = 'INSERT INTO recovery_code (digest, account_id) VALUES ($1, $2)';

  it('is kept as the digest of what a password’s work makes of it', async () => {
    const { accountId, recoveryCodes } = await enrolled();
    const code = recoveryCodes[0]!.replaceAll('-', '');
    const rows = await testDatabase.asOwner<{ digest: Buffer }>(
      'SELECT digest FROM recovery_code WHERE account_id = $1',
      [accountId],
    );
    const kept = (...parts: (string | Buffer)[]) =>
      rows.some(({ digest }) => digest.equals(digests.of('token', ...parts)));
    expect(rows).toHaveLength(recoveryCodes.length);
    expect(kept('recovery code', accountId, code)).toBe(false);
    const stretched = await stretch(code, Buffer.from(accountId.replaceAll('-', ''), 'hex'));
    expect(kept('stretched recovery code', accountId, stretched)).toBe(true);
  });

  it('that was given out before that is good once, too', async () => {
    const { accountId } = await enrolled();
    await testDatabase.asOwner(insert, [
      digests.of('token', 'recovery code', accountId, '23456789BCDF'),
      accountId,
    ]);
    expect((await takeAtOnce(accountId, '2345-6789-BCDF')).filter(Boolean)).toHaveLength(1);
  });
});

describe('a code', () => {
  it('taken in a unit of work that fails is still good', async () => {
    const { accountId, recoveryCodes, authenticator } = await enrolled();
    const { factors, unitOfWork } = processes[0]!;
    for (const code of [authenticator.codeOfStep(NOON_STEP + 1), recoveryCodes[0]!]) {
      const failing = unitOfWork.run(async () => {
        expect(await factors.take(accountId, code)).toBe(true);
        throw new Error('the session could not be started');
      });
      await expect(failing).rejects.toThrow('could not be started');
      expect(await take(accountId, code)).toBe(true);
      expect(await take(accountId, code)).toBe(false);
    }
  });

  it('of the enrolment itself is used up, and nothing of a removed factor is good', async () => {
    const { accountId, recoveryCodes, authenticator } = await enrolled();
    expect(await take(accountId, authenticator.codeOfStep(NOON_STEP))).toBe(false);
    await testDatabase.asOwner('DELETE FROM second_factor WHERE account_id = $1', [accountId]);
    expect(await take(accountId, authenticator.codeOfStep(NOON_STEP + 1))).toBe(false);
    expect(await take(accountId, recoveryCodes[0]!)).toBe(false);
  });
});
