import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access/index.ts';
import { SeasonParams } from './season.input.ts';
import { SeasonService } from './season.service.ts';
import { OpenSeasonsView, SeasonSummaryView, SeasonView } from './season.view.ts';

@ApiTags('seasons')
@Controller('seasons')
export class SeasonsController {
  constructor(private readonly seasons: SeasonService) {}

  /** The seasons that can be declared in now. */
  @Get('open')
  @Allow('season:read')
  @ApiOkResponse({ type: OpenSeasonsView })
  async open(): Promise<OpenSeasonsView> {
    const seasons = await this.seasons.listOpen();
    return { items: seasons.map(SeasonSummaryView.of) };
  }

  /** The current version of one season. */
  @Get(':id')
  @Allow('season:read')
  @ApiOkResponse({ type: SeasonView })
  async one(@Param() { id }: SeasonParams): Promise<SeasonView> {
    return SeasonView.of(await this.seasons.getCurrent(id));
  }
}
