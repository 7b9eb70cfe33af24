import { afterEach, describe, expect, it } from 'vitest';
import { WECHAT_APPS, WechatCodeInvalid, WechatRefused, WechatUnavailable, type Wechat } from './wechat.ts';

/** What WeChat's side is made to do before a test asks it something. */
export type Situation =
  | 'ordinary'
  | 'codeInvalid'
  | 'codeUsed'
  | 'codeBlocked'
  | 'systemBusy'
  | 'minuteLimit'
  | 'tokenNotLatest'
  | 'tokenExpired'
  | 'messageRefused'
  | 'openidInvalid';

/** A client before a server in that situation, and what to ask it with. */
export interface WechatWorld {
  readonly client: Wechat;
  readonly code: string;
  readonly phoneCode: string;
  readonly openid: string;
  readonly appSecret: string;
  readonly stop: () => Promise<void>;
}

/** What the client must make of a server that speaks WeChat's protocol, whoever plays that server. */
export function wechatContract(name: string, open: (situation: Situation) => Promise<WechatWorld>): void {
  describe(`Wechat before ${name}`, () => {
    let world: WechatWorld;
    afterEach(() => world.stop());

    const exchange = async (situation: Situation) => {
      world = await open(situation);
      return world.client.exchangeCode(world.code);
    };
    const exchangeOfWeb = async (situation: Situation) => {
      world = await open(situation);
      return world.client.exchangeWebCode(world.code);
    };
    const ways = { mini_program: exchange, web: exchangeOfWeb };
    const send = async (situation: Situation) => {
      world = await open(situation);
      const data = { thing1: '申报进度', phrase2: '已退回' };
      return world.client.sendSubscribeMessage({
        openid: world.openid,
        templateId: 'TEMPLATE_ID',
        page: 'pages/index',
        data,
      });
    };

    describe.each(WECHAT_APPS)('asked by %s', (app) => {
      it('gives the identity and nothing else: no session_key, no token', async () => {
        const identity = { openid: expect.any(String), unionid: expect.any(String) };
        expect(await ways[app]('ordinary')).toEqual(identity);
      });

      it.each([
        ['codeInvalid', false],
        ['codeUsed', true],
      ] as const)('says of a code that it is invalid, or was used: %s', async (situation, used) => {
        await expect(ways[app](situation)).rejects.toThrow(new WechatCodeInvalid(used));
      });

      it('refuses for good when WeChat blocks the person', async () => {
        await expect(ways[app]('codeBlocked')).rejects.toThrow(new WechatRefused(40226));
      });

      it.each(['systemBusy', 'minuteLimit'] as const)('is unavailable for a while: %s', async (situation) => {
        await expect(ways[app](situation)).rejects.toThrow(WechatUnavailable);
      });
    });

    it('sends a message', async () => {
      await expect(send('ordinary')).resolves.toBeUndefined();
    });

    it.each(['tokenNotLatest', 'tokenExpired'] as const)(
      'gets a new token and sends: %s',
      async (situation) => {
        await expect(send(situation)).resolves.toBeUndefined();
      },
    );

    it.each([
      ['messageRefused', 43101],
      ['openidInvalid', 40003],
    ] as const)('tells why a message was not taken: %s', async (situation, errcode) => {
      await expect(send(situation)).rejects.toThrow(new WechatRefused(errcode));
    });

    it('gives the phone number', async () => {
      world = await open('ordinary');
      expect(await world.client.phoneNumber(world.phoneCode)).toEqual({
        countryCode: '86',
        number: expect.any(String),
      });
    });

    it.each([
      'codeInvalid',
      'codeUsed',
      'codeBlocked',
      'systemBusy',
      'messageRefused',
      'openidInvalid',
    ] as const)('keeps code, openid and secret out of the error: %s', async (situation) => {
      const attempt = situation.startsWith('message') || situation.startsWith('openid') ? send : exchange;
      const error: Error = await attempt(situation).then(
        () => expect.fail('no error'),
        (reason: Error) => reason,
      );
      const shown = JSON.stringify([error.message, error.cause, { ...error }]);
      for (const secret of [world.code, world.openid, world.appSecret]) expect(shown).not.toContain(secret);
    });
  });
}
