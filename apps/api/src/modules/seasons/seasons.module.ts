import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { EligibilityModule } from '../eligibility/index.ts';
import { FilingReopenings } from './filing-reopenings.ts';
import { SeasonDraftService } from './season-draft.service.ts';
import { SeasonDraftsController } from './season-drafts.controller.ts';
import { SeasonDraftsRepository } from './season-drafts.repository.ts';
import { SeasonHistoryService } from './season-history.service.ts';
import { SeasonPages } from './season-pages.ts';
import { SeasonPublicationService } from './season-publication.service.ts';
import { SeasonWindowService } from './season-window.service.ts';
import { SeasonService } from './season.service.ts';
import { SeasonsController } from './seasons.controller.ts';
import { SeasonsRepository } from './seasons.repository.ts';
import { SpecialtyDirectoryController } from './specialty-directory.controller.ts';

@Module({
  imports: [AccountsModule, EligibilityModule],
  controllers: [SeasonsController, SeasonDraftsController, SpecialtyDirectoryController],
  providers: [
    SeasonsRepository,
    SeasonDraftsRepository,
    FilingReopenings,
    SeasonService,
    SeasonPages,
    SeasonHistoryService,
    SeasonDraftService,
    SeasonPublicationService,
    SeasonWindowService,
  ],
  exports: [SeasonService, FilingReopenings],
})
export class SeasonsModule {}
