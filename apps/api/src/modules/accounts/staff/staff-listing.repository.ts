import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';

/** A grant to staff, with the name of its unit. */
export interface NamedGrantRow {
  readonly id: string;
  readonly role: StaffRole;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly divisionCode: string | null;
}

export interface StaffListRow {
  readonly account_id: string;
  readonly user_name: string;
  readonly display_name: string;
  readonly created_at: Date;
  readonly disabled_at: Date | null;
  readonly initial_password: boolean;
  readonly second_factor: boolean;
  readonly grants: readonly NamedGrantRow[];
}

export interface StaffFilter {
  /** The beginning of a user name or of a name. */
  readonly name?: string;
  readonly role?: StaffRole;
  readonly unitId?: string;
}

const NAMED_GRANTS = `(SELECT coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id,
    'unitName', u.name, 'divisionCode', g.division_code) ORDER BY g.granted_at, g.id), '[]')
  FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id WHERE g.account_id = a.id)`;
const ROW = `st.account_id, st.user_name, st.display_name, a.created_at, a.disabled_at, st.initial_password,
  EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id) AS second_factor, ${NAMED_GRANTS} AS grants`;
const FROM = 'FROM staff_account st JOIN account a ON a.id = st.account_id';
/** The rows of a page that was found, one by one: `OFFSET 0` keeps the planner from walking all accounts instead. */
const SHOWN = `SELECT ${ROW} ${FROM} WHERE st.account_id = found.account_id`;

const begins = (column: string) => `(${column} ~>=~ $1::text AND ${column} ~<~ ($1::text || chr(1114111)))`;
/**
 * The parameters of all lists: $1 name, $2 role, $3 unit, $4 the last id of the page before, $5 how many.
 * A name is found as a range: a pattern in a prepared statement could not use the index, and what is typed would have to be escaped.
 */
const NAME = `(${begins('st.user_name')} OR ${begins('lower(st.display_name)')})`;
/** What matches is found first: the planner would rather walk the whole table in the order of the page. */
const NAMED = `found AS MATERIALIZED (
  SELECT st.account_id FROM staff_account st WHERE ${begins('st.user_name')}
  UNION SELECT st.account_id FROM staff_account st WHERE ${begins('lower(st.display_name)')})`;
const GRANTED = `EXISTS (SELECT 1 FROM role_grant h WHERE h.account_id = st.account_id
  AND ($2::text IS NULL OR h.role = $2) AND ($3::uuid IS NULL OR h.unit_id = $3))`;
const AFTER = '($4::uuid IS NULL OR st.account_id < $4)';
const ORDER = 'ORDER BY st.account_id DESC LIMIT $5';

/** By what is found, each with the index that serves it: a page costs what it shows or what matches, never the table. */
const listAll = statement<StaffListRow>(
  'staff_account.list',
  `SELECT ${ROW} ${FROM} WHERE $1::text IS NULL AND $2::text IS NULL AND $3::uuid IS NULL AND ${AFTER} ${ORDER}`,
);
const listNamed = statement<StaffListRow>(
  'staff_account.list_named',
  `WITH ${NAMED} SELECT shown.* FROM (
     SELECT st.account_id FROM found st
     WHERE ($2::text IS NULL AND $3::uuid IS NULL OR ${GRANTED}) AND ${AFTER} ${ORDER}) found
   JOIN LATERAL (${SHOWN} OFFSET 0) shown ON true ORDER BY shown.account_id DESC`,
);
/** A range of one role, since only its index is in the order of role and account. */
const listGranted = statement<StaffListRow>(
  'staff_account.list_granted',
  `SELECT shown.* FROM (
     SELECT DISTINCT g.role, g.account_id FROM role_grant g
     WHERE $1::text IS NULL AND g.role BETWEEN $2 AND $2 AND $3::uuid IS NULL AND ($4::uuid IS NULL OR g.account_id < $4)
     ORDER BY g.role DESC, g.account_id DESC LIMIT $5) found
   JOIN LATERAL (${SHOWN} OFFSET 0) shown ON true ORDER BY shown.account_id DESC`,
);
const listOfUnit = statement<StaffListRow>(
  'staff_account.list_of_unit',
  `SELECT shown.* FROM (
     SELECT DISTINCT g.account_id FROM role_grant g WHERE g.unit_id = $3 AND ($2::text IS NULL OR g.role = $2)) found
   JOIN LATERAL (${SHOWN} AND ($1::text IS NULL OR ${NAME}) AND ${AFTER} OFFSET 0) shown ON true
   ORDER BY shown.account_id DESC LIMIT $5`,
);
const find = statement<StaffListRow>('staff_account.show', `SELECT ${ROW} ${FROM} WHERE st.account_id = $1`);

/** SQL of the directory of staff accounts. */
@Injectable()
export class StaffListingRepository {
  constructor(private readonly database: Database) {}

  find(accountId: string): Promise<StaffListRow | undefined> {
    return this.database.findOne(find, [accountId]);
  }

  /** The newest first. @param before the last id of the page before */
  list(filter: StaffFilter, before: string | undefined, limit: number): Promise<StaffListRow[]> {
    const { name, role, unitId } = filter;
    const values = [name ?? null, role ?? null, unitId ?? null, before ?? null, limit];
    return this.database.query(statementFor(filter), values);
  }
}

function statementFor({ name, role, unitId }: StaffFilter) {
  if (unitId !== undefined) return listOfUnit;
  if (name !== undefined) return listNamed;
  return role === undefined ? listAll : listGranted;
}
