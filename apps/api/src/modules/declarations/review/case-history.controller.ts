import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { ChangesInput } from './case-history.input.ts';
import { CaseHistoryService } from './case-history.service.ts';
import { ChangesView, RoundsView } from './case-history.view.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';

@ApiTags('review')
@Controller('review/declarations/:id')
export class CaseHistoryController {
  constructor(private readonly history: CaseHistoryService) {}

  /** Every round with its decisions. */
  @Get('rounds')
  @Allow('case:read')
  @ApiOkResponse({ type: RoundsView })
  rounds(@CurrentActor() actor: Actor, @Param() { id }: DeclarationParams): Promise<RoundsView> {
    return this.history.rounds(actor, id);
  }

  /** What changed, field by field and file by file: since the reader last looked, or between any two rounds. */
  @Get('changes')
  @Allow('case:read')
  @ApiOkResponse({ type: ChangesView })
  changes(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @Query() input: ChangesInput,
  ): Promise<ChangesView> {
    return this.history.changes(actor, id, input);
  }
}
