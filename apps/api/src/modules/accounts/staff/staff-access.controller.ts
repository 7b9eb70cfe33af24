import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent, type Page, PageInput } from '../../../platform/http/index.ts';
import type { SessionItemView } from '../sessions/session.view.ts';
import { SessionPage } from '../sessions/session.view.ts';
import { StaffAdministrationService } from './staff-administration.service.ts';
import { StaffGrantsService } from './staff-grants.service.ts';
import { StaffListingService } from './staff-listing.service.ts';
import { GrantInput, StaffGrantParams, StaffParams, StaffSessionParams } from './staff.input.ts';
import { NewGrantView } from './staff.view.ts';

/** What a member of staff may do, and where he is signed in, for system administrators. */
@ApiTags('staff')
@Controller('staff/:id')
export class StaffAccessController {
  constructor(
    private readonly grants: StaffGrantsService,
    private readonly listing: StaffListingService,
    private readonly administration: StaffAdministrationService,
  ) {}

  @Post('grants')
  @Allow('staff:manage')
  @Idempotent()
  @ApiCreatedResponse({ type: NewGrantView })
  async grant(
    @CurrentActor() actor: Actor,
    @Param() { id }: StaffParams,
    @Body() input: GrantInput,
  ): Promise<NewGrantView> {
    return { id: await this.grants.add(actor, id, GrantInput.grantOf(input)) };
  }

  @Delete('grants/:grantId')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param() { id, grantId }: StaffGrantParams): Promise<void> {
    return this.grants.revoke(actor, id, grantId);
  }

  @Get('sessions')
  @Allow('staff:manage')
  @ApiOkResponse({ type: SessionPage })
  sessions(@Param() { id }: StaffParams, @Query() input: PageInput): Promise<Page<SessionItemView>> {
    return this.listing.sessions(id, input);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  endSessions(@CurrentActor() actor: Actor, @Param() { id }: StaffParams): Promise<void> {
    return this.administration.endSessions(actor, id);
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  endSession(@CurrentActor() actor: Actor, @Param() { id, sessionId }: StaffSessionParams): Promise<void> {
    return this.administration.endSessions(actor, id, sessionId);
  }
}
