import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { Serves } from '../../../platform/admission/index.ts';
import { SessionService } from '../sessions/session.service.ts';
import { SessionView } from '../sessions/session.view.ts';
import { PasswordSignInInput, RefreshInput, WechatSignInInput } from './sign-in.input.ts';
import { FAILED_SIGN_INS } from './sign-in-attempts.ts';
import { StaffSignInService } from './staff-sign-in.service.ts';
import { WechatSignInService } from '../wechat/wechat-sign-in.service.ts';

/** The ways to a session. */
@ApiTags('sessions')
@Controller('sessions')
@Limited('sign_in')
export class SignInController {
  constructor(
    private readonly wechat: WechatSignInService,
    private readonly staff: StaffSignInService,
    private readonly sessions: SessionService,
  ) {}

  @Post('wechat')
  @Public()
  @ApiCreatedResponse({ type: SessionView })
  withWechat(@Body() { code, agreedVersion }: WechatSignInInput): Promise<SessionView> {
    return this.wechat.signIn('mini_program', code, agreedVersion);
  }

  @Post('password')
  @Public()
  @Limited('sign_in', { judged: FAILED_SIGN_INS })
  @Serves('staff')
  @ApiCreatedResponse({ type: SessionView })
  withPassword(@Body() { userName, password, code }: PasswordSignInInput): Promise<SessionView> {
    return this.staff.signIn(userName, password, code);
  }

  @Post('refresh')
  @Public()
  @ApiCreatedResponse({ type: SessionView })
  refresh(@Body() { refreshToken }: RefreshInput): Promise<SessionView> {
    return this.sessions.refresh(refreshToken);
  }
}
