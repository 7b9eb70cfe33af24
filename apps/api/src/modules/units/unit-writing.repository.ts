import { Injectable } from '@nestjs/common';
import type { UnitStatus } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { gramsOf, searchedSpelling } from './unit-search.ts';

/** What a unit is registered as, in canonical spelling. */
export interface RegisteredDetails {
  readonly name: string;
  readonly institutionCode: string;
  readonly supervisingUnitId: string | null;
  readonly categoryCode: string;
  readonly divisionCode: string;
}

export interface NewUnit extends RegisteredDetails {
  readonly id: string;
  readonly path: readonly string[];
  readonly address: string | null;
  readonly contacts: Buffer | null;
}

/** A unit that nobody else changes until the transaction ends. */
export interface HeldUnit extends RegisteredDetails {
  readonly id: string;
  readonly path: readonly string[];
  readonly status: UnitStatus;
  readonly version: number;
}

const insert = statement(
  'unit.insert',
  `INSERT INTO unit (id, name, searched_name, name_grams, name_length, institution_code, supervising_unit_id, path,
     category_code, division_code, address, contacts)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const lockTree = statement(
  'unit.lock_tree',
  `SELECT pg_advisory_xact_lock(hashtextextended('unit tree', 0))`,
);
const HELD = `SELECT id, name, institution_code AS "institutionCode", supervising_unit_id AS "supervisingUnitId",
    category_code AS "categoryCode", division_code AS "divisionCode", path, status, version FROM unit WHERE id = $1`;
const hold = statement<HeldUnit>('unit.hold', `${HELD} FOR UPDATE`);
const holdAsItIs = statement<HeldUnit>('unit.hold_as_it_is', `${HELD} FOR SHARE`);
const reregister = statement(
  'unit.reregister',
  `UPDATE unit SET name = $2, searched_name = $3, name_grams = $4, name_length = $5, institution_code = $6,
     supervising_unit_id = $7, category_code = $8, division_code = $9, version = version + 1 WHERE id = $1`,
);
const move = statement(
  'unit.move',
  `UPDATE unit SET path = path[1:array_position(path, $1)] || $2::uuid[] WHERE path @> ARRAY[$1::uuid]`,
);
const setStatus = statement(
  'unit.set_status',
  `UPDATE unit SET status = $2, status_reason = $3, status_changed_at = coalesce($4::timestamptz, now()),
     version = version + 1 WHERE id = $1`,
);
const setContacts = statement(
  'unit.set_contacts',
  'UPDATE unit SET address = $2, contacts = $3, version = version + 1 WHERE id = $1',
);
const hasSubUnits = statement<{ exists: boolean }>(
  'unit.has_sub_units',
  `SELECT EXISTS (SELECT FROM unit WHERE supervising_unit_id = $1 AND status <> 'closed') AS exists`,
);

const searchValues = (name: string) => {
  const searched = searchedSpelling(name);
  return [searched, gramsOf(searched), searched.length];
};

/** All SQL that changes units. */
@Injectable()
export class UnitWritingRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async insert(unit: NewUnit): Promise<void> {
    const { id, name, institutionCode, supervisingUnitId, path, categoryCode, divisionCode } = unit;
    await this.database.count(insert, [
      ...[id, name, ...searchValues(name), institutionCode, supervisingUnitId, path],
      ...[categoryCode, divisionCode, unit.address, unit.contacts],
    ]);
  }

  /** Until the transaction ends nobody else moves a unit: two moves that are sound alone may close a circle together. */
  async lockTree(): Promise<void> {
    await this.database.count(lockTree);
  }

  hold(id: string): Promise<HeldUnit | undefined> {
    return this.database.findOne(hold, [id]);
  }

  /** Others may read it too; nobody changes it. */
  holdAsItIs(id: string): Promise<HeldUnit | undefined> {
    return this.database.findOne(holdAsItIs, [id]);
  }

  async reregister(id: string, unit: RegisteredDetails): Promise<void> {
    const { name, institutionCode, supervisingUnitId, categoryCode, divisionCode } = unit;
    const values = [institutionCode, supervisingUnitId, categoryCode, divisionCode];
    await this.database.count(reregister, [id, name, ...searchValues(name), ...values]);
  }

  /** Puts the unit, with everything below it, under another path. */
  async move(id: string, pathAbove: readonly string[]): Promise<void> {
    await this.database.count(move, [id, pathAbove]);
  }

  async setStatus(id: string, status: UnitStatus, reason: string): Promise<void> {
    await this.database.count(setStatus, [id, status, reason, this.clock.fixedAt]);
  }

  async setContacts(id: string, address: string | null, contacts: Buffer): Promise<void> {
    await this.database.count(setContacts, [id, address, contacts]);
  }

  async hasSubUnits(id: string): Promise<boolean> {
    return (await this.database.findOne(hasSubUnits, [id]))?.exists ?? false;
  }
}
