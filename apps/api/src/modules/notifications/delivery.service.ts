import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../platform/http/index.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import type { DeliveriesInput } from './message.input.ts';
import { type DeliveryPageView, DeliveryView } from './message.view.ts';

/** Deliveries as staff see them: states and codes, nothing of their readers. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly repository: DeliveryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  async list(input: DeliveriesInput): Promise<DeliveryPageView> {
    const size = pageSize(input);
    const [before] = cursorKeys(input.cursor, 'id') ?? [];
    const rows = await this.repository.page(input.state, before, size + 1);
    return pageOf(
      rows,
      size,
      ({ messageId }) => [messageId],
      (row) => DeliveryView.of(row),
    );
  }

  /** @returns how many wait to be sent again. @throws DomainError `delivery_not_resendable` when none of them may be */
  resend(messageIds: readonly string[]): Promise<number> {
    return this.unitOfWork.run(async () => {
      const resent = await this.repository.resend(messageIds);
      if (resent.length === 0) throw new DomainError('delivery_not_resendable');
      for (const id of resent)
        await this.activity.record({ type: 'message.resent', subject: { kind: 'message', id } });
      return resent.length;
    });
  }
}
