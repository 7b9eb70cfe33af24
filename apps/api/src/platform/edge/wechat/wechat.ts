/** Who signed in, as WeChat knows them. Neither value ever leaves the server. */
export interface WechatIdentity {
  readonly openid: string;
  /** The same for all apps of one account of the open platform; absent when the app belongs to none. */
  readonly unionid?: string;
}

/** What knows a person by openids of its own: the mini program, and the web page (公众号网页授权). */
export const WECHAT_APPS = ['mini_program', 'web'] as const;
export type WechatApp = (typeof WECHAT_APPS)[number];

/** A 订阅消息; `data` maps the template's keywords to texts: `{ thing1: '…' }`. */
export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Page of the mini program, with its query, that a tap opens. */
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface PhoneNumber {
  /** Without `+`: `86`. */
  readonly countryCode: string;
  /** Without the country code. */
  readonly number: string;
}

/**
 * What we ask of WeChat's server. Every method is a network call: never inside a database transaction.
 * All of them throw WechatUnavailable (try again later) or WechatRefused (trying again is of no use).
 */
export abstract class Wechat {
  /** Exchanges the code of `wx.login`, which is good for one exchange. @throws WechatCodeInvalid */
  abstract exchangeCode(code: string): Promise<WechatIdentity>;

  /**
   * Where a browser is sent for 网页授权; it comes back to `returnTo` with `code` and `state`, without `code` when the person
   * refuses. Asks nobody. @returns undefined when there is no web app
   */
  abstract authoriseAddress(returnTo: string, state: string): string | undefined;

  /**
   * Exchanges the code of a browser that came back, good for one exchange.
   * @throws WechatCodeInvalid, WechatSnapshotOnly
   */
  abstract exchangeWebCode(code: string): Promise<WechatIdentity>;

  /** @throws WechatRefused with 43101 when the person has not agreed to receive it, or has used up the agreement */
  abstract sendSubscribeMessage(message: SubscribeMessage): Promise<void>;

  /** Exchanges the code of a `getPhoneNumber` button, good for one exchange. @throws WechatCodeInvalid */
  abstract phoneNumber(code: string): Promise<PhoneNumber>;
}

/** WeChat does not know the code (40029), or it was exchanged before (40163): the client has to ask for a new one. */
export class WechatCodeInvalid extends Error {
  readonly used: boolean;

  constructor(used: boolean) {
    super(used ? 'WeChat code was used before' : 'WeChat code is invalid');
    this.name = 'WechatCodeInvalid';
    this.used = used;
  }
}

/** The page was opened as a preview (快照页): WeChat then makes up an openid that is nobody's. */
export class WechatSnapshotOnly extends Error {
  constructor() {
    super('WeChat shows a preview only');
    this.name = 'WechatSnapshotOnly';
  }
}

/** No answer in time, a fault on WeChat's side, its "busy", its limit per minute, or an answer we cannot believe. */
export class WechatUnavailable extends Error {
  constructor(reason: string) {
    super(`WeChat unavailable: ${reason}`);
    this.name = 'WechatUnavailable';
  }
}

/** WeChat understood and said no. Its `errmsg` is left out, as it may quote what we sent. */
export class WechatRefused extends Error {
  readonly errcode: number;

  constructor(errcode: number) {
    super(`WeChat refused: errcode ${errcode}`);
    this.name = 'WechatRefused';
    this.errcode = errcode;
  }
}
