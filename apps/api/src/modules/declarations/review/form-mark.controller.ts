import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { ContentTag } from './content-tag.decorator.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { DeclarationReceipt } from '../declaration.view.ts';
import { FormMarkService } from './form-mark.service.ts';

/** 申请表过期. */
@ApiTags('review')
@Controller('review/declarations/:id/form-mark')
export class FormMarkController {
  constructor(private readonly marks: FormMarkService) {}

  /** Says that the 国网 form is out of date: the candidate is awaited to renew it. */
  @Post()
  @HttpCode(200)
  @Allow('declaration:review')
  @ApiOkResponse({ type: DeclarationReceipt })
  mark(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @ContentTag() contentTag: string,
  ): Promise<DeclarationReceipt> {
    return this.marks.mark(actor, id, contentTag);
  }

  /** Takes the mark back. */
  @Delete()
  @Allow('declaration:review')
  @ApiOkResponse({ type: DeclarationReceipt })
  lift(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @ContentTag() contentTag: string,
  ): Promise<DeclarationReceipt> {
    return this.marks.lift(actor, id, contentTag);
  }
}
