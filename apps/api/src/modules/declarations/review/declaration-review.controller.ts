import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { IdempotentAtOnce } from '../../../platform/http/index.ts';
import { ContentTag } from './content-tag.decorator.ts';
import { DeclarationClaimService } from '../distribution/declaration-claim.service.ts';
import { DecideInput, JudgeSectionInput, OpenCaseInput, SectionParams } from './declaration-review.input.ts';
import { DeclarationReviewService } from './declaration-review.service.ts';
import { ClaimedView, JudgedView, ReviewView } from './declaration-review.view.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { DeclarationReceipt } from '../declaration.view.ts';
import { ReviewQueueInput } from '../distribution/review-queue.input.ts';
import { QueueView } from '../distribution/review-queue.view.ts';
import { ReviewQueueService } from '../distribution/review-queue.service.ts';
import { ReviewReadingService } from './review-reading.service.ts';

/** What reviewers of every stage do. */
@ApiTags('review')
@Controller('review/declarations')
export class DeclarationReviewController {
  constructor(
    private readonly queues: ReviewQueueService,
    private readonly reading: ReviewReadingService,
    private readonly claims: DeclarationClaimService,
    private readonly review: DeclarationReviewService,
  ) {}

  /** What waits at the reviewer's stage, what has waited longest first; or another list within his scope. */
  @Get()
  @Allow('case:read')
  @ApiOkResponse({ type: QueueView })
  queue(@CurrentActor() actor: Actor, @Query() input: ReviewQueueInput): Promise<QueueView> {
    return this.queues.queue(actor, input);
  }

  @Get(':id')
  @Allow('case:read')
  @ApiOkResponse({ type: ReviewView })
  get(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @Query() { ahead }: OpenCaseInput,
  ): Promise<ReviewView> {
    return this.reading.get(actor, id, ahead === 'true');
  }

  /** What was sent ahead is before the reader's eyes now: he has opened just that. */
  @Post(':id/opening')
  @HttpCode(204)
  @Allow('case:read')
  @ApiNoContentResponse()
  show(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @ContentTag() contentTag: string,
  ): Promise<void> {
    return this.reading.show(actor, id, contentTag);
  }

  /** Takes the case, so that nobody else works on it. */
  @Post(':id/claim')
  @HttpCode(200)
  @Allow('declaration:review')
  @ApiOkResponse({ type: ClaimedView })
  async claim(@CurrentActor() actor: Actor, @Param() { id }: DeclarationParams): Promise<ClaimedView> {
    const expiresAt = await this.claims.claim(actor, id);
    return { expiresAt: expiresAt.toISOString() };
  }

  /** Gives the case back; a lead may take it from whoever has it. */
  @Delete(':id/claim')
  @HttpCode(204)
  @Allow('declaration:review')
  @ApiNoContentResponse()
  release(@CurrentActor() actor: Actor, @Param() { id }: DeclarationParams): Promise<void> {
    return this.claims.release(actor, id);
  }

  /** Notes the verdict on one section of a claimed case. */
  @Put(':id/sections/:section')
  @Allow('declaration:review')
  @ApiOkResponse({ type: JudgedView })
  judgeSection(
    @CurrentActor() actor: Actor,
    @Param() { id, section }: SectionParams,
    @Body() input: JudgeSectionInput,
    @ContentTag({ required: false }) contentTag?: string,
  ): Promise<JudgedView> {
    return this.review.judgeSection(actor, id, section, input, contentTag);
  }

  /** Passes on, returns or rejects what was seen. */
  @Post(':id/decision')
  @HttpCode(200)
  @Allow('declaration:review')
  @IdempotentAtOnce()
  @ApiOkResponse({ type: DeclarationReceipt })
  decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @ContentTag() contentTag: string,
    @Body() input: DecideInput,
  ): Promise<DeclarationReceipt> {
    return this.review.decide(actor, id, contentTag, input);
  }
}
