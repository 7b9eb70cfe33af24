import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { NextStepsService } from './next-steps.service.ts';
import { NextStepsView } from './next-steps.view.ts';

/** What the candidate who asks has to do. */
@ApiTags('me')
@Controller('me/next-steps')
export class NextStepsController {
  constructor(private readonly steps: NextStepsService) {}

  @Get()
  @Allow('next-steps:read')
  @ApiOkResponse({ type: NextStepsView })
  show(@CurrentActor() { accountId }: Actor): Promise<NextStepsView> {
    return this.steps.of(accountId);
  }
}
