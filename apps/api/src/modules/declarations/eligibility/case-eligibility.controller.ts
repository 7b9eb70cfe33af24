import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { DeclarationEligibilityService } from './declaration-eligibility.service.ts';
import { DeclarationEligibilityView } from './declaration-eligibility.view.ts';

/** What the rules said of a case when it was submitted. */
@ApiTags('review')
@Controller('review/declarations')
export class CaseEligibilityController {
  constructor(private readonly eligibility: DeclarationEligibilityService) {}

  /** The page that the candidate saw, frozen. */
  @Get(':id/eligibility')
  @Allow('case:read')
  @ApiOkResponse({ type: DeclarationEligibilityView })
  get(@CurrentActor() actor: Actor, @Param() { id }: DeclarationParams): Promise<DeclarationEligibilityView> {
    return this.eligibility.ofCase(actor, id);
  }
}
