import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { CredentialHolders } from './credential-holders.ts';
import { CredentialRepository } from './credential.repository.ts';

/** Removes a credential. Declarations keep copies of their own, and the commission's record can be fetched again. */
@Injectable()
export class CredentialRemovalService {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly holders: CredentialHolders,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found`, `credential_in_use` while one of its fields is being corrected */
  async remove(ownerId: string, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.credentials.lock(id, ownerId))) throw new DomainError('not_found');
      if (await this.holders.hold(id)) throw new DomainError('credential_in_use');
      await this.credentials.remove(id, ownerId);
      const subject = { kind: 'credential', id } as const;
      await this.activity.record({ type: 'credential.removed', subject, ownerId });
    });
  }
}
