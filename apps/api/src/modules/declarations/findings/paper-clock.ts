import { Injectable } from '@nestjs/common';
import { beijingDay, FINDING_THRESHOLDS } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { DeclarationExpiriesRepository } from './declaration-expiries.repository.ts';

const BATCH = 500;
const { messageDays, endsSoonDays } = FINDING_THRESHOLDS;

/** Day by day: tells candidates of papers that end soon, through the record, and has reviewers shown what has ended. */
@Injectable()
export class PaperClock {
  constructor(
    private readonly expiries: DeclarationExpiriesRepository,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns how many candidates were told */
  async strike(): Promise<number> {
    const today = beijingDay(await this.clock.now());
    const soon = Math.max(...Object.values(endsSoonDays));
    await this.unitOfWork.run(() => this.expiries.wake(today, soon, this.clock.fixedAt), {
      unrecorded: 'when something is looked at is no activity',
    });
    for (let total = 0; ;) {
      const told = await this.unitOfWork.run(() => this.tell(today));
      total += told;
      if (told < BATCH) return total;
    }
  }

  private async tell(today: string): Promise<number> {
    const ending = await this.expiries.tell(today, messageDays, BATCH);
    for (const { declarationId, personId, kind: expiry, endsOn } of ending) {
      await this.activity.record({
        type: 'declaration.paper_ends_soon',
        subject: { kind: 'declaration', id: declarationId },
        ownerId: personId,
        detail: { expiry, endsOn },
      });
    }
    return ending.length;
  }
}
