import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { SeasonDaysInput, SeasonFiguresInput, SeasonUnitsInput } from './figures.input.ts';
import { SeasonDaysView, SeasonFiguresView, SeasonUnitsView } from './figures.view.ts';
import { SeasonFiguresService } from './season-figures.service.ts';

/** Figures for the dashboards; they name no person. */
@ApiTags('reports')
@Controller('reports')
@Limited('expensive')
export class FiguresController {
  constructor(private readonly figures: SeasonFiguresService) {}

  /** Declarations of a season by queue, level and specialty. */
  @Get('season-counts')
  @Allow('report:read')
  @ApiOkResponse({ type: SeasonFiguresView })
  counts(@CurrentActor() actor: Actor, @Query() input: SeasonFiguresInput): Promise<SeasonFiguresView> {
    return this.figures.counts(actor, input);
  }

  /** The slowest units at a stage. */
  @Get('season-units')
  @Allow('report:read')
  @ApiOkResponse({ type: SeasonUnitsView })
  units(@CurrentActor() actor: Actor, @Query() input: SeasonUnitsInput): Promise<SeasonUnitsView> {
    return this.figures.units(actor, input);
  }

  /** What moved on each day, and how fast the stages decide. */
  @Get('season-days')
  @Allow('report:read')
  @ApiOkResponse({ type: SeasonDaysView })
  days(@CurrentActor() actor: Actor, @Query() input: SeasonDaysInput): Promise<SeasonDaysView> {
    return this.figures.days(actor, input);
  }
}
