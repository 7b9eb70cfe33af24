import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { MeService } from './me.service.ts';
import { MeView } from './me.view.ts';
import { ChangePasswordInput } from './sign-in/sign-in.input.ts';
import { StaffAccountService } from './staff/staff-account.service.ts';

/** The account of whoever asks. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly staff: StaffAccountService,
    private readonly me: MeService,
  ) {}

  @Get()
  @Allow('session:manage', { duringSetup: true })
  @ApiOkResponse({ type: MeView })
  show(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.me.show(actor);
  }

  @Put('password')
  @HttpCode(204)
  @Allow('session:manage', { duringSetup: true })
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() input: ChangePasswordInput): Promise<void> {
    return this.staff.changePassword(actor, input.currentPassword, input.newPassword);
  }
}
