import { Injectable, Logger } from '@nestjs/common';
import { tracesOf } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { DeclarationChecksRepository } from './declaration-checks.repository.ts';
import { FoundKeeper } from './found-keeper.ts';
import { OtherDeclarations } from './other-declarations.ts';
import { SubmissionFacts } from './submission-facts.ts';

const BOOKKEEPING = { unrecorded: 'when something is looked at is no activity' };

/** 自动核对: looks at a submission and keeps what was found, once after each submission and whenever something is new. */
@Injectable()
export class SubmissionCheck {
  private readonly logger = new Logger(SubmissionCheck.name);

  constructor(
    private readonly checks: DeclarationChecksRepository,
    private readonly others: OtherDeclarations,
    private readonly facts: SubmissionFacts,
    private readonly keeper: FoundKeeper,
    private readonly copies: FrozenCopies,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Looks at whatever has been due longest, one after the other. @returns how many */
  async advance(most = 500): Promise<number> {
    for (let looked = 0; looked < most; looked += 1) {
      const submissionId = await this.unitOfWork.run(() => this.checks.lease(), BOOKKEEPING);
      if (submissionId === undefined) return looked;
      await this.check(submissionId);
    }
    return most;
  }

  /** A fault of the machine is logged and holds nobody up. */
  async check(submissionId: string): Promise<void> {
    try {
      await this.lookAt(submissionId);
    } catch (error) {
      this.logger.error(error);
      await this.unitOfWork.run(() => this.checks.fail(submissionId), BOOKKEEPING);
    }
  }

  private async lookAt(submissionId: string): Promise<void> {
    const submission = await this.checks.find(submissionId);
    if (!submission) {
      await this.unitOfWork.run(() => this.checks.drop(submissionId), BOOKKEEPING);
      return;
    }
    const snapshot = this.copies.openCopy(submissionId, submission.frozenCopy);
    await this.others.meet(submission, tracesOf(snapshot));
    const looked = await this.facts.lookAt(submission, snapshot);
    await this.keeper.keep(submission, snapshot, looked);
  }
}
