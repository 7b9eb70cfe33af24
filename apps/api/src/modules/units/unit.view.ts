import { divisionPath, findInstitutionCategory, UNIT_STATUSES, type UnitStatus } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import type { StoredCode } from './codes/unit-code.repository.ts';
import type { UnitRecord } from './unit.repository.ts';

export class UnitReferenceView {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  name: string;
}

export class CodeNameView {
  @TextField({ max: 20 })
  code: string;

  @TextField({ max: 100 })
  name: string;
}

/** A unit as everybody may see it. */
export class UnitView {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 22, description: '机构编码' })
  institutionCode: string;

  @ObjectField(() => UnitReferenceView, { nullable: true, description: '主管单位' })
  supervisingUnit: UnitReferenceView | null;

  @ObjectField(() => CodeNameView, { description: '机构类别, WS 218' })
  category: CodeNameView;

  @ObjectField(() => CodeNameView, { description: '行政区划, GB/T 2260' })
  division: CodeNameView;

  static of(unit: UnitRecord): UnitView {
    const { id, name, institutionCode, supervisingUnitId, supervisingUnitName } = unit;
    const supervised = supervisingUnitId !== null && supervisingUnitName !== null;
    return {
      id,
      name,
      institutionCode,
      supervisingUnit: supervised ? { id: supervisingUnitId, name: supervisingUnitName } : null,
      category: categoryView(unit.categoryCode),
      division: divisionView(unit.divisionCode),
    };
  }
}

export const categoryView = (code: string): CodeNameView => ({
  code,
  name: findInstitutionCategory(code)?.name ?? code,
});

export const divisionView = (code: string): CodeNameView => ({ code, name: fullDivisionName(code) });

/** `湖北省武汉市武昌区` */
const fullDivisionName = (code: string) =>
  divisionPath(code)
    .map(({ name }) => name)
    .reverse()
    .join('') || code;

export class UnitPage {
  @ObjectListField(() => UnitView, { max: 20 })
  items: UnitView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

class CodeTermView {
  @InstantField()
  issuedAt: Date;

  @InstantField()
  expiresAt: Date;
}

export class CodeStateView extends CodeTermView {
  @BooleanField({ description: 'Nobody binds by it any more' })
  expired: boolean;

  static of({ issuedAt, expiresAt, live }: StoredCode): CodeStateView {
    return { issuedAt, expiresAt, expired: !live };
  }
}

export class UnitContactView {
  @TextField({ max: 80 })
  name: string;

  @TextField({ max: 30 })
  phone: string;
}

export class UnitContactsView {
  @ObjectField(() => UnitContactView, { nullable: true, description: '负责人' })
  responsible: UnitContactView | null;

  @ObjectField(() => UnitContactView, { nullable: true, description: '单位考试负责人' })
  officer: UnitContactView | null;
}

const UNIT_ACTIONS = [
  'rotate_code',
  'edit',
  'request_change',
  'add_sub_unit',
  'suspend',
  'resume',
  'close',
] as const;
export type UnitAction = (typeof UNIT_ACTIONS)[number];

/** A unit as staff see it whose scope it lies in. */
export class StaffUnitView extends UnitView {
  @ChoiceField(UNIT_STATUSES)
  status: UnitStatus;

  @TextField({ max: 200, nullable: true })
  statusReason: string | null;

  @IntegerField({ min: 1, max: 2 ** 31 - 1 })
  version: number;

  @TextField({ max: 200, nullable: true })
  address: string | null;

  @ObjectField(() => UnitContactsView, {
    nullable: true,
    description: 'For whoever edits them, and for those who review units',
  })
  contacts: UnitContactsView | null;

  @ObjectField(() => CodeStateView, {
    nullable: true,
    description: 'Since when there is a confirmation code, and how long it is good; never the code',
  })
  confirmationCode: CodeStateView | null;

  @ChoiceListField(UNIT_ACTIONS, { max: UNIT_ACTIONS.length })
  allowedActions: UnitAction[];

  static from(
    unit: UnitRecord,
    code: StoredCode | undefined,
    contacts: UnitContactsView | null,
    allowedActions: UnitAction[],
  ): StaffUnitView {
    const { status, statusReason, version, address } = unit;
    const confirmationCode = code ? CodeStateView.of(code) : null;
    return {
      ...UnitView.of(unit),
      ...{ status, statusReason, version, address, contacts, confirmationCode, allowedActions },
    };
  }
}

/** A new confirmation code: the only time that it can be read. */
export class NewCodeView extends CodeTermView {
  @TextField({ max: 9, description: '单位确认码, `XXXX-XXXX`' })
  code: string;
}
