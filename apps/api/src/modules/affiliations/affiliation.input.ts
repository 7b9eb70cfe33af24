import { DOCUMENT_TYPE_CODES, type DocumentTypeCode } from '@htp/domain';
import { ChoiceField, IdField, PageInput, TextField } from '../../platform/http/index.ts';

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

export const MEMBER_STATES = ['current', 'former'] as const;

export class MemberListInput extends PageInput {
  @ChoiceField(MEMBER_STATES, { optional: true, description: '`current` unless said otherwise' })
  state?: (typeof MEMBER_STATES)[number];
}

/** In the body: a number in an address ends up in logs. */
export class MemberSearchInput {
  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: DocumentTypeCode;

  @TextField({ max: 40, description: 'The whole number, in any spelling' })
  documentNumber: string;
}

export class MemberParams extends UnitMembersParams {
  @IdField()
  accountId: string;
}

export class EndMembershipInput {
  @TextField({ max: 200, description: 'The person reads it' })
  reason: string;
}
