import { Controller, Delete, Get, HttpCode, Param, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { type Page, PageInput } from '../../../platform/http/index.ts';
import { CandidateRefreshCookie, StaffRefreshCookie } from './refresh-cookie.ts';
import { SessionService } from './session.service.ts';
import { type SessionItemView, SessionPage } from './session.view.ts';
import { SessionParams } from '../sign-in/sign-in.input.ts';

/** The sessions of whoever asks. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly staffCookie: StaffRefreshCookie,
    private readonly candidateCookie: CandidateRefreshCookie,
  ) {}

  @Get()
  @Allow('session:manage')
  @ApiOkResponse({ type: SessionPage })
  list(@CurrentActor() actor: Actor, @Query() input: PageInput): Promise<Page<SessionItemView>> {
    return this.sessions.list(actor, input);
  }

  @Delete('current')
  @HttpCode(204)
  @Allow('session:manage', { duringSetup: true })
  @ApiNoContentResponse()
  async endCurrent(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.end(actor.accountId, actor.sessionId, 'signed_out');
    const isCandidate = actor.grants.some(({ role }) => role === 'candidate');
    (isCandidate ? this.candidateCookie : this.staffCookie).clear(response);
  }

  @Delete('others')
  @HttpCode(204)
  @Allow('session:manage')
  @ApiNoContentResponse()
  endOthers(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endOthers(actor, 'signed_out');
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('session:manage')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param() { id }: SessionParams): Promise<void> {
    return this.sessions.end(actor.accountId, id, 'signed_out');
  }
}
