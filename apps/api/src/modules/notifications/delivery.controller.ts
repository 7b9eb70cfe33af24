import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access/index.ts';
import { Idempotent } from '../../platform/http/index.ts';
import { DeliveryService } from './delivery.service.ts';
import { DeliveriesInput, ResendInput } from './message.input.ts';
import { DeliveryPageView, ResentView } from './message.view.ts';

/** What became of messages over WeChat, for whoever answers for the season. */
@ApiTags('messages')
@Controller('message-deliveries')
export class DeliveryController {
  constructor(private readonly deliveries: DeliveryService) {}

  /** Newest first. */
  @Get()
  @Allow('message:resend')
  @ApiOkResponse({ type: DeliveryPageView })
  list(@Query() input: DeliveriesInput): Promise<DeliveryPageView> {
    return this.deliveries.list(input);
  }

  /** Sends again what was refused or has failed. */
  @Post('resends')
  @HttpCode(200)
  @Allow('message:resend')
  @Idempotent()
  @ApiOkResponse({ type: ResentView })
  async resend(@Body() { messageIds }: ResendInput): Promise<ResentView> {
    return { resent: await this.deliveries.resend(messageIds) };
  }
}
