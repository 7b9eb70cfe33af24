import { Injectable } from '@nestjs/common';
import { type FetchFailure, nextFetchTry } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import type { CommissionAnswer } from '../../platform/edge/index.ts';
import { CommissionFetchRepository, type FetchTry } from './commission-fetch.repository.ts';
import { CommissionImport } from './commission-import.ts';

/** Another try has taken over: what this one has found is the other's to bring in. */
class FetchOvertaken extends Error {}

/** What a try of a fetch changes, in one unit of work. */
@Injectable()
export class CommissionFetchSettlement {
  constructor(
    private readonly fetches: CommissionFetchRepository,
    private readonly imports: CommissionImport,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Brings in what the commission has said, unless another try has taken over. */
  async ofAnswer(begun: FetchTry, answer: CommissionAnswer): Promise<void> {
    try {
      await this.unitOfWork.run(() => this.bringIn(begun, answer));
    } catch (error) {
      if (!(error instanceof FetchOvertaken)) throw error;
    }
  }

  /** Says when it is tried again, or that it has failed. */
  async ofFailure(begun: FetchTry, failure: FetchFailure): Promise<void> {
    const nextTryAt = nextFetchTry(failure, begun.tries, begun.now);
    const event = nextTryAt ? 'postponed' : 'failed';
    await this.unitOfWork.run(async () => {
      if (!(await this.fetches.settle(begun, event, { failure, nextTryAt }))) return;
      await this.record(`credential.fetch_${event}`, begun.ownerId, { failure, tries: begun.tries });
    });
  }

  private async bringIn(begun: FetchTry, answer: CommissionAnswer): Promise<void> {
    const outcome = await this.imports.bringIn(begun.ownerId, answer);
    const { changes, faults, ...counts } = outcome;
    const event = faults.length > 0 ? 'partly_succeeded' : 'succeeded';
    if (!(await this.fetches.settle(begun, event, outcome))) throw new FetchOvertaken();
    const detail = { ...counts, changed: changes.length, faults: faults.map(({ code }) => code) };
    await this.record('credential.fetched', begun.ownerId, detail);
  }

  private record(
    type: 'credential.fetched' | 'credential.fetch_postponed' | 'credential.fetch_failed',
    ownerId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'account', id: ownerId }, ownerId, detail });
  }
}
