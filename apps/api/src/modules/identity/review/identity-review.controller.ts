import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import type { Response } from 'express';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import { IdentityClaimService } from './identity-claim.service.ts';
import { IdentityDecisionService } from './identity-decision.service.ts';
import { IdentityDisclosure } from './identity-disclosure.service.ts';
import { IdentityReviewReading } from './identity-review-reading.service.ts';
import {
  DecidedIdentityCasesInput,
  DecideIdentityInput,
  IdentityCaseParams,
  IdentityPictureParams,
  IdentityQueueInput,
  RevealNumberInput,
} from './identity-review.input.ts';
import {
  DecidedIdentityCasePage,
  IdentityClaimedView,
  IdentityQueueView,
  NextIdentityCaseView,
} from './identity-queue.view.ts';
import { IdentityReviewView, RevealedDocumentView } from './identity-review.view.ts';
import { IdentityCaseReceipt } from '../manual/manual-request.view.ts';
import { PictureVault } from '../pictures/picture-vault.ts';

/** What provincial reviewers do about identities. */
@ApiTags('review')
@Controller('review/identities')
export class IdentityReviewController {
  constructor(
    private readonly reading: IdentityReviewReading,
    private readonly claims: IdentityClaimService,
    private readonly decisions: IdentityDecisionService,
    private readonly disclosure: IdentityDisclosure,
    private readonly vault: PictureVault,
  ) {}

  /** What waits, longest first: all of it, or what this reviewer has claimed. */
  @Get()
  @Allow('identity:review')
  @ApiOkResponse({ type: IdentityQueueView })
  queue(@CurrentActor() actor: Actor, @Query() input: IdentityQueueInput): Promise<IdentityQueueView> {
    return this.reading.queue(actor, input);
  }

  /** Claims the case that has waited longest of those that nobody works on. */
  @Post('next')
  @HttpCode(200)
  @Allow('identity:review')
  @ApiOkResponse({ type: NextIdentityCaseView })
  async next(@CurrentActor() actor: Actor): Promise<NextIdentityCaseView> {
    const claimed = await this.claims.next(actor);
    return { id: claimed?.id ?? null, expiresAt: claimed?.expiresAt.toISOString() ?? null };
  }

  /** What this reviewer decided on, the latest first. */
  @Get('decided')
  @Allow('identity:review')
  @ApiOkResponse({ type: DecidedIdentityCasePage })
  decided(
    @CurrentActor() actor: Actor,
    @Query() input: DecidedIdentityCasesInput,
  ): Promise<DecidedIdentityCasePage> {
    return this.reading.decided(actor, input);
  }

  @Get(':id')
  @Allow('identity:review')
  @ApiOkResponse({ type: IdentityReviewView })
  get(@CurrentActor() actor: Actor, @Param() { id }: IdentityCaseParams): Promise<IdentityReviewView> {
    return this.reading.get(actor, id);
  }

  /** Takes the case, so that nobody else works on it. */
  @Post(':id/claim')
  @HttpCode(200)
  @Allow('identity:review')
  @ApiOkResponse({ type: IdentityClaimedView })
  async claim(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdentityCaseParams,
  ): Promise<IdentityClaimedView> {
    return { expiresAt: (await this.claims.claim(actor, id)).toISOString() };
  }

  /** Gives the case back; a lead may take it from whoever has it. */
  @Delete(':id/claim')
  @HttpCode(204)
  @Allow('identity:review')
  @ApiNoContentResponse()
  release(@CurrentActor() actor: Actor, @Param() { id }: IdentityCaseParams): Promise<void> {
    return this.claims.release(actor, id);
  }

  /** A picture of the document, for the claimant of a pending case; each view is recorded. */
  @Get(':id/pictures/:side')
  @Allow('identity:review')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async picture(
    @CurrentActor() actor: Actor,
    @Param() { id, side }: IdentityPictureParams,
    @Res() response: Response,
  ): Promise<void> {
    const content = await this.vault.open(await this.disclosure.pictureOf(actor, id, side));
    response
      .set({
        'Content-Disposition': 'attachment; filename="picture.jpg"',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
      })
      .type('image/jpeg')
      .send(content);
  }

  /** The whole number, for the claimant of a pending case: with a reason, recorded, so many a day. */
  @Post(':id/number-reveals')
  @HttpCode(200)
  @Allow('identity:review')
  @ApiOkResponse({ type: RevealedDocumentView })
  revealNumber(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdentityCaseParams,
    @Body() { reason }: RevealNumberInput,
  ): Promise<RevealedDocumentView> {
    return this.disclosure.revealNumber(actor, id, reason);
  }

  /** Approves, rejects, or takes the document from the account that holds it. */
  @Post(':id/decision')
  @HttpCode(200)
  @Allow('identity:review')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`contentTag` of the case as it was seen' })
  @ApiOkResponse({ type: IdentityCaseReceipt })
  decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdentityCaseParams,
    @Headers('if-match') contentTag: string | undefined,
    @Body() input: DecideIdentityInput,
  ): Promise<IdentityCaseReceipt> {
    if (contentTag === undefined) throw new DomainError('precondition_required');
    return this.decisions.decide(actor, id, contentTag, input);
  }
}
