import { callOutside, OutsideCallFailed } from '../outside-call.ts';
import { WechatAccessToken, type GrantedToken } from './wechat-access-token.ts';
import {
  Wechat,
  WechatCodeInvalid,
  WechatRefused,
  WechatSnapshotOnly,
  WechatUnavailable,
  type PhoneNumber,
  type SubscribeMessage,
  type WechatIdentity,
} from './wechat.ts';

export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or a simulator's. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  /** The 公众号 of the web page; absent where none is offered. */
  readonly web?: WechatWebSettings | undefined;
  /** Milliseconds for one call. */
  readonly timeout?: number;
}

export interface WechatWebSettings {
  readonly appId: string;
  readonly appSecret: string;
  /** `https://open.weixin.qq.com/connect/oauth2/authorize`, or a simulator's. */
  readonly authoriseUrl: string;
}

type Answer = Readonly<Record<string, unknown>>;

const longestAnswer = 64 * 1024;

/** WeChat's codes (全局错误码 and the pages of each endpoint; 40163 is not listed there but is what a used code gets). */
const errcodes = {
  busy: -1,
  codeInvalid: 40029,
  codeUsed: 40163,
  minuteLimit: 45011,
  tokenInvalid: [40001, 40014, 42001],
};

/**
 * WeChat's documented HTTP interface for mini programs and 网页授权. What it also gives, `session_key` and tokens for the person's
 * profile, is dropped here.
 */
export class WechatHttpClient extends Wechat {
  private readonly settings: WechatSettings;
  private readonly token = new WechatAccessToken(() => this.fetchToken());

  constructor(settings: WechatSettings) {
    super();
    this.settings = settings;
  }

  override async exchangeCode(code: string): Promise<WechatIdentity> {
    const answer = await this.get('/sns/jscode2session', {
      appid: this.settings.appId,
      secret: this.settings.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    return identityOf(answer);
  }

  /** With `snsapi_base` there would be no unionid, and so no way to the account of the mini program. */
  override authoriseAddress(returnTo: string, state: string): string | undefined {
    const { web } = this.settings;
    if (!web) return undefined;
    const query = new URLSearchParams({
      appid: web.appId,
      redirect_uri: returnTo,
      response_type: 'code',
      scope: 'snsapi_userinfo',
      state,
    });
    return `${web.authoriseUrl}?${query}#wechat_redirect`;
  }

  override async exchangeWebCode(code: string): Promise<WechatIdentity> {
    const { web } = this.settings;
    if (!web) throw new WechatUnavailable('no web app');
    const answer = await this.get('/sns/oauth2/access_token', {
      appid: web.appId,
      secret: web.appSecret,
      code,
      grant_type: 'authorization_code',
    });
    if (answer.is_snapshotuser === 1) throw new WechatSnapshotOnly();
    return identityOf(answer);
  }

  override async sendSubscribeMessage({ openid, templateId, page, data }: SubscribeMessage): Promise<void> {
    const answer = await this.postWithToken('/cgi-bin/message/subscribe/send', {
      touser: openid,
      template_id: templateId,
      page,
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, { value }])),
    });
    if (answer.errcode !== 0) throw new WechatUnavailable('unexpected answer');
  }

  override async phoneNumber(code: string): Promise<PhoneNumber> {
    const answer = await this.postWithToken('/wxa/business/getuserphonenumber', { code });
    const info = object(answer.phone_info);
    // Described as text, yet a number in WeChat's own example.
    return { countryCode: text(String(info.countryCode ?? '')), number: text(info.purePhoneNumber) };
  }

  private async fetchToken(): Promise<GrantedToken> {
    const answer = await this.post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: this.settings.appId,
      secret: this.settings.appSecret,
    });
    if (typeof answer.expires_in !== 'number') throw new WechatUnavailable('unexpected answer');
    return { token: text(answer.access_token), expiresIn: answer.expires_in };
  }

  /** A token can be replaced behind our back, by another process or by an operator: then once more with a new one. */
  private async postWithToken(path: string, body: object): Promise<Answer> {
    const token = await this.token.get();
    try {
      return await this.post(path, body, { access_token: token });
    } catch (error) {
      if (!(error instanceof WechatRefused) || !errcodes.tokenInvalid.includes(error.errcode)) throw error;
      await this.token.discard(token);
      return this.post(path, body, { access_token: await this.token.get() });
    }
  }

  private get(path: string, query: Record<string, string>): Promise<Answer> {
    return this.call('GET', path, query);
  }

  private post(path: string, body: object, query: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, query, body);
  }

  private async call(
    method: 'GET' | 'POST',
    path: string,
    query: Record<string, string>,
    body?: object,
  ): Promise<Answer> {
    const url = new URL(path, this.settings.baseUrl);
    url.search = new URLSearchParams(query).toString();
    const call = { method, body, timeout: this.settings.timeout ?? 5000, longestAnswer };
    const answer = await callOutside(url, call).catch((error: unknown) => {
      throw error instanceof OutsideCallFailed ? new WechatUnavailable(error.message) : error;
    });
    if (answer.status !== 200) throw new WechatUnavailable(`status ${answer.status}`);
    return accepted(object(answer.body));
  }
}

/** WeChat answers 200 to everything and says in `errcode` what it means; a session or a token may come without one. */
function accepted(answer: Answer): Answer {
  const errcode = Number(answer.errcode ?? 0);
  if (errcode === 0) return answer;
  if (errcode === errcodes.codeInvalid || errcode === errcodes.codeUsed) {
    throw new WechatCodeInvalid(errcode === errcodes.codeUsed);
  }
  if (errcode === errcodes.busy || errcode === errcodes.minuteLimit || Number.isNaN(errcode)) {
    throw new WechatUnavailable(`errcode ${errcode}`);
  }
  throw new WechatRefused(errcode);
}

function identityOf({ openid, unionid }: Answer): WechatIdentity {
  return { openid: text(openid), ...(unionid ? { unionid: text(unionid) } : {}) };
}

function object(value: unknown): Answer {
  if (typeof value !== 'object' || value === null) throw new WechatUnavailable('unexpected answer');
  return value as Answer;
}

/** Tokens reach 512 characters by WeChat's word; everything else is shorter. */
function text(value: unknown): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= 1024) return value;
  throw new WechatUnavailable('unexpected answer');
}
