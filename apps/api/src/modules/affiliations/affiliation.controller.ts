import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { type Page, PageInput } from '../../platform/http/index.ts';
import { Limited } from '../../platform/limits/index.ts';
import { UNIT_CODE_GUESSES } from '../units/index.ts';
import { BindInput } from './affiliation.input.ts';
import { AffiliationService } from './affiliation.service.ts';
import { AffiliationHistoryPage, AffiliationView, type PastAffiliationView } from './affiliation.view.ts';

/** The unit (工作单位) of the candidate who asks. */
@ApiTags('affiliation')
@Controller('affiliation')
export class AffiliationController {
  constructor(private readonly affiliations: AffiliationService) {}

  @Get()
  @Allow('affiliation:read')
  @ApiOkResponse({ type: AffiliationView })
  show(@CurrentActor() { accountId }: Actor): Promise<AffiliationView> {
    return this.affiliations.show(accountId);
  }

  @Put()
  @Allow('affiliation:change')
  @Limited('write', { judged: UNIT_CODE_GUESSES })
  @ApiOkResponse({ type: AffiliationView })
  bind(@CurrentActor() { accountId }: Actor, @Body() input: BindInput): Promise<AffiliationView> {
    return this.affiliations.bind(accountId, input.unitId, input.confirmationCode);
  }

  @Delete()
  @HttpCode(204)
  @Allow('affiliation:change')
  @ApiNoContentResponse()
  unbind(@CurrentActor() { accountId }: Actor): Promise<void> {
    return this.affiliations.unbind(accountId);
  }

  @Get('history')
  @Allow('affiliation:read')
  @ApiOkResponse({ type: AffiliationHistoryPage })
  history(
    @CurrentActor() { accountId }: Actor,
    @Query() input: PageInput,
  ): Promise<Page<PastAffiliationView>> {
    return this.affiliations.history(accountId, input);
  }
}
