import { Module } from '@nestjs/common';
import { AttemptKeys } from './attempt-keys.ts';
import { AutomaticVerification } from './automatic-verification.service.ts';
import { DocumentReindexing } from './document-reindexing.ts';
import { EpochKeyDestruction } from './epoch-key-destruction.ts';
import { IdCardRecognizer } from './id-card-recognizer.ts';
import { IdentityCaseEndings } from './identity-case-endings.ts';
import { IdentityCaseFactSource } from './identity-case-facts.ts';
import { IdentityCaseOpening } from './identity-case-opening.ts';
import { IdentityCaseReadingRepository } from './identity-case-reading.repository.ts';
import { IdentityCaseRepository } from './identity-case.repository.ts';
import { IdentityCaseRetention } from './identity-case-retention.ts';
import { IdentityClaimService } from './identity-claim.service.ts';
import { IdentityController } from './identity.controller.ts';
import { IdentityDecisionService } from './identity-decision.service.ts';
import { IdentityDisclosure } from './identity-disclosure.service.ts';
import { IdentityOverview } from './identity-overview.ts';
import { IdentityPictureRepository } from './identity-picture.repository.ts';
import { IdentityRepository } from './identity.repository.ts';
import { IdentityRevealRepository } from './identity-reveal.repository.ts';
import { IdentityReviewController } from './identity-review.controller.ts';
import { IdentityReviewReading } from './identity-review-reading.service.ts';
import { IdentityService } from './identity.service.ts';
import { IdentityTries } from './identity-tries.ts';
import { IdentityTryRepository } from './identity-try.repository.ts';
import { ManualRequestController } from './manual-request.controller.ts';
import { ManualRequestFactSource } from './manual-request-facts.ts';
import { ManualRequestService } from './manual-request.service.ts';
import { PicturePurge } from './picture-purge.ts';
import { PicturesInMemory } from './picture-parts.ts';
import { PictureVault } from './picture-vault.ts';
import { SpentTries } from './spent-tries.ts';
import { VerdictConsequences } from './verdict-consequences.ts';

const AUTOMATIC_WAY = [
  AttemptKeys,
  AutomaticVerification,
  IdCardRecognizer,
  IdentityTries,
  IdentityTryRepository,
  VerdictConsequences,
];

const MANUAL_REVIEW = [
  IdentityCaseEndings,
  IdentityCaseFactSource,
  IdentityCaseOpening,
  IdentityCaseReadingRepository,
  IdentityCaseRepository,
  IdentityClaimService,
  IdentityDecisionService,
  IdentityDisclosure,
  IdentityPictureRepository,
  IdentityRevealRepository,
  IdentityReviewReading,
  ManualRequestFactSource,
  ManualRequestService,
  PicturesInMemory,
  PictureVault,
];

const JOBS = [DocumentReindexing, EpochKeyDestruction, IdentityCaseRetention, PicturePurge, SpentTries];

/** 实名认证: who a person is, and how that is proven. */
@Module({
  controllers: [IdentityController, ManualRequestController, IdentityReviewController],
  providers: [
    IdentityOverview,
    IdentityRepository,
    IdentityService,
    ...AUTOMATIC_WAY,
    ...MANUAL_REVIEW,
    ...JOBS,
  ],
  exports: [IdentityService, ...JOBS],
})
export class IdentityModule {}
