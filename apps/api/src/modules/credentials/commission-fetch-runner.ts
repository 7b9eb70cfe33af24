import { Injectable } from '@nestjs/common';
import { type FetchFailure, isProblem } from '@htp/domain';
import { PinoLogger } from 'nestjs-pino';
import { UnitOfWork } from '../../platform/database/index.ts';
import { Commission, CommissionRefused, CommissionUnavailable } from '../../platform/edge/index.ts';
import { IdentityService } from '../identity/index.ts';
import { CommissionFetchSettlement } from './commission-fetch-settlement.ts';
import { CommissionFetchRepository, type FetchTry } from './commission-fetch.repository.ts';

/** Runs one try of a fetch: the commission is asked outside any transaction. */
@Injectable()
export class CommissionFetchRunner {
  constructor(
    private readonly commission: Commission,
    private readonly identities: IdentityService,
    private readonly fetches: CommissionFetchRepository,
    private readonly settlement: CommissionFetchSettlement,
    private readonly unitOfWork: UnitOfWork,
    private readonly logger: PinoLogger,
  ) {}

  /** Now, if nobody is at it. */
  async run(id: string): Promise<void> {
    const begun = await this.begin(() => this.fetches.startNow(id));
    if (begun) await this.finish(begun);
  }

  /** Whatever has been due longest. @returns what went wrong, if anything; undefined when nothing is due */
  async runDue(): Promise<{ failure: FetchFailure | null } | undefined> {
    const begun = await this.begin(() => this.fetches.startDue());
    return begun && { failure: await this.finish(begun) };
  }

  private begin(start: () => Promise<FetchTry | undefined>): Promise<FetchTry | undefined> {
    return this.unitOfWork.run(start, { unrecorded: 'the row itself tells of its tries' });
  }

  private async finish(begun: FetchTry): Promise<FetchFailure | null> {
    try {
      const person = await this.identities.getVerifiedPerson(begun.ownerId);
      await this.settlement.ofAnswer(begun, await this.commission.findCredentials(person));
      return null;
    } catch (error) {
      const failure = failureOf(error);
      this.logger.error({ err: error, fetchId: begun.id }, 'credentials not fetched');
      await this.settlement.ofFailure(begun, failure);
      return failure;
    }
  }
}

function failureOf(error: unknown): FetchFailure {
  if (error instanceof CommissionUnavailable) return 'unavailable';
  if (error instanceof CommissionRefused) return 'refused';
  return isProblem(error, 'not_verified') ? 'not_verified' : 'internal';
}
