import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { IdentityCaseEndings } from '../review/identity-case-endings.ts';
import { systemFacts } from '../review/identity-case-facts.ts';
import { IdentityCaseRepository } from '../review/identity-case.repository.ts';
import { IdentityPictureRepository } from './identity-picture.repository.ts';
import { PictureVault } from './picture-vault.ts';

/** Longer than any request takes from its first picture to its case. */
const STRAY_MINUTES = 60;
const AT_A_TIME = 1000;

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

  /** @throws AggregateError when something could not be done; all else has been */
  async run(): Promise<void> {
    const failures = [
      ...(await each(await this.cases.listOverdue(AT_A_TIME), (id) => this.expire(id))),
      ...(await each(await this.cases.listPurgeDue(AT_A_TIME), (id) => this.purge(id))),
      ...(await each(await this.pictures.listStray(STRAY_MINUTES, AT_A_TIME), (id) =>
        this.vault.discard(id),
      )),
    ];
    if (failures.length > 0) throw new AggregateError(failures, 'pictures could not all be purged');
  }

  private expire(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const opened = await this.cases.hold(id);
      // Decided while we came to it.
      if (opened?.status !== 'pending') return;
      await this.endings.end(opened, 'expired', systemFacts(opened));
    });
  }

  /** The key first, then the bytes, then the rows with the record of it. */
  private async purge(id: string): Promise<void> {
    await this.vault.destroy(id);
    await this.unitOfWork.run(() => this.recordPurged(id));
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
}

/** Does the work for each, one after the other; one that fails keeps none from the others. @returns what failed */
async function each(ids: readonly string[], work: (id: string) => Promise<void>): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const id of ids) await work(id).catch((error: unknown) => failures.push(error));
  return failures;
}
