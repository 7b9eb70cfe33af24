import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { FindingResolutionService } from './finding-resolution.service.ts';
import { FindingPathParams, ResolveFindingInput } from './finding.input.ts';
import { FindingResolvedView } from './finding.view.ts';

/** 自动核对, for reviewers: what was found comes with the case. */
@ApiTags('review')
@Controller('review/declarations/:id/findings')
export class FindingController {
  constructor(private readonly resolutions: FindingResolutionService) {}

  /** Says how a finding was looked into. */
  @Put(':findingId/resolution')
  @Allow('declaration:review')
  @ApiOkResponse({ type: FindingResolvedView })
  resolve(
    @CurrentActor() actor: Actor,
    @Param() { id, findingId }: FindingPathParams,
    @Body() input: ResolveFindingInput,
  ): Promise<FindingResolvedView> {
    return this.resolutions.resolve(actor, id, findingId, input);
  }
}
