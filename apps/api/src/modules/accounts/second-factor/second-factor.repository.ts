import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

/** An opened secret, with the time that its codes are judged by. */
export interface HeldSecret {
  readonly secret: Buffer;
  readonly now: Date;
}

export interface FactorState {
  readonly enrolled_at: Date;
  readonly recovery_codes_left: number;
}

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const state = statement<FactorState>(
  'second_factor.state',
  `SELECT f.enrolled_at,
     (SELECT count(*)::int FROM recovery_code c WHERE c.account_id = f.account_id AND c.used_at IS NULL)
       AS recovery_codes_left
   FROM second_factor f WHERE f.account_id = $1`,
);
const hold = statement<HeldSecret>(
  'second_factor.hold',
  `SELECT secret, ${NOW('$2')} AS now FROM second_factor WHERE account_id = $1 FOR UPDATE`,
);
const spend = statement(
  'second_factor.spend',
  'UPDATE second_factor SET last_step = $2 WHERE account_id = $1 AND last_step < $2',
);
const replace = statement(
  'second_factor.replace',
  `INSERT INTO second_factor (account_id, secret, enrolled_at, last_step) VALUES ($1, $2, ${NOW('$4')}, $3)
   ON CONFLICT (account_id) DO UPDATE
     SET secret = excluded.secret, enrolled_at = excluded.enrolled_at, last_step = excluded.last_step`,
);
const remove = statement('second_factor.remove', 'DELETE FROM second_factor WHERE account_id = $1');
const spendRecoveryCode = statement(
  'recovery_code.spend',
  `UPDATE recovery_code SET used_at = ${NOW('$3')}
   WHERE account_id = $1 AND digest = ANY($2) AND used_at IS NULL`,
);
const removeRecoveryCodes = statement(
  'recovery_code.remove',
  'DELETE FROM recovery_code WHERE account_id = $1',
);
const insertRecoveryCodes = statement(
  'recovery_code.insert',
  'INSERT INTO recovery_code (digest, account_id) SELECT digest, $1 FROM unnest($2::bytea[]) digest',
);
const begin = statement(
  'second_factor_enrolment.begin',
  `INSERT INTO second_factor_enrolment (session_id, secret) VALUES ($1, $2)
   ON CONFLICT (session_id) DO UPDATE SET secret = excluded.secret`,
);
const findEnrolment = statement<HeldSecret>(
  'second_factor_enrolment.find',
  `SELECT secret, ${NOW('$2')} AS now FROM second_factor_enrolment WHERE session_id = $1`,
);
const removeEnrolments = statement(
  'second_factor_enrolment.remove',
  `DELETE FROM second_factor_enrolment e USING session s WHERE s.id = e.session_id AND s.account_id = $1`,
);
const lock = statement(
  'second_factor.lock',
  'SELECT 1 FROM staff_account WHERE account_id = $1 FOR NO KEY UPDATE',
);

/** All SQL of second factors; their secrets are sealed and opened here. */
@Injectable()
export class SecondFactorRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  findState(accountId: string): Promise<FactorState | undefined> {
    return this.database.findOne(state, [accountId]);
  }

  /** The enrolled authenticator; until the transaction ends nobody else can use or replace it. */
  async hold(accountId: string): Promise<HeldSecret | undefined> {
    const row = await this.database.findOne(hold, [accountId, this.clock.fixedAt]);
    return row && { ...row, secret: this.cipher.open(row.secret, factorPlace(accountId)) };
  }

  /** @returns whether no password of this time step or a later one was taken before. */
  async spend(accountId: string, step: number): Promise<boolean> {
    return (await this.database.count(spend, [accountId, step])) > 0;
  }

  async replace(accountId: string, secret: Buffer, lastStep: number): Promise<void> {
    const sealed = this.cipher.seal(secret, factorPlace(accountId));
    await this.database.count(replace, [accountId, sealed, lastStep, this.clock.fixedAt]);
  }

  /** Its recovery codes go with it. @returns whether there was one. */
  async remove(accountId: string): Promise<boolean> {
    return (await this.database.count(remove, [accountId])) > 0;
  }

  /** @param digests of one code, under every readable key. @returns whether it was one, and not yet used. */
  async spendRecoveryCode(accountId: string, digests: readonly Buffer[]): Promise<boolean> {
    return (await this.database.count(spendRecoveryCode, [accountId, digests, this.clock.fixedAt])) > 0;
  }

  async replaceRecoveryCodes(accountId: string, digests: readonly Buffer[]): Promise<void> {
    await this.database.count(removeRecoveryCodes, [accountId]);
    await this.database.count(insertRecoveryCodes, [accountId, digests]);
  }

  async beginEnrolment(sessionId: string, secret: Buffer): Promise<void> {
    await this.database.count(begin, [sessionId, this.cipher.seal(secret, enrolmentPlace(sessionId))]);
  }

  /** The secret that was shown to this session and waits for a code. */
  async findEnrolment(sessionId: string): Promise<HeldSecret | undefined> {
    const row = await this.database.findOne(findEnrolment, [sessionId, this.clock.fixedAt]);
    return row && { ...row, secret: this.cipher.open(row.secret, enrolmentPlace(sessionId)) };
  }

  /** Whatever was shown to any session of the account opens nothing any more. */
  async removeEnrolments(accountId: string): Promise<void> {
    await this.database.count(removeEnrolments, [accountId]);
  }

  /** One change at a time to the second factor of an account, until the transaction ends. */
  async lock(accountId: string): Promise<void> {
    await this.database.count(lock, [accountId]);
  }
}

const factorPlace = (rowId: string) => ({ table: 'second_factor', column: 'secret', rowId });
const enrolmentPlace = (rowId: string) => ({ table: 'second_factor_enrolment', column: 'secret', rowId });
