import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import {
  ChangeReopeningInput,
  GrantReopeningInput,
  ReopeningListInput,
  ReopeningParams,
} from './declaration-reopening.input.ts';
import { DeclarationReopeningService } from './declaration-reopening.service.ts';
import { ReopeningPageView, ReopeningReceipt } from './declaration-reopening.view.ts';
import { ReopeningList } from './reopening-list.ts';

/** 重新开放: ends of filing of single candidates, for leads. */
@ApiTags('review')
@Controller('filing-reopenings')
export class DeclarationReopeningController {
  constructor(
    private readonly reopenings: DeclarationReopeningService,
    private readonly listing: ReopeningList,
  ) {}

  /** Gives a candidate an end of his own in a season, or moves it. */
  @Post()
  @Allow('declaration:reopen')
  @Idempotent()
  @ApiCreatedResponse({ type: ReopeningReceipt })
  grant(@CurrentActor() actor: Actor, @Body() input: GrantReopeningInput): Promise<ReopeningReceipt> {
    return this.reopenings.grant(actor, input);
  }

  /** Of one season, newest first. */
  @Get()
  @Allow('declaration:reopen')
  @ApiOkResponse({ type: ReopeningPageView })
  list(@Query() input: ReopeningListInput): Promise<ReopeningPageView> {
    return this.listing.page(input);
  }

  @Patch(':id')
  @Allow('declaration:reopen')
  @ApiOkResponse({ type: ReopeningReceipt })
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: ReopeningParams,
    @Body() input: ChangeReopeningInput,
  ): Promise<ReopeningReceipt> {
    return this.reopenings.change(actor, id, input);
  }

  /** Ends it at once. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('declaration:reopen')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param() { id }: ReopeningParams): Promise<void> {
    return this.reopenings.end(actor, id);
  }
}
