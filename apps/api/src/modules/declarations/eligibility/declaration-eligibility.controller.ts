import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { DeclarationEligibilityService } from './declaration-eligibility.service.ts';
import { DeclarationEligibilityView } from './declaration-eligibility.view.ts';

/** What the rules say of a candidate's own declaration. */
@ApiTags('declarations')
@Controller('declarations')
export class DeclarationEligibilityController {
  constructor(private readonly eligibility: DeclarationEligibilityService) {}

  /** As it would be submitted now; once submitted, as it was frozen. */
  @Get(':id/eligibility')
  @Allow('credential:read')
  @ApiOkResponse({ type: DeclarationEligibilityView })
  get(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: DeclarationParams,
  ): Promise<DeclarationEligibilityView> {
    return this.eligibility.ofOwn(accountId, id);
  }
}
