import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';

const AT_A_TIME = 200;

/**
 * Forgets name, number and birth of identity cases that ended long enough ago. The blind index stays, by which a document that
 * was rejected before is known again, and so do decision, reviewer and reasons (docs/adr/0012-identity-review.md).
 */
@Injectable()
export class IdentityCaseRetention {
  constructor(
    private readonly environment: Environment,
    private readonly cases: IdentityCaseRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityService,
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
    const rows = await this.cases.forgetDocuments(this.environment.IDENTITY_CASE_RETENTION_DAYS, AT_A_TIME);
    for (const { id, accountId } of rows) {
      const subject = { kind: 'identity', id: accountId } as const;
      const detail = { caseId: id };
      await this.activities.record({ type: 'identity.case_forgotten', subject, ownerId: accountId, detail });
    }
    return rows.length;
  }
}
