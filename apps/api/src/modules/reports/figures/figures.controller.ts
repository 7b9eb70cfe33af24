import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { SeasonDaysInput, SeasonFiguresInput, SeasonUnitsInput, WorkListInput } from './figures.input.ts';
import { SeasonDaysView, SeasonFiguresView, SeasonUnitsView, WorkListView } from './figures.view.ts';
import { SeasonFiguresService } from './season-figures.service.ts';
import { WorkListService } from './work-list.service.ts';

/** Figures for the work list and the dashboards; they name no person. */
@ApiTags('reports')
@Controller('reports')
export class FiguresController {
  constructor(
    private readonly figures: SeasonFiguresService,
    private readonly work: WorkListService,
  ) {}

  /** What needs doing by the person who asks. */
  @Get('work-list')
  @Allow('report:read')
  @ApiOkResponse({ type: WorkListView })
  workList(@CurrentActor() actor: Actor, @Query() input: WorkListInput): Promise<WorkListView> {
    return this.work.of(actor, input);
  }

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
