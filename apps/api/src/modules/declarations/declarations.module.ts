import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { AffiliationsModule } from '../affiliations/index.ts';
import { CredentialsModule } from '../credentials/index.ts';
import { EvidenceModule } from '../evidence/index.ts';
import { FilesModule } from '../files/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { EligibilityModule } from '../eligibility/index.ts';
import { SeasonsModule } from '../seasons/index.ts';
import { UnitsModule } from '../units/index.ts';
import { DeclarationClaimService } from './distribution/declaration-claim.service.ts';
import { DeclarationDecisionsRepository } from './declaration-decisions.repository.ts';
import { DeclarationDraftService } from './filing/declaration-draft.service.ts';
import { DeclarationFileHolder } from './declaration-file-holder.ts';
import { DeclarationFileReader } from './review/declaration-file-reader.ts';
import { DeclarationForms } from './filing/declaration-forms.ts';
import { DeclarationReadingRepository } from './declaration-reading.repository.ts';
import { DeclarationReadingService } from './filing/declaration-reading.service.ts';
import { DeclarationReopeningController } from './reopening/declaration-reopening.controller.ts';
import { DeclarationReopeningRepository } from './reopening/declaration-reopening.repository.ts';
import { DeclarationReopeningService } from './reopening/declaration-reopening.service.ts';
import { DeclarationReviewController } from './review/declaration-review.controller.ts';
import { DeclarationReviewService } from './review/declaration-review.service.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import { DeclarationStartService } from './filing/declaration-start.service.ts';
import { DeclarationSubmissionService } from './filing/declaration-submission.service.ts';
import { DeclarationSubmissionsRepository } from './declaration-submissions.repository.ts';
import { DeclarationWithdrawalService } from './filing/declaration-withdrawal.service.ts';
import { DeclarationsController } from './filing/declarations.controller.ts';
import { DeclarationsRepository } from './declarations.repository.ts';
import { DraftReferences } from './filing/draft-references.ts';
import { FilingFactsSource } from './filing/filing-facts.ts';
import { FormMarkController } from './review/form-mark.controller.ts';
import { FormMarkService } from './review/form-mark.service.ts';
import { FormRenewalController } from './filing/form-renewal.controller.ts';
import { FormRenewalRepository } from './filing/form-renewal.repository.ts';
import { FormRenewalService } from './filing/form-renewal.service.ts';
import { FrozenCopies } from './frozen-copies.ts';
import { ReopenedPersons } from './reopening/reopened-persons.ts';
import { ReopeningList } from './reopening/reopening-list.ts';
import { RenewableForms } from './filing/renewable-forms.ts';
import { ReviewCases } from './review/review-cases.ts';
import { ReviewReadingService } from './review/review-reading.service.ts';
import { SeasonDeclarationsModule } from './season-declarations.module.ts';
import { SnapshotBuilder } from './filing/snapshot-builder.ts';
import { TimelineService } from './timeline.service.ts';
import { UnderReviewModule } from './under-review.module.ts';
import { AssignmentService } from './distribution/assignment.service.ts';
import { BulkPassController } from './review/bulk-pass.controller.ts';
import { BulkPassService } from './review/bulk-pass.service.ts';
import { CaseDistributionController } from './distribution/case-distribution.controller.ts';
import { CaseHistoryController } from './review/case-history.controller.ts';
import { CaseHistoryRepository } from './review/case-history.repository.ts';
import { CaseHistoryService } from './review/case-history.service.ts';
import { CaseOpenings } from './review/case-openings.ts';
import { FrozenCopyReader } from './frozen-copy-reader.ts';
import { NextCaseRepository } from './distribution/next-case.repository.ts';
import { NextCaseService } from './distribution/next-case.service.ts';
import { RevealController } from './review/reveal.controller.ts';
import { RevealService } from './review/reveal.service.ts';
import { ReviewNoteController } from './review/review-note.controller.ts';
import { ReviewNoteRepository } from './review/review-note.repository.ts';
import { ReviewNoteService } from './review/review-note.service.ts';
import { QueueWindows } from './distribution/queue-windows.ts';
import { ReviewQueueRepository } from './distribution/review-queue.repository.ts';
import { ReviewQueueService } from './distribution/review-queue.service.ts';
import { SavedFilterController } from './distribution/saved-filter.controller.ts';
import { SavedFilterRepository } from './distribution/saved-filter.repository.ts';
import { SavedFilterService } from './distribution/saved-filter.service.ts';
import { CaseEligibilityController } from './eligibility/case-eligibility.controller.ts';
import { DeclarationEligibilityController } from './eligibility/declaration-eligibility.controller.ts';
import { DeclarationEligibilityService } from './eligibility/declaration-eligibility.service.ts';
import { DeclarationJudge } from './eligibility/declaration-judge.ts';
import { PrecheckController } from './eligibility/precheck.controller.ts';
import { PrecheckService } from './eligibility/precheck.service.ts';
import { DeclarationData } from './declaration-data.ts';
import { DeclarationChecksRepository } from './findings/declaration-checks.repository.ts';
import { DeclarationExpiriesRepository } from './findings/declaration-expiries.repository.ts';
import { DeclarationFindingsRepository } from './findings/declaration-findings.repository.ts';
import { DeclarationTracesRepository } from './findings/declaration-traces.repository.ts';
import { FindingController } from './findings/finding.controller.ts';
import { FindingReader } from './findings/finding-reader.ts';
import { FindingResolutionService } from './findings/finding-resolution.service.ts';
import { FoundKeeper } from './findings/found-keeper.ts';
import { IndexRenewal } from './findings/index-renewal.ts';
import { OwnFindingsController } from './findings/own-findings.controller.ts';
import { OwnFindingsService } from './findings/own-findings.service.ts';
import { AlikePictures } from './findings/alike-pictures.ts';
import { OtherDeclarations } from './findings/other-declarations.ts';
import { PaperClock } from './findings/paper-clock.ts';
import { SubmissionCheck } from './findings/submission-check.ts';
import { SubmissionFacts } from './findings/submission-facts.ts';

/** 申报 and its review. */
@Module({
  imports: [
    AccountsModule,
    IdentityModule,
    UnitsModule,
    FilesModule,
    EvidenceModule,
    AffiliationsModule,
    CredentialsModule,
    EligibilityModule,
    SeasonsModule,
    UnderReviewModule,
    SeasonDeclarationsModule,
  ],
  controllers: [
    DeclarationsController,
    PrecheckController,
    DeclarationEligibilityController,
    CaseEligibilityController,
    FormRenewalController,
    DeclarationReopeningController,
    DeclarationReviewController,
    FormMarkController,
    CaseHistoryController,
    CaseDistributionController,
    SavedFilterController,
    ReviewNoteController,
    BulkPassController,
    RevealController,
    FindingController,
    OwnFindingsController,
  ],
  providers: [
    DeclarationData,
    DeclarationJudge,
    PrecheckService,
    DeclarationEligibilityService,
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
    QueueWindows,
    ReviewQueueRepository,
    ReviewQueueService,
    SavedFilterRepository,
    SavedFilterService,
    NextCaseRepository,
    NextCaseService,
    AssignmentService,
    ReviewNoteRepository,
    ReviewNoteService,
    BulkPassService,
    RevealService,
    DeclarationChecksRepository,
    DeclarationExpiriesRepository,
    DeclarationFindingsRepository,
    DeclarationTracesRepository,
    FindingReader,
    FindingResolutionService,
    FoundKeeper,
    IndexRenewal,
    OwnFindingsService,
    PaperClock,
    AlikePictures,
    OtherDeclarations,
    SubmissionCheck,
    SubmissionFacts,
  ],
  exports: [FrozenCopies, QueueWindows, DeclarationForms, DeclarationJudge, FilingFactsSource],
})
export class DeclarationsModule {}
