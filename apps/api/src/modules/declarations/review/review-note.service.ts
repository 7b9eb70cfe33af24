import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, standingReasons } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ReviewCases, type Reviewer } from './review-cases.ts';
import type { SaveReviewNoteInput } from './review-note.input.ts';
import { ReviewNoteRepository } from './review-note.repository.ts';
import type { SavedNoteView } from './review-note.view.ts';

/** 审核草稿: what a reviewer is about to decide, kept for him alone until the stage has decided. */
@Injectable()
export class ReviewNoteService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly repository: ReviewNoteRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Saves the reviewer's note, also when his claim has run out meanwhile: what he typed is not lost.
   * @returns the new version, and whether the case is still his
   * @throws DomainError `version_stale` with the note as it is kept, when another device has saved since
   */
  save(
    reviewer: Reviewer,
    id: string,
    { version: basedOn, ...content }: SaveReviewNoteInput,
  ): Promise<SavedNoteView> {
    const work = async () => {
      const { declaration, submission, state, facts } = await this.cases.hold(reviewer, id);
      refuseIf(standingReasons({ ...state, claimedBy: null }, 'claimed', facts));
      if (declaration.stage === null) throw new Error('what is under review has a stage');
      const key = { declarationId: id, stage: declaration.stage, accountId: reviewer.accountId };
      const version = await this.repository.save(key, basedOn, content, submission.contentHash);
      if (version !== undefined) return { version, claimed: state.claimedBy === reviewer.accountId };
      const kept = await this.repository.find(key);
      throw new DomainError('version_stale', { currentVersion: kept?.version ?? 0, current: kept?.content });
    };
    return this.unitOfWork.run(work, { unrecorded: 'a private draft changes no case' });
  }
}
