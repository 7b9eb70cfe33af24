/** A token as WeChat gives it; `expiresIn` in seconds. */
export interface GrantedToken {
  readonly token: string;
  readonly expiresIn: number;
}

/** WeChat goes on accepting a token for its last minutes while it already hands out the next; we change a minute early. */
const marginSeconds = 60;

/** The mini program's access token: asked for once however many callers wait, kept until shortly before it expires. */
export class WechatAccessToken {
  private readonly fetchToken: () => Promise<GrantedToken>;
  private readonly milliseconds: () => number;
  private current: { readonly granted: Promise<GrantedToken>; expiresAt: number } | undefined;

  /** @param milliseconds a clock that only runs forward; this is a duration, not business time */
  constructor(fetchToken: () => Promise<GrantedToken>, milliseconds: () => number = () => performance.now()) {
    this.fetchToken = fetchToken;
    this.milliseconds = milliseconds;
  }

  async get(): Promise<string> {
    if (!this.current || this.milliseconds() >= this.current.expiresAt) this.current = this.request();
    return (await this.current.granted).token;
  }

  /** Gives up a token that WeChat no longer takes, unless another caller has already replaced it. */
  async discard(token: string): Promise<void> {
    const seen = this.current;
    if (seen && (await seen.granted).token === token && this.current === seen) this.current = undefined;
  }

  private request(): { readonly granted: Promise<GrantedToken>; expiresAt: number } {
    const request = { granted: this.fetchToken(), expiresAt: Number.POSITIVE_INFINITY };
    const settle = (expiresAt: number) => {
      request.expiresAt = expiresAt;
    };
    request.granted.then(
      ({ expiresIn }) => settle(this.milliseconds() + Math.max(expiresIn - marginSeconds, 0) * 1000),
      // A refused request is not kept: the next caller asks anew.
      () => settle(Number.NEGATIVE_INFINITY),
    );
    return request;
  }
}
