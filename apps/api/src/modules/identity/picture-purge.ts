import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { IdentityCaseEndings } from './identity-case-endings.ts';
import { systemFacts } from './identity-case-facts.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import { IdentityPictureRepository } from './identity-picture.repository.ts';
import { PictureVault } from './picture-vault.ts';

/** Longer than any request takes from its first picture to its case. */
const STRAY_MINUTES = 60;
const AT_A_TIME = 500;

/**
 * Ends the life of pictures under manual review (trust.md, promise 6): those of cases left undecided too long, of decided
 * ones after the grace period, of withdrawn ones, and those whose case never came. Whatever is interrupted, the next run
 * makes good.
 */
@Injectable()
export class PicturePurge {
  constructor(
    private readonly cases: IdentityCaseRepository,
    private readonly pictures: IdentityPictureRepository,
    private readonly endings: IdentityCaseEndings,
    private readonly vault: PictureVault,
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityService,
  ) {}

  /** @throws Error when a part could not be done; the others have been */
  async run(): Promise<void> {
    const steps = [() => this.expireOverdue(), () => this.purgeDue(), () => this.discardStray()];
    const failures: unknown[] = [];
    for (const step of steps) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'pictures could not all be purged');
  }

  private async expireOverdue(): Promise<void> {
    for (const id of await this.cases.listOverdue(AT_A_TIME)) {
      await this.unitOfWork.run(async () => {
        const opened = await this.cases.hold(id);
        // Decided while we came to it.
        if (opened?.status !== 'pending') return;
        await this.endings.end(opened, 'expired', systemFacts(opened));
      });
    }
  }

  /** The key first, then the bytes, then the rows with the record of it. */
  private async purgeDue(): Promise<void> {
    for (const id of await this.cases.listPurgeDue(AT_A_TIME)) {
      await this.vault.destroy(id);
      await this.unitOfWork.run(() => this.recordPurged(id));
    }
  }

  private async recordPurged(id: string): Promise<void> {
    const rows = await this.pictures.ofCase(id);
    const purged = await this.cases.markPurged(id);
    if (!purged) return;
    await this.pictures.forget(id);
    await this.activities.record({
      type: 'identity.pictures_purged',
      subject: { kind: 'identity', id: purged.accountId },
      ownerId: purged.accountId,
      detail: { caseId: id, pictures: rows.map(({ side }) => side), after: purged.status },
    });
  }

  private async discardStray(): Promise<void> {
    for (const caseId of await this.pictures.listStray(STRAY_MINUTES, AT_A_TIME))
      await this.vault.discard(caseId);
  }
}
