import { Injectable } from '@nestjs/common';
import { type StaffFacts, type StaffGrant, type StaffRole } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { GRANTS_OF_ACCOUNT, type GrantRow, grantOf } from '../grant-rows.ts';

interface FactsRow {
  readonly user_name: string;
  readonly own: boolean;
  readonly disabled: boolean;
  readonly grants: readonly GrantRow[];
  readonly roles_elsewhere: StaffRole[];
  readonly other_administrators: number;
}

/** The account that an administrator acts on, with what the rules need to know. */
export interface AdministeredStaff {
  readonly userName: string;
  readonly facts: StaffFacts;
}

const lock = statement(
  'staff_administration.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('staff_administration', 0))`,
);
const facts = statement<FactsRow>(
  'staff_administration.facts',
  `SELECT st.user_name, a.disabled_at IS NOT NULL AS disabled, ${GRANTS_OF_ACCOUNT} AS grants,
     st.account_id = $2 OR EXISTS (SELECT 1 FROM staff_account me
       WHERE me.account_id = $2 AND me.document_index = st.document_index) AS own,
     ARRAY(SELECT g.role FROM staff_account o JOIN role_grant g ON g.account_id = o.account_id
       WHERE o.document_index = st.document_index AND o.account_id <> st.account_id) AS roles_elsewhere,
     (SELECT count(DISTINCT g.account_id)::int FROM role_grant g JOIN account o ON o.id = g.account_id
       WHERE g.role = 'system_admin' AND o.disabled_at IS NULL AND o.id <> st.account_id) AS other_administrators
   FROM staff_account st JOIN account a ON a.id = st.account_id WHERE st.account_id = $1`,
);
const rolesOfPerson = statement<{ role: StaffRole }>(
  'staff_administration.roles_of_person',
  `SELECT g.role FROM staff_account st JOIN role_grant g ON g.account_id = st.account_id
   WHERE st.document_index = ANY ($1::bytea[])`,
);
const administrator = statement(
  'staff_administration.administrator',
  `SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
   WHERE g.role = 'system_admin' AND a.disabled_at IS NULL LIMIT 1`,
);
const rename = statement(
  'staff_account.rename',
  'UPDATE staff_account SET display_name = $2 WHERE account_id = $1',
);
const disable = statement(
  'account.disable',
  'UPDATE account SET disabled_at = coalesce($2::timestamptz, now()) WHERE id = $1',
);
const enable = statement('account.enable', 'UPDATE account SET disabled_at = NULL WHERE id = $1');
const resetPassword = statement(
  'staff_account.reset_password',
  'UPDATE staff_account SET password_hash = $2, initial_password = true WHERE account_id = $1',
);
const unitExists = statement('role_grant.unit', 'SELECT 1 FROM unit WHERE id = $1');
const removeGrant = statement<GrantRow>(
  'role_grant.remove',
  `DELETE FROM role_grant WHERE id = $1 AND account_id = $2
   RETURNING id, role, unit_id AS "unitId", division_code AS "divisionCode"`,
);

/** SQL of what system administrators change. */
@Injectable()
export class StaffAdministrationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The account, judged against everybody else's as they are until the transaction ends: one administrator changes one
   * account at a time, or two could take away each other's role and leave none.
   */
  async lockAndFind(accountId: string, actorId: string): Promise<AdministeredStaff | undefined> {
    await this.database.count(lock);
    return this.find(accountId, actorId);
  }

  async find(accountId: string, actorId: string): Promise<AdministeredStaff | undefined> {
    const row = await this.database.findOne(facts, [accountId, actorId]);
    return (
      row && {
        userName: row.user_name,
        facts: {
          own: row.own,
          disabled: row.disabled,
          grants: row.grants.map((grant) => grantOf(grant) as StaffGrant),
          rolesElsewhere: row.roles_elsewhere,
          otherAdministrators: row.other_administrators,
        },
      }
    );
  }

  /** What a person, by document under every readable key, holds under accounts that there are already; nobody grants anything until the transaction ends. */
  async lockRolesOf(documentIndexes: readonly Buffer[]): Promise<StaffRole[]> {
    await this.database.count(lock);
    const rows = await this.database.query(rolesOfPerson, [documentIndexes]);
    return rows.map(({ role }) => role);
  }

  /** Whether somebody enabled is a system administrator; nobody becomes one until the transaction ends. */
  async lockAndFindAdministrator(): Promise<boolean> {
    await this.database.count(lock);
    return (await this.database.count(administrator)) > 0;
  }

  async rename(accountId: string, displayName: string): Promise<void> {
    await this.database.count(rename, [accountId, displayName]);
  }

  async disable(accountId: string): Promise<void> {
    await this.database.count(disable, [accountId, this.clock.fixedAt]);
  }

  async enable(accountId: string): Promise<void> {
    await this.database.count(enable, [accountId]);
  }

  async resetPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.database.count(resetPassword, [accountId, passwordHash]);
  }

  async unitExists(unitId: string): Promise<boolean> {
    return (await this.database.count(unitExists, [unitId])) > 0;
  }

  /** @returns the grant that was taken away, if the account had it. */
  removeGrant(grantId: string, accountId: string): Promise<GrantRow | undefined> {
    return this.database.findOne(removeGrant, [grantId, accountId]);
  }
}
