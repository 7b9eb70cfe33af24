import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent } from '../../../platform/http/index.ts';
import { DeclarationParams, RenewFormInput } from './declaration.input.ts';
import { DeclarationReceipt } from '../declaration.view.ts';
import { FormRenewalService } from './form-renewal.service.ts';

@ApiTags('declarations')
@Controller('declarations/:id/form-renewal')
export class FormRenewalController {
  constructor(private readonly renewals: FormRenewalService) {}

  /** 更新国网申请表, until the last review; what was judged of the old form falls, all else stands. */
  @Post()
  @HttpCode(200)
  @Allow('declaration:submit')
  @Idempotent()
  @ApiOkResponse({ type: DeclarationReceipt })
  renew(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: DeclarationParams,
    @Body() input: RenewFormInput,
  ): Promise<DeclarationReceipt> {
    return this.renewals.renew(accountId, id, input);
  }
}
