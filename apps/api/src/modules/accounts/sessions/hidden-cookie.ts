import type { CookieOptions, Request, Response } from 'express';
import type { Environment } from '../../../platform/config/index.ts';

/** A random value of 32 bytes that a browser keeps out of reach of every script, and sends to the routes under one path only. */
export class HiddenCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor({ NODE_ENV }: Pick<Environment, 'NODE_ENV'>, name: string, path: string) {
    // Browsers take `__Secure-` over TLS only, so that plain HTTP can neither read nor plant it.
    const secure = NODE_ENV === 'production';
    this.name = secure ? `__Secure-${name}` : name;
    this.options = { httpOnly: true, sameSite: 'strict', secure, path };
  }

  /** @param lifetimeMs left out, it is gone with the browser. A span, not an instant: a phone's clock may be wrong. */
  put(response: Response, value: string, lifetimeMs?: number): void {
    const lasting = lifetimeMs === undefined ? {} : { maxAge: lifetimeMs };
    response.cookie(this.name, value, { ...this.options, ...lasting });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }

  /** A value that none of ours can have counts as none. */
  read(request: Request): string | undefined {
    for (const cookie of (request.headers.cookie ?? '').split(';')) {
      const [name, value = ''] = cookie.trim().split('=', 2);
      if (name === this.name && /^[\w-]{43}$/.test(value)) return value;
    }
    return undefined;
  }
}
