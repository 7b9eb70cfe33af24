import { createHash, randomUUID } from 'node:crypto';
import { HttpSimulator, type SimulatedAnswer, type SimulatedRequest } from '../http-simulator.ts';
import { authorisePage, AUTHORISE_PATH, DECISION_PATH, decided } from './simulated-authorisation.ts';

/** A message the simulator has accepted, as it came. */
export interface DeliveredMessage {
  readonly touser: string;
  readonly template_id: string;
  readonly page?: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

interface AppCredentials {
  readonly appId: string;
  readonly appSecret: string;
}

interface Credentials extends AppCredentials {
  /** The web page's; without them it is refused as an app that does not exist. */
  readonly web?: AppCredentials | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

type Query = Readonly<Record<string, string>>;
type Endpoint = (query: Query, body: Fields) => SimulatedAnswer;

const keptMessages = 1000;

/** What WeChat allows of keywords whose name begins so; 订阅消息参数值内容限制说明. */
const longestKeyword: Record<string, number> = { thing: 20, character_string: 32, phrase: 5, name: 10 };

/**
 * WeChat's server, as far as we use it, speaking its documented protocol, with the page on which a browser authorises. Any code `sim-<name>` or `sim-<name>-<anything>` is
 * good once and signs in the person of that name; `sim-phone-<number>` or `sim-phone-<number>-<anything>` gives that phone number.
 */
export class WechatSimulator extends HttpSimulator {
  private readonly credentials: Credentials;
  private readonly usedCodes = new Set<string>();
  private readonly endpoints: Readonly<Record<string, Endpoint>> = {
    'GET /sns/jscode2session': (query) =>
      this.checkCredentials(query, 'authorization_code') ?? this.session(String(query['js_code'] ?? '')),
    'GET /sns/oauth2/access_token': (query) =>
      this.checkCredentials(query, 'authorization_code', this.credentials.web) ??
      this.webToken(String(query['code'] ?? '')),
    [`GET ${AUTHORISE_PATH}`]: (query) => authorisePage(query, this.credentials.web?.appId),
    [`GET ${DECISION_PATH}`]: decided,
    'POST /cgi-bin/stable_token': (_, body) =>
      this.checkCredentials(body, 'client_credential') ?? ok({ access_token: this.token, expires_in: 7200 }),
    'POST /cgi-bin/message/subscribe/send': (query, body) => this.checkToken(query) ?? this.deliver(body),
    'POST /wxa/business/getuserphonenumber': (query, body) =>
      this.checkToken(query) ?? this.phoneNumber(String(body['code'] ?? '')),
  };
  private token = randomUUID();
  private delivered: DeliveredMessage[] = [];

  constructor(nodeEnv: 'development' | 'test' | 'production', credentials: Credentials) {
    super(nodeEnv);
    this.credentials = credentials;
  }

  /** The last thousand messages, oldest first. */
  get messages(): readonly DeliveredMessage[] {
    return this.delivered;
  }

  /** The openid that codes of this name lead to in an app, of the length and alphabet of real ones. */
  openidOf(name: string, { appId }: Pick<AppCredentials, 'appId'> = this.credentials): string {
    return `o${fingerprint(`${appId}:${name}`)}`;
  }

  /** As when another server forces a refresh: the token handed out so far is no longer taken. */
  revokeToken(): void {
    this.token = randomUUID();
  }

  protected override answer(request: SimulatedRequest): SimulatedAnswer {
    const endpoint = this.endpoints[`${request.method} ${request.url.pathname}`];
    const body = typeof request.body === 'object' && request.body !== null ? (request.body as Fields) : {};
    const query = Object.fromEntries(request.url.searchParams);
    return endpoint ? endpoint(query, body) : { status: 404, body: '404 page not found' };
  }

  private checkCredentials(
    given: Fields,
    grantType: string,
    app: AppCredentials | undefined = this.credentials,
  ): SimulatedAnswer | undefined {
    if (given.grant_type !== grantType) return refusal(40002, 'invalid grant_type');
    if (given.appid !== app.appId) return refusal(40013, 'invalid appid');
    return given.secret === app.appSecret ? undefined : refusal(40125, 'invalid appsecret');
  }

  private checkToken({ access_token: token }: Fields): SimulatedAnswer | undefined {
    if (!token) return refusal(41001, 'access_token missing');
    const latest = token === this.token;
    return latest ? undefined : refusal(40001, 'invalid credential, access_token is invalid or not latest');
  }

  private session(code: string): SimulatedAnswer {
    const name = nameIn(code);
    const refused = this.useCode(code, name);
    if (refused || !name) return refused ?? refusal(40029, 'invalid code');
    const session_key = createHash('md5').update(code).digest('base64');
    return ok({ openid: this.openidOf(name), session_key, unionid: unionidOf(name) });
  }

  private webToken(code: string): SimulatedAnswer {
    const name = nameIn(code);
    const refused = this.useCode(code, name);
    if (refused || !name) return refused ?? refusal(40029, 'invalid code');
    return ok({
      access_token: randomUUID(),
      expires_in: 7200,
      refresh_token: randomUUID(),
      openid: this.openidOf(name, this.credentials.web),
      scope: 'snsapi_userinfo',
      unionid: unionidOf(name),
    });
  }

  private phoneNumber(code: string): SimulatedAnswer {
    const number = /^sim-phone-(\d{11})(?:-|$)/.exec(code)?.[1];
    const refused = this.useCode(code, number);
    if (refused) return refused;
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: this.credentials.appId };
    const phone_info = { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark };
    return ok({ errcode: 0, errmsg: 'ok', phone_info });
  }

  private useCode(code: string, meaning: string | undefined): SimulatedAnswer | undefined {
    if (meaning === undefined) return refusal(40029, 'invalid code');
    if (this.usedCodes.has(code)) return refusal(40163, 'code been used');
    this.usedCodes.add(code);
    return undefined;
  }

  private deliver(message: Fields): SimulatedAnswer {
    const { touser, template_id, data } = message;
    if (typeof touser !== 'string' || !/^o[\w-]{27}$/.test(touser)) return refusal(40003, 'invalid openid');
    if (typeof template_id !== 'string' || !template_id) return refusal(40037, 'invalid template_id');
    const wrong = wrongKeyword(data);
    if (wrong) return refusal(47003, `argument invalid! data.${wrong}.value`);
    this.delivered = [...this.delivered, message as unknown as DeliveredMessage].slice(-keptMessages);
    return ok({ errcode: 0, errmsg: 'ok' });
  }
}

/** The first keyword whose value WeChat would not take. */
function wrongKeyword(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return 'keyword';
  return Object.entries(data as Record<string, { value?: unknown } | null>).find(([keyword, content]) => {
    const value = content?.value;
    const limit = longestKeyword[keyword.replace(/\d+$/, '')] ?? Number.POSITIVE_INFINITY;
    return typeof value !== 'string' || value === '' || [...value].length > limit;
  })?.[0];
}

const nameIn = (code: string) => /^sim-([^-]+)/.exec(code)?.[1];
const unionidOf = (name: string) => `u${fingerprint(name)}`;

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}

function ok(body: Fields): SimulatedAnswer {
  return { status: 200, body };
}

/** WeChat ends every `errmsg` with the id of the request. */
function refusal(errcode: number, errmsg: string): SimulatedAnswer {
  return ok({ errcode, errmsg: `${errmsg} rid: ${randomUUID().slice(0, 26)}` });
}
