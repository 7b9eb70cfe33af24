import { Injectable } from '@nestjs/common';
import type { UnitStatus } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { reachValues, type UnitReach } from './unit-reach.ts';
import { gramsToFind } from './unit-search.ts';

/** A unit as other modules know it. */
export interface UnitRecord {
  readonly id: string;
  readonly name: string;
  readonly institutionCode: string;
  readonly supervisingUnitId: string | null;
  readonly supervisingUnitName: string | null;
  readonly categoryCode: string;
  readonly divisionCode: string;
  /** The unit itself, its 主管单位, and so on upwards. */
  readonly path: readonly string[];
  readonly status: UnitStatus;
  readonly statusReason: string | null;
  readonly version: number;
  readonly address: string | null;
  /** Sealed. */
  readonly contacts: Buffer | null;
}

/** Where a page of a search begins: after this unit. */
export interface SearchPosition {
  readonly nameLength: number;
  readonly id: string;
}

export const UNIT_COLUMNS = `SELECT u.id, u.name, u.institution_code AS "institutionCode",
    u.supervising_unit_id AS "supervisingUnitId", s.name AS "supervisingUnitName",
    u.category_code AS "categoryCode", u.division_code AS "divisionCode", u.path,
    u.status, u.status_reason AS "statusReason", u.version, u.address, u.contacts`;
export const UNIT_SOURCE = 'FROM unit u LEFT JOIN unit s ON s.id = u.supervising_unit_id';
export const UNIT = `${UNIT_COLUMNS} ${UNIT_SOURCE}`;

const byIds = statement<UnitRecord>('unit.by_ids', `${UNIT} WHERE u.id = ANY($1)`);
const byCode = statement<UnitRecord>('unit.by_code', `${UNIT} WHERE u.institution_code = $1`);
const withinReach = statement<UnitRecord>(
  'unit.within_reach',
  `${UNIT} WHERE u.id = $1 AND ($2::boolean OR u.path && $3::uuid[] OR u.division_code = ANY($4))`,
);
/**
 * Not prepared: its plan must follow how common the part is. A rare one is found by its grams (4 ms among 30,000 units), of
 * a common one the first page by walking the order (0.3 ms); a plan made for all parts takes the wrong way up to 200 ms.
 */
const SEARCH = `${UNIT} WHERE u.status = 'active' AND u.name_grams @> $1::text[] AND position($2 IN u.searched_name) > 0
   AND (u.name_length, u.id) > ($3::smallint, $4::uuid)
   ORDER BY u.name_length, u.id LIMIT $5`;
const idsWithin = statement<{ id: string }>(
  'unit.ids_within',
  'SELECT id FROM unit WHERE path && $1::uuid[] OR division_code = ANY($2)',
);
const BEFORE_ALL: SearchPosition = { nameLength: 0, id: '00000000-0000-0000-0000-000000000000' };

/** The SQL that reads units; lists, changes and confirmation codes have their own. */
@Injectable()
export class UnitRepository {
  constructor(private readonly database: Database) {}

  findAll(ids: readonly string[]): Promise<UnitRecord[]> {
    return this.database.query(byIds, [ids]);
  }

  findByCode(institutionCode: string): Promise<UnitRecord | undefined> {
    return this.database.findOne(byCode, [institutionCode]);
  }

  async findIdsWithin({ unitIds, divisionCodes }: UnitReach): Promise<string[]> {
    const rows = await this.database.query(idsWithin, [unitIds, divisionCodes]);
    return rows.map(({ id }) => id);
  }

  findWithin(reach: UnitReach, id: string): Promise<UnitRecord | undefined> {
    return this.database.findOne(withinReach, [id, ...reachValues(reach)]);
  }

  /** Active units whose name contains the part, the shortest name first. */
  search(
    part: string,
    { nameLength, id }: SearchPosition = BEFORE_ALL,
    limit: number,
  ): Promise<UnitRecord[]> {
    const values = [gramsToFind(part), part, nameLength, id, limit];
    return this.database.entities.query<UnitRecord[]>(SEARCH, values);
  }
}
