import { Body, Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { type Page, PageInput } from '../../platform/http/index.ts';
import { EndMembershipInput, MemberParams, UnitMembersParams } from './affiliation.input.ts';
import { MemberService } from './member.service.ts';
import { MemberPage, type MemberView } from './member.view.ts';

/** The people of a unit, for its officer. */
@ApiTags('units')
@Controller('units/:id/members')
export class MemberController {
  constructor(private readonly members: MemberService) {}

  @Get()
  @Allow('affiliation:read')
  @ApiOkResponse({ type: MemberPage })
  list(
    @CurrentActor() actor: Actor,
    @Param() { id }: UnitMembersParams,
    @Query() input: PageInput,
  ): Promise<Page<MemberView>> {
    return this.members.list(actor, id, input);
  }

  @Delete(':accountId')
  @HttpCode(204)
  @Allow('affiliation:end')
  @ApiNoContentResponse()
  end(
    @CurrentActor() actor: Actor,
    @Param() { id, accountId }: MemberParams,
    @Body() { reason }: EndMembershipInput,
  ): Promise<void> {
    return this.members.end(actor, id, accountId, reason);
  }
}
