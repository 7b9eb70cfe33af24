import { Injectable } from '@nestjs/common';
import type { Grant, Role } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { grantOf, type GrantRow, GRANTS_OF_ACCOUNT } from '../grant-rows.ts';
import { type StaffPerson, staffPerson, staffPersonOf, type StaffPersonRow } from './staff.sql.ts';

export interface StaffReviewer {
  readonly accountId: string;
  readonly name: string;
}

const person = statement<{ person: StaffPersonRow }>(
  'staff_account.person',
  `SELECT ${staffPersonOf('$1')} AS person`,
);
const grants = statement<{ grants: GrantRow[] }>(
  'role_grant.of_enabled',
  `SELECT ${GRANTS_OF_ACCOUNT} AS grants FROM account a WHERE a.id = $1 AND a.disabled_at IS NULL`,
);
const reviewers = statement<{ account_id: string; display_name: string }>(
  'role_grant.reviewers',
  `SELECT DISTINCT st.display_name, st.account_id
   FROM role_grant g JOIN staff_account st ON st.account_id = g.account_id JOIN account a ON a.id = g.account_id
   WHERE a.disabled_at IS NULL AND g.role = ANY($1)
     AND (coalesce(g.unit_id::text, g.division_code) IS NULL OR g.unit_id = ANY($2) OR g.division_code = ANY($3))
   ORDER BY st.display_name, st.account_id LIMIT $4`,
);

/** What the review of a declaration asks about staff. */
@Injectable()
export class ReviewerDirectory {
  constructor(private readonly database: Database) {}

  async personOf(accountId: string): Promise<StaffPerson> {
    const row = await this.database.findOne(person, [accountId]);
    return staffPerson(accountId, row?.person ?? null);
  }

  /** What an account may do now; nothing when it is disabled or not of staff. */
  async grantsOf(accountId: string): Promise<Grant[]> {
    const row = await this.database.findOne(grants, [accountId]);
    return (row?.grants ?? []).map(grantOf);
  }

  /** Who holds one of the roles over the unit, the division or the province, by name. */
  async reviewersFor(
    roles: readonly Role[],
    unitPath: readonly string[],
    divisionCodes: readonly string[],
    limit: number,
  ): Promise<StaffReviewer[]> {
    const rows = await this.database.query(reviewers, [roles, unitPath, divisionCodes, limit]);
    return rows.map((row) => ({ accountId: row.account_id, name: row.display_name }));
  }
}
