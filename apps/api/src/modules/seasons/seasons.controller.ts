import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Idempotent } from '../../platform/http/index.ts';
import { SeasonHistoryService } from './season-history.service.ts';
import { SeasonPages } from './season-pages.ts';
import {
  SeasonListView,
  SeasonVersionPageView,
  SeasonVersionReceipt,
  SeasonVersionView,
} from './season-version.view.ts';
import { ExtendWindowInput } from './season-window.input.ts';
import { SeasonWindowService } from './season-window.service.ts';
import {
  SeasonListInput,
  SeasonParams,
  SeasonVersionPageInput,
  SeasonVersionParams,
} from './season.input.ts';
import { OpenSeasonsView, SeasonView } from './season.view.ts';

@ApiTags('seasons')
@Controller('seasons')
export class SeasonsController {
  constructor(
    private readonly pages: SeasonPages,
    private readonly history: SeasonHistoryService,
    private readonly windows: SeasonWindowService,
  ) {}

  /** The seasons that one may file in now. */
  @Get('open')
  @Allow('season:read')
  @ApiOkResponse({ type: OpenSeasonsView })
  open(@CurrentActor() { accountId }: Actor): Promise<OpenSeasonsView> {
    return this.pages.open(accountId);
  }

  /** All seasons with their state, newest exam year first; leads see the drafts of new ones among them. */
  @Get()
  @Allow('season-version:read')
  @ApiOkResponse({ type: SeasonListView })
  list(@CurrentActor() { grants }: Actor, @Query() input: SeasonListInput): Promise<SeasonListView> {
    return this.history.list(input, grants);
  }

  /** The current version of one season. */
  @Get(':id')
  @Allow('season:read')
  @ApiOkResponse({ type: SeasonView })
  one(@CurrentActor() { accountId }: Actor, @Param() { id }: SeasonParams): Promise<SeasonView> {
    return this.pages.one(accountId, id);
  }

  /** Who published what and when, extensions of windows among them; newest first. */
  @Get(':id/versions')
  @Allow('season-version:read')
  @ApiOkResponse({ type: SeasonVersionPageView })
  versions(
    @Param() { id }: SeasonParams,
    @Query() input: SeasonVersionPageInput,
  ): Promise<SeasonVersionPageView> {
    return this.history.versions(id, input);
  }

  /** One version, whole, with where the season stands now. */
  @Get(':id/versions/:version')
  @Allow('season-version:read')
  @ApiOkResponse({ type: SeasonVersionView })
  version(
    @CurrentActor() { grants }: Actor,
    @Param() { id, version }: SeasonVersionParams,
  ): Promise<SeasonVersionView> {
    return this.history.version(id, version, grants);
  }

  /** Gives one window a new end, at once. */
  @Post(':id/window-extensions')
  @HttpCode(200)
  @Allow('season:publish')
  @Idempotent()
  @ApiOkResponse({ type: SeasonVersionReceipt })
  extendWindow(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: SeasonParams,
    @Body() input: ExtendWindowInput,
  ): Promise<SeasonVersionReceipt> {
    return this.windows.extend(accountId, id, input);
  }
}
