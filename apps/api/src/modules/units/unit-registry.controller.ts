import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { UnitEditingService } from './unit-editing.service.ts';
import { UnitReadingService } from './unit-reading.service.ts';
import { EditUnitInput, UnitListInput, UnitStandingInput } from './unit-registry.input.ts';
import { UnitHistoryView, UnitListView } from './unit-registry.view.ts';
import { UnitStandingService } from './unit-standing.service.ts';
import { UnitParams } from './unit.input.ts';

/** The units within the scope of staff, and what they do with them. */
@ApiTags('units')
@Controller('registry/units')
export class UnitRegistryController {
  constructor(
    private readonly reading: UnitReadingService,
    private readonly editing: UnitEditingService,
    private readonly standing: UnitStandingService,
  ) {}

  /** Every state, the newest first; with `under` the units of a 主管单位. */
  @Get()
  @Allow('unit:read')
  @ApiOkResponse({ type: UnitListView })
  list(@CurrentActor() actor: Actor, @Query() input: UnitListInput): Promise<UnitListView> {
    return this.reading.list(actor, input);
  }

  @Get(':id/history')
  @Allow('unit:read')
  @ApiOkResponse({ type: UnitHistoryView })
  history(@CurrentActor() actor: Actor, @Param() { id }: UnitParams): Promise<UnitHistoryView> {
    return this.reading.history(actor, id);
  }

  /** How the unit is reached; what it is registered as changes by a registration. */
  @Patch(':id')
  @HttpCode(204)
  @Allow('unit:edit')
  @ApiNoContentResponse()
  edit(
    @CurrentActor() actor: Actor,
    @Param() { id }: UnitParams,
    @Body() input: EditUnitInput,
  ): Promise<void> {
    return this.editing.edit(actor, id, input);
  }

  /** Suspends, resumes or closes. */
  @Post(':id/standing')
  @HttpCode(204)
  @Allow('unit:close')
  @ApiNoContentResponse()
  changeStanding(
    @CurrentActor() actor: Actor,
    @Param() { id }: UnitParams,
    @Body() { event, reason, version }: UnitStandingInput,
  ): Promise<void> {
    return this.standing.change(actor, id, event, reason, version);
  }
}
