import { Injectable } from '@nestjs/common';
import {
  type ActivityType,
  allowedIdentityCaseActions,
  DomainError,
  PICTURE_CONSENT_VERSION,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { stateOfCase } from '../review/identity-case-columns.ts';
import { IdentityCaseEndings } from '../review/identity-case-endings.ts';
import { ownFacts } from '../review/identity-case-facts.ts';
import { IdentityCaseRepository } from '../review/identity-case.repository.ts';
import { PictureConsents } from './picture-consents.ts';

const CHANGED_NOTHING = { unrecorded: 'it stood like that already' };

/** Giving and taking back the consent to pictures of documents, each with what follows. */
@Injectable()
export class PictureConsentService {
  constructor(
    private readonly consents: PictureConsents,
    private readonly cases: IdentityCaseRepository,
    private readonly endings: IdentityCaseEndings,
    private readonly activity: ActivityService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `picture_consent_required` when another version was shown than the one in force */
  async give(accountId: string, version: string): Promise<void> {
    if (version !== PICTURE_CONSENT_VERSION) throw new DomainError('picture_consent_required');
    await this.unitOfWork.run(async () => {
      if (await this.consents.give(accountId))
        await this.record('picture_consent.given', accountId, { version });
    }, CHANGED_NOTHING);
  }

  /**
   * What waits for a reviewer ends with it, and whatever pictures are still there are due for the purge at once. A verification that has
   * succeeded stands (article 15): its pictures are gone, and who the person is goes with the account.
   */
  async withdraw(accountId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.consents.withdraw(accountId))) return;
      await this.record('picture_consent.withdrawn', accountId, {});
      const pending = await this.cases.holdPending(accountId);
      const own = ownFacts(accountId);
      if (pending && allowedIdentityCaseActions(stateOfCase(pending), own).includes('withdraw'))
        await this.endings.end(pending, 'withdrawn', own);
      await this.cases.hastenPurge(accountId);
    }, CHANGED_NOTHING);
  }

  private record(type: ActivityType, accountId: string, detail: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'identity', id: accountId } as const;
    return this.activity.record({ type, subject, ownerId: accountId, detail });
  }
}
