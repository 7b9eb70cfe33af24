import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Idempotent, type Page, PageInput } from '../../platform/http/index.ts';
import { CorrectionReadingService } from './correction-reading.service.ts';
import {
  ContestInput,
  CorrectionParams,
  CorrectionVersionInput,
  ReportErrorInput,
} from './correction.input.ts';
import { CorrectionService } from './correction.service.ts';
import {
  type CorrectionItemView,
  CorrectionPage,
  CorrectionReceipt,
  CorrectionView,
} from './correction.view.ts';

/** A candidate's reports of errors in what the commission supplied. */
@ApiTags('corrections')
@Controller('corrections')
export class CorrectionController {
  constructor(
    private readonly corrections: CorrectionService,
    private readonly reading: CorrectionReadingService,
  ) {}

  @Get()
  @Allow('correction:report')
  @ApiOkResponse({ type: CorrectionPage })
  list(@CurrentActor() { accountId }: Actor, @Query() input: PageInput): Promise<Page<CorrectionItemView>> {
    return this.reading.list(accountId, input);
  }

  @Post()
  @Allow('correction:report')
  @Idempotent()
  @ApiCreatedResponse({ type: CorrectionReceipt })
  report(@CurrentActor() { accountId }: Actor, @Body() input: ReportErrorInput): Promise<CorrectionReceipt> {
    return this.corrections.report(accountId, input);
  }

  @Get(':id')
  @Allow('correction:report')
  @ApiOkResponse({ type: CorrectionView })
  view(@CurrentActor() { accountId }: Actor, @Param() { id }: CorrectionParams): Promise<CorrectionView> {
    return this.reading.getOwn(accountId, id);
  }

  /** The credential takes the corrected value. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Allow('correction:report')
  @Idempotent()
  @ApiOkResponse({ type: CorrectionReceipt })
  confirm(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: CorrectionParams,
    @Body() { version }: CorrectionVersionInput,
  ): Promise<CorrectionReceipt> {
    return this.corrections.confirm(accountId, id, version);
  }

  /** The unit's answer is not right either: puts it before the unit again. */
  @Post(':id/contestation')
  @HttpCode(200)
  @Allow('correction:report')
  @Idempotent()
  @ApiOkResponse({ type: CorrectionReceipt })
  contest(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: CorrectionParams,
    @Body() input: ContestInput,
  ): Promise<CorrectionReceipt> {
    return this.corrections.contest(accountId, id, input);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('correction:report')
  @Idempotent()
  @ApiOkResponse({ type: CorrectionReceipt })
  withdraw(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: CorrectionParams,
    @Body() { version }: CorrectionVersionInput,
  ): Promise<CorrectionReceipt> {
    return this.corrections.withdraw(accountId, id, version);
  }
}
