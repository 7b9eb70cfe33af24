import { DOCUMENT_TYPE_CODES, type DocumentTypeCode } from '@htp/domain';
import { ChoiceField, IdField, PageInput, TextField } from '../../platform/http/index.ts';
import { MEMBER_STATES, type MemberState } from './affiliation.repository.ts';

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

export class MemberListInput extends PageInput {
  @ChoiceField(MEMBER_STATES, { optional: true, description: '`current` unless said otherwise' })
  state?: MemberState;
}

/** By part of a name, or by a document. In the body: names and numbers in an address end up in logs. */
export class MemberSearchInput {
  @TextField({ max: 50, optional: true, description: 'Any part of the name' })
  name?: string;

  @ChoiceField(DOCUMENT_TYPE_CODES, { optional: true, description: 'With `documentNumber`' })
  documentType?: DocumentTypeCode;

  @TextField({ max: 40, optional: true, description: 'The whole number, in any spelling' })
  documentNumber?: string;
}

export class MemberParams extends UnitMembersParams {
  @IdField()
  accountId: string;
}

export class EndMembershipInput {
  @TextField({ max: 200, description: 'The person reads it' })
  reason: string;
}
