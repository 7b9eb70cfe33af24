import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Idempotent } from '../../platform/http/index.ts';
import { CorrectionDecisionService } from './correction-decision.service.ts';
import { CorrectionQueueService } from './correction-queue.service.ts';
import { CorrectionReadingService } from './correction-reading.service.ts';
import { CorrectInput, CorrectionParams, CorrectionQueueInput, DeclineInput } from './correction.input.ts';
import { CorrectionQueueView, CorrectionReceipt, CorrectionView } from './correction.view.ts';

/** The corrections that wait for the officers of a unit and of those above it. */
@ApiTags('corrections')
@Controller('review/corrections')
export class CorrectionReviewController {
  constructor(
    private readonly waiting: CorrectionQueueService,
    private readonly reading: CorrectionReadingService,
    private readonly decisions: CorrectionDecisionService,
  ) {}

  @Get()
  @Allow('correction:decide')
  @ApiOkResponse({ type: CorrectionQueueView })
  queue(@CurrentActor() actor: Actor, @Query() input: CorrectionQueueInput): Promise<CorrectionQueueView> {
    return this.waiting.list(actor, input);
  }

  @Get(':id')
  @Allow('correction:decide')
  @ApiOkResponse({ type: CorrectionView })
  view(@CurrentActor() actor: Actor, @Param() { id }: CorrectionParams): Promise<CorrectionView> {
    return this.reading.getForOfficer(actor, id);
  }

  /** Gives the right value; the candidate confirms it. */
  @Post(':id/correction')
  @HttpCode(200)
  @Allow('correction:decide')
  @Idempotent()
  @ApiOkResponse({ type: CorrectionReceipt })
  correct(
    @CurrentActor() actor: Actor,
    @Param() { id }: CorrectionParams,
    @Body() { version, value }: CorrectInput,
  ): Promise<CorrectionReceipt> {
    return this.decisions.correct(actor, id, version, value);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Allow('correction:decide')
  @Idempotent()
  @ApiOkResponse({ type: CorrectionReceipt })
  decline(
    @CurrentActor() actor: Actor,
    @Param() { id }: CorrectionParams,
    @Body() { version, reason }: DeclineInput,
  ): Promise<CorrectionReceipt> {
    return this.decisions.decline(actor, id, version, reason);
  }
}
