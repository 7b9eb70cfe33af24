import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { Environment } from '../../../platform/config/index.ts';

/** The routes that read it; to all others the browser does not send it. */
const PATH = '/api/sessions/browser';

/**
 * Where a browser keeps its refresh token: out of reach of every script, and sent to nobody but the routes that renew the session.
 * It ends with the browser; the token in it ends earlier, as the database says.
 */
@Injectable()
export class RefreshCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor({ NODE_ENV }: Environment) {
    // Browsers take `__Secure-` over TLS only, so that plain HTTP can neither read nor plant it.
    const secure = NODE_ENV === 'production';
    this.name = secure ? '__Secure-htp_refresh' : 'htp_refresh';
    this.options = { httpOnly: true, sameSite: 'strict', secure, path: PATH };
  }

  put(response: Response, refreshToken: string): void {
    response.cookie(this.name, refreshToken, this.options);
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }

  /** The token that the browser has kept; a value that none of ours can have counts as none. */
  read(request: Request): string | undefined {
    for (const cookie of (request.headers.cookie ?? '').split(';')) {
      const [name, value = ''] = cookie.trim().split('=', 2);
      if (name === this.name && /^[\w-]{43}$/.test(value)) return value;
    }
    return undefined;
  }
}
