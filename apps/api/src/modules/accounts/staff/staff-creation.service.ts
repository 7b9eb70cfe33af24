import { Injectable } from '@nestjs/common';
import { checkDocumentNumber, beijingDay, DomainError, type FieldErrorCode, pointerTo } from '@htp/domain';
import { Clock } from '../../../platform/edge/index.ts';
import type { IssuedPassword } from './issued-password.ts';
import { canonicalUserName } from '../password.ts';
import { StaffAccountService } from './staff-account.service.ts';
import { GrantInput, type NewStaffInput } from './staff.input.ts';
import type { NewStaffView } from './staff.view.ts';

/** Makes accounts of staff as a system administrator asks for them. */
@Injectable()
export class StaffCreationService {
  constructor(
    private readonly staff: StaffAccountService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `document_number_invalid`, `scope_unsuitable`, `duties_incompatible`, `duplicate` */
  async create(input: NewStaffInput, password: IssuedPassword): Promise<NewStaffView> {
    const { userName, displayName, grants } = input;
    const accountId = await this.staff.create({
      userName,
      displayName,
      password,
      initialPassword: true,
      grants: grants.map((grant, place) => GrantInput.grantOf(grant, pointerTo('grants', place))),
      documentKey: await this.documentKeyOf(input),
    });
    return { accountId, userName: canonicalUserName(userName), initialPassword: password.password };
  }

  private async documentKeyOf({ documentType, documentNumber }: NewStaffInput): Promise<string | undefined> {
    if (documentType === undefined && documentNumber === undefined) return undefined;
    if (documentType === undefined) throw documentProblem('documentType', ['required']);
    if (documentNumber === undefined) throw documentProblem('documentNumber', ['required']);
    const today = beijingDay(await this.clock.now());
    const checked = checkDocumentNumber(documentType, documentNumber, today);
    if (!checked.ok) throw documentProblem('documentNumber', checked.issues);
    return checked.key;
  }
}

function documentProblem(field: string, codes: readonly FieldErrorCode[]): DomainError {
  const errors = codes.map((code) => ({ pointer: pointerTo(field), code }));
  return new DomainError('document_number_invalid', undefined, errors);
}
