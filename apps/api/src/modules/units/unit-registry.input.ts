import { UNIT_EVENTS, UNIT_STATUSES, type UnitEvent, type UnitStatus } from '@htp/domain';
import {
  ChoiceField,
  IdField,
  IntegerField,
  ObjectField,
  PageInput,
  TextField,
} from '../../platform/http/index.ts';

const SUB_UNIT_DEPTHS = ['direct', 'all'] as const;
export type SubUnitDepth = (typeof SUB_UNIT_DEPTHS)[number];

export class UnitListInput extends PageInput {
  @TextField({ max: 50, optional: true, description: 'Any part of the name' })
  name?: string;

  @TextField({ max: 40, optional: true, description: 'The whole 机构编码, in any spelling' })
  institutionCode?: string;

  @TextField({ max: 6, optional: true, description: '行政区划 with everything in it' })
  divisionCode?: string;

  @TextField({ max: 4, optional: true, description: '机构类别, WS 218' })
  categoryCode?: string;

  @ChoiceField(UNIT_STATUSES, { optional: true })
  status?: UnitStatus;

  @IdField({ optional: true, description: 'The 主管单位' })
  under?: string;

  @ChoiceField(SUB_UNIT_DEPTHS, { optional: true, description: 'Of `under`: `direct` unless said otherwise' })
  depth?: SubUnitDepth;
}

export class ContactInput {
  @TextField({ max: 80 })
  name: string;

  @TextField({ max: 30 })
  phone: string;
}

export class EditUnitInput {
  @IntegerField({ min: 1, max: 2 ** 31 - 1, description: 'As it was read' })
  version: number;

  @TextField({ max: 200 })
  address: string;

  @ObjectField(() => ContactInput, { description: '负责人' })
  responsible: ContactInput;

  @ObjectField(() => ContactInput, { description: '单位考试负责人' })
  officer: ContactInput;
}

export class UnitStandingInput {
  @ChoiceField(UNIT_EVENTS)
  event: UnitEvent;

  @TextField({ max: 200 })
  reason: string;

  @IntegerField({ min: 1, max: 2 ** 31 - 1, description: 'As it was read' })
  version: number;
}
