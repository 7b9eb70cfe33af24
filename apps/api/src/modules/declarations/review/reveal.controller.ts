import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { type Budget, Limited } from '../../../platform/limits/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { RevealInput } from './reveal.input.ts';
import { REVEALS_PER_DAY } from './reveal-tally.entity.ts';
import { RevealService } from './reveal.service.ts';
import { RevealedView } from './reveal.view.ts';

const REVEALS: Budget = { name: 'numbers shown', per: 'account', most: REVEALS_PER_DAY, in: 'day' };

@ApiTags('review')
@Controller('review/declarations/:id/reveals')
export class RevealController {
  constructor(private readonly reveals: RevealService) {}

  /** Shows one masked number of a claimed case in full; it is recorded, and so many are shown a day. */
  @Post()
  @HttpCode(200)
  @Allow('declaration:review')
  @Limited('write', { judged: [REVEALS] })
  @ApiOkResponse({ type: RevealedView })
  reveal(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @Body() input: RevealInput,
  ): Promise<RevealedView> {
    return this.reveals.reveal(actor, id, input);
  }
}
