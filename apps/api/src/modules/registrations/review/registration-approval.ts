import { Injectable } from '@nestjs/common';
import { checkUserName, DomainError } from '@htp/domain';
import { type IssuedPassword, StaffAccountService } from '../../accounts/index.ts';
import { UnitCodeService, UnitRegistry } from '../../units/index.ts';
import { RegistrationSeals } from '../registration-seals.ts';
import { RegistrationRepository, type RegistrationRow } from '../registration.repository.ts';

interface NewOfficer {
  readonly userName: string;
  readonly displayName: string;
  readonly password: IssuedPassword;
}

const USER_NAME_KEY = 'staff_account_user_name_key';

/** Does what an approved registration asks for; belongs to the unit of work of the decision. */
@Injectable()
export class RegistrationApproval {
  constructor(
    private readonly registry: UnitRegistry,
    private readonly codes: UnitCodeService,
    private readonly staff: StaffAccountService,
    private readonly seals: RegistrationSeals,
    private readonly repository: RegistrationRepository,
  ) {}

  /**
   * Makes the unit, its code and its officer's account, or changes the unit.
   * @param password for the officer's account
   * @param userName instead of the one wished for
   * @returns the unit's id. @throws DomainError `unit_registered`, `user_name_taken`, `registration_invalid`
   */
  async carryOut(row: RegistrationRow, password: IssuedPassword, userName?: string): Promise<string> {
    if (row.kind === 'change') {
      await this.registry.reregister(row.unitId!, row);
      return row.unitId!;
    }
    const people = this.seals.openPeople(row.id, row.people)!;
    const { responsible, officer } = people;
    const unitId = await this.registry.register({ ...row, contacts: { responsible, officer } });
    const officerName = userName === undefined ? people.userName : checkedUserName(userName);
    await this.openAccount(row.id, unitId, { userName: officerName, displayName: officer.name, password });
    return unitId;
  }

  /** Nobody sees the password but the applicant, who collects it by his query code. */
  private async openAccount(registrationId: string, unitId: string, account: NewOfficer): Promise<void> {
    await this.createOfficer(account, unitId);
    const { userName } = account;
    const initialPassword = account.password.password;
    const { code: confirmationCode } = await this.codes.issue(unitId);
    const sealed = this.seals.sealHandover(registrationId, { userName, initialPassword, confirmationCode });
    await this.repository.prepareHandover(registrationId, sealed);
  }

  private async createOfficer(account: NewOfficer, unitId: string): Promise<void> {
    const grants = [{ role: 'unit_officer', scope: { kind: 'unit', unitId } }] as const;
    try {
      await this.staff.create({ ...account, initialPassword: true, grants });
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== USER_NAME_KEY) throw error;
      throw new DomainError('user_name_taken', undefined, [{ pointer: '/userName', code: 'duplicate' }]);
    }
  }
}

function checkedUserName(typed: string): string {
  const checked = checkUserName(typed);
  if (checked.ok) return checked.userName;
  const errors = checked.issues.map((code) => ({ pointer: '/userName', code }));
  throw new DomainError('registration_invalid', undefined, errors);
}
