import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { PrecheckInput, PrecheckQuery } from './precheck.input.ts';
import { PrecheckService } from './precheck.service.ts';
import { PrecheckView } from './precheck.view.ts';

/** 报考资格预审: a candidate's own, before anything is filled in. */
@ApiTags('declarations')
@Controller('me/eligibility')
export class PrecheckController {
  constructor(private readonly precheck: PrecheckService) {}

  /** From what is known already. */
  @Get()
  @Allow('credential:read')
  @ApiOkResponse({ type: PrecheckView })
  get(@CurrentActor() { accountId }: Actor, @Query() input: PrecheckQuery): Promise<PrecheckView> {
    return this.precheck.judge(accountId, input);
  }

  /** With answers to what is not known; nothing is kept. */
  @Post()
  @HttpCode(200)
  @Allow('credential:read')
  @ApiOkResponse({ type: PrecheckView })
  whatIf(@CurrentActor() { accountId }: Actor, @Body() input: PrecheckInput): Promise<PrecheckView> {
    return this.precheck.judge(accountId, input);
  }
}
