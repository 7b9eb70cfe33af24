import { Injectable } from '@nestjs/common';
import { fetchRequestProblems, type FetchTrigger, mayRequestFetch, refuseIf } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { IdentityService } from '../identity/index.ts';
import { CommissionFetchRunner } from './commission-fetch-runner.ts';
import { CommissionFetchRepository } from './commission-fetch.repository.ts';
import { CommissionFetchOverview, CommissionFetchView } from './commission-fetch.view.ts';

/** Asking for what the health commission's platform (委平台) knows; its records arrive as 未完善. */
@Injectable()
export class CommissionFetchService {
  constructor(
    private readonly identities: IdentityService,
    private readonly fetches: CommissionFetchRepository,
    private readonly runner: CommissionFetchRunner,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a fetch, or joins the one that is going, and makes a try at once; further ones are made in the background. Whether it
   * has brought anything, the answer says.
   * @throws DomainError `not_verified`, `rate_limited`
   */
  async request(ownerId: string): Promise<CommissionFetchView> {
    await this.identities.getVerifiedPerson(ownerId);
    await this.runner.run(await this.requested(ownerId));
    const latest = await this.fetches.findLatest(ownerId);
    return CommissionFetchView.of(latest!);
  }

  /** Where it stands, for the person. */
  async overview(ownerId: string): Promise<CommissionFetchOverview> {
    const latest = await this.fetches.findLatest(ownerId);
    const lastSucceededAt = await this.fetches.findLastSuccess(ownerId);
    const requestedAt = await this.fetches.requestedToday(ownerId);
    const mayRequest = mayRequestFetch(latest?.status ?? null, requestedAt, await this.clock.now());
    return CommissionFetchOverview.of(latest, lastSucceededAt, mayRequest);
  }

  /** For somebody who has just been verified, unless he has asked already. */
  async requestAfterVerification(ownerId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.fetches.holdOwner(ownerId);
      if (!(await this.fetches.findLatest(ownerId))) await this.make(ownerId, 'verification');
    });
  }

  private requested(ownerId: string): Promise<string> {
    return this.unitOfWork.run(async () => {
      await this.fetches.holdOwner(ownerId);
      const open = await this.fetches.findOpen(ownerId);
      if (open) return open;
      refuseIf(fetchRequestProblems(await this.fetches.requestedToday(ownerId), await this.clock.now()));
      return this.make(ownerId, 'candidate');
    }, JOINS);
  }

  private async make(ownerId: string, trigger: FetchTrigger): Promise<string> {
    const id = await this.fetches.request(ownerId, trigger);
    const subject = { kind: 'account', id: ownerId } as const;
    await this.activity.record({ type: 'credential.fetch_requested', subject, ownerId, detail: { trigger } });
    return id;
  }
}

const JOINS = { unrecorded: 'joining a fetch that was requested changes nothing' };
