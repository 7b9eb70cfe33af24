import { IdField, TextField } from '../../platform/http/index.ts';

export class BindInput {
  @IdField()
  unitId: string;

  @TextField({ max: 40, description: '单位确认码, in any spelling' })
  confirmationCode: string;
}

export class UnitMembersParams {
  @IdField()
  id: string;
}

export class MemberParams extends UnitMembersParams {
  @IdField()
  accountId: string;
}

export class EndMembershipInput {
  @TextField({ max: 200, description: 'The person reads it' })
  reason: string;
}
