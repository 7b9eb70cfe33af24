import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { createInitialPassword } from '../password.ts';
import { StaffAccountService } from './staff-account.service.ts';
import { StaffAdministrationRepository } from './staff-administration.repository.ts';

/** Makes the account that all others of an installation come from. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly staff: StaffAccountService,
    private readonly administration: StaffAdministrationRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns the initial password. @throws Error when somebody administers already: accounts are his to create */
  async create(userName: string, displayName: string): Promise<string> {
    const password = createInitialPassword();
    await this.unitOfWork.run(async () => {
      if (await this.administration.lockAndFindAdministrator())
        throw new Error('there is a system administrator already, who creates all further accounts');
      const scope = { kind: 'province' } as const;
      const grants = [{ role: 'system_admin', scope } as const];
      await this.staff.create({ userName, displayName, password, initialPassword: true, grants });
    });
    return password;
  }
}
