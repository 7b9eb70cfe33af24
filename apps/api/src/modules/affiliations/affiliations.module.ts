import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { UnitsModule } from '../units/index.ts';
import { AffiliationController } from './affiliation.controller.ts';
import { AffiliationFactSource } from './affiliation-facts.ts';
import { AffiliationRepository } from './affiliation.repository.ts';
import { AffiliationService } from './affiliation.service.ts';
import { MemberController } from './member.controller.ts';
import { MemberPresentation } from './member-presentation.ts';
import { MemberSearchService } from './member-search.service.ts';
import { MemberService } from './member.service.ts';
import { AffiliationData } from './affiliation-data.ts';

/** Who works where. */
@Module({
  imports: [IdentityModule, UnitsModule],
  controllers: [AffiliationController, MemberController],
  providers: [
    AffiliationData,
    AffiliationRepository,
    AffiliationFactSource,
    AffiliationService,
    MemberPresentation,
    MemberService,
    MemberSearchService,
  ],
  exports: [AffiliationService],
})
export class AffiliationsModule {}
