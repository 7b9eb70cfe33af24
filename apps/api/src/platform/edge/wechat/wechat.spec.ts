import { describe, expect, it } from 'vitest';
import {
  HttpSimulator,
  SimulatorRefused,
  type SimulatedAnswer,
  type SimulatedRequest,
} from '../http-simulator.ts';
import { documentedAnswers, documentedRefusals, type WechatPath } from './documented-answers.fixture.ts';
import { wechatContract, type Situation } from './wechat.contract.ts';
import { WechatHttpClient } from './wechat-http-client.ts';
import { WechatSimulator } from './wechat-simulator.ts';
import { WechatUnavailable } from './wechat.ts';

const web = {
  appId: 'wxfedcba9876543210',
  appSecret: 'web-secret-of-this-test',
  authoriseUrl: 'https://open.weixin.example/connect/oauth2/authorize',
};
const credentials = { appId: 'wx0123456789abcdef', appSecret: 'app-secret-of-this-test', web };
const message = { templateId: 'TEMPLATE_ID', page: 'pages/index', data: { thing1: '申报进度' } };

/** Answers with the documentation's own words. */
class ReplayServer extends HttpSimulator {
  readonly refusals = new Map<WechatPath, object>();
  tokensGiven = 0;

  protected override answer({ url }: SimulatedRequest): SimulatedAnswer {
    const path = url.pathname as WechatPath;
    if (path === '/cgi-bin/stable_token') this.tokensGiven += 1;
    const refusal = this.refusals.get(path);
    this.refusals.delete(path);
    return { status: 200, body: refusal ?? documentedAnswers[path] };
  }
}

async function openReplay(situation: Situation) {
  const server = new ReplayServer('test');
  if (situation !== 'ordinary') {
    const onMessage = ['token', 'message', 'openid'].some((prefix) => situation.startsWith(prefix));
    const paths: WechatPath[] = onMessage
      ? ['/cgi-bin/message/subscribe/send']
      : ['/sns/jscode2session', '/sns/oauth2/access_token'];
    for (const path of paths) server.refusals.set(path, documentedRefusals[situation]);
  }
  const client = new WechatHttpClient({ ...credentials, baseUrl: await server.start(0) });
  const stop = () => server.stop();
  return { client, code: 'JSCODE', phoneCode: 'e31968a7', openid: 'OPENID', ...credentials, stop, server };
}

async function openSimulator(situation: Situation) {
  const server = new WechatSimulator('test', credentials);
  const client = new WechatHttpClient({ ...credentials, baseUrl: await server.start(0) });
  const world = {
    client,
    code: 'sim-alice-1',
    phoneCode: 'sim-phone-19900001050',
    openid: server.openidOf('alice'),
  };
  const hasToken = () => client.sendSubscribeMessage({ ...message, openid: world.openid });
  switch (situation) {
    case 'codeInvalid':
      world.code = '0716AVll20uHk94SLDml27etM946AVlq';
      break;
    case 'codeUsed':
      await client.exchangeCode(world.code);
      break;
    case 'tokenNotLatest':
      await hasToken();
      server.revokeToken();
      break;
    case 'openidInvalid':
      world.openid = 'someone-of-another-app';
      break;
    case 'tokenExpired':
    case 'messageRefused':
      await hasToken();
      server.failNext({ status: 200, body: documentedRefusals[situation] });
      break;
    case 'codeBlocked':
    case 'systemBusy':
    case 'minuteLimit':
      server.failNext({ status: 200, body: documentedRefusals[situation] });
  }
  return { ...world, ...credentials, stop: () => server.stop(), server };
}

wechatContract('the answers of the documentation', openReplay);
wechatContract('the simulator', openSimulator);

describe('WechatSimulator', () => {
  it('answers with the fields of the documentation, in their types', async () => {
    const server = new WechatSimulator('test', credentials);
    const baseUrl = await server.start(0);
    const ask = async (path: WechatPath, query: string, body?: object) => {
      const init = body && { method: 'POST', body: JSON.stringify(body) };
      return (await fetch(`${baseUrl}${path}?${query}`, init)).json() as Promise<Record<string, unknown>>;
    };
    const { appId: appid, appSecret: secret } = credentials;
    const login = new URLSearchParams({ appid, secret, js_code: 'sim-a', grant_type: 'authorization_code' });
    const webLogin = new URLSearchParams({
      appid: web.appId,
      secret: web.appSecret,
      code: 'sim-b',
      grant_type: 'authorization_code',
    });
    const token = await ask('/cgi-bin/stable_token', '', { appid, secret, grant_type: 'client_credential' });
    const withToken = `access_token=${String(token.access_token)}`;
    const post = { touser: server.openidOf('a'), template_id: 'T', data: { thing1: { value: 'x' } } };
    const answers: Record<WechatPath, Record<string, unknown>> = {
      // Success comes without errcode and errmsg, though the documentation lists them.
      '/sns/jscode2session': {
        errcode: 0,
        errmsg: '',
        ...(await ask('/sns/jscode2session', login.toString())),
      },
      '/sns/oauth2/access_token': await ask('/sns/oauth2/access_token', webLogin.toString()),
      '/cgi-bin/stable_token': token,
      '/cgi-bin/message/subscribe/send': await ask('/cgi-bin/message/subscribe/send', withToken, post),
      '/wxa/business/getuserphonenumber': await ask('/wxa/business/getuserphonenumber', withToken, {
        code: 'sim-phone-19900001050',
      }),
    };
    await server.stop();
    for (const [path, documented] of Object.entries(documentedAnswers)) {
      expect(shapeOf(answers[path as WechatPath]), path).toEqual(shapeOf(documented));
    }
  });

  it('leads every code of a name to the same openid, each code once', async () => {
    const { client, openid, stop } = await openSimulator('ordinary');
    const first = await client.exchangeCode('sim-alice-1');
    expect(first.openid).toBe(openid);
    expect(await client.exchangeCode('sim-alice-2')).toEqual(first);
    expect((await client.exchangeCode('sim-bob-1')).openid).not.toBe(openid);
    await expect(client.exchangeCode('sim-alice-2')).rejects.toThrow(/used before/);
    await stop();
  });

  it('refuses a foreign app, a wrong secret and a wrong token as WeChat does', async () => {
    const server = new WechatSimulator('test', credentials);
    const baseUrl = await server.start(0);
    const client = (settings: Partial<typeof credentials>) =>
      new WechatHttpClient({ ...credentials, baseUrl, ...settings });
    await expect(client({ appId: 'wxother' }).exchangeCode('sim-a')).rejects.toMatchObject({
      errcode: 40013,
    });
    await expect(client({ appSecret: 'guess' }).exchangeCode('sim-a')).rejects.toMatchObject({
      errcode: 40125,
    });
    await expect(client({ appSecret: 'guess' }).phoneNumber('sim-phone-19900001050')).rejects.toMatchObject({
      errcode: 40125,
    });
    const wrongToken = await fetch(`${baseUrl}/wxa/business/getuserphonenumber?access_token=x`, {
      method: 'POST',
    });
    expect(await wrongToken.json()).toMatchObject({ errcode: 40001 });
    await server.stop();
  });

  it('keeps what was sent and refuses texts longer than WeChat takes', async () => {
    const { client, server, openid, stop } = await openSimulator('ordinary');
    await client.sendSubscribeMessage({ ...message, openid });
    const expected = { touser: openid, template_id: 'TEMPLATE_ID', data: { thing1: { value: '申报进度' } } };
    expect(server.messages).toMatchObject([expected]);
    const long = { ...message, openid, data: { thing1: '长'.repeat(21) } };
    await expect(client.sendSubscribeMessage(long)).rejects.toMatchObject({ errcode: 47003 });
    expect(server.messages).toHaveLength(1);
    await stop();
  });

  it('does not exist in production', () => {
    expect(() => new WechatSimulator('production', credentials)).toThrow(SimulatorRefused);
  });
});

describe('WechatHttpClient', () => {
  it.each<[string, SimulatedAnswer]>([
    ['a status of 500', { status: 500, body: documentedAnswers['/sns/jscode2session'] }],
    ['a proxy that knows no such page', { status: 404, body: { openid: 'x' } }],
    ['a redirect', { status: 302, body: documentedAnswers['/sns/jscode2session'] }],
    ['HTML', { status: 200, body: '<html>' }],
    ['JSON that is no object', { status: 200, body: 'null' }],
    ['no openid', { status: 200, body: { session_key: 'x' } }],
    ['an openid that is no text', { status: 200, body: { openid: 1 } }],
    ['an empty openid', { status: 200, body: { openid: '' } }],
    ['an errcode that is no number', { status: 200, body: { errcode: 'x', openid: 'x' } }],
    ['an answer without end', { status: 200, body: { openid: 'x', session_key: 'x'.repeat(70_000) } }],
  ])('does not believe %s', async (_, answer) => {
    const { client, server, stop } = await openReplay('ordinary');
    server.failNext(answer);
    await expect(client.exchangeCode('JSCODE')).rejects.toThrow(WechatUnavailable);
    await stop();
  });

  it('does not take a message for sent that WeChat has not called so', async () => {
    const { client, server, stop } = await openReplay('ordinary');
    const send = () => client.sendSubscribeMessage({ ...message, openid: 'OPENID' });
    await send();
    server.failNext({ status: 200, body: {} });
    await expect(send()).rejects.toThrow(WechatUnavailable);
    await stop();
  });

  it('gives up on a server that does not answer, and on one that is not there', async () => {
    const server = new ReplayServer('test');
    const baseUrl = await server.start(0);
    const client = new WechatHttpClient({ ...credentials, baseUrl, timeout: 50 });
    server.failNext('hang');
    await expect(client.exchangeCode('JSCODE')).rejects.toThrow('WeChat unavailable: timed out');
    await server.stop();
    await expect(new WechatHttpClient({ ...credentials, baseUrl }).exchangeCode('JSCODE')).rejects.toThrow(
      'WeChat unavailable: no connection (ECONNREFUSED)',
    );
  });

  it('asks for one token however many messages wait for it, and again after a failure', async () => {
    const { client, server, stop } = await openReplay('ordinary');
    const sendThree = () =>
      Promise.allSettled([1, 2, 3].map(() => client.sendSubscribeMessage({ ...message, openid: 'OPENID' })));
    server.failNext({ status: 503, body: '' });
    expect((await sendThree()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect((await sendThree()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    await sendThree();
    expect(server.tokensGiven).toBe(1);
    await stop();
  });

  it('tries once more, not for ever, when no token is taken', async () => {
    const { client, server, stop } = await openSimulator('ordinary');
    await client.sendSubscribeMessage({ ...message, openid: server.openidOf('a') });
    const notLatest = { status: 200, body: documentedRefusals.tokenNotLatest };
    const token = { status: 200, body: documentedAnswers['/cgi-bin/stable_token'] };
    server.failNext(notLatest, token, notLatest);
    const sending = client.sendSubscribeMessage({ ...message, openid: server.openidOf('a') });
    await expect(sending).rejects.toMatchObject({ errcode: 40001 });
    await stop();
  });
});

/** The types of all fields, by path. The phone number's country code is text by its description, a number in the example. */
function shapeOf(value: unknown, path = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) {
    return { [path]: path.endsWith('countryCode') ? 'text or number' : typeof value };
  }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => shapeOf(inner, `${path}/${key}`)));
}
