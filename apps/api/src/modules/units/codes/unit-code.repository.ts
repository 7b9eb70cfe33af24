import { Injectable } from '@nestjs/common';
import { Environment } from '../../../platform/config/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { guessesLeft } from './guess-limits.ts';

export interface StoredCode {
  readonly digest: Buffer;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly live: boolean;
}

const find = statement<StoredCode>(
  'unit_confirmation_code.find',
  `SELECT digest, issued_at AS "issuedAt", expires_at AS "expiresAt",
     expires_at > coalesce($2::timestamptz, now()) AS live
   FROM unit_confirmation_code WHERE unit_id = $1`,
);
const replace = statement<StoredCode>(
  'unit_confirmation_code.replace',
  `INSERT INTO unit_confirmation_code (unit_id, digest, issued_at, expires_at)
   SELECT $1, $2, now, now + make_interval(days => $3) FROM (SELECT coalesce($4::timestamptz, now()) AS now) clock
   ON CONFLICT (unit_id) DO UPDATE
     SET digest = excluded.digest, issued_at = excluded.issued_at, expires_at = excluded.expires_at
   RETURNING digest, issued_at AS "issuedAt", expires_at AS "expiresAt", true AS live`,
);
const lockGuesser = statement(
  'unit_code_guesses.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('unit_code_guesses ' || $1, 0))`,
);
const countWrong = statement<{ subject: string; wrong: number }>(
  'unit_code_guesses.find',
  'SELECT subject, wrong FROM unit_code_guesses WHERE day = $1 AND subject = ANY($2)',
);
const addWrong = statement(
  'unit_code_guesses.add',
  `INSERT INTO unit_code_guesses (day, subject, wrong) SELECT $1, subject, 1 FROM unnest($2::text[]) subject
   ON CONFLICT (day, subject) DO UPDATE SET wrong = unit_code_guesses.wrong + 1`,
);

const forget = statement('unit_code_guesses.forget', 'DELETE FROM unit_code_guesses WHERE day < $1');

/** All SQL of confirmation codes and of guesses at them. */
@Injectable()
export class UnitCodeRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  find(unitId: string): Promise<StoredCode | undefined> {
    return this.database.findOne(find, [unitId, this.clock.fixedAt]);
  }

  async replace(unitId: string, digest: Buffer, days: number): Promise<StoredCode> {
    const [row] = await this.database.query(replace, [unitId, digest, days, this.clock.fixedAt]);
    return row!;
  }

  /** Guesses of one account are looked at one after the other, until the transaction ends. */
  async lockGuesser(accountId: string): Promise<void> {
    await this.database.count(lockGuesser, [accountId]);
  }

  /** How many wrong guesses the account still has at the unit on this day. */
  async guessesLeft(day: string, accountId: string, unitId: string): Promise<number> {
    const subjects = subjectsOf(accountId, unitId);
    const rows = await this.database.query(countWrong, [day, Object.values(subjects)]);
    const wrong = (of: string) => rows.find(({ subject }) => subject === of)?.wrong ?? 0;
    const guesses = {
      ofAccount: wrong(subjects.account),
      ofAccountAtUnit: wrong(subjects.accountAtUnit),
      atUnit: wrong(subjects.unit),
      overall: wrong(subjects.all),
    };
    return guessesLeft(guesses, this.environment.RATE_LIMIT_FACTOR);
  }

  async addWrongGuess(day: string, accountId: string, unitId: string): Promise<void> {
    await this.database.count(addWrong, [day, Object.values(subjectsOf(accountId, unitId))]);
  }

  async forgetGuessesBefore(day: string): Promise<void> {
    await this.database.count(forget, [day]);
  }
}

/** What one guess counts for, always in this order, so that two of them never wait for each other. */
const subjectsOf = (accountId: string, unitId: string) => ({
  account: `account ${accountId}`,
  accountAtUnit: `account ${accountId} unit ${unitId}`,
  unit: `unit ${unitId}`,
  all: 'all',
});
