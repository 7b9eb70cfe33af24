import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/access/index.ts';
import { SameOriginGuard, TextField } from '../../../platform/http/index.ts';
import { Limited } from '../../../platform/limits/index.ts';
import { CandidateRefreshCookie } from '../sessions/refresh-cookie.ts';
import { AccessView } from '../sessions/session.view.ts';
import { WebAuthorisationInput, WebSignInInput } from '../sign-in/sign-in.input.ts';
import { WebAuthorisation } from './web-authorisation.ts';
import { WechatSignInService } from './wechat-sign-in.service.ts';

export class WebAuthorisationView {
  @TextField({
    max: 2000,
    description: "WeChat's page: the browser goes there, and comes back with `code` and `state`",
  })
  address: string;
}

/** Sessions of candidates in a browser, by 网页授权; the refresh token stays in a cookie that no script reads. */
@ApiTags('sessions')
@Controller('sessions/wechat-web')
@Limited('sign_in')
@UseGuards(SameOriginGuard)
export class WechatWebController {
  constructor(
    private readonly authorisation: WebAuthorisation,
    private readonly wechat: WechatSignInService,
    private readonly cookie: CandidateRefreshCookie,
  ) {}

  @Post('authorisations')
  @Public()
  @ApiCreatedResponse({ type: WebAuthorisationView })
  async authorise(
    @Body() { returnPath }: WebAuthorisationInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebAuthorisationView> {
    return { address: await this.authorisation.begin(request, response, returnPath) };
  }

  @Post()
  @Public()
  @ApiCreatedResponse({ type: AccessView })
  async start(
    @Body() { code, state, agreedVersion }: WebSignInInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccessView> {
    await this.authorisation.requireOurs(request, state);
    return this.cookie.keep(response, await this.wechat.signIn('web', code, agreedVersion));
  }

  @Post('refresh')
  @Public()
  @ApiCreatedResponse({ type: AccessView })
  @ApiNoContentResponse({ description: 'This browser has kept no session' })
  refresh(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccessView | undefined> {
    return this.cookie.refresh(request, response);
  }
}
