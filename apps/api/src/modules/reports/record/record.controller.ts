import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { PageInput } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { ActorSearchInput, SearchRecordInput, VerificationParams } from './record.input.ts';
import { RecordService } from './record.service.ts';
import {
  ChainStateView,
  FoundActivitiesView,
  RecordedActorsView,
  VerificationPageView,
  VerificationReceipt,
  VerificationView,
} from './record.view.ts';

/** The record, for auditors: searching it and having it verified. */
@ApiTags('activity')
@Controller('activity')
export class RecordController {
  constructor(private readonly record: RecordService) {}

  /** Newest first. That it was read is on record, page by page. */
  @Get()
  @Allow('activity:read')
  @Limited('expensive')
  @ApiOkResponse({ type: FoundActivitiesView })
  search(@CurrentActor() actor: Actor, @Query() input: SearchRecordInput): Promise<FoundActivitiesView> {
    return this.record.search(actor, input);
  }

  /** Members of staff by name, to search by who did it. */
  @Get('actors')
  @Allow('activity:read')
  @ApiOkResponse({ type: RecordedActorsView })
  async actors(@Query() { name }: ActorSearchInput): Promise<RecordedActorsView> {
    return { items: await this.record.actors(name) };
  }

  /** How far the chain is, and where it was last anchored outside the database. */
  @Get('chain')
  @Allow('activity:read')
  @ApiOkResponse({ type: ChainStateView })
  chain(): Promise<ChainStateView> {
    return this.record.chainState();
  }

  /** Has all of the record read and compared with its chain, in the background; one at a time. */
  @Post('verifications')
  @HttpCode(202)
  @Allow('activity:read')
  @Limited('expensive')
  @ApiAcceptedResponse({ type: VerificationReceipt })
  verify(@CurrentActor() actor: Actor): Promise<VerificationReceipt> {
    return this.record.verify(actor);
  }

  @Get('verifications')
  @Allow('activity:read')
  @ApiOkResponse({ type: VerificationPageView })
  verifications(@Query() input: PageInput): Promise<VerificationPageView> {
    return this.record.verifications(input);
  }

  @Get('verifications/:id')
  @Allow('activity:read')
  @ApiOkResponse({ type: VerificationView })
  verification(@Param() { id }: VerificationParams): Promise<VerificationView> {
    return this.record.verification(id);
  }
}
