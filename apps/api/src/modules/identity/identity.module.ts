import { Module } from '@nestjs/common';
import { AttemptKeys } from './automatic/attempt-keys.ts';
import { AutomaticVerification } from './automatic/automatic-verification.service.ts';
import { IdentityCorrectionController } from './correction/identity-correction.controller.ts';
import { IdentityCorrectionFactSource } from './correction/identity-correction-facts.ts';
import { IdentityCorrectionService } from './correction/identity-correction.service.ts';
import { EpochKeyDestruction } from './pictures/epoch-key-destruction.ts';
import { IdCardRecognizer } from './automatic/id-card-recognizer.ts';
import { IdentityCaseEndings } from './review/identity-case-endings.ts';
import { IdentityCaseFactSource } from './review/identity-case-facts.ts';
import { IdentityCaseOpening } from './review/identity-case-opening.ts';
import { IdentityCaseReadingRepository } from './review/identity-case-reading.repository.ts';
import { IdentityCaseRepository } from './review/identity-case.repository.ts';
import { IdentityCaseRetention } from './review/identity-case-retention.ts';
import { IdentityClaimService } from './review/identity-claim.service.ts';
import { IdentityController } from './identity.controller.ts';
import { IdentityDecisionService } from './review/identity-decision.service.ts';
import { IdentityDisclosure } from './review/identity-disclosure.service.ts';
import { IdentityOverview } from './identity-overview.ts';
import { IdentityPictureRepository } from './pictures/identity-picture.repository.ts';
import { IdentityRepository } from './identity.repository.ts';
import { IdentityRevealRepository } from './review/identity-reveal.repository.ts';
import { IdentityReviewController } from './review/identity-review.controller.ts';
import { IdentityReviewReading } from './review/identity-review-reading.service.ts';
import { IdentityService } from './identity.service.ts';
import { IdentityTries } from './automatic/identity-tries.ts';
import { IdentityTryRepository } from './automatic/identity-try.repository.ts';
import { ManualRequestController } from './manual/manual-request.controller.ts';
import { ManualRequestFactSource } from './manual/manual-request-facts.ts';
import { ManualRequestService } from './manual/manual-request.service.ts';
import { PictureConsentController } from './consent/picture-consent.controller.ts';
import { PictureConsentService } from './consent/picture-consent.service.ts';
import { PictureConsents } from './consent/picture-consents.ts';
import { PicturePurge } from './pictures/picture-purge.ts';
import { PicturesInMemory } from './pictures/picture-parts.ts';
import { PictureVault } from './pictures/picture-vault.ts';
import { SpentTries } from './automatic/spent-tries.ts';
import { VerdictConsequences } from './automatic/verdict-consequences.ts';
import { IdentityData } from './identity-data.ts';

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
  IdentityCorrectionFactSource,
  IdentityCorrectionService,
  ManualRequestFactSource,
  ManualRequestService,
  PicturesInMemory,
  PictureVault,
];

const JOBS = [EpochKeyDestruction, IdentityCaseRetention, PicturePurge, SpentTries];

/** 实名认证: who a person is, and how that is proven. */
@Module({
  controllers: [
    IdentityController,
    PictureConsentController,
    ManualRequestController,
    IdentityCorrectionController,
    IdentityReviewController,
  ],
  providers: [
    IdentityData,
    IdentityOverview,
    IdentityRepository,
    IdentityService,
    PictureConsents,
    PictureConsentService,
    ...AUTOMATIC_WAY,
    ...MANUAL_REVIEW,
    ...JOBS,
  ],
  exports: [IdentityService, ...JOBS],
})
export class IdentityModule {}
