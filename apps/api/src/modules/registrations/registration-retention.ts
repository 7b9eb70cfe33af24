import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/index.ts';
import { Environment } from '../../platform/config/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { RegistrationProofs } from './registration-proofs.ts';
import { RegistrationRepository } from './registration.repository.ts';

const AT_A_TIME = 100;

/**
 * Forgets personal data of registrations that ended long enough ago: the people it names, and the proof of one that came to
 * nothing. What was asked for, who decided and why stay (docs/adr/0013-units.md).
 */
@Injectable()
export class RegistrationRetention {
  constructor(
    private readonly environment: Environment,
    private readonly repository: RegistrationRepository,
    private readonly proofs: RegistrationProofs,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns how many were forgotten */
  async forget(): Promise<number> {
    let total = 0;
    for (;;) {
      const forgotten = await this.unitOfWork.run(() => this.forgetSome());
      total += forgotten;
      if (forgotten < AT_A_TIME) return total;
    }
  }

  private async forgetSome(): Promise<number> {
    const rows = await this.repository.forgetPeople(this.environment.REGISTRATION_RETENTION_DAYS, AT_A_TIME);
    for (const { id, status } of rows) {
      if (status !== 'approved') await this.proofs.retractOf(id);
      await this.activity.record({ type: 'registration.forgotten', subject: { kind: 'registration', id } });
    }
    return rows.length;
  }
}
