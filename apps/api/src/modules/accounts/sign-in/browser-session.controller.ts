import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/access/index.ts';
import { Serves } from '../../../platform/admission/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { SameOriginGuard } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { StaffRefreshCookie } from '../sessions/refresh-cookie.ts';
import { type AccessView, BrowserSessionView } from '../sessions/session.view.ts';
import { PasswordSignInInput } from './sign-in.input.ts';
import { FAILED_SIGN_INS } from './sign-in-attempts.ts';
import { StaffSignInService } from './staff-sign-in.service.ts';

/** Sessions of staff in a browser: a script holds the access token only, the refresh token stays in a cookie that it cannot read. */
@ApiTags('sessions')
@Controller('sessions/browser')
@Limited('sign_in')
@UseGuards(SameOriginGuard)
export class BrowserSessionController {
  constructor(
    private readonly staff: StaffSignInService,
    private readonly cookie: StaffRefreshCookie,
    private readonly environment: Environment,
  ) {}

  @Post()
  @Public()
  @Limited('sign_in', { judged: FAILED_SIGN_INS })
  @Serves('staff')
  @ApiCreatedResponse({ type: BrowserSessionView })
  async start(
    @Body() { userName, password, code }: PasswordSignInInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BrowserSessionView> {
    return this.withIdleMinutes(
      this.cookie.keep(response, await this.staff.signIn(userName, password, code)),
    );
  }

  @Post('refresh')
  @Public()
  @Serves('staff')
  @ApiCreatedResponse({ type: BrowserSessionView })
  @ApiNoContentResponse({ description: 'This browser has kept no session' })
  async refresh(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BrowserSessionView | undefined> {
    const session = await this.cookie.refresh(request, response);
    return session && this.withIdleMinutes(session);
  }

  private withIdleMinutes(session: AccessView): BrowserSessionView {
    return { ...session, idleMinutes: this.environment.ADMIN_IDLE_MINUTES };
  }
}
