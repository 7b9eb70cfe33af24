import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { MeView } from './me.view.ts';
import { ChangePasswordInput } from './sign-in.input.ts';
import { StaffAccountService } from './staff-account.service.ts';

/** The account of whoever asks. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly staff: StaffAccountService) {}

  @Get()
  @Allow('session:manage', { initialPassword: true })
  @ApiOkResponse({ type: MeView })
  async show(@CurrentActor() actor: Actor): Promise<MeView> {
    return MeView.of(actor, await this.staff.find(actor.accountId));
  }

  @Put('password')
  @HttpCode(204)
  @Allow('session:manage', { initialPassword: true })
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() input: ChangePasswordInput): Promise<void> {
    return this.staff.changePassword(actor, input.currentPassword, input.newPassword);
  }
}
