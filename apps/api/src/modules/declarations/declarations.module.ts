import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { AffiliationsModule } from '../affiliations/index.ts';
import { CredentialsModule } from '../credentials/index.ts';
import { FilesModule } from '../files/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { SeasonsModule } from '../seasons/index.ts';
import { UnitsModule } from '../units/index.ts';
import { DeclarationClaimService } from './declaration-claim.service.ts';
import { DeclarationDecisionsRepository } from './declaration-decisions.repository.ts';
import { DeclarationDraftService } from './declaration-draft.service.ts';
import { DeclarationFileHolder } from './declaration-file-holder.ts';
import { DeclarationFileReader } from './declaration-file-reader.ts';
import { DeclarationForms } from './declaration-forms.ts';
import { DeclarationReadingRepository } from './declaration-reading.repository.ts';
import { DeclarationReadingService } from './declaration-reading.service.ts';
import { DeclarationReopeningController } from './declaration-reopening.controller.ts';
import { DeclarationReopeningRepository } from './declaration-reopening.repository.ts';
import { DeclarationReopeningService } from './declaration-reopening.service.ts';
import { DeclarationReviewController } from './declaration-review.controller.ts';
import { DeclarationReviewService } from './declaration-review.service.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import { DeclarationStartService } from './declaration-start.service.ts';
import { DeclarationSubmissionService } from './declaration-submission.service.ts';
import { DeclarationSubmissionsRepository } from './declaration-submissions.repository.ts';
import { DeclarationWithdrawalService } from './declaration-withdrawal.service.ts';
import { DeclarationsController } from './declarations.controller.ts';
import { DeclarationsRepository } from './declarations.repository.ts';
import { DraftReferences } from './draft-references.ts';
import { FilingFactsSource } from './filing-facts.ts';
import { FormMarkController } from './form-mark.controller.ts';
import { FormMarkService } from './form-mark.service.ts';
import { FormRenewalController } from './form-renewal.controller.ts';
import { FormRenewalRepository } from './form-renewal.repository.ts';
import { FormRenewalService } from './form-renewal.service.ts';
import { FrozenCopies } from './frozen-copies.ts';
import { ReopenedPersons } from './reopened-persons.ts';
import { ReopeningList } from './reopening-list.ts';
import { RenewableForms } from './renewable-forms.ts';
import { ReviewCases } from './review-cases.ts';
import { ReviewReadingService } from './review-reading.service.ts';
import { SeasonDeclarationsModule } from './season-declarations.module.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import { TimelineService } from './timeline.service.ts';
import { UnderReviewModule } from './under-review.module.ts';
import { AssignmentService } from './assignment.service.ts';
import { BulkPassController } from './bulk-pass.controller.ts';
import { BulkPassService } from './bulk-pass.service.ts';
import { CaseDistributionController } from './case-distribution.controller.ts';
import { CaseHistoryController } from './case-history.controller.ts';
import { CaseHistoryRepository } from './case-history.repository.ts';
import { CaseHistoryService } from './case-history.service.ts';
import { CaseOpenings } from './case-openings.ts';
import { FrozenCopyReader } from './frozen-copy-reader.ts';
import { NextCaseRepository } from './next-case.repository.ts';
import { NextCaseService } from './next-case.service.ts';
import { RevealController } from './reveal.controller.ts';
import { RevealService } from './reveal.service.ts';
import { ReviewNoteController } from './review-note.controller.ts';
import { ReviewNoteRepository } from './review-note.repository.ts';
import { ReviewNoteService } from './review-note.service.ts';
import { ReviewQueueRepository } from './review-queue.repository.ts';
import { ReviewQueueService } from './review-queue.service.ts';

/** 申报 and its review. */
@Module({
  imports: [
    AccountsModule,
    IdentityModule,
    UnitsModule,
    FilesModule,
    AffiliationsModule,
    CredentialsModule,
    SeasonsModule,
    UnderReviewModule,
    SeasonDeclarationsModule,
  ],
  controllers: [
    DeclarationsController,
    FormRenewalController,
    DeclarationReopeningController,
    DeclarationReviewController,
    FormMarkController,
    CaseHistoryController,
    CaseDistributionController,
    ReviewNoteController,
    BulkPassController,
    RevealController,
  ],
  providers: [
    DeclarationsRepository,
    DeclarationSubmissionsRepository,
    DeclarationDecisionsRepository,
    DeclarationReadingRepository,
    FrozenCopies,
    DeclarationSeasons,
    FilingFactsSource,
    DeclarationForms,
    DraftReferences,
    SnapshotBuilder,
    DeclarationStartService,
    DeclarationDraftService,
    DeclarationSubmissionService,
    DeclarationWithdrawalService,
    DeclarationReadingService,
    TimelineService,
    DeclarationReopeningRepository,
    ReopenedPersons,
    ReopeningList,
    DeclarationReopeningService,
    ReviewCases,
    DeclarationClaimService,
    DeclarationReviewService,
    ReviewReadingService,
    DeclarationFileReader,
    DeclarationFileHolder,
    FormRenewalRepository,
    RenewableForms,
    FormRenewalService,
    FormMarkService,
    CaseOpenings,
    CaseHistoryRepository,
    CaseHistoryService,
    FrozenCopyReader,
    ReviewQueueRepository,
    ReviewQueueService,
    NextCaseRepository,
    NextCaseService,
    AssignmentService,
    ReviewNoteRepository,
    ReviewNoteService,
    BulkPassService,
    RevealService,
  ],
  exports: [FrozenCopies],
})
export class DeclarationsModule {}
