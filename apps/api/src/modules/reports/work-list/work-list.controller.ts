import { Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { WorkListVisits } from './work-list-visits.ts';
import { WorkListInput } from './work-list.input.ts';
import { WorkListService } from './work-list.service.ts';
import { WorkListView } from './work-list.view.ts';

/** 待办: what needs doing by the person who asks. */
@ApiTags('reports')
@Controller('reports/work-list')
export class WorkListController {
  constructor(
    private readonly work: WorkListService,
    private readonly visits: WorkListVisits,
  ) {}

  @Get()
  @Allow('work-list:read')
  @ApiOkResponse({ type: WorkListView })
  show(@CurrentActor() actor: Actor, @Query() input: WorkListInput): Promise<WorkListView> {
    return this.work.of(actor, input);
  }

  /** Keeps that the list was looked at: half an hour after the last look, what came since then is new. */
  @Put('visit')
  @HttpCode(204)
  @Allow('work-list:read')
  @ApiNoContentResponse()
  visit(@CurrentActor() { accountId }: Actor): Promise<void> {
    return this.visits.keep(accountId);
  }
}
