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
import { FrozenCopies } from './frozen-copies.ts';
import { ReopenedPersons } from './reopened-persons.ts';
import { ReopeningList } from './reopening-list.ts';
import { ReviewCases } from './review-cases.ts';
import { ReviewReadingService } from './review-reading.service.ts';
import { SeasonDeclarationsModule } from './season-declarations.module.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import { TimelineService } from './timeline.service.ts';
import { UnderReviewModule } from './under-review.module.ts';

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
  controllers: [DeclarationsController, DeclarationReopeningController, DeclarationReviewController],
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
  ],
})
export class DeclarationsModule {}
