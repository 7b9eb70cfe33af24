import {
  INSTITUTION_CODE_KINDS,
  type InstitutionCodeKind,
  REGISTRATION_ACTIONS,
  REGISTRATION_KINDS,
  REGISTRATION_STATUSES,
  type RegistrationAction,
  type RegistrationKind,
  type RegistrationStatus,
} from '@htp/domain';
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
import { FileView } from '../files/index.ts';
import { CodeNameView, UnitReferenceView } from '../units/index.ts';

const NumberField = () => TextField({ max: 16, description: '申请编号' });

/** What the applicant keeps. */
export class RegistrationReceiptView {
  @NumberField()
  number: string;

  @TextField({ max: 19, description: '查询码: a secret, shown to whoever sent the registration only' })
  queryCode: string;

  @ChoiceField(REGISTRATION_STATUSES)
  status: RegistrationStatus;
}

/** A unit's name for the public search: nothing else of a unit is shown without an account. */
export class SupervisingUnitsView {
  @ObjectListField(() => UnitReferenceView, { max: 10 })
  items: UnitReferenceView[];
}

export class ContactPersonView {
  @TextField({ max: 80 })
  name: string;

  @TextField({ max: 30 })
  phone: string;
}

/** What a unit is, or is to be, registered as. */
export class RegisteredDetailsView {
  @TextField({ max: 200 })
  name: string;

  @ChoiceField(INSTITUTION_CODE_KINDS)
  institutionCodeKind: InstitutionCodeKind;

  @TextField({ max: 22 })
  institutionCode: string;

  @ObjectField(() => CodeNameView, { description: '机构类别, WS 218' })
  category: CodeNameView;

  @ObjectField(() => CodeNameView, { description: '行政区划, GB/T 2260' })
  division: CodeNameView;

  @ObjectField(() => UnitReferenceView, { nullable: true, description: '主管单位' })
  supervisingUnit: UnitReferenceView | null;

  @TextField({ max: 200, nullable: true })
  address: string | null;
}

export class RegistrationPeopleView {
  @ObjectField(() => ContactPersonView, { description: '负责人' })
  responsible: ContactPersonView;

  @ObjectField(() => ContactPersonView, { description: 'The exam officer to be' })
  officer: ContactPersonView;

  @TextField({ max: 32 })
  userName: string;
}

/** A registration in a list: nothing personal. */
export class RegistrationSummaryView {
  @IdField()
  id: string;

  @NumberField()
  number: string;

  @ChoiceField(REGISTRATION_KINDS)
  kind: RegistrationKind;

  @ChoiceField(REGISTRATION_STATUSES)
  status: RegistrationStatus;

  @IntegerField({ min: 1, max: 2 ** 31 - 1 })
  version: number;

  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 22 })
  institutionCode: string;

  @InstantField()
  submittedAt: Date;

  @InstantField({ description: 'Sent, or corrected, last' })
  waitingSince: Date;

  @TextField({ max: 500, nullable: true, description: "The reviewer's reason" })
  reason: string | null;

  @InstantField({ nullable: true })
  decidedAt: Date | null;
}

/** What an approval made for the applicant: an account and a confirmation code, to be collected once. */
export class HandoverStateView {
  @InstantField({ description: 'Not collected by then, both are forgotten' })
  until: Date;

  @InstantField({ nullable: true })
  collectedAt: Date | null;
}

/** A registration as its applicant sees it. */
export class ApplicantView extends RegistrationSummaryView {
  @ObjectField(() => RegisteredDetailsView)
  details: RegisteredDetailsView;

  @ObjectField(() => RegistrationPeopleView, {
    nullable: true,
    description: 'Null for a change, and once they are forgotten',
  })
  people: RegistrationPeopleView | null;

  @ObjectListField(() => FileView, { max: 3 })
  proof: FileView[];

  @ChoiceListField(REGISTRATION_ACTIONS, { max: REGISTRATION_ACTIONS.length })
  allowedActions: RegistrationAction[];

  @BooleanField({ description: 'Initial password and confirmation code wait to be collected' })
  handoverReady: boolean;

  @ObjectField(() => HandoverStateView, { nullable: true, description: 'Null before, and of a change' })
  handover: HandoverStateView | null;
}

/** Shown once. */
export class HandoverView {
  @TextField({ max: 32 })
  userName: string;

  @TextField({ max: 40, description: 'To be changed at the first sign-in' })
  initialPassword: string;

  @TextField({ max: 9, description: '单位确认码, `XXXX-XXXX`' })
  confirmationCode: string;
}

export class RegistrationPage {
  @ObjectListField(() => RegistrationSummaryView, { max: 100 })
  items: readonly RegistrationSummaryView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
