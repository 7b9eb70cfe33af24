import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Request, Response } from 'express';
import { Environment } from '../../../platform/config/index.ts';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { Clock, Wechat } from '../../../platform/edge/index.ts';
import { HiddenCookie } from '../sessions/hidden-cookie.ts';
import { CANDIDATE_SESSION_PATH } from '../sessions/refresh-cookie.ts';

/** For so long somebody may stay on WeChat's page. WeChat's own code is good for five minutes. */
const LIFETIME_MS = 15 * 60_000;
const STATE = /^(\d{13})\.([\w-]{46})$/;

/**
 * Sends a browser to WeChat, and knows it again when it comes back. The `state` is good for the browser that holds this cookie:
 * a link with somebody else's code signs nobody in as somebody else (login CSRF). Several tabs share the cookie, so that each may
 * come back.
 */
@Injectable()
export class WebAuthorisation {
  private readonly cookie: HiddenCookie;

  constructor(
    environment: Environment,
    private readonly wechat: Wechat,
    private readonly digests: KeyedDigest,
    private readonly clock: Clock,
  ) {
    this.cookie = new HiddenCookie(environment, 'htp_authorising', CANDIDATE_SESSION_PATH);
  }

  /**
   * @param returnPath the page of this origin that WeChat leads back to
   * @throws DomainError `web_sign_in_not_offered`
   */
  async begin(request: Request, response: Response, returnPath: string): Promise<string> {
    const browser = this.cookie.read(request) ?? randomBytes(32).toString('base64url');
    const until = String((await this.clock.now()).getTime() + LIFETIME_MS);
    const back = `${request.protocol}://${request.host}${returnPath}`;
    const address = this.wechat.authoriseAddress(back, this.stateOf(browser, until));
    if (address === undefined) throw new DomainError('web_sign_in_not_offered');
    this.cookie.put(response, browser, LIFETIME_MS);
    return address;
  }

  /** @throws DomainError `authorisation_not_ours` */
  async requireOurs(request: Request, state: string): Promise<void> {
    const browser = this.cookie.read(request);
    const [, until = '', signature = ''] = STATE.exec(state) ?? [];
    const ours =
      browser !== undefined &&
      Number(until) > (await this.clock.now()).getTime() &&
      this.digests.matches(Buffer.from(signature, 'base64url'), 'token', 'wechat state', browser, until);
    if (!ours) throw new DomainError('authorisation_not_ours');
  }

  private stateOf(browser: string, until: string): string {
    return `${until}.${this.digests.of('token', 'wechat state', browser, until).toString('base64url')}`;
  }
}
