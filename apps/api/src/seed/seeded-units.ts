import { creditCodeCheckCharacter, DIVISIONS, type Grant } from '@htp/domain';
import { gramsOf, searchedSpelling } from '../modules/units/index.ts';
import { type CopyRows, json } from './copy-rows.ts';
import type { Dice } from './dice.ts';

/** A place where people declare, with the officer who reviews for it. */
export interface SeededUnit {
  readonly id: string;
  readonly name: string;
  readonly institutionCode: string;
  readonly categoryCode: string;
  readonly divisionCode: string;
  readonly supervisingUnitId: string | null;
  readonly supervisingUnitName: string | null;
  readonly path: readonly string[];
  readonly officerId: string;
}

export interface SeededStaff {
  readonly units: readonly SeededUnit[];
  readonly provincialReviewers: readonly string[];
}

export const UNITS = 2_000;
const PROVINCIAL_REVIEWERS = 20;
const LOCALITIES = DIVISIONS.filter(({ level }) => level !== 'province');
const KINDS = [
  ['A100', '人民医院'],
  ['A210', '中医医院'],
  ['B100', '社区卫生服务中心'],
  ['C100', '卫生院'],
] as const;

export interface SeededUnitsOptions {
  readonly dice: Dice;
  readonly now: Date;
  /** More than there are cities and counties. */
  readonly count: number;
  readonly passwordHash: string;
}

/** The authority of each city and county, and under them hospitals, the first of which many people work in. */
export function seedUnits(
  rows: CopyRows,
  { dice, now, count, passwordHash }: SeededUnitsOptions,
): SeededStaff {
  const staff = new StaffRows(rows, dice, now, passwordHash);
  const authorities = new Map<string, SeededUnit>();
  const units: SeededUnit[] = [];
  for (let serial = 0; units.length < count; serial++) {
    const isAuthority = serial < LOCALITIES.length;
    const division = isAuthority ? LOCALITIES[serial]! : dice.pick(LOCALITIES);
    const above = authorities.get(isAuthority ? (division.parent ?? '') : division.code);
    const [categoryCode, kind] = isAuthority ? (['J100', '卫生健康委员会'] as const) : dice.pick(KINDS);
    const id = dice.id(now);
    const name = isAuthority ? `${division.name}${kind}` : `${division.name}第${serial}${kind}`;
    const unit: SeededUnit = {
      id,
      name,
      institutionCode: creditCode(division.code, serial),
      categoryCode,
      divisionCode: division.code,
      supervisingUnitId: above?.id ?? null,
      supervisingUnitName: above?.name ?? null,
      path: [id, ...(above?.path ?? [])],
      officerId: dice.id(now),
    };
    if (isAuthority) authorities.set(division.code, unit);
    units.push(unit);
    addUnit(rows, unit, now);
    staff.add(unit.officerId, `seed-officer-${serial}`, {
      role: 'unit_officer',
      scope: { kind: 'unit', unitId: id },
    });
  }
  const provincialReviewers = Array.from({ length: PROVINCIAL_REVIEWERS }, (_, serial) => {
    const id = dice.id(now);
    staff.add(id, `seed-province-${serial}`, { role: 'provincial_reviewer', scope: { kind: 'province' } });
    return id;
  });
  return { units: units.slice(LOCALITIES.length), provincialReviewers };
}

/** A few units have thousands of people, most have few. */
export function unitOf(units: readonly SeededUnit[], dice: Dice): SeededUnit {
  return units[Math.floor(units.length * dice.unit() ** 1.8)]!;
}

function addUnit(rows: CopyRows, unit: SeededUnit, now: Date): void {
  const searched = searchedSpelling(unit.name);
  rows.add('unit', {
    id: unit.id,
    name: unit.name,
    searched_name: searched,
    name_grams: gramsOf(searched),
    name_length: searched.length,
    institution_code: unit.institutionCode,
    supervising_unit_id: unit.supervisingUnitId,
    path: unit.path,
    category_code: unit.categoryCode,
    division_code: unit.divisionCode,
    registered_at: now,
  });
  rows.add('activity', {
    occurred_at: now,
    type: 'unit.registered',
    subject_kind: 'unit',
    subject_id: unit.id,
    owner_id: null,
    actor_id: null,
    actor_role: null,
    detail: json({}),
  });
}

/** 统一社会信用代码: 12 is a public institution (GB 32100). */
function creditCode(divisionCode: string, serial: number): string {
  const first17 = `12${divisionCode}${String(serial).padStart(9, '0')}`;
  return first17 + creditCodeCheckCharacter(first17);
}

class StaffRows {
  private readonly rows: CopyRows;
  private readonly dice: Dice;
  private readonly now: Date;
  private readonly passwordHash: string;

  constructor(rows: CopyRows, dice: Dice, now: Date, passwordHash: string) {
    this.rows = rows;
    this.dice = dice;
    this.now = now;
    this.passwordHash = passwordHash;
  }

  add(id: string, userName: string, { role, scope }: Grant): void {
    const { now, passwordHash } = this;
    this.rows.add('account', { id, kind: 'staff', created_at: now });
    this.rows.add('staff_account', {
      account_id: id,
      user_name: userName,
      display_name: `审核${userName.split('-').at(-1)}`,
      password_hash: passwordHash,
      initial_password: false,
    });
    this.rows.add('role_grant', {
      id: this.dice.id(now),
      account_id: id,
      role,
      unit_id: scope.kind === 'unit' ? scope.unitId : null,
      granted_at: now,
    });
  }
}
