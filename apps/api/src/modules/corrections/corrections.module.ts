import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { AffiliationsModule } from '../affiliations/index.ts';
import { CredentialsModule } from '../credentials/index.ts';
import { FilesModule } from '../files/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { UnitsModule } from '../units/index.ts';
import { CorrectionDecisionService } from './correction-decision.service.ts';
import { OfficerFacts } from './correction-facts.ts';
import { CorrectionMover } from './correction-mover.ts';
import { CorrectionProof } from './correction-proof.ts';
import { CorrectionQueueService } from './correction-queue.service.ts';
import { CorrectionReadingService } from './correction-reading.service.ts';
import { CorrectionReviewController } from './correction-review.controller.ts';
import { CorrectionController } from './correction.controller.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { CorrectionService } from './correction.service.ts';
import { CorrectionData } from './correction-data.ts';

/** What the commission says wrongly: reported by the candidate, corrected by the unit, confirmed by the candidate. */
@Module({
  imports: [AccountsModule, AffiliationsModule, CredentialsModule, FilesModule, IdentityModule, UnitsModule],
  controllers: [CorrectionController, CorrectionReviewController],
  providers: [
    CorrectionData,
    CorrectionRepository,
    OfficerFacts,
    CorrectionService,
    CorrectionDecisionService,
    CorrectionReadingService,
    CorrectionQueueService,
    CorrectionProof,
    CorrectionMover,
  ],
  exports: [CorrectionMover],
})
export class CorrectionsModule {}
