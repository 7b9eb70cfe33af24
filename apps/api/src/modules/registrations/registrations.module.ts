import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.ts';
import { UnitsModule } from '../units/index.ts';
import { HeldReceipts } from './held-receipts.ts';
import { OfficerRequestService } from './officer-request.service.ts';
import { RegistrationApproval } from './review/registration-approval.ts';
import { RegistrationCaseParts } from './review/registration-case-parts.ts';
import { RegistrationCases } from './review/registration-cases.ts';
import { RegistrationClaimService } from './review/registration-claim.service.ts';
import { RegistrationDecisionService } from './review/registration-decision.service.ts';
import { RegistrationDuplicates } from './review/registration-duplicates.ts';
import { RegistrationFileReader } from './review/registration-file-reader.ts';
import { RegistrationHandoverService } from './registration-handover.service.ts';
import { RegistrationHousekeeping } from './registration-housekeeping.ts';
import { RegistrationInquiryService } from './registration-inquiry.service.ts';
import { RegistrationPlacement } from './registration-placement.ts';
import { RegistrationPreparation } from './registration-preparation.ts';
import { RegistrationPresentation } from './registration-presentation.ts';
import { RegistrationProofs } from './registration-proofs.ts';
import { RegistrationReadingService } from './review/registration-reading.service.ts';
import { RegistrationReceipts } from './registration-receipts.ts';
import { RegistrationRetention } from './registration-retention.ts';
import { RegistrationReviewController } from './review/registration-review.controller.ts';
import { RegistrationReviewRepository } from './review/registration-review.repository.ts';
import { RegistrationSeals } from './registration-seals.ts';
import { RegistrationStore } from './registration-store.ts';
import { RegistrationSubmissionService } from './registration-submission.service.ts';
import { RegistrationController } from './registration.controller.ts';
import { RegistrationRepository } from './registration.repository.ts';
import { UnitRequestController } from './unit-request.controller.ts';
import { UnitRequestService } from './unit-request.service.ts';

/** How units come in, and how what they are registered as changes: asked for, reviewed, carried out. */
@Module({
  imports: [FilesModule, UnitsModule],
  controllers: [RegistrationController, RegistrationReviewController, UnitRequestController],
  providers: [
    RegistrationRepository,
    RegistrationReviewRepository,
    RegistrationReceipts,
    RegistrationSeals,
    RegistrationProofs,
    RegistrationFileReader,
    RegistrationStore,
    RegistrationPlacement,
    RegistrationPreparation,
    RegistrationPresentation,
    HeldReceipts,
    RegistrationSubmissionService,
    RegistrationInquiryService,
    RegistrationHandoverService,
    RegistrationDuplicates,
    RegistrationCases,
    RegistrationCaseParts,
    RegistrationReadingService,
    RegistrationClaimService,
    RegistrationApproval,
    RegistrationDecisionService,
    UnitRequestService,
    OfficerRequestService,
    RegistrationHousekeeping,
    RegistrationRetention,
  ],
  exports: [RegistrationHousekeeping, RegistrationRetention],
})
export class RegistrationsModule {}
