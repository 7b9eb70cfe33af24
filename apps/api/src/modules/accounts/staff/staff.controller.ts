import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent, type Page } from '../../../platform/http/index.ts';
import { Issued, type IssuedPassword, IssuesPassword } from './issued-password.ts';
import { StaffAdministrationService } from './staff-administration.service.ts';
import { StaffCreationService } from './staff-creation.service.ts';
import { StaffListingService } from './staff-listing.service.ts';
import { NewStaffInput, RenameInput, StaffListInput, StaffParams } from './staff.input.ts';
import { InitialPasswordView, NewStaffView, type StaffItemView, StaffPage, StaffView } from './staff.view.ts';

/** Accounts of staff, for system administrators. */
@ApiTags('staff')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly listing: StaffListingService,
    private readonly creation: StaffCreationService,
    private readonly administration: StaffAdministrationService,
  ) {}

  @Get()
  @Allow('staff:manage')
  @ApiOkResponse({ type: StaffPage })
  list(@Query() input: StaffListInput): Promise<Page<StaffItemView>> {
    return this.listing.list(input);
  }

  @Post()
  @Allow('staff:manage')
  @Idempotent({ shownOnce: ['initialPassword'] })
  @IssuesPassword()
  @ApiCreatedResponse({ type: NewStaffView })
  create(@Body() input: NewStaffInput, @Issued() password: IssuedPassword): Promise<NewStaffView> {
    return this.creation.create(input, password);
  }

  @Get(':id')
  @Allow('staff:manage')
  @ApiOkResponse({ type: StaffView })
  show(@CurrentActor() actor: Actor, @Param() { id }: StaffParams): Promise<StaffView> {
    return this.listing.show(actor, id);
  }

  @Patch(':id')
  @Allow('staff:manage')
  @ApiOkResponse({ type: StaffView })
  async rename(
    @CurrentActor() actor: Actor,
    @Param() { id }: StaffParams,
    @Body() { displayName }: RenameInput,
  ): Promise<StaffView> {
    await this.administration.rename(actor, id, displayName);
    return this.listing.show(actor, id);
  }

  @Put(':id/disablement')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  disable(@CurrentActor() actor: Actor, @Param() { id }: StaffParams): Promise<void> {
    return this.administration.disable(actor, id);
  }

  @Delete(':id/disablement')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  enable(@CurrentActor() actor: Actor, @Param() { id }: StaffParams): Promise<void> {
    return this.administration.enable(actor, id);
  }

  /** Without an idempotency key: no stored answer may hold a password; a repetition issues another one. */
  @Put(':id/initial-password')
  @Allow('staff:manage')
  @ApiOkResponse({ type: InitialPasswordView })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Param() { id }: StaffParams,
  ): Promise<InitialPasswordView> {
    return { initialPassword: await this.administration.resetPassword(actor, id) };
  }

  @Delete(':id/second-factor')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  resetSecondFactor(@CurrentActor() actor: Actor, @Param() { id }: StaffParams): Promise<void> {
    return this.administration.resetSecondFactor(actor, id);
  }

  /** Ends the wait after failed sign-ins. */
  @Delete(':id/lock')
  @HttpCode(204)
  @Allow('staff:manage')
  @ApiNoContentResponse()
  unlock(@CurrentActor() actor: Actor, @Param() { id }: StaffParams): Promise<void> {
    return this.administration.unlock(actor, id);
  }
}
