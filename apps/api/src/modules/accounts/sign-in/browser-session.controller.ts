import { Body, Controller, HttpStatus, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@htp/domain';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/access/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { SameOriginGuard } from '../../../platform/http/index.ts';
import { RefreshCookie } from '../sessions/refresh-cookie.ts';
import { SessionService } from '../sessions/session.service.ts';
import { BrowserSessionView, type SessionView } from '../sessions/session.view.ts';
import { PasswordSignInInput } from './sign-in.input.ts';
import { StaffSignInService } from './staff-sign-in.service.ts';

/** Sessions of a browser: a script holds the access token only, the refresh token stays in a cookie that it cannot read. */
@ApiTags('sessions')
@Controller('sessions/browser')
@UseGuards(SameOriginGuard)
export class BrowserSessionController {
  constructor(
    private readonly staff: StaffSignInService,
    private readonly sessions: SessionService,
    private readonly cookie: RefreshCookie,
    private readonly environment: Environment,
  ) {}

  @Post()
  @Public()
  @ApiCreatedResponse({ type: BrowserSessionView })
  async start(
    @Body() { userName, password, code }: PasswordSignInInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BrowserSessionView> {
    return this.keep(response, await this.staff.signIn(userName, password, code));
  }

  @Post('refresh')
  @Public()
  @ApiCreatedResponse({ type: BrowserSessionView })
  @ApiNoContentResponse({ description: 'This browser has kept no session' })
  async refresh(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BrowserSessionView | undefined> {
    const kept = this.cookie.read(request);
    if (kept === undefined) {
      response.status(HttpStatus.NO_CONTENT);
      return undefined;
    }
    try {
      return this.keep(response, await this.sessions.refresh(kept));
    } catch (error) {
      // Only what is refused for good: a token that was not answered for another reason is still worth showing again.
      if (error instanceof DomainError && error.status === HttpStatus.UNAUTHORIZED)
        this.cookie.clear(response);
      throw error;
    }
  }

  private keep(response: Response, { refreshToken, ...session }: SessionView): BrowserSessionView {
    this.cookie.put(response, refreshToken);
    return { ...session, idleMinutes: this.environment.ADMIN_IDLE_MINUTES };
  }
}
