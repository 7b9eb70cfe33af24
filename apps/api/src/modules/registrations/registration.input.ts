import { INSTITUTION_CODE_KINDS, type InstitutionCodeKind } from '@htp/domain';
import {
  ChoiceField,
  IdField,
  IdListField,
  IntegerField,
  ObjectField,
  TextField,
} from '../../platform/http/index.ts';

const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;

export class ContactPersonInput {
  @TextField({ max: 80 })
  name: string;

  @TextField({ max: 30, description: 'A mobile, or a landline with its area code' })
  phone: string;
}

/** What a unit is, or is to be, registered as. */
export class UnitDetailsInput {
  @TextField({ max: 200, description: 'As on the stamp' })
  name: string;

  @ChoiceField(INSTITUTION_CODE_KINDS)
  institutionCodeKind: InstitutionCodeKind;

  @TextField({ max: 40 })
  institutionCode: string;

  @TextField({ max: 10, description: '机构类别, WS 218' })
  categoryCode: string;

  @TextField({ max: 10, description: '行政区划, GB/T 2260' })
  divisionCode: string;
}

/** A sub-unit as its 主管单位 asks for it. */
export class SubUnitInput extends UnitDetailsInput {
  @TextField({ max: 200 })
  address: string;

  @ObjectField(() => ContactPersonInput, { description: '负责人' })
  responsible: ContactPersonInput;

  @ObjectField(() => ContactPersonInput, { description: 'The exam officer to be' })
  officer: ContactPersonInput;

  @TextField({ max: 50, description: 'With which the officer wishes to sign in' })
  userName: string;

  @IdListField({ min: 1, max: 3, description: 'Files of `/registrations/proofs`' })
  proof: string[];
}

export class RegistrationInput extends SubUnitInput {
  @IdField({ nullable: true, description: '主管单位' })
  supervisingUnitId: string | null;
}

/** What a unit is to be registered as from now on. */
export class UnitChangeInput extends UnitDetailsInput {
  @IdField({ nullable: true, description: '主管单位' })
  supervisingUnitId: string | null;

  @IdListField({ min: 1, max: 3, description: 'Files of `/registrations/proofs`' })
  proof: string[];
}

/** By what an applicant proves that a registration is his. In the body: an address ends up in logs. */
export class ReceiptInput {
  @TextField({ max: 40, description: '申请编号' })
  number: string;

  @TextField({ max: 60, description: '查询码' })
  queryCode: string;
}

export class WithdrawalInput extends ReceiptInput {
  @IntegerField(VERSION)
  version: number;
}

/** As the officer of the unit that asked withdraws. */
export class SeenVersionInput {
  @IntegerField({ ...VERSION, description: 'As it was read' })
  version: number;
}

/** A returned request, corrected; the 主管单位 of a sub-unit stays. */
export class CorrectedRequestInput extends SeenVersionInput {
  @ObjectField(() => RegistrationInput, { optional: true, description: 'Of a new unit or sub-unit' })
  registration?: RegistrationInput;

  @ObjectField(() => UnitChangeInput, { optional: true, description: 'Of a change' })
  change?: UnitChangeInput;
}

/** The same, by the receipt. */
export class CorrectionInput extends CorrectedRequestInput {
  @TextField({ max: 40, description: '申请编号' })
  number: string;

  @TextField({ max: 60, description: '查询码' })
  queryCode: string;
}

export class UnitRequestParams {
  @IdField()
  id: string;

  @IdField()
  registrationId: string;
}

export class SupervisingUnitSearchInput {
  @TextField({ min: 2, max: 50, description: 'Any part of the name, two characters at least' })
  name: string;
}
