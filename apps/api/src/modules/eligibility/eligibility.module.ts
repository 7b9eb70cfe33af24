import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { RuleSetDraftService } from './rule-set-draft.service.ts';
import { RuleSetDraftsController } from './rule-set-drafts.controller.ts';
import { RuleSetPublicationService } from './rule-set-publication.service.ts';
import { RuleSetsController } from './rule-sets.controller.ts';
import { RuleSetsRepository } from './rule-sets.repository.ts';
import { RuleSetsService } from './rule-sets.service.ts';

@Module({
  imports: [AccountsModule],
  controllers: [RuleSetsController, RuleSetDraftsController],
  providers: [RuleSetsRepository, RuleSetsService, RuleSetDraftService, RuleSetPublicationService],
  exports: [RuleSetsService],
})
export class EligibilityModule {}
