import { Injectable } from '@nestjs/common';
import type { SharedTrace, Trace } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { AlikePictures } from './alike-pictures.ts';
import type { CheckedSubmission } from './declaration-checks.repository.ts';
import { DeclarationTracesRepository } from './declaration-traces.repository.ts';

const BOOKKEEPING = { unrecorded: 'who is looked at again is no activity' };

/** What a submission shares with those of other persons: numbers, files, and pictures of the same sheet. */
@Injectable()
export class OtherDeclarations {
  constructor(
    private readonly traces: DeclarationTracesRepository,
    private readonly pictures: AlikePictures,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Keeps what it holds, and has those looked at again with whom it shares something that is new to them. */
  async meet(submission: CheckedSubmission, traces: readonly Trace[]): Promise<void> {
    const work = async () => {
      await this.traces.keep(submission, traces);
      await this.pictures.wakeOthers(submission, traces.filter(isPicture));
    };
    await this.unitOfWork.run(work, BOOKKEEPING);
  }

  async sharedBy(submission: CheckedSubmission, traces: readonly Trace[]): Promise<SharedTrace[]> {
    const same = await this.traces.sharedBy(submission, traces);
    return [...same, ...(await this.pictures.sharedBy(submission, traces.filter(isPicture), same))];
  }
}

const isPicture = ({ kind }: Trace) => kind === 'picture';
