import {
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  DomainError,
  STAFF_ROLES,
  type StaffGrant,
  type StaffRole,
} from '@htp/domain';
import { ChoiceField, IdField, ObjectListField, PageInput, TextField } from '../../../platform/http/index.ts';
import { grantOf } from '../grant-rows.ts';

const USER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$/;

export class GrantInput {
  @ChoiceField(STAFF_ROLES)
  role: StaffRole;

  @IdField({ optional: true, description: 'For `unit_officer`' })
  unitId?: string;

  @TextField({
    max: 6,
    optional: true,
    description: 'For `exam_point_reviewer`: the division of the exam point',
  })
  divisionCode?: string;

  /** @param at pointer to it in what was sent. @throws DomainError `scope_unsuitable` when it names two scopes */
  static grantOf({ role, unitId, divisionCode }: GrantInput, at = ''): StaffGrant {
    if (unitId !== undefined && divisionCode !== undefined)
      throw new DomainError('scope_unsuitable', undefined, [
        { pointer: `${at}/divisionCode`, code: 'not_allowed' },
      ]);
    return grantOf({
      role,
      unitId: unitId ?? null,
      divisionCode: divisionCode ?? null,
    }) as StaffGrant;
  }
}

export class NewStaffInput {
  @TextField({ max: 64, pattern: USER_NAME })
  userName: string;

  @TextField({ max: 100 })
  displayName: string;

  @ObjectListField(() => GrantInput, { max: 20 })
  grants: GrantInput[];

  @ChoiceField(DOCUMENT_TYPE_CODES, { optional: true, description: 'With `documentNumber`' })
  documentType?: DocumentTypeCode;

  @TextField({
    max: 40,
    optional: true,
    description: "The person's own, for four eyes by person; never shown again",
  })
  documentNumber?: string;
}

export class StaffListInput extends PageInput {
  @TextField({ max: 64, optional: true, description: 'The beginning of a user name or of a name' })
  name?: string;

  @ChoiceField(STAFF_ROLES, { optional: true })
  role?: StaffRole;

  @IdField({ optional: true, description: 'Whoever holds a role over this unit itself' })
  unitId?: string;
}

export class RenameInput {
  @TextField({ max: 100 })
  displayName: string;
}

export class StaffParams {
  @IdField()
  id: string;
}

export class StaffGrantParams extends StaffParams {
  @IdField()
  grantId: string;
}

export class StaffSessionParams extends StaffParams {
  @IdField()
  sessionId: string;
}
