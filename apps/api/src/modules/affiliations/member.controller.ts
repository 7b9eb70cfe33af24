import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { Limited } from '../../platform/limits/index.ts';
import {
  EndMembershipInput,
  MemberListInput,
  MemberParams,
  MemberSearchInput,
  UnitMembersParams,
} from './affiliation.input.ts';
import { MemberSearchService } from './member-search.service.ts';
import { MemberService } from './member.service.ts';
import { MemberPage } from './member.view.ts';

/** The people of a unit, for its officer. */
@ApiTags('units')
@Controller('units/:id/members')
export class MemberController {
  constructor(
    private readonly members: MemberService,
    private readonly searches: MemberSearchService,
  ) {}

  @Get()
  @Allow('affiliation:read')
  @ApiOkResponse({ type: MemberPage })
  list(
    @CurrentActor() actor: Actor,
    @Param() { id }: UnitMembersParams,
    @Query() input: MemberListInput,
  ): Promise<MemberPage> {
    return this.members.list(actor, id, input);
  }

  /** Present members by part of the name, or the one with this document. */
  @Post('searches')
  @HttpCode(200)
  @Allow('affiliation:read')
  @Limited('expensive')
  @ApiOkResponse({ type: MemberPage })
  search(
    @CurrentActor() actor: Actor,
    @Param() { id }: UnitMembersParams,
    @Body() input: MemberSearchInput,
  ): Promise<MemberPage> {
    return this.searches.search(actor, id, input);
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
