import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { AssignmentService } from './assignment.service.ts';
import { AssignInput, NextCaseInput } from './case-distribution.input.ts';
import { NextCaseView, ReviewersView } from './case-distribution.view.ts';
import { ClaimedView } from '../review/declaration-review.view.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { NextCaseService } from './next-case.service.ts';

/** Who works on which case. */
@ApiTags('review')
@Controller('review/declarations')
export class CaseDistributionController {
  constructor(
    private readonly nextCases: NextCaseService,
    private readonly assignments: AssignmentService,
  ) {}

  /** 下一份: claims the case that has waited longest at the reviewer's stage and that he may take. */
  @Post('next-claim')
  @HttpCode(200)
  @Allow('declaration:review')
  @ApiOkResponse({ type: NextCaseView })
  async claimNext(@CurrentActor() actor: Actor, @Body() input: NextCaseInput): Promise<NextCaseView> {
    return { claimed: await this.nextCases.claimNext(actor, input) };
  }

  /** Who could be given the case. */
  @Get(':id/reviewers')
  @Allow('declaration:release')
  @ApiOkResponse({ type: ReviewersView })
  reviewers(@CurrentActor() actor: Actor, @Param() { id }: DeclarationParams): Promise<ReviewersView> {
    return this.assignments.candidates(actor, id);
  }

  /** 指派: gives the case to a named reviewer, whoever has it now. */
  @Post(':id/assignment')
  @HttpCode(200)
  @Allow('declaration:release')
  @ApiOkResponse({ type: ClaimedView })
  async assign(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @Body() { accountId }: AssignInput,
  ): Promise<ClaimedView> {
    const expiresAt = await this.assignments.assign(actor, id, accountId);
    return { expiresAt: expiresAt.toISOString() };
  }
}
