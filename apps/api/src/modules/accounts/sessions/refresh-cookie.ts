import { HttpStatus, Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Request, Response } from 'express';
import { Environment } from '../../../platform/config/index.ts';
import { HiddenCookie } from './hidden-cookie.ts';
import { SESSION_LIFETIME } from './session-lifetimes.ts';
import { SessionService } from './session.service.ts';
import type { AccessView, SessionView } from './session.view.ts';

/** The routes that read the cookies; to all others the browser does not send them. */
const STAFF_SESSION_PATH = '/api/sessions/browser';
export const CANDIDATE_SESSION_PATH = '/api/sessions/wechat-web';

/** Where a browser keeps its refresh token. A session of staff and one of a candidate stand beside each other. */
abstract class RefreshCookie {
  private readonly cookie: HiddenCookie;
  private readonly lifetimeMs: number | undefined;
  private readonly sessions: SessionService;

  constructor(cookie: HiddenCookie, sessions: SessionService, lifetimeMs?: number) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.lifetimeMs = lifetimeMs;
  }

  /** @returns what the page may know of the session */
  keep(response: Response, { refreshToken, ...session }: SessionView): AccessView {
    this.cookie.put(response, refreshToken, this.lifetimeMs);
    return session;
  }

  /** Goes on with the session that this browser has kept, and keeps its next token. @returns undefined when there is none */
  async refresh(request: Request, response: Response): Promise<AccessView | undefined> {
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

  clear(response: Response): void {
    this.cookie.clear(response);
  }
}

/** Of staff: it ends with the browser; the token in it ends earlier, as the database says. */
@Injectable()
export class StaffRefreshCookie extends RefreshCookie {
  constructor(environment: Environment, sessions: SessionService) {
    super(new HiddenCookie(environment, 'htp_refresh', STAFF_SESSION_PATH), sessions);
  }
}

/** Of a candidate: a phone ends its browser whenever it likes, so it is kept for as long as the token lives. */
@Injectable()
export class CandidateRefreshCookie extends RefreshCookie {
  constructor(environment: Environment, sessions: SessionService) {
    const cookie = new HiddenCookie(environment, 'htp_candidate_refresh', CANDIDATE_SESSION_PATH);
    super(cookie, sessions, SESSION_LIFETIME.wechat.idleSeconds * 1000);
  }
}
