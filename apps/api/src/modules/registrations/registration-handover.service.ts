import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { HeldReceipts } from './held-receipts.ts';
import { RegistrationReceipts } from './registration-receipts.ts';
import { type Handover, RegistrationSeals } from './registration-seals.ts';
import type { ReceiptInput } from './registration.input.ts';
import { RegistrationRepository } from './registration.repository.ts';

/** Gives the applicant what the approval made: no reviewer sees it. */
@Injectable()
export class RegistrationHandoverService {
  constructor(
    private readonly held: HeldReceipts,
    private readonly repository: RegistrationRepository,
    private readonly receipts: RegistrationReceipts,
    private readonly seals: RegistrationSeals,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Once. A client that lost the answer asks again with the same key, within ten minutes.
   * @throws DomainError `not_found`, `not_now` before the approval, `handover_over`
   */
  collect(receipt: ReceiptInput, key: string): Promise<Handover> {
    const work = async () => {
      const row = await this.held.of(receipt).hold();
      if (row.status !== 'approved' || row.kind === 'change') throw new DomainError('not_now');
      const { id, handover, handoverDigest, handoverOpen } = row;
      const retried = handoverDigest !== null && this.receipts.isHandoverKey(handoverDigest, key);
      if (!handover || !handoverOpen || (handoverDigest && !retried)) throw new DomainError('handover_over');
      if (!retried) {
        await this.repository.handOver(id, this.receipts.handoverDigest(key));
        await this.activity.record({
          type: 'registration.handed_over',
          subject: { kind: 'registration', id },
        });
      }
      return this.seals.openHandover(id, handover);
    };
    return this.unitOfWork.run(work, {
      unrecorded: 'a retry reads what was collected, and that is recorded',
    });
  }

  /** What was collected, or was not for too long, is forgotten. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(() => this.repository.forgetHandovers(), {
      unrecorded: 'that it was collected is recorded',
    });
  }
}
