import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import { Issued, type IssuedPassword, IssuesPassword } from '../../accounts/index.ts';
import { RegistrationClaimService } from './registration-claim.service.ts';
import { RegistrationDecisionService } from './registration-decision.service.ts';
import { RegistrationReadingService } from './registration-reading.service.ts';
import {
  RegistrationDecisionInput,
  RegistrationParams,
  RegistrationQueueInput,
} from './registration-review.input.ts';
import {
  NextRegistrationView,
  RegistrationCaseView,
  RegistrationClaimedView,
  RegistrationDecidedView,
  RegistrationQueueView,
} from './registration-review.view.ts';

/** What provincial reviewers do with registrations. */
@ApiTags('registrations')
@Controller('review/registrations')
export class RegistrationReviewController {
  constructor(
    private readonly reading: RegistrationReadingService,
    private readonly claims: RegistrationClaimService,
    private readonly decisions: RegistrationDecisionService,
  ) {}

  /** What waits, what has waited longest first; or those of another status. */
  @Get()
  @Allow('unit:review')
  @ApiOkResponse({ type: RegistrationQueueView })
  queue(
    @CurrentActor() actor: Actor,
    @Query() input: RegistrationQueueInput,
  ): Promise<RegistrationQueueView> {
    return this.reading.queue(actor, input);
  }

  /** Claims the one that has waited longest of those that nobody works on. */
  @Post('next')
  @HttpCode(200)
  @Allow('unit:review')
  @ApiOkResponse({ type: NextRegistrationView })
  async next(@CurrentActor() actor: Actor): Promise<NextRegistrationView> {
    const claimed = await this.claims.next(actor);
    return { id: claimed?.id ?? null, expiresAt: claimed?.expiresAt ?? null };
  }

  @Get(':id')
  @Allow('unit:review')
  @ApiOkResponse({ type: RegistrationCaseView })
  get(@CurrentActor() actor: Actor, @Param() { id }: RegistrationParams): Promise<RegistrationCaseView> {
    return this.reading.get(actor, id);
  }

  /** Takes it, so that nobody else works on it. */
  @Post(':id/claim')
  @HttpCode(200)
  @Allow('unit:review')
  @ApiOkResponse({ type: RegistrationClaimedView })
  async claim(
    @CurrentActor() actor: Actor,
    @Param() { id }: RegistrationParams,
  ): Promise<RegistrationClaimedView> {
    return { expiresAt: await this.claims.claim(actor, id) };
  }

  /** Gives it back; a lead may take it from whoever has it. */
  @Delete(':id/claim')
  @HttpCode(204)
  @Allow('unit:review')
  @ApiNoContentResponse()
  release(@CurrentActor() actor: Actor, @Param() { id }: RegistrationParams): Promise<void> {
    return this.claims.release(actor, id);
  }

  /** Approves, returns or rejects what was seen. */
  @Post(':id/decision')
  @HttpCode(200)
  @Allow('unit:review')
  @Idempotent()
  @IssuesPassword()
  @ApiHeader({ name: 'If-Match', required: true, description: '`contentTag` of the case as it was seen' })
  @ApiOkResponse({ type: RegistrationDecidedView })
  decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: RegistrationParams,
    @Headers('if-match') contentTag: string | undefined,
    @Body() input: RegistrationDecisionInput,
    @Issued() password: IssuedPassword,
  ): Promise<RegistrationDecidedView> {
    if (contentTag === undefined) throw new DomainError('precondition_required');
    return this.decisions.decide(actor, id, contentTag, input, password);
  }
}
