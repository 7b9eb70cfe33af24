import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { IdempotencyKey } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { BulkPassInput } from './bulk-pass.input.ts';
import { BulkPassService } from './bulk-pass.service.ts';
import { BulkPassView } from './bulk-pass.view.ts';

/** 批量通过. */
@ApiTags('review')
@Controller('review/declarations/bulk-pass')
@Limited('expensive')
export class BulkPassController {
  constructor(private readonly bulkPasses: BulkPassService) {}

  /** Passes the cases one by one, with a result for each. */
  @Post()
  @HttpCode(200)
  @Allow('declaration:review')
  @ApiOkResponse({ type: BulkPassView })
  pass(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() input: BulkPassInput,
  ): Promise<BulkPassView> {
    return this.bulkPasses.pass(actor, key, input);
  }

  /** What a pass would come to, case by case; changes nothing. */
  @Post('dry-run')
  @HttpCode(200)
  @Allow('declaration:review')
  @ApiOkResponse({ type: BulkPassView })
  dryRun(@CurrentActor() actor: Actor, @Body() input: BulkPassInput): Promise<BulkPassView> {
    return this.bulkPasses.dryRun(actor, input);
  }
}
