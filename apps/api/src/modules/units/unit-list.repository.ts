import { Injectable } from '@nestjs/common';
import type { UnitStatus } from '@htp/domain';
import { Database } from '../../platform/database/index.ts';
import { reachValues, type UnitReach } from './unit-reach.ts';
import { gramsToFind, searchedSpelling } from './unit-search.ts';
import { UNIT_COLUMNS, UNIT_SOURCE, type UnitRecord } from './unit.repository.ts';

/** What a list of units is narrowed to; undefined narrows nothing. */
export interface UnitFilter {
  readonly name?: string;
  /** In the one spelling that it is kept in. */
  readonly institutionCode?: string;
  readonly divisionCodes?: readonly string[];
  readonly categoryCode?: string;
  readonly status?: UnitStatus;
  /** The 主管单位. */
  readonly under?: string;
  /** Of `under`: whether also the units below its sub-units. */
  readonly deep?: boolean;
}

export const UNIT_COUNT_CAP = 1000;

export type ListedUnit = UnitRecord & { readonly hasSubUnits: boolean };

const LISTED = `${UNIT_COLUMNS}, EXISTS (SELECT FROM unit below WHERE below.supervising_unit_id = u.id) AS "hasSubUnits"
  ${UNIT_SOURCE}`;
const NO_CONDITION = 'true';

/**
 * Not prepared, as the search in unit.repository.ts: the plan must follow the filter. Each filter that finds few has an index;
 * of one that finds many, the order is walked until the page is full.
 */
@Injectable()
export class UnitListRepository {
  constructor(private readonly database: Database) {}

  /** In the order of registration, the newest first. */
  page(
    reach: UnitReach,
    filter: UnitFilter,
    before: string | undefined,
    limit: number,
  ): Promise<ListedUnit[]> {
    const { where, values } = conditions(reach, filter);
    const after = before === undefined ? NO_CONDITION : `u.id < $${values.push(before)}::uuid`;
    const sql = `${LISTED} WHERE ${where} AND ${after} ORDER BY u.id DESC LIMIT $${values.push(limit)}`;
    return this.database.entities.query<ListedUnit[]>(sql, values);
  }

  /** Counts one further than the cap, and no further. */
  async count(reach: UnitReach, filter: UnitFilter): Promise<number> {
    const { where, values } = conditions(reach, filter);
    const found = `SELECT FROM unit u WHERE ${where} LIMIT $${values.push(UNIT_COUNT_CAP + 1)}`;
    const sql = `SELECT count(*)::int AS count FROM (${found}) found`;
    const [row] = await this.database.entities.query<{ count: number }[]>(sql, values);
    return row!.count;
  }
}

function conditions(reach: UnitReach, filter: UnitFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const parts: string[] = [];
  if (!reach.all) {
    const [, units, divisions] = reachValues(reach);
    parts.push(`(u.path && ${given(units)}::uuid[] OR u.division_code = ANY(${given(divisions)}))`);
  }
  const part = filter.name === undefined ? '' : searchedSpelling(filter.name);
  if (part !== '') {
    parts.push(`u.name_grams @> ${given(gramsToFind(part))}::text[]`);
    parts.push(`position(${given(part)} IN u.searched_name) > 0`);
  }
  if (filter.institutionCode !== undefined)
    parts.push(`u.institution_code = ${given(filter.institutionCode)}`);
  if (filter.divisionCodes) parts.push(`u.division_code = ANY(${given(filter.divisionCodes)})`);
  if (filter.categoryCode !== undefined) parts.push(`u.category_code = ${given(filter.categoryCode)}`);
  if (filter.status !== undefined) parts.push(`u.status = ${given(filter.status)}`);
  if (filter.under !== undefined && filter.deep)
    parts.push(`u.path @> ARRAY[${given(filter.under)}::uuid] AND u.id <> $${values.length}::uuid`);
  else if (filter.under !== undefined) parts.push(`u.supervising_unit_id = ${given(filter.under)}::uuid`);
  return { where: parts.join(' AND ') || NO_CONDITION, values };
}
