import { Injectable } from '@nestjs/common';
import type { Grant, Role } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { scopeColumns } from './grant-rows.ts';

export interface StaffRow {
  readonly account_id: string;
  readonly user_name: string;
  readonly display_name: string;
  readonly password_hash: string;
  readonly disabled: boolean;
}

export interface NewStaffAccount {
  readonly accountId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly initialPassword: boolean;
  readonly documentIndex: Buffer | null;
  /** What the index is of. */
  readonly documentKey: string | null;
}

const STAFF = `SELECT st.account_id, st.user_name, st.display_name, st.password_hash,
    a.disabled_at IS NOT NULL AS disabled
  FROM staff_account st JOIN account a ON a.id = st.account_id`;

const insertAccount = statement('account.insert', 'INSERT INTO account (id, kind) VALUES ($1, $2)');
const staffByName = statement<StaffRow>('staff_account.by_name', `${STAFF} WHERE st.user_name = $1`);
const staffById = statement<StaffRow>('staff_account.by_id', `${STAFF} WHERE st.account_id = $1`);
const holdStaff = statement(
  'staff_account.hold',
  `SELECT 1 FROM staff_account st JOIN account a ON a.id = st.account_id
   WHERE st.account_id = $1 AND st.password_hash = $2 AND a.disabled_at IS NULL FOR SHARE OF st, a`,
);
const insertStaff = statement(
  'staff_account.insert',
  `INSERT INTO staff_account (account_id, user_name, display_name, password_hash, initial_password, document_index, document)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
const insertGrant = statement(
  'role_grant.insert',
  'INSERT INTO role_grant (id, account_id, role, unit_id, division_code) VALUES ($1, $2, $3, $4, $5)',
);
const setPassword = statement(
  'staff_account.set_password',
  'UPDATE staff_account SET password_hash = $2, initial_password = false WHERE account_id = $1',
);
const names = statement<{ account_id: string; display_name: string; role: Role | null }>(
  'staff_account.names',
  `SELECT st.account_id, st.display_name,
     (SELECT g.role FROM role_grant g WHERE g.account_id = st.account_id ORDER BY g.granted_at, g.id LIMIT 1) AS role
   FROM staff_account st WHERE st.account_id = ANY($1)`,
);
const documentIndex = statement<{ document_index: Buffer | null }>(
  'staff_account.document_index',
  'SELECT document_index FROM staff_account WHERE account_id = $1',
);
/** Units are of a module above: read for people to see, no rule asks for it. */
const unitNames = statement<{ id: string; name: string }>(
  'role_grant.unit_names',
  'SELECT id, name FROM unit WHERE id = ANY($1)',
);

const samePerson = statement<{ account_id: string }>(
  'staff_account.same_person',
  `SELECT account_id FROM staff_account WHERE account_id = $1 UNION
   SELECT other.account_id FROM staff_account own JOIN staff_account other USING (document_index)
   WHERE own.account_id = $1`,
);

/** All SQL of accounts; sessions have their own. */
@Injectable()
export class AccountRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async insertAccount(id: string, kind: 'candidate' | 'staff'): Promise<void> {
    await this.database.count(insertAccount, [id, kind]);
  }

  findStaffByName(userName: string): Promise<StaffRow | undefined> {
    return this.database.findOne(staffByName, [userName]);
  }

  findStaff(accountId: string): Promise<StaffRow | undefined> {
    return this.database.findOne(staffById, [accountId]);
  }

  /**
   * Whether the account is still enabled and has still this password; until the transaction ends neither changes. A
   * session that begins on a proof must not outlive what was proven.
   */
  async holdProven({ account_id, password_hash }: StaffRow): Promise<boolean> {
    return (await this.database.count(holdStaff, [account_id, password_hash])) > 0;
  }

  async insertStaff(staff: NewStaffAccount): Promise<void> {
    const { accountId, userName, displayName, passwordHash, initialPassword, documentIndex, documentKey } =
      staff;
    await this.database.count(insertStaff, [
      accountId,
      userName,
      displayName,
      passwordHash,
      initialPassword,
      documentIndex,
      documentKey &&
        this.cipher.seal(documentKey, { table: 'staff_account', column: 'document', rowId: accountId }),
    ]);
  }

  async insertGrant(id: string, accountId: string, grant: Grant): Promise<void> {
    const { unitId, divisionCode } = scopeColumns(grant);
    await this.database.count(insertGrant, [id, accountId, grant.role, unitId, divisionCode]);
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.database.count(setPassword, [accountId, passwordHash]);
  }

  findNames(
    accountIds: readonly string[],
  ): Promise<{ account_id: string; display_name: string; role: Role | null }[]> {
    return this.database.query(names, [accountIds]);
  }

  async findAccountsOfSamePerson(accountId: string): Promise<string[]> {
    return (await this.database.query(samePerson, [accountId])).map(({ account_id }) => account_id);
  }

  async findDocumentIndex(accountId: string): Promise<Buffer | null> {
    return (await this.database.findOne(documentIndex, [accountId]))?.document_index ?? null;
  }

  async findUnitNames(unitIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query(unitNames, [unitIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
