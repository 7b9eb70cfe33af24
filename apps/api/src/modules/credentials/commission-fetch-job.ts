import { Injectable } from '@nestjs/common';
import { Outbox, type OutboxEntry } from '../../platform/activity/index.ts';
import { CommissionFetchRunner } from './commission-fetch-runner.ts';
import { CommissionFetchService } from './commission-fetch.service.ts';

const MOST_PER_RUN = 500;
/** So many calls at a time are no burden to a platform that a whole province asks. */
const LANES = 4;

/** Requests the fetches that follow a verification, and runs what is due: the first tries of those, and the next ones of all. */
@Injectable()
export class CommissionFetchJob {
  constructor(
    private readonly outbox: Outbox,
    private readonly fetches: CommissionFetchService,
    private readonly runner: CommissionFetchRunner,
  ) {}

  async run(): Promise<void> {
    const request = (entries: readonly OutboxEntry[]) => this.requestFor(entries);
    await this.outbox.follow('commission-fetches', ['identity.verified'], request);
    const left = { tries: MOST_PER_RUN };
    await Promise.all(Array.from({ length: LANES }, () => this.lane(left)));
  }

  private async requestFor(entries: readonly OutboxEntry[]): Promise<void> {
    for (const { ownerId } of entries) if (ownerId) await this.fetches.requestAfterVerification(ownerId);
  }

  /** A platform that does not answer is left alone until the next run. */
  private async lane(left: { tries: number }): Promise<void> {
    while (left.tries-- > 0) {
      const outcome = await this.runner.runDue();
      if (outcome === undefined || outcome.failure === 'unavailable') return;
    }
  }
}
