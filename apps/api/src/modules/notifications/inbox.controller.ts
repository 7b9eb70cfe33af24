import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Idempotent } from '../../platform/http/index.ts';
import { InboxService } from './inbox.service.ts';
import { MessageAgreements } from './message-agreements.ts';
import { AgreeInput, InboxInput, MessageParams, ReadUpToInput } from './message.input.ts';
import { InboxView, TopicListView } from './message.view.ts';

/** 消息. */
@ApiTags('messages')
@Controller('messages')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly agreements: MessageAgreements,
  ) {}

  @Get()
  @Allow('message:read')
  @ApiOkResponse({ type: InboxView })
  list(@CurrentActor() { accountId }: Actor, @Query() input: InboxInput): Promise<InboxView> {
    return this.inbox.list(accountId, input);
  }

  /** Marks everything that was shown as read. */
  @Post('read')
  @HttpCode(204)
  @Allow('message:read')
  @ApiNoContentResponse()
  readUpTo(@CurrentActor() { accountId }: Actor, @Body() { messageId }: ReadUpToInput): Promise<void> {
    return this.inbox.readUpTo(accountId, messageId);
  }

  @Put(':id/read')
  @HttpCode(204)
  @Allow('message:read')
  @ApiNoContentResponse()
  read(@CurrentActor() { accountId }: Actor, @Param() { id }: MessageParams): Promise<void> {
    return this.inbox.read(accountId, id);
  }

  /** What the candidate can agree to receive over WeChat. */
  @Get('topics')
  @Allow('message:agree')
  @ApiOkResponse({ type: TopicListView })
  topics(@CurrentActor() { accountId }: Actor): Promise<TopicListView> {
    return this.agreements.list(accountId);
  }

  /** What the candidate has answered to `wx.requestSubscribeMessage`: WeChat takes one message for each agreement. */
  @Post('agreements')
  @HttpCode(200)
  @Allow('message:agree')
  @Idempotent()
  @ApiOkResponse({ type: TopicListView })
  agree(@CurrentActor() { accountId }: Actor, @Body() input: AgreeInput): Promise<TopicListView> {
    return this.agreements.answer(accountId, input);
  }
}
